"""Sentences with citations, read and counted by language."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from legislation.citations import find_citations

from .score import HERE, Score, compared

_Cited = list[tuple[str, str]]  # The number and the instrument of each provision, in order.


def sentences() -> Iterator[tuple[str, str, _Cited]]:
    """Yield the language, the text and the right citations of each line: `numbers @ instrument; …`, or `none`."""
    for path in sorted((HERE / "citations").glob("*.tsv")):
        for line in Path(path).read_text("utf-8").splitlines():
            text, _tab, right = line.partition("\t")
            yield path.stem, text, _pairs(right)


def scored_citations() -> Score:
    """Return how many provisions are right, wrong or missed; a number under the wrong law is wrong."""
    score = Score()
    for language, text, right in sentences():
        found = [
            (number, compared(each.instrument)) for each in find_citations(text, language) for number in each.numbers
        ]
        both = Counter(found) & Counter(right)
        outcomes = {"right": both.total(), "wrong in silence": len(found) - both.total()}
        for outcome, count in (outcomes | {"missed": len(right) - both.total()}).items():
            for _each in range(count):
                score.add(("all", language), outcome)
        if outcomes["wrong in silence"]:
            score.wrong.append(f"citations/{language}: {text} gives {found}, and not {right}")
    return score


def _pairs(right: str) -> _Cited:
    if right == "none":
        return []
    parts = [part.partition("@") for part in right.split("; ")]
    return [(number.strip(), compared(law)) for numbers, _at, law in parts for number in numbers.split(",")]
