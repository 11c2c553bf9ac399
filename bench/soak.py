"""`python -m bench.soak --minutes 60`: the memory of the served site under an attack, minute by minute."""

import argparse
import os
import secrets
import sys
import threading
import time
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .traffic import Targets

CONNECTIONS = 4
CASES = 2_000
# Acts a second, of all connections together: what two busy processors manage, so that all minutes are alike.
RATE = 6.0
# The memory used in the end is compared with the memory used after these minutes.
SETTLED = 10
MOST = 1.3
_MEGABYTE = 1024 * 1024
# Readings a minute, the median of which counts: one alone would hit or miss what a single request needs.
_READINGS = 12


def main() -> None:
    """Prepare a database of its own, serve it, and drive it; exit with 1 where memory has grown past the bound."""
    parser = argparse.ArgumentParser(prog="python -m bench.soak", description=__doc__)
    parser.add_argument("--minutes", type=int, default=60)
    parser.add_argument("--count", type=int, default=CASES, help="how many synthetic cases")
    parser.add_argument("--connections", type=int, default=CONNECTIONS)
    parser.add_argument("--rate", type=float, default=RATE, help="how many acts a second, of all connections together")
    options = parser.parse_args()
    os.environ |= {
        "BENCH_COUNT": str(options.count),
        "BENCH_PAGE_CACHE_BYTES": "default",
        "DJANGO_SETTINGS_MODULE": "bench.settings",
    }
    import django

    django.setup()
    sys.exit(soak(options.minutes, options.count, options.connections, options.rate))


def soak(minutes: int, count: int, connections: int, rate: float) -> int:
    """Print the memory of each process every minute, then the verdict; return 0 where it stays within the bound."""
    from django.core.management import call_command
    from django.db import connections as databases

    from .data import prepare
    from .pace import Pace
    from .servers import site
    from .settings import KEPT, WHITENOISE_ROOT
    from .traffic import Client, drive, statuses

    print("Preparing the database.", flush=True)
    prepare(count, 1, print)
    WHITENOISE_ROOT.mkdir(parents=True, exist_ok=True)
    call_command("collectstatic", interactive=False, verbosity=0)
    targets = _targets()
    databases.close_all()
    # The site itself would stop with its database: it goes on as long as this process holds it.
    databases["default"].ensure_connection()
    totals: list[float] = []
    log = KEPT / "soak.log"
    with log.open("w") as messages, site(2, messages) as server:
        clients = [Client(server.port, targets, Random(number)) for number in range(connections)]  # noqa: S311
        stop = threading.Event()

        def go(client: Client, pace: Pace) -> None:
            while not stop.wait(pace.wait()):
                drive(client)

        paces = [Pace(connections / rate) for _client in clients]
        threads = [threading.Thread(target=go, args=each, daemon=True) for each in zip(clients, paces, strict=True)]
        for thread in threads:
            thread.start()
        print(f"The site writes its messages into {log}.")
        print("minute  sum of PSS  main process  late    workers (PSS in MB, by process)", flush=True)
        for minute in range(1, minutes + 1):
            readings = []
            for _reading in range(_READINGS):
                time.sleep(60 / _READINGS)
                readings.append(_memory(server.process.pid))
            total, main_process, workers = sorted(readings, key=lambda reading: reading[0])[_READINGS // 2]
            totals.append(total)
            each = ", ".join(f"{size:.0f} ({process})" for process, size in workers.items())
            late = max(pace.late for pace in paces)
            print(
                f"{minute:6}  {total:10.0f}  {main_process:12.0f}  {late:4.0f} s  {each}   {statuses(clients)}",
                flush=True,
            )
        stop.set()
        for thread in threads:
            thread.join(120)
    return verdict(totals)


def verdict(totals: list[float]) -> int:
    """Print what the totals of each minute, in megabytes, say; return 0 where the last is within the bound, else 1."""
    if len(totals) <= SETTLED:
        print(f"No verdict: it takes more than {SETTLED} minutes.")
        return 0
    # Of the last minutes as of the first ones, so that no single minute decides.
    before, after = max(totals[SETTLED // 2 : SETTLED]), max(totals[-min(SETTLED // 2, len(totals) - SETTLED) :])
    held = after / before
    print(f"After {SETTLED} minutes {before:.0f} MB, in the end {after:.0f} MB.")
    print(f"That is {held:.2f} times as much, and {MOST} is the most it may be.")
    return 0 if held <= MOST else 1


def _memory(server: int) -> tuple[float, float, dict[int, float]]:
    """Return the megabytes of all processes of the server, of its main process, and of each worker."""
    import psutil

    def size(process: psutil.Process) -> float:
        try:
            return process.memory_full_info().pss / _MEGABYTE
        except psutil.NoSuchProcess:
            return 0

    parent = psutil.Process(server)
    workers = {worker.pid: size(worker) for worker in parent.children()}
    main_process = size(parent)
    return main_process + sum(workers.values()), main_process, workers


def _targets() -> "Targets":
    """Return what is asked for, with large drafts and an administrator of this run."""
    from django.contrib.auth import get_user_model

    from cases.models import Listing

    from .drafts import drafts
    from .traffic import Targets

    password = secrets.token_urlsafe(16)
    get_user_model().objects.filter(username="soak").delete()
    get_user_model().objects.create_superuser("soak", password=password)
    listings = Listing.objects.newest_first().select_related("jurisdiction")
    large = drafts(listings[0].jurisdiction)
    paths = [listing.get_absolute_url() for listing in listings[:CASES]]
    return Targets(paths, large, password)


if __name__ == "__main__":
    main()
