"""`python -m bench.against TREE`: measure this tree beside another one, each page asked of both in turns."""

import argparse
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path

# Run in the other tree, whose own modules prepare its database and serve its site.
_PREPARE = "import django; django.setup(); from bench.data import prepare; prepare({count}, {seed}, print)"
_SERVE = ["-m", "gunicorn", "--config", "python:config.gunicorn", "--workers", "1", "config.wsgi"]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.against", description=__doc__)
    parser.add_argument("tree", type=Path, help="a checkout of another commit, with its own .venv")
    parser.add_argument("--count", type=int, default=10_000, help="how many synthetic cases")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    os.environ |= {"BENCH_COUNT": str(options.count), "DJANGO_SETTINGS_MODULE": "bench.settings"}
    for tree, python in ((Path(), sys.executable), (options.tree, ".venv/bin/python")):
        code = _PREPARE.format(count=options.count, seed=options.seed)
        subprocess.run([python, "-c", code], cwd=tree, check=True)  # noqa: S603
        subprocess.run([python, "manage.py", "collectstatic", "--noinput", "-v0"], cwd=tree, check=True)  # noqa: S603
    import django

    django.setup()
    compare(options.tree)


def compare(tree: Path) -> None:
    """Print how long each page takes here and in the other tree, in milliseconds, and the ratio of the medians."""
    from .measure import Visitor, in_turns
    from .register import addresses
    from .servers import free_port, serving, site

    measured = addresses()
    with ExitStack() as servers:
        port = free_port()
        words = [".venv/bin/python", *_SERVE, "--bind", f"127.0.0.1:{port}"]
        servers.enter_context(serving(words, port, "/healthz", tree))
        visitors = {"here": Visitor(servers.enter_context(site(1)).port), "there": Visitor(port)}
        calls: dict[tuple[str, str], Callable[[], bytes]] = {
            (address.name, where): partial(visitor.get, address.url)
            for address in measured
            for where, visitor in visitors.items()
        }
        samples = in_turns(calls, print)
    print("| | here | there | ratio |\n|---|---:|---:|---:|")
    for address in measured:
        here, there = samples[address.name, "here"], samples[address.name, "there"]
        if fault := here.fault or there.fault:
            print(f"| {address.name} | {fault} | | |")
            continue
        medians = f"{here.median * 1000:.1f} | {there.median * 1000:.1f} | {here.median / there.median:.2f}"
        print(f"| {address.name} | {medians} |")


if __name__ == "__main__":
    main()
