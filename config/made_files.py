"""Static files that are made from others: the typefaces and the bundle of stylesheets."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage

from .bundle import BUNDLE, bundle
from .typefaces.faces import NAMES, SHEET, inputs


class MadeFiles(BaseFinder):
    """They are made when something asks for them and their sources have changed."""

    def check(self, **options: Any) -> list[Any]:
        return []

    # Django asks for one path or for all, and takes an empty list for neither.
    def find(self, path: str, find_all: bool = False, **options: Any) -> Any:
        if path not in (BUNDLE, *NAMES):
            return []
        found = str(make(settings.MADE_ROOT) / path)
        return [found] if find_all else found

    def list(self, ignore_patterns: Any) -> Iterator[tuple[str, FileSystemStorage]]:
        storage = FileSystemStorage(location=make(settings.MADE_ROOT))
        for path in (BUNDLE, *NAMES):
            yield path, storage


def make(root: Path) -> Path:
    """Make the files below `root` whose sources changed since the last time, and return their folder."""
    folder, stamp = root / "static", root / "typefaces"
    with _alone(root):
        current = inputs()
        if not stamp.exists() or stamp.read_text() != current:
            # It takes memory, which a process that makes nothing should not.
            from .typefaces import files

            for name, content in files.make():
                _write(folder / name, content)
            _write(stamp, current.encode())
        rules = (folder / SHEET).read_text("utf-8")
        _write(folder / BUNDLE, bundle(rules, settings.BASE_DIR / "static" / "css").encode())
    return folder


def _write(path: Path, content: bytes) -> None:
    """Write a file whole; one that has this content already keeps its date, by which `collectstatic` knows it."""
    if path.exists() and path.read_bytes() == content:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f"{path.name}~")
    unfinished.write_bytes(content)
    unfinished.replace(path)


@contextmanager
def _alone(root: Path) -> Iterator[None]:
    """Wait until no other process or thread makes files below `root`."""
    root.mkdir(parents=True, exist_ok=True)
    with (root / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
