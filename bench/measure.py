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
_CLIENTS = 4
_TIMEOUT = 90


@dataclass(slots=True)
class Samples:
    """Seconds that each request took; `fault` says why there are none."""

    seconds: list[float] = field(default_factory=list)
    fault: str = ""

    @property
    def median(self) -> float:
        return statistics.median(self.seconds)

    @property
    def p95(self) -> float:
        return sorted(self.seconds)[math.ceil(0.95 * len(self.seconds)) - 1]

    def enough(self) -> bool:
        return bool(self.fault) or (len(self.seconds) >= FEWEST and sum(self.seconds) > SHARE)


class Visitor:
    """One reader's connection to a server, kept open."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.connection: http.client.HTTPConnection | None = None

    def get(self, url: str, *, compressed: bool = True) -> bytes:
        """Return the body as sent. Raises OSError or HTTPException; RuntimeError for any status but 200."""
        if self.connection is None:
            self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=_TIMEOUT)
        try:
            self.connection.request("GET", url, headers=HEADERS if compressed else {})
            response = self.connection.getresponse()
            body = response.read()
        except (OSError, http.client.HTTPException):
            self.connection.close()
            self.connection = None
            raise
        if response.status != 200:
            raise RuntimeError(f"answered with {response.status}")
        return body


def in_turns(calls: dict[tuple[str, str], Callable[[], object]], say: Callable[[str], None]) -> dict:
    """Call each once unmeasured, then all in turns, round after round; return the samples of each."""
    samples = {key: Samples() for key in calls}
    for number in range(ROUNDS + 1):
        for key, call in calls.items():
            if not samples[key].enough():
                _sample(samples[key], call, kept=number > 0)
        if number % 10 == 0:
            say(f"Round {number} of {ROUNDS}.")
    return samples


def _sample(samples: Samples, call: Callable[[], object], *, kept: bool) -> None:
    started = time.perf_counter()
    for attempt in (1, 2):
        try:
            call()
            break
        except ConnectionError as fault:
            # The server closed a connection that had been idle while others were measured.
            started = time.perf_counter()
            if attempt == 2:
                samples.fault = str(fault)
        except (OSError, RuntimeError, http.client.HTTPException) as fault:
            samples.fault = str(fault) or type(fault).__name__
            break
    if kept and not samples.fault:
        samples.seconds.append(time.perf_counter() - started)


def requests_per_second(port: int, url: str, seconds: float) -> float:
    """Return how many requests a second the server answers to a few readers who ask without a pause."""
    with ProcessPoolExecutor(_CLIENTS, mp_context=get_context("spawn")) as clients:
        answered = list(clients.map(_ask_on, [port] * _CLIENTS, [url] * _CLIENTS, [seconds] * _CLIENTS))
    return sum(answered)


def _ask_on(port: int, url: str, seconds: float) -> float:
    visitor = Visitor(port)
    visitor.get(url)
    answered, started = 0, time.perf_counter()
    while (spent := time.perf_counter() - started) < seconds:
        visitor.get(url)
        answered += 1
    return answered / spent
