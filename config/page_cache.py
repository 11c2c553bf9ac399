"""Pages kept in this process, up to a number of bytes."""

from collections import OrderedDict
from dataclasses import dataclass
from threading import Lock
from typing import Any

from django.http import HttpResponse

# What Python takes for a page beside its texts: objects, slots of the dictionary, headers. Measured in its test.
_OVERHEAD = 2048


@dataclass(frozen=True, slots=True)
class KeptPage:
    """A page as it is sent: its body, compressed or not, and its headers."""

    body: bytes
    headers: dict[str, str]

    @classmethod
    def of(cls, response: HttpResponse) -> "KeptPage":
        return cls(response.content, dict(response.headers.items()))

    def response(self) -> HttpResponse:
        return HttpResponse(self.body, headers=self.headers)


class PageCache:
    """The pages of one state of the site, the least recently used dropped first. For any number of threads.

    A state is any value that equals itself alone: with the first page of another one, all pages are dropped. `limit`:
    bytes that the pages may take in memory, headers, keys and all; 0 keeps none.
    """

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.size = 0
        self._state: Any = None
        self._pages: OrderedDict[tuple[str, ...], KeptPage] = OrderedDict()
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._pages)

    def get(self, state: Any, key: tuple[str, ...]) -> KeptPage | None:
        """Return the page that is kept under the key, as of that very state, or None."""
        with self._lock:
            if state != self._state or key not in self._pages:
                return None
            self._pages.move_to_end(key)
            return self._pages[key]

    def put(self, state: Any, key: tuple[str, ...], page: KeptPage) -> None:
        """Keep a page; one that is larger than the whole cache is not kept."""
        if _bytes(key, page) > self.limit:
            return
        with self._lock:
            if state != self._state:
                self._pages.clear()
                self.size, self._state = 0, state
            if key in self._pages:
                self.size -= _bytes(key, self._pages.pop(key))
            self._pages[key] = page
            self.size += _bytes(key, page)
            while self.size > self.limit:
                self.size -= _bytes(*self._pages.popitem(last=False))


def _bytes(key: tuple[str, ...], page: KeptPage) -> int:
    # Four bytes a character is the most that Python takes.
    return _OVERHEAD + len(page.body) + 4 * sum(map(len, key))
