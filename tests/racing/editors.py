"""Two processes in which editors act on the test's database, and the log as others see it meanwhile."""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.db import connection

from core.models import LogEntry


class Editor:
    """A process of its own (`worker.py`)."""

    def __init__(self, process: subprocess.Popen) -> None:
        self._process = process

    def send(self, **asked) -> None:
        self._process.stdin.write(json.dumps(asked) + "\n")
        self._process.stdin.flush()

    def answer(self) -> dict:
        line = self._process.stdout.readline()
        assert line, "the editor's process has ended"
        return json.loads(line)

    def ask(self, **asked) -> dict:
        self.send(**asked)
        return self.answer()


@contextmanager
def editor(search: Path) -> Iterator[Editor]:
    """Start a process for an editor, and end it afterwards."""
    environment = {
        "DJANGO_SETTINGS_MODULE": "tests.served",
        "SERVED_DATABASE": connection.settings_dict["NAME"],
        "SERVED_SEARCH": str(search),
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.racing.worker"], cwd=settings.BASE_DIR, env={**os.environ, **environment},
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        yield Editor(process)
    finally:
        process.stdin.close()
        process.wait(20)


@contextmanager
def watched_log() -> Iterator[list[list[int]]]:
    """Read the log again and again meanwhile; yield the list that gets the numbers of each time they had a gap."""
    gaps: list[list[int]] = []
    ended = threading.Event()

    def watch() -> None:
        while not ended.wait(0.002):
            numbers = list(LogEntry.objects.order_by("number").values_list("number", flat=True))
            if numbers != list(range(1, len(numbers) + 1)):
                gaps.append(numbers)
        connection.close()

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        yield gaps
    finally:
        ended.set()
        watcher.join()
