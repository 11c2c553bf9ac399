"""A circuit breaker: a pause in connecting after the server did not answer."""

from threading import Lock
from time import monotonic


class CircuitBreaker:
    """While it is open, threads do not try to connect; after it one of them tries, and the others go on waiting."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._until = 0.0
        self._lock = Lock()

    def open(self) -> None:
        """Open the breaker, or keep it open from now on."""
        self._until = monotonic() + self.seconds

    def close(self) -> None:
        """Close the breaker: the server answered."""
        self._until = 0.0

    def is_open(self) -> bool:
        """Say whether no thread should try now."""
        return monotonic() < self._until

    def may_try(self, seconds: float) -> bool:
        """Say whether this thread may try now. Where there was a pause, it is the only one for some seconds."""
        with self._lock:
            if self.is_open():
                return False
            if self._until:
                self._until = monotonic() + seconds
            return True
