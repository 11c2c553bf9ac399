"""What a zip file must be before a member of it is read, whether it is an archive or a Word document."""

import io
import zipfile
from collections.abc import Iterable
from itertools import pairwise

from cases.files.document import RefusedError

from .limits import MOST_MEMBERS

# bzip2 and LZMA unpack a block as a whole, however large; of deflate, a reader takes as much as it asks for.
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
DAMAGED = "The file is cut off or damaged: it cannot be unpacked. Fetch or save it again."
BROKEN = (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, OverflowError, zipfile.zlib.error)


def opened(raw: bytes) -> zipfile.ZipFile:
    """Return a zip file whose list of members is sound. Raises RefusedError where it is none, or is made to deceive."""
    try:
        packed = zipfile.ZipFile(io.BytesIO(raw))
        members = packed.infolist()
    except BROKEN:
        raise RefusedError("damaged", DAMAGED) from None
    if len(members) > MOST_MEMBERS:
        raise RefusedError(
            "too_many_members", f"It holds {len(members)} files; {MOST_MEMBERS} are read at most. Part it."
        )
    spans = sorted((each.header_offset, each.header_offset + each.compress_size) for each in members)
    if any(end > start for (_, end), (start, _) in pairwise(spans)):
        raise RefusedError("zip_bomb", "Its files lie over each other, as in no honest archive. It was not opened.")
    return packed


def unpacked(packed: zipfile.ZipFile, member: zipfile.ZipInfo, most: int) -> bytes:
    """Return a member's bytes. Raises RefusedError where they are locked, damaged or more than `most`."""
    if member.flag_bits & 1:
        raise RefusedError("encrypted", "It is locked with a password. Unpack it and give its files.")
    if member.compress_type not in _METHODS:
        raise RefusedError("damaged", "It is packed in an unusual way. Pack it anew as a plain .zip.")
    if member.file_size > most:
        raise RefusedError("too_large", f"It is larger than {most // 1024**2} MB when unpacked.")
    try:
        with packed.open(member) as stream:
            # What a member holds beyond the size it declares is not read.
            return stream.read(most)
    except (*BROKEN, RuntimeError):
        raise RefusedError("damaged", DAMAGED) from None


def total(members: Iterable[zipfile.ZipInfo]) -> int:
    """Return how many bytes the members declare to be."""
    return sum(member.file_size for member in members)
