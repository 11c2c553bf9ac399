"""Servers on the loopback, each a child of this process that ends with its block."""

import contextlib
import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import psutil

_PATIENCE = 60


@dataclass(frozen=True, slots=True)
class Server:
    """A running server: its port, and its process, whose children are its workers."""

    port: int
    process: subprocess.Popen[bytes]

    def memory(self) -> list[int]:
        """Return what each worker holds, in bytes: the memory it shares with its parent counted in each."""
        parent = psutil.Process(self.process.pid)
        return [worker.memory_info().rss for worker in parent.children() or [parent]]


@contextlib.contextmanager
def site(workers: int, log: IO[str] | None = None, **environment: str) -> Iterator[Server]:
    """Serve the site as `make serve` does, with so many workers; with this in its environment beside what is there.

    `log`: where its messages go; without one, to this process's own.
    """
    port = free_port()
    options = ["--config", "python:config.gunicorn", "--workers", str(workers), "--bind", f"127.0.0.1:{port}"]
    words = [sys.executable, "-m", "gunicorn", *options, "config.wsgi"]
    with serving(words, port, "/healthz", said=log, environment=environment) as server:
        yield server


@contextlib.contextmanager
def running(words: list[str], port: int, log: Path) -> Iterator[Server]:
    """Run Python with these words until the block ends; the block begins when it answers. `log` keeps what it says."""
    with log.open("w") as said, serving([sys.executable, *words], port, "/", said=said) as server:
        yield server


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def serving(
    words: list[str],
    port: int,
    path: str,
    tree: Path | None = None,
    *,
    said: IO[str] | None = None,
    environment: Mapping[str, str] | None = None,
) -> Iterator[Server]:
    """Run a command, in a tree, until the block ends; the block begins when `path` answers at the port."""
    process = subprocess.Popen(  # noqa: S603
        words, cwd=tree, stdout=subprocess.DEVNULL, stderr=said, env={**os.environ, **(environment or {})}
    )
    try:
        _wait_for(process, port, path)
        yield Server(port, process)
    finally:
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait_for(process: subprocess.Popen[bytes], port: int, path: str) -> None:
    """Return when the server answers. Raises RuntimeError when it has ended, or does not answer in time."""
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise RuntimeError(f"the server ended with status {process.returncode}")
        with contextlib.suppress(OSError):
            asked = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
            asked.request("GET", path)
            asked.getresponse().read()
            return
        time.sleep(0.1)
    raise RuntimeError(f"the server did not answer within {_PATIENCE} seconds")
