"""The documents name files that exist."""

import re

import pytest
from django.conf import settings

DOCUMENTS = sorted([*settings.BASE_DIR.glob("docs/**/*.md"), *settings.BASE_DIR.glob("*.md")])
# A name in backquotes with a slash in it; an address of the site begins with one, `var/` is made by running it.
_PATH = re.compile(r"`([\w.-]+(?:/[\w.-]+)*/[\w.-]*)`")
_ELSEWHERE = ("var/", "postgres", "admin/", "cn/")
# A part of a path that stands for any: `templates/components/NAME.html`.
_ANY = re.compile("[A-Z]{4}")


def paths(text: str) -> list[str]:
    return [path for path in _PATH.findall(text) if not path.startswith(_ELSEWHERE) and not _ANY.search(path)]


def test_paths_are_found_in_a_text():
    assert paths("`core/log.py`, `cases/`, `/cases/`, `var/search/`, `make test` and `log.py`") == [
        "core/log.py",
        "cases/",
    ]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.name)
def test_every_path_named_in_a_document_exists(document):
    folders = (settings.BASE_DIR, settings.BASE_DIR / "cases", settings.BASE_DIR / "config", settings.BASE_DIR / "core",
               settings.BASE_DIR / "legislation", *(settings.BASE_DIR / "cases").iterdir())  # fmt: skip
    missing = [
        path for path in paths(document.read_text("utf-8")) if not any((folder / path).exists() for folder in folders)
    ]

    assert missing == []
