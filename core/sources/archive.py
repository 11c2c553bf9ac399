"""The documents of a file: itself, or the members of a zip archive. Nothing is written, so names lead nowhere."""

import stat
import zipfile
from collections.abc import Callable
from functools import partial

from cases.files.document import RefusedError

from .limits import LARGEST_FILE, MOST_UNPACKED
from .names import shown
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
    held = [each for each in packed.infolist() if not each.is_dir() and not _is_left_by_system(each.filename)]
    if total(held) > MOST_UNPACKED:
        raise RefusedError("zip_bomb", f"It unpacks to more than {MOST_UNPACKED // 1024**2} MB. Part it.")
    if not held:
        raise RefusedError("empty", "There is no file in the archive.")
    return [(f"{name}: {shown(each.filename)}", partial(_content, packed, each)) for each in held]


def _content(packed: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    if stat.S_ISLNK(member.external_attr >> 16):
        raise RefusedError("link", "This is a link to a file, and not the file. Pack the file itself.")
    return unpacked(packed, member, LARGEST_FILE)


def _is_left_by_system(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return any(part in _SYSTEM or part.startswith("._") for part in parts)
