"""The tables of `docs/accuracy.md`."""

from pathlib import Path

from django.conf import settings

from .citations_score import scored_citations, sentences
from .score import OUTCOMES, Score, inputs, scored

PAGE = Path(settings.BASE_DIR, "docs", "accuracy.md")
_FIRST, _LAST = "<!-- score -->\n", "<!-- /score -->\n"
_FIELDS = (
    "reference", "jurisdiction", "court", "title", "decision_date", "level", "procedure", "dockets", "ecli", "neutral",
    "parties", "keywords", "subject_matter", "appearances", "session", "outcome",
)  # fmt: skip


def tables() -> str:
    """Return the scores as tables of Markdown."""
    made = []
    for kind in ("pages", "judgments"):
        score = scored(kind)
        countries = {each.one("country") for each in inputs(kind)}
        title = f"**{kind.capitalize()}**, {len(list(inputs(kind)))} texts of {len(countries)} countries"
        made.append(_table(title, "field", [name for name in _FIELDS if score.of(name)], score))
    by_language = sorted({language for language, _text, _right in sentences()})
    title = f"**Citations**, provisions in {len(list(sentences()))} sentences"
    made.append(_table(title, "language", by_language, scored_citations()))
    return "\n".join(made)


def page_with(made: str, page: str) -> str:
    """Return the page with these tables between its marks."""
    before, _mark, rest = page.partition(_FIRST)
    return f"{before}{_FIRST}{made}{_LAST}{rest.partition(_LAST)[2]}"


def _table(title: str, of: str, rows: list[str], score: Score) -> str:
    lines = [title + "\n", f"| {of} | " + " | ".join(OUTCOMES) + " |", "|---|" + "--:|" * len(OUTCOMES)]
    lines += [
        f"| {name} | " + " | ".join(str(score.counts[name, each]) for each in OUTCOMES) + " |"
        for name in [*rows, "all"]
    ]
    return "\n".join(lines) + "\n"
