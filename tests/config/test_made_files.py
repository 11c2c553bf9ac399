"""Static files that are made from others: once, and again when their sources change."""

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders

from config import made_files
from config.bundle import BUNDLE
from config.typefaces.faces import LICENCES, NAMES, SHEET


@pytest.fixture
def made(tmp_path):
    """A folder of made files whose typefaces are said to be those of today."""
    folder = made_files.make(settings.MADE_ROOT)
    (tmp_path / "typefaces").write_text((settings.MADE_ROOT / "typefaces").read_text())
    (tmp_path / "static" / "css").mkdir(parents=True)
    (tmp_path / "static" / SHEET).write_bytes((folder / SHEET).read_bytes())
    return tmp_path


def test_every_made_file_is_found_and_collected():
    finder = finders.get_finder("config.made_files.MadeFiles")

    assert {path for path, _storage in finder.list([])} == {BUNDLE, *NAMES}
    assert all(finders.find(name) for name in (BUNDLE, *NAMES))
    assert not finders.find("css/nothing.css")


def test_nothing_is_cut_or_written_again_while_the_sources_are_the_same(made):
    made_files.make(made)
    before = {path: path.stat().st_mtime_ns for path in made.rglob("*.css")}

    made_files.make(made)

    assert {path: path.stat().st_mtime_ns for path in made.rglob("*.css")} == before
    assert not (made / "static" / LICENCES).exists()


def test_a_changed_stylesheet_is_in_the_bundle_at_once(made, tmp_path, settings):
    css = tmp_path / "tree" / "static" / "css"
    css.mkdir(parents=True)
    settings.BASE_DIR = tmp_path / "tree"
    (css / "casebridge.css").write_text("a { color: red }")
    first = (made_files.make(made) / BUNDLE).read_text()

    (css / "casebridge.css").write_text("a { color: blue }")

    assert "a{color:red}" in first
    assert "a{color:blue}" in (made_files.make(made) / BUNDLE).read_text()


def test_typefaces_of_other_sources_are_cut_again(made, monkeypatch):
    monkeypatch.setattr(
        "config.typefaces.files.make", lambda: iter([(SHEET, b"i { color: red }"), (LICENCES, b"Free.")])
    )
    (made / "typefaces").write_text("other")

    folder = made_files.make(made)

    assert (folder / LICENCES).read_text() == "Free."
    assert (folder / BUNDLE).read_text().startswith("i{color:red}")
    assert (made / "typefaces").read_text() == (settings.MADE_ROOT / "typefaces").read_text()
