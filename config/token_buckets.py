"""Token buckets: the requests that each client may still make."""

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock

MOST_CLIENTS = 10_000


class TokenBuckets:
    """A bucket of tokens for each client: it holds a minute's, and fills up evenly. For any number of threads.

    Of more than `most` clients, those that asked longest ago are forgotten, and start again with a full bucket.
    """

    def __init__(
        self, per_minute: int, *, most: int = MOST_CLIENTS, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.per_minute = per_minute
        self.most = most
        self._clock = clock
        self._buckets: OrderedDict[Hashable, tuple[float, float]] = OrderedDict()
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._buckets)

    def take(self, client: Hashable) -> float:
        """Take a token of the client's and return 0; where none is left, return the seconds until there is one."""
        with self._lock:
            now = self._clock()
            tokens, at = self._buckets.pop(client, (float(self.per_minute), now))
            tokens = min(self.per_minute, tokens + (now - at) * self.per_minute / 60)
            wait = max(0.0, (1 - tokens) * 60 / self.per_minute)
            self._buckets[client] = (tokens if wait else tokens - 1, now)
            while len(self._buckets) > self.most:
                self._buckets.popitem(last=False)
        return wait
