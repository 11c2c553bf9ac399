"""Measuring: single requests in turns, and as many as a server answers."""

import http.client
import math
import statistics
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from multiprocessing import get_context

# As readers' browsers ask.
HEADERS = {"Accept-Encoding": "gzip", "Accept": "text/html"}
ROUNDS = 40
FEWEST = 3
# Seconds that one address of one contestant may take, all rounds together.
SHARE = 4.0
# What takes longer than this, in seconds, is asked but once, and that answer counts.
SLOW = 10.0
_CLIENTS = 4
_TIMEOUT = 600


@dataclass(slots=True)
class Samples:
    """Seconds that each request took; `fault` says why there are none. `first`: what the first one was answered."""

    seconds: list[float] = field(default_factory=list)
    fault: str = ""
    first: bytes = b""

    @property
    def median(self) -> float:
        return statistics.median(self.seconds)

    @property
    def p95(self) -> float:
        return sorted(self.seconds)[math.ceil(0.95 * len(self.seconds)) - 1]

    def enough(self) -> bool:
        slow = bool(self.seconds) and self.seconds[0] > SLOW
        return bool(self.fault) or slow or (len(self.seconds) >= FEWEST and sum(self.seconds) > SHARE)


class Visitor:
    """One reader's connection to a server, kept open."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.connection: http.client.HTTPConnection | None = None
        self.etag = ""

    def get(self, url: str, *, compressed: bool = True, etag: str = "") -> bytes:
        """Return the body as sent, and keep its ETag; an empty one where the page of `etag` is unchanged.

        Raises OSError or HTTPException; RuntimeError for any status but 200, or with an `etag` but 304.
        """
        if self.connection is None:
            self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=_TIMEOUT)
        try:
            headers = (HEADERS if compressed else {}) | ({"If-None-Match": etag} if etag else {})
            self.connection.request("GET", url, headers=headers)
            response = self.connection.getresponse()
            body = response.read()
        except (OSError, http.client.HTTPException):
            self.connection.close()
            self.connection = None
            raise
        if response.status != (304 if etag else 200):
            raise RuntimeError(f"answered with {response.status}")
        self.etag = response.headers.get("ETag", "")
        return body


def in_turns(
    calls: dict[tuple[str, str], Callable[[], bytes]], say: Callable[[str], None]
) -> dict[tuple[str, str], Samples]:
    """Call each once unmeasured, then all in turns, round after round; return the samples of each.

    Of what is slow the first call is measured, and it stays the only one.
    """
    samples = {key: Samples() for key in calls}
    for number in range(ROUNDS + 1):
        for key, call in calls.items():
            if not samples[key].enough():
                _sample(samples[key], call, warming=number == 0)
        if number % 10 == 0:
            say(f"Round {number} of {ROUNDS}.")
    return samples


def _sample(samples: Samples, call: Callable[[], bytes], *, warming: bool) -> None:
    started = time.perf_counter()
    for attempt in (1, 2):
        try:
            answer = call()
            break
        except ConnectionError as fault:
            # The server closed a connection that had been idle while others were measured.
            started = time.perf_counter()
            if attempt == 2:
                samples.fault = str(fault)
        except (OSError, RuntimeError, http.client.HTTPException) as fault:
            samples.fault = str(fault) or type(fault).__name__
            break
    spent = time.perf_counter() - started
    if samples.fault:
        return
    if warming:
        samples.first = answer
    if not warming or spent > SLOW:
        samples.seconds.append(spent)


def requests_per_second(port: int, url: str, seconds: float, *, conditional: bool = False) -> float:
    """Return how many requests a second the server answers to a few readers who ask without a pause.

    `conditional`: they have the page, and ask whether it is unchanged.
    """
    with ProcessPoolExecutor(_CLIENTS, mp_context=get_context("spawn")) as clients:
        asked = [clients.submit(_ask_on, port, url, seconds, conditional) for _client in range(_CLIENTS)]
        return sum(client.result() for client in asked)


def _ask_on(port: int, url: str, seconds: float, conditional: bool) -> float:
    visitor = Visitor(port)
    visitor.get(url)
    had = visitor.etag if conditional else ""
    answered, started = 0, time.perf_counter()
    while (spent := time.perf_counter() - started) < seconds:
        visitor.get(url, etag=had)
        answered += 1
    return answered / spent
