"""The moments at which a long act reports progress. Pure."""

from collections.abc import Callable
from time import monotonic

SECONDS = 5.0


class Pace:
    """Says every five seconds that it is time for a line."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._said_at = clock()

    def is_due(self) -> bool:
        """Say whether a line is due; the next one is due five seconds later."""
        if self._clock() - self._said_at < SECONDS:
            return False
        self.restart()
        return True

    def restart(self) -> None:
        """Take it that a line was said just now."""
        self._said_at = self._clock()
