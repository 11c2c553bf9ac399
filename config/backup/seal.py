"""The digest at the end of an archive, of every byte before it. Pure."""

import hashlib
import io
from collections.abc import Callable
from typing import BinaryIO, Protocol

_PIECE = 1024 * 1024
_LENGTH = 64
# The comment of the ZIP file, which is the last thing in it: a sentence, then room for the digest.
_SENTENCE = b"A backup of Casebridge. The SHA-256 of all bytes before these last 64: "
COMMENT = _SENTENCE + b"0" * _LENGTH


class Writable(Protocol):
    def write(self, data: bytes, /) -> object: ...
    def flush(self) -> object: ...


class Sealing:
    """A file to write to that holds the last bytes back, for the digest to take their place."""

    def __init__(self, out: Writable) -> None:
        self._out = out
        self._held = b""
        self._digest = hashlib.sha256()

    def write(self, data: bytes) -> int:
        """Write all bytes but the last 64 of all so far."""
        held = self._held + bytes(data)
        ready, self._held = held[:-_LENGTH], held[-_LENGTH:]
        self._digest.update(ready)
        self._out.write(ready)
        return len(data)

    def flush(self) -> None:
        self._out.flush()

    def abandon(self) -> None:
        """Take whatever is still written, and write it nowhere."""
        self._out = io.BytesIO()

    def seal(self) -> None:
        """Write the digest in place of the last 64 bytes, which are the end of the comment."""
        if self._held != COMMENT[-_LENGTH:]:
            raise ValueError("an archive ends in the comment")
        self._out.write(self._digest.hexdigest().encode())
        self._out.flush()


def is_sealed(file: BinaryIO, progress: Callable[[int], None] = lambda read: None) -> bool:
    """Say whether the file ends in the digest of all bytes before it. `progress` is given the bytes read so far."""
    length = file.seek(0, 2)
    digest, left = hashlib.sha256(), length - _LENGTH
    file.seek(0)
    while left > 0 and (piece := file.read(min(_PIECE, left))):
        digest.update(piece)
        left -= len(piece)
        progress(length - _LENGTH - left)
    # The letters as well as their value: the same digest in capitals is another byte in the file.
    return left == 0 and file.read() == digest.hexdigest().encode()
