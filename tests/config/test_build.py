"""The build is another one whenever pages of the same rows could be."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings as django_settings

from config.build import _SOURCES, build


@pytest.fixture
def tree(tmp_path, settings) -> Path:
    """A copy of what the build is made of."""
    for folder in _SOURCES:
        shutil.copytree(Path(settings.BASE_DIR, folder), tmp_path / folder)
    shutil.copy(Path(settings.BASE_DIR, "requirements.txt"), tmp_path)
    settings.BASE_DIR, settings.STATIC_ROOT = tmp_path, tmp_path / "var" / "static"
    return tmp_path


def build_now() -> str:
    return build.__wrapped__()


def test_a_copy_elsewhere_is_the_same_build(tree):
    first = build_now()
    (tree / "cases" / "__pycache__").mkdir(exist_ok=True)
    (tree / "cases" / "__pycache__" / "page.cpython-311.pyc").write_bytes(b"x")

    assert build_now() == first


@pytest.mark.parametrize(
    "name",
    [
        "templates/base.html", "cases/rendering/case_page.py", "core/dates.py",
        "legislation/data/jurisdiction_names.json", "static/css/casebridge.css",
        "config/settings.py", "requirements.txt", "var/staticfiles.json", "templates/new.html",
    ],
)  # fmt: skip
def test_a_changed_file_is_another_build(tree, name):
    first = build_now()
    path = tree / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes((path.read_bytes() if path.exists() else b"") + b" ")

    assert build_now() != first


def test_a_file_under_another_name_is_another_build(tree):
    first = build_now()
    (tree / "templates/404.html").rename(tree / "templates/405.html")

    assert build_now() != first


def test_another_setting_of_the_place_is_another_build(monkeypatch):
    first = build_now()
    monkeypatch.setenv("CASEBRIDGE_REPORT_ADDRESS", "others@cases.example")

    assert build_now() != first


def test_two_processes_of_one_tree_have_one_build():
    program = "import tests.settings, django; django.setup(); from config.build import build; print(build())"
    command = [sys.executable, "-c", program]

    printed = {subprocess.check_output(command, cwd=django_settings.BASE_DIR) for _process in range(2)}

    assert len(printed) == 1
