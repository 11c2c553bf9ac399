"""Where the tests keep the files of servers."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def workplace() -> Iterator[Path]:
    """A directory for all tests of a file.

    Every run of pytest closes `tmp_path` to other accounts, those of other runs too; the server may be another account.
    """
    with tempfile.TemporaryDirectory(prefix="casebridge-", ignore_cleanup_errors=True) as directory:
        yield Path(directory).resolve()
