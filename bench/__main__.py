"""`python -m bench --count 10000`: measure everything on one database in one run, and write docs/performance.md."""

import argparse
import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--count", type=int, default=10_000, help="how many synthetic cases")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    os.environ |= {"BENCH_COUNT": str(options.count), "DJANGO_SETTINGS_MODULE": "bench.settings"}
    import django

    django.setup()
    from .run import run

    run(options.count, options.seed, ROOT / "docs" / "performance.md")


if __name__ == "__main__":
    main()
