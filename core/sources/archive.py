"""The documents of a file: itself, or the members of an archive.

Nothing is written to disk, so names of members lead nowhere.
"""

import stat
import zipfile
from collections.abc import Callable
from functools import partial

from .limits import LARGEST_FILE, MEGABYTE, MOST_UNPACKED
from .names import shown
from .refusals import RefusedError
from .types import file_type_of
from .zip import opened, total, unpacked

Content = Callable[[], bytes]
# What file managers leave in archives.
_SYSTEM = ("__MACOSX", ".DS_Store", "Thumbs.db", "desktop.ini")


def members(name: str, raw: bytes) -> list[tuple[str, Content]]:
    """Return the documents of a file, in order: the name of each, and what gives its bytes or raises RefusedError.

    Raises RefusedError for an archive that is damaged, made to deceive, or larger than may be unpacked.
    """
    if len(raw) > LARGEST_FILE or file_type_of(name, raw) != "archive":
        return [(name, lambda: raw)]
    packed = opened(raw)
    files = [each for each in packed.infolist() if not each.is_dir() and not _is_left_by_system(each.filename)]
    if total(files) > MOST_UNPACKED:
        raise RefusedError("zip_bomb", megabytes=MOST_UNPACKED // MEGABYTE)
    if not files:
        raise RefusedError("empty.archive")
    return [(f"{name}: {shown(each.filename)}", partial(_content, packed, each)) for each in files]


def _content(packed: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    if stat.S_ISLNK(member.external_attr >> 16):
        raise RefusedError("link")
    return unpacked(packed, member, LARGEST_FILE)


def _is_left_by_system(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return any(part in _SYSTEM or part.startswith("._") for part in parts)
