"""The process that reads a law: `python -m legislation.intake.worker`.

In: a line of JSON {source_type}, then the source in UTF-8. Out: the reading, a `LawReading` as a line of JSON.
"""

from core.sources.sandbox import confine, limit_time
from core.sources.wire import to_line
from core.sources.worker import asked, say, source

from .limits import BOUNDS
from .read import LONGEST, read_law

# A character of UTF-8 has at most four bytes; one character more is refused in words.
_MOST = 4 * (LONGEST + 1)


def main() -> None:
    """Read the law on standard input."""
    confine(BOUNDS.memory)
    limit_time(BOUNDS.seconds)
    source_type = asked(dict)["source_type"]
    say(to_line(read_law(source(_MOST).decode("utf-8", "replace"), source_type)))


if __name__ == "__main__":
    main()
