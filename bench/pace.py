"""A fixed number of acts a second, whatever else the machine does."""

import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(slots=True)
class Pace:
    """When one client acts next, so that each minute has as many acts as the others. `seconds`: from act to act.

    An act that took longer, or a machine that was busy, puts later acts off; they follow without a pause until the
    client has made up for it. `late` says by how many seconds it has not.
    """

    seconds: float
    clock: Callable[[], float] = time.monotonic
    _due: float | None = None

    def wait(self) -> float:
        """Return the seconds until the next act is due, 0 where it is late, and count it as done."""
        now = self.clock()
        if self._due is None:
            self._due = now
        ahead = self._due - now
        self._due += self.seconds
        return max(0.0, ahead)

    @property
    def late(self) -> float:
        return 0.0 if self._due is None else max(0.0, self.clock() - self._due)
