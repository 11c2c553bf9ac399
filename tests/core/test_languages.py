"""The register of the site's languages."""

from pathlib import Path

import pytest
from django.conf import settings
from django.utils.translation import override, to_locale

from core import languages, site_languages
from core.site_languages import SITE_LANGUAGES


def test_readers_are_offered_the_languages_whose_line_says_so_and_each_has_its_catalogue():
    offered = [code for code, _name in settings.LANGUAGES]
    written = {path.parent.parent.name for path in Path(settings.LOCALE_PATHS[0]).glob("*/LC_MESSAGES/django.po")}

    assert offered == [language.code for language in SITE_LANGUAGES if language.interface]
    assert {to_locale(code) for code in offered} - {"en"} <= written


def test_every_language_of_the_register_has_its_locale_and_a_name():
    for language in SITE_LANGUAGES:
        assert str(site_languages.locale(language.code)) == language.locale
        assert languages.name(language.code) != language.code


def test_the_languages_of_the_site_are_offered_first_for_a_text():
    offered = [code for code, _name in languages.choices()]

    assert offered[: len(SITE_LANGUAGES)] == [language.code for language in SITE_LANGUAGES]
    assert {"pt", "de", "ja"} <= set(offered)


@pytest.mark.parametrize(("language", "written"), [("en", "25%"), ("fr", "25\u202f%"), ("tr", "%25")])
def test_a_percentage_is_written_as_its_language_writes_it(language, written):
    with override(language):
        assert languages.percent(0.25).replace("\u00a0", "\u202f") == written
