"""What the operator reads while tables pass."""

from collections.abc import Callable

from core.progress import Pace


class ProgressLines:
    """Lines about tables: one at the end of each that has rows, and one every five seconds in between."""

    def __init__(self, say: Callable[[str], None], done: str) -> None:
        self._say = say
        self._done = done
        self._pace = Pace()
        self._complete = ""

    def table(self, name: str, rows: int, of: int | None) -> None:
        """Say how many rows of a table are done, of how many if that is known."""
        if name == self._complete:
            return
        if rows and rows == of:
            self._complete = name
            self._line(f"{name}: {rows:,} {'row' if rows == 1 else 'rows'} {self._done}.")
        elif self._pace.is_due():
            self._line(f"{name}: {rows:,} of {of:,} rows …" if of else f"{name}: {rows:,} rows …")

    def checked(self, read: int) -> None:
        """Say how many bytes of the archive are read."""
        if self._pace.is_due():
            self._line(f"{read / 1e6:,.0f} MB read …")

    def _line(self, line: str) -> None:
        self._pace.restart()
        self._say(line)
