"""`python -m tests.real`: print the score of the real-looking texts, and write it where it is kept."""

import django

from .accuracy import PAGE, page_with, tables
from .register import SCORES
from .score import HERE


def main() -> None:
    """Print the tables and write `scores.toml` and the tables of `docs/accuracy.md`."""
    kept = []
    for kind, scored in SCORES.items():
        score = scored()
        kept.append(f"[{kind}]\nright = {score.right}\nvalues = {score.values}\n")
        print("".join(f"{each}\n" for each in score.wrong), end="")
    (HERE / "scores.toml").write_text("\n".join(kept), "utf-8")
    print(tables())
    PAGE.write_text(page_with(tables(), PAGE.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    django.setup()
    main()
