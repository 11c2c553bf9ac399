"""Reading a law in a process of its own, which a hostile source can keep busy or fill for so long and no longer."""

import pickle
import resource
import subprocess
import sys
from pathlib import Path

from legislation.intake_law.read import Form, read_law
from legislation.intake_law.reading import Finding, LawReading

SMALL = 1_000_000  # Characters of plain text, whose reading takes no longer than its length says.
SECONDS = 25  # A law of 1,500 articles takes less than two.
_MEMORY = 3 * 1024**3
_ROOT = Path(__file__).resolve().parents[2]


def read_bounded(source: str, form: Form, seconds: float = SECONDS) -> LawReading:
    """Return what `read_law` does, or a reading with the finding `too_costly` where it took too long or too much."""
    if form == "text" and len(source) <= SMALL:
        return read_law(source, form)
    command = [sys.executable, "-m", __name__, form]
    given = source.encode("utf-8", "replace")
    try:
        child = subprocess.run(command, input=given, capture_output=True, timeout=seconds, cwd=_ROOT, check=True)  # noqa: S603
    except subprocess.SubprocessError:
        message = "The source takes longer to read than any law does. Take it in as plain text, or by its parts."
        return LawReading(findings=(Finding("too_costly", message),))
    return pickle.loads(child.stdout)  # noqa: S301 - Our own process wrote it.


def _main() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    reading = read_law(sys.stdin.buffer.read().decode("utf-8"), sys.argv[1])
    sys.setrecursionlimit(10_000)
    pickle.dump(reading, sys.stdout.buffer, protocol=pickle.HIGHEST_PROTOCOL)


if __name__ == "__main__":
    _main()
