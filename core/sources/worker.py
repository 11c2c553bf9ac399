"""The worker: the process that reads a source, asked on standard input."""

import os
import select
import signal
import sys
import time
from collections.abc import Callable
from typing import TypeVar

from .bounds import Bounds
from .sandbox import limit_time
from .wire import from_line

_Request = TypeVar("_Request")


def asked(kind: type[_Request]) -> _Request:
    """Return what the supervisor asks: the first line of standard input, as a value of that type."""
    return from_line(sys.stdin.buffer.readline(), kind)


def source(most: int) -> bytes:
    """Return the source that follows what is asked, at most so many bytes of it."""
    return sys.stdin.buffer.read(most)


def say(line: bytes) -> None:
    """Write a line to the supervisor."""
    sys.stdout.buffer.write(line + b"\n")
    sys.stdout.buffer.flush()


def apart(work: Callable[[], bytes], bounds: Bounds, seconds: float) -> bytes:
    """Return what `work` gives, from a process of its own; nothing where that dies, or takes longer than `seconds`."""
    out, into = os.pipe()
    child = os.fork()
    if not child:
        os.close(out)
        limit_time(bounds.seconds)
        try:
            with os.fdopen(into, "wb") as stream:
                stream.write(work())
        finally:
            # Nothing of the process that it was copied from is to be ended or written twice.
            os._exit(0)
    os.close(into)
    said = _all(out, bounds.output, time.monotonic() + seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return said


def _all(out: int, most: int, until: float) -> bytes:
    """Return all that comes out of a pipe; nothing where it is not whole by then, or too much."""
    pieces: list[bytes] = []
    length = 0
    with os.fdopen(out, "rb", buffering=0) as stream:
        while select.select([stream], [], [], max(0, until - time.monotonic()))[0]:
            piece = stream.read(1 << 16)
            if not piece:
                return b"".join(pieces)
            pieces.append(piece)
            length += len(piece)
            if length > most:
                break
    return b""
