"""The register of the site's languages; codes, names and writing directions of all."""

from dataclasses import dataclass
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.numbers import format_percent
from django.conf.locale import LANG_INFO
from django.utils.translation import get_language, get_language_info


@dataclass(frozen=True, slots=True)
class SiteLanguage:
    """A language in which names can be given. `locale`: its locale in the CLDR.

    `interface`: whether readers may choose it, which needs its catalogue of messages in `config/locale/`.
    """

    code: str
    locale: str
    interface: bool = False


# The languages of the United Nations. The site writes English as Britain does, the day first.
SITE_LANGUAGES = (
    SiteLanguage("en", "en_GB", interface=True),
    SiteLanguage("ar", "ar"),
    SiteLanguage("es", "es"),
    SiteLanguage("fr", "fr"),
    SiteLanguage("ru", "ru"),
    SiteLanguage("zh-hans", "zh_Hans"),
)
NAME_LANGUAGES = tuple(language.code for language in SITE_LANGUAGES)
# As Django's LANGUAGES has them.
INTERFACE_LANGUAGES = [
    (language.code, LANG_INFO[language.code]["name"]) for language in SITE_LANGUAGES if language.interface
]
_LOCALES = {language.code: language.locale for language in SITE_LANGUAGES}

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


@lru_cache(maxsize=100)
def locale(code: str | None) -> Locale:
    """Return the CLDR locale of a language, that of English where there is none."""
    try:
        return Locale.parse(_LOCALES.get(code or "en") or (code or "en").replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return Locale.parse(_LOCALES["en"])


def percent(share: float) -> str:
    """Return a share of one as whole percents in the reader's language: 25%, 25 %."""
    return format_percent(share, locale=locale(get_language()))


def direction(code: str) -> str:
    """Return `rtl` or `ltr`."""
    return "rtl" if code.lower().split("-")[0] in _RIGHT_TO_LEFT else "ltr"
