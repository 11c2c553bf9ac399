"""The sandbox: a process that may only compute, within its bounds."""

import os
import resource
import sys
from pathlib import Path
from typing import Any

_ROOT = Path(__file__).resolve().parents[2]
# Code, and nothing else of ours: neither the files under var/ nor the settings.
_READABLE = tuple(
    f"{os.path.realpath(folder)}{os.sep}"
    for folder in (_ROOT / "cases", _ROOT / "core", _ROOT / "legislation", sys.prefix, sys.base_prefix)
)
_FORBIDDEN = ("socket.", "subprocess.", "os.exec", "os.posix_spawn", "os.system", "os.remove", "os.rename", "shutil.")


def confine(memory: int) -> None:
    """Give up what reading a source does not need; there is no way back. `memory`: bytes of address space."""
    for limit, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, 32),
    ):
        resource.setrlimit(limit, (most, most))
    os.nice(10)
    # mammoth, lists within lists: some frames for each level of the deepest document.
    sys.setrecursionlimit(5_000)
    sys.addaudithook(_refuse)


def limit_time(seconds: int) -> None:
    """Let this process end after so many seconds of computing."""
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))


def _refuse(event: str, given: tuple[Any, ...]) -> None:
    """Refuse what no reading does: to speak to anybody, start a program, or open a file that is not code of ours."""
    if event.startswith(_FORBIDDEN):
        raise PermissionError(event)
    if event == "open" and isinstance(given[0], str | bytes):
        path = os.path.realpath(os.fsdecode(given[0]))
        if not path.startswith(_READABLE):
            raise PermissionError(path)
