"""The supervisor: the site's side of a process that reads a source."""

import os
import select
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import IO, Any, cast

from .bounds import Bounds
from .wire import to_line

_ROOT = Path(__file__).resolve().parents[2]
_STARTS = 3  # Seconds that the process itself may take to start.
# Four threads of a worker answer readers too; so only two of them wait for sources at once, and a third not for long.
AT_ONCE = threading.BoundedSemaphore(2)
PATIENCE = 4


def lines(module: str, request: Any, raw: bytes, bounds: Bounds, until: float) -> Generator[bytes, None, None]:
    """Yield the lines that `python -m MODULE` writes, to which `request` is given as a line of JSON, and then `raw`.

    It inherits nothing: no environment, no open file. The lines end where the process ends, is silent for longer than
    its bounds allow, writes too much at once, or at the moment `until` (of `time.monotonic`). The process and all its
    own are ended when nobody reads further: close the iterator.
    """
    with tempfile.TemporaryFile() as given:
        given.write(to_line(request) + b"\n")
        given.write(raw)
        given.seek(0)
        child = subprocess.Popen(  # noqa: S603
            command(module), stdin=given, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=_ROOT,
            env={"LANG": "C.UTF-8"}, start_new_session=True,
        )  # fmt: skip
    out = cast(IO[bytes], child.stdout)
    try:
        yield from _lines(out.fileno(), bounds, until)
    finally:
        os.killpg(child.pid, signal.SIGKILL)
        out.close()
        child.wait()


def command(module: str) -> tuple[str, ...]:
    """Return the command that runs a module, without what users have installed for themselves."""
    return (sys.executable, "-s", "-B", "-m", module)


def _lines(out: int, bounds: Bounds, until: float) -> Iterator[bytes]:
    pieces: list[bytes] = []
    while sum(map(len, pieces)) <= bounds.output:
        patience = min(until - time.monotonic(), bounds.seconds + 2 + _STARTS)
        if not select.select([out], [], [], max(0, patience))[0]:
            return
        piece = os.read(out, 1 << 20)
        if not piece:
            return
        first, *rest = piece.split(b"\n")
        pieces.append(first)
        for start in rest:
            yield b"".join(pieces)
            pieces = [start]
