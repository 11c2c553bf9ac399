"""One run: prepare, build, measure in turns, measure the throughput, report."""

import importlib.util
import shutil
import statistics
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path

from django.core.management import call_command
from django.db import connections

from config import gunicorn

from . import datasette, index
from .contest import DATASETTE, DATASETTE_ALL, agreement, calls, write_floor
from .data import prepare
from .measure import in_turns, requests_per_second
from .register import Address, addresses
from .repeated import beside_empty
from .report import Report, write
from .servers import Server, free_port, running, site
from .settings import KEPT, WHITENOISE_ROOT

# Seconds that each server is loaded with each page.
_LOADED = 4.0
# With more cases than this Datasette takes minutes for each of its facets that are lists.
_MOST_WITH_LISTS = 100_000


def run(count: int, seed: int, page: Path) -> None:
    """Measure on `count` cases of the seed, and write the figures into `page` and under `var/bench/`."""
    KEPT.mkdir(parents=True, exist_ok=True)
    report = Report(count, f"make bench COUNT={count}" + (f" SEED={seed}" if seed != 1 else ""))
    _say("Preparing the database.")
    spent = prepare(count, seed, _say)
    if spent:
        report.others.append(("publishing the synthetic cases in bulk", f"{spent:.0f} s"))
    call_command("collectstatic", interactive=False, verbosity=0)
    _say("Building the indexes.")
    sqlite = KEPT / "cases.db"
    for name, (seconds, size) in index.build(sqlite).items():
        report.others.append((f"index of {name}", f"{size / 1e6:,.0f} MB, built in {seconds:.1f} s"))
    measured = addresses()
    report.rows = [address.name for address in measured]
    shutil.rmtree(WHITENOISE_ROOT, ignore_errors=True)
    write_floor(measured, WHITENOISE_ROOT)
    connections.close_all()
    gunicorn.post_fork(None, None)  # This process answers, too, and should not do it otherwise than a worker.
    _say("Measuring in turns.")
    _measure_pages(report, measured, sqlite)
    _say("Measuring the throughput.")
    _measure_throughput(report, measured)
    write(report, page, KEPT / f"{datetime.now():%Y-%m-%d-%H%M}.json")
    _say(f"The figures are in {page} and under {KEPT}.")


def _measure_pages(report: Report, measured: list[Address], sqlite: Path) -> None:
    with ExitStack() as servers:
        own = servers.enter_context(site(1))
        peer = _datasette(report, servers, sqlite)
        lists = report.count <= _MOST_WITH_LISTS
        if not lists:
            report.absent.setdefault(DATASETTE_ALL, "not asked")
        report.samples = in_turns(calls(measured, own.port, peer.port if peer else None, lists=lists), _say)
        report.others.append(("do all find as many cases", agreement(report.samples)))
        try:
            found = index.median_of(index.publish_to_searchable(own.port))
        except RuntimeError as fault:
            found = str(fault)
        report.others.append(("from publishing to the first list that has the case", found))


def _datasette(report: Report, servers: ExitStack, sqlite: Path) -> Server | None:
    """Start Datasette, or note in the report why it cannot run."""
    if importlib.util.find_spec("datasette") is None:
        fault = "not installed"
    else:
        port = free_port()
        try:
            return servers.enter_context(running(datasette.command(sqlite, port), port, sqlite.with_suffix(".log")))
        except RuntimeError as ended:
            fault = str(ended)
    report.absent = dict.fromkeys((DATASETTE, DATASETTE_ALL), fault)
    return None


def _measure_throughput(report: Report, measured: list[Address]) -> None:
    """Load servers of one and of two workers with the list, a case and a file; then look at their memory."""
    pages = {
        "the list without filter": measured[0].url,
        "a case page": next(address.url for address in measured if address.kind == "case"),
        "the list's bytes as a file": "/0.html",
    }
    for workers in (1, 2):
        with site(workers) as server:
            rates = [f"{name} {requests_per_second(server.port, url, _LOADED):,.0f}" for name, url in pages.items()]
            memory = statistics.mean(server.memory()) / 1e6
        named = "one worker" if workers == 1 else "two workers"
        report.others.append((f"requests a second, {named}", ", ".join(rates)))
        report.others.append((f"memory of a worker, {named}", f"{memory:,.0f} MB"))
        again = {name: pages[name] for name in ("the list without filter", "a case page")}
        report.others.append((f"requests a second for the same again, {named}", beside_empty(workers, again)))


def _say(sentence: str) -> None:
    print(sentence, flush=True)
