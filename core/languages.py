"""Languages of texts: codes, names and writing directions."""

from django.conf.locale import LANG_INFO
from django.utils.translation import get_language_info

# Names in the catalogue can be given in these, the languages of the United Nations.
NAME_LANGUAGES = ("en", "ar", "es", "fr", "ru", "zh-hans")

_RIGHT_TO_LEFT = frozenset(code for code, info in LANG_INFO.items() if info.get("bidi")) | {"ps", "yi"}


def choices() -> list[tuple[str, str]]:
    """Return every known language as (code, name in English), the six of the United Nations first."""
    named = {code: info["name"] for code, info in LANG_INFO.items() if "name" in info}
    first = [(code, named[code]) for code in NAME_LANGUAGES]
    rest = sorted(
        ((code, name) for code, name in named.items() if code not in NAME_LANGUAGES), key=lambda pair: pair[1]
    )
    return first + rest


def name(code: str) -> str:
    """Return the language's name in the reader's language; the code itself where it is not known."""
    try:
        # Django translates it only when it is written, and nothing can join what is not yet text.
        return str(get_language_info(code)["name_translated"])
    except KeyError:
        return code


def direction(code: str) -> str:
    """Return `rtl` or `ltr`."""
    return "rtl" if code.lower().split("-")[0] in _RIGHT_TO_LEFT else "ltr"
