"""A new file that is there whole or not at all, for its owner alone."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO


@contextmanager
def new_file(path: Path, *, overwrite: bool = False) -> Iterator[BinaryIO]:
    """Write a file aside, mode 600, and give it its name when it is whole and on the disk.

    Nothing is left of it where that fails. Raises FileExistsError for a name that is taken, unless `overwrite`, and
    whatever else the system says.
    """
    if not overwrite and os.path.lexists(path):
        raise FileExistsError
    descriptor, draft = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    try:
        with os.fdopen(descriptor, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        _name(draft, path, overwrite=overwrite)
    finally:
        with suppress(FileNotFoundError):
            Path(draft).unlink()
    _keep_name(path.parent)


def _name(draft: str, path: Path, *, overwrite: bool) -> None:
    if overwrite:
        Path(draft).replace(path)
        return
    try:
        # Unlike a move, a link never takes the place of a file that was made meanwhile.
        os.link(draft, path)
    except FileExistsError:
        raise
    except OSError:
        # Some disks have no links.
        if os.path.lexists(path):
            raise FileExistsError from None
        Path(draft).rename(path)


def _keep_name(directory: Path) -> None:
    """Have the name on the disk too, where the system can."""
    with suppress(OSError):
        descriptor = os.open(directory, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
