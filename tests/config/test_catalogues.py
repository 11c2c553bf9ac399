"""Catalogues of messages: what translators are given, and what the pages show of their work."""

import os
from pathlib import Path

import pytest
from django.conf import settings as site
from django.utils.translation import gettext, override

from config.catalogues import compile_catalogues
from config.management.commands.makemessages import calls_in

CATALOGUE = """msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\nPlural-Forms: nplurals=2; plural=(n > 1);\\n"

msgid "Courts"
msgstr "Tribunais"

msgid "Skip to the content"
msgstr "Ir para o conteúdo"

#, fuzzy
msgid "Keywords"
msgstr "Palavras"
"""


@pytest.fixture
def folders(tmp_path) -> tuple[Path, Path]:
    """Where a catalogue in Portuguese is written, and where it is compiled to."""
    source = tmp_path / "written/pt/LC_MESSAGES/django.po"
    source.parent.mkdir(parents=True)
    source.write_text(CATALOGUE, "utf-8")
    return tmp_path / "written", tmp_path / "compiled"


def test_a_page_shows_the_strings_of_both_engines_in_a_language_that_has_a_catalogue(client, db, folders, settings):
    compile_catalogues(*folders)
    settings.LOCALE_PATHS = folders

    with override("pt"):
        page = client.get("/courts/").content.decode()

    assert '<html lang="pt" dir="ltr">' in page
    assert "Ir para o conteúdo</a>" in page
    assert ">Tribunais</a>" in page
    assert ">Collections</a>" in page


def test_a_message_marked_fuzzy_is_not_shown(folders, settings):
    compile_catalogues(*folders)
    settings.LOCALE_PATHS = folders

    with override("pt"):
        assert gettext("Keywords") == "Keywords"


def test_a_catalogue_is_compiled_again_only_when_its_source_is_another(folders):
    source, compiled = folders[0] / "pt/LC_MESSAGES/django.po", folders[1] / "pt/LC_MESSAGES/django.mo"
    compile_catalogues(*folders)
    first = compiled.stat().st_ino, compiled.read_bytes()
    compile_catalogues(*folders)
    assert (compiled.stat().st_ino, compiled.read_bytes()) == first

    # An older release has an older file.
    source.write_text(CATALOGUE.replace("Tribunais", "Cortes"), "utf-8")
    os.utime(source, (1, 1))
    compile_catalogues(*folders)

    assert b"Cortes" in compiled.read_bytes()
    assert [path.name for path in compiled.parent.iterdir()] == ["django.mo"]


def test_the_strings_of_the_faster_engine_are_calls_of_gettext_on_their_lines(tmp_path):
    template = tmp_path / "card.jinja"
    template.write_text(
        '{% trans %}Read more{% endtrans %}\n\n<p>{{ gettext("Cases") }}{% trans day=when|day %}Decided on {{ day }}'
        "{% endtrans %}</p>\n{% trans count=many %}{{ count }} case{% pluralize %}{{ count }} cases{% endtrans %}\n",
        "utf-8",
    )

    assert calls_in(template).splitlines() == [
        "gettext('Read more'); ",
        "",
        "gettext('Cases'); gettext('Decided on %(day)s'); ",
        "ngettext('%(count)s case', '%(count)s cases', 1); ",
    ]


def test_every_template_of_the_faster_engine_gives_its_strings_to_translators():
    found = {
        template.name: calls_in(template).count("gettext(")
        for template in Path(site.BASE_DIR, "templates").rglob("*.jinja")
    }
    marked = {
        template.name: (text := template.read_text("utf-8")).count("{% trans ") + text.count('gettext("')
        for template in Path(site.BASE_DIR, "templates").rglob("*.jinja")
    }

    assert found == marked
