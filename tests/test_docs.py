"""The documents name files and commands that exist."""

import importlib.util
import re

import pytest
from django.conf import settings
from django.core.management import get_commands

DOCUMENTS = sorted([*settings.BASE_DIR.glob("docs/**/*.md"), *settings.BASE_DIR.glob("*.md")])
# A name in backquotes with a slash in it; an address of the site begins with one, `var/` is made by running it.
_PATH = re.compile(r"`([\w.-]+(?:/[\w.-]+)*/[\w.-]*)`")
_ELSEWHERE = ("var/", "postgres", "admin/", "cn/")
# A part of a path that stands for any: `templates/components/NAME.html`.
_ANY = re.compile("[A-Z]{4}")
# `make bench COUNT=10000`, `manage.py backup FILE`, and what `make manage ARGS="…"` passes on.
_TARGET = re.compile(r"(?:`|^(?=\S*=\S* make|make [a-z-]+(?: *#|$)))(?:[A-Z_]+=\S+ )*make ([a-z][a-z-]*)", re.MULTILINE)
_COMMAND = re.compile(r'manage\.py ([a-z_]+)|ARGS="([a-z_]+)')
_MODULE = re.compile(r"python3? -m ([a-z_]+(?:\.[a-z_]+)*)")


def commands(text: str) -> list[str]:
    """Return the commands of manage.py that a text names."""
    return [next(filter(None, found)) for found in _COMMAND.findall(text)]


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


def test_targets_and_commands_are_found_in_a_text():
    text = '`PORT=1 make serve`, `make manage ARGS="intake FILE…"`,\nmake test\nwe make sure of `manage.py backup FILE`'

    assert _TARGET.findall(text) == ["serve", "manage", "test"]
    assert commands(text) == ["intake", "backup"]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.name)
def test_every_command_named_in_a_document_exists(document):
    text = document.read_text("utf-8")
    targets = set(re.findall(r"^([a-z][a-z-]*):", (settings.BASE_DIR / "Makefile").read_text("utf-8"), re.MULTILINE))

    assert set(_TARGET.findall(text)) - targets == set()
    assert set(commands(text)) - set(get_commands()) == set()


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.name)
def test_every_module_that_a_document_runs_exists(document):
    missing = [name for name in _MODULE.findall(document.read_text("utf-8")) if importlib.util.find_spec(name) is None]

    assert missing == []
