"""A disk that can be full."""

import os
import resource
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.core.files import temp

# Where no disk can be mounted: no file may grow beyond so many bytes, and a write beyond them fails.
_LARGEST = 512


@contextmanager
def mounted(place: Path) -> Iterator[bool]:
    """Mount a disk of 256 kB, and say whether that was possible: only root can."""
    done = (
        os.geteuid() == 0
        and not subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(place)], check=False, capture_output=True
        ).returncode
    )
    yield done
    if done:
        subprocess.run(["umount", "--lazy", str(place)], check=True)


@pytest.fixture
def small_disk(tmp_path) -> Iterator[Path]:
    """A disk of 256 kB, another one for each test; without root a directory whose files `fill` keeps from growing."""
    place = tmp_path / "disk"
    place.mkdir()
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    with mounted(place):
        yield place
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.fixture
def full_uploads(tmp_path, monkeypatch) -> Iterator[None]:
    """No room for the files that are sent; without root each of them is the device that is always full."""
    place = tmp_path / "uploads"
    place.mkdir()
    with mounted(place) as done:
        monkeypatch.setattr(tempfile, "tempdir", str(place))
        if not done:
            monkeypatch.setattr(temp, "NamedTemporaryFile", lambda *_given, **_named: _full())
        yield


def _full():
    return Path("/dev/full").open("r+b", buffering=0)


class Limit:
    """The largest size of a file of this process, until it is lifted."""

    def __init__(self) -> None:
        self._before = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (_LARGEST, self._before[1]))

    def unlink(self) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, self._before)


def fill(disk: Path) -> Path | Limit:
    """Take all room that is left, and return what gives it back when it is unlinked."""
    if not os.path.ismount(disk):
        return Limit()
    file = disk / "fills"
    with file.open("wb", buffering=0) as written:
        try:
            while True:
                written.write(bytes(1024))
        except OSError:
            return file
