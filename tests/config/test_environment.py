"""The environment that the Makefile makes before anything is installed."""

import sys

import pytest

from config import environment


def test_a_python_without_its_venv_module_is_one_sentence(tmp_path, monkeypatch):
    monkeypatch.setattr(environment, "VENV", tmp_path / ".venv")
    monkeypatch.setitem(sys.modules, "ensurepip", None)

    with pytest.raises(SystemExit, match="lacks its venv module: install it"):
        environment.make_environment()

    assert not (tmp_path / ".venv").exists()
