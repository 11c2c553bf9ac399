"""A limit on the threads that wait long for the database."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock


class Slots:
    """A count of threads that may wait: the others of the process serve pages that need no such wait."""

    def __init__(self, free: int) -> None:
        self._free = free
        self._lock = Lock()

    def all_taken(self) -> bool:
        """Say whether nobody else may wait now."""
        return self._free <= 0

    def take(self) -> bool:
        """Take a slot, and say whether there was one."""
        with self._lock:
            if self._free <= 0:
                return False
            self._free -= 1
            return True

    def give_back(self) -> None:
        """Return a slot."""
        with self._lock:
            self._free += 1


class Slot:
    """The slot of one statement, which takes it once it waits long."""

    def __init__(self, slots: Slots) -> None:
        self._slots = slots
        self.taken = False

    def take(self) -> bool:
        """Take a slot unless it has one, and say whether that was possible."""
        self.taken = self.taken or self._slots.take()
        return self.taken


@contextmanager
def slot(slots: Slots) -> Iterator[Slot]:
    """Return the slot of a statement when it has ended."""
    own = Slot(slots)
    try:
        yield own
    finally:
        if own.taken:
            slots.give_back()
