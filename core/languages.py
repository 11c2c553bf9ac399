"""Languages: names and writing directions."""

from babel.numbers import format_percent
from django.conf.locale import LANG_INFO
from django.utils.translation import get_language, get_language_info

from .site_languages import NAME_LANGUAGES, SITE_LANGUAGES, locale

# As Django's LANGUAGES has them.
INTERFACE_LANGUAGES = [
    (language.code, LANG_INFO[language.code]["name"]) for language in SITE_LANGUAGES if language.interface
]

_RIGHT_TO_LEFT = frozenset(code for code, info in LANG_INFO.items() if info.get("bidi")) | {"ps", "yi"}


def choices() -> list[tuple[str, str]]:
    """Return every known language as (code, name in English), those of the site first."""
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


def percent(share: float) -> str:
    """Return a share of one as whole percents in the reader's language: 25%, 25 %."""
    return format_percent(share, locale=locale(get_language()))


def direction(code: str) -> str:
    """Return `rtl` or `ltr`."""
    return "rtl" if code.lower().split("-")[0] in _RIGHT_TO_LEFT else "ltr"
