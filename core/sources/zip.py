"""Zip files and their members, checked before they are unpacked."""

import io
import zipfile
import zlib
from collections.abc import Iterable
from itertools import pairwise

from .limits import MEGABYTE, MOST_MEMBERS
from .refusals import RefusedError

# bzip2 and LZMA unpack a block as a whole, however large; of deflate, a reader takes as much as it asks for.
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
BROKEN = (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, OverflowError, zlib.error)


def opened(raw: bytes) -> zipfile.ZipFile:
    """Return a zip file whose list of members is sound. Raises RefusedError where it is none, or is made to deceive."""
    try:
        packed = zipfile.ZipFile(io.BytesIO(raw))
        members = packed.infolist()
    except BROKEN:
        raise RefusedError("damaged.zip") from None
    if len(members) > MOST_MEMBERS:
        raise RefusedError("too_many_members", count=len(members), most=MOST_MEMBERS)
    spans = sorted((each.header_offset, each.header_offset + each.compress_size) for each in members)
    if any(end > start for (_, end), (start, _) in pairwise(spans)):
        raise RefusedError("zip_bomb.overlap")
    return packed


def unpacked(packed: zipfile.ZipFile, member: zipfile.ZipInfo, most: int) -> bytes:
    """Return a member's bytes. Raises RefusedError where they are locked, damaged or more than `most`."""
    if member.flag_bits & 1:
        raise RefusedError("encrypted.zip")
    if member.compress_type not in _METHODS:
        raise RefusedError("damaged.packing")
    if member.file_size > most:
        raise RefusedError("too_large.unpacked", megabytes=most // MEGABYTE)
    try:
        with packed.open(member) as stream:
            # What a member holds beyond the size it declares is not read.
            return stream.read(most)
    except (*BROKEN, RuntimeError):
        raise RefusedError("damaged.zip") from None


def total(members: Iterable[zipfile.ZipInfo]) -> int:
    """Return how many bytes the members declare to be."""
    return sum(member.file_size for member in members)
