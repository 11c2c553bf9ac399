"""The register of the site's languages."""

from django.conf import settings

from core import languages
from core.languages import SITE_LANGUAGES


def test_readers_are_offered_the_languages_whose_line_says_so():
    spoken = [language.code for language in SITE_LANGUAGES if language.interface]

    assert [code for code, _name in settings.LANGUAGES] == spoken == ["en"]


def test_every_language_of_the_register_has_its_locale_and_a_name():
    for language in SITE_LANGUAGES:
        assert str(languages.locale(language.code)) == language.locale
        assert languages.name(language.code) != language.code


def test_the_languages_of_the_site_are_offered_first_for_a_text():
    offered = [code for code, _name in languages.choices()]

    assert offered[: len(SITE_LANGUAGES)] == [language.code for language in SITE_LANGUAGES]
    assert {"pt", "de", "ja"} <= set(offered)
