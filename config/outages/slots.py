"""How many threads of a process may wait long for the database at once."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock


class Slots:
    """Places for threads that wait: a process keeps threads for the pages that need no such wait."""

    def __init__(self, places: int) -> None:
        self._free = places
        self._lock = Lock()

    def all_taken(self) -> bool:
        """Say whether nobody else may wait now."""
        return self._free <= 0

    def take(self) -> bool:
        """Take a place, and say whether there was one."""
        with self._lock:
            if self._free <= 0:
                return False
            self._free -= 1
            return True

    def give_back(self) -> None:
        """Give a place back."""
        with self._lock:
            self._free += 1


class Place:
    """What one statement has of the slots: nothing at first, and a place once it waits long."""

    def __init__(self, slots: Slots) -> None:
        self._slots = slots
        self.taken = False

    def take(self) -> bool:
        """Have a place, and say whether that was possible."""
        self.taken = self.taken or self._slots.take()
        return self.taken


@contextmanager
def place(slots: Slots) -> Iterator[Place]:
    """Give a statement its place back when it has ended."""
    own = Place(slots)
    try:
        yield own
    finally:
        if own.taken:
            slots.give_back()
