"""The pause after a server did not answer."""

from threading import Lock
from time import monotonic


class Pause:
    """While it is on, threads do not try to connect; after it one of them tries, and the others go on waiting."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._until = 0.0
        self._lock = Lock()

    def begin(self) -> None:
        """Begin the pause, or begin it again."""
        self._until = monotonic() + self.seconds

    def end(self) -> None:
        """End the pause: the server answered."""
        self._until = 0.0

    def is_on(self) -> bool:
        """Say whether nobody should try now."""
        return monotonic() < self._until

    def may_try(self, seconds: float) -> bool:
        """Say whether this thread may try now. Where there was a pause, it is the only one for some seconds."""
        with self._lock:
            if self.is_on():
                return False
            if self._until:
                self._until = monotonic() + seconds
            return True
