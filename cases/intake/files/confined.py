"""What the process that opens files may do: compute, for so long and in so much memory. Nothing else."""

import os
import resource
import sys
from pathlib import Path

from cases.intake.files.limits import MEMORY, SECONDS

_ROOT = Path(__file__).resolve().parents[3]
# Code, and nothing else of ours: neither what stands under var/ nor the settings.
_READABLE = tuple(
    f"{os.path.realpath(place)}{os.sep}"
    for place in (_ROOT / "cases", _ROOT / "legislation", sys.prefix, sys.base_prefix)
)
_FORBIDDEN = ("socket.", "subprocess.", "os.exec", "os.posix_spawn", "os.system", "os.remove", "os.rename", "shutil.")


def confine() -> None:
    """Give up what converting a file does not need; there is no way back."""
    for limit, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, 32),
    ):
        resource.setrlimit(limit, (most, most))
    os.nice(10)
    # mammoth, lists within lists: some frames for each level of the deepest document.
    sys.setrecursionlimit(5_000)
    sys.addaudithook(_refuse)


def limit_time(seconds: int = SECONDS) -> None:
    """Let this process end after so many seconds of computing."""
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))


def _refuse(event: str, given: tuple) -> None:
    """Refuse what no conversion does: to speak to anybody, start anything, or open what is no code of its own."""
    if event.startswith(_FORBIDDEN):
        raise PermissionError(event)
    if event == "open" and isinstance(given[0], str | bytes):
        path = os.path.realpath(os.fsdecode(given[0]))
        if not path.startswith(_READABLE):
            raise PermissionError(path)
