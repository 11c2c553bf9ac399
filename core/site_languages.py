"""The register of the site's languages. Pure."""

from dataclasses import dataclass
from functools import lru_cache

from babel import Locale, UnknownLocaleError


@dataclass(frozen=True, slots=True)
class SiteLanguage:
    """A language in which names can be given. `locale`: its locale in the CLDR.

    `interface`: whether the words of the site are translated into it, which needs its catalogue in `config/locale/`.
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
_LOCALES = {language.code: language.locale for language in SITE_LANGUAGES}


@lru_cache(maxsize=100)
def locale(code: str | None) -> Locale:
    """Return the CLDR locale of a language, that of English where there is none."""
    try:
        return Locale.parse(_LOCALES.get(code or "en") or (code or "en").replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return Locale.parse(_LOCALES["en"])
