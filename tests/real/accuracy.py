"""The tables of `docs/accuracy.md`."""

from pathlib import Path

from django.conf import settings

from .citations_score import sentences
from .register import SCORES
from .score import OUTCOMES, Score, inputs

PAGE = Path(settings.BASE_DIR, "docs", "accuracy.md")
_FIRST, _LAST = "<!-- score -->\n", "<!-- /score -->\n"
_FIELDS = (
    "reference", "jurisdiction", "court", "title", "decision_date", "level", "procedure", "outcome", "dockets", "ecli",
    "neutral", "parties", "keywords", "subject_matter", "appearances", "session", "lines", "numbers", "divisions",
    "headings", "words", "findings", "lost text", "all",
)  # fmt: skip


def tables() -> str:
    """Return the scores as tables of Markdown."""
    scores = {kind: count() for kind, count in SCORES.items()}
    heads = {kind: list(inputs(kind)) for kind in ("pages", "judgments", "files", "laws")}
    made = []
    for kind, texts in heads.items():
        title = f"**{kind.capitalize()}**, {len(texts)} of {len({each.one('country') for each in texts})} countries"
        made.append(_table(title, "field", [name for name in _FIELDS if scores[kind].of(name)], scores[kind]))
    every = [each for texts in heads.values() for each in texts]
    countries = sorted({each.one("country") for each in every})
    languages = {each.one("language") for each in every} | {language for language, _text, _right in sentences()}
    made.append(
        _across(f"**Countries**, {len(countries)}", "country", countries, {kind: scores[kind] for kind in heads})
    )
    title = f"**Languages**, {len(languages)}, with the provisions cited in {len(list(sentences()))} sentences"
    made.append(_across(title, "language", sorted(languages), scores))
    return "\n".join(made)


def page_with(made: str, page: str) -> str:
    """Return the page with these tables between its marks."""
    before, _mark, rest = page.partition(_FIRST)
    return f"{before}{_FIRST}{made}{_LAST}{rest.partition(_LAST)[2]}"


def _table(title: str, of: str, rows: list[str], score: Score) -> str:
    lines = [title + "\n", f"| {of} | " + " | ".join(OUTCOMES) + " |", "|---|" + "--:|" * len(OUTCOMES)]
    lines += [f"| {name} | " + " | ".join(str(score.counts[name, each]) for each in OUTCOMES) + " |" for name in rows]
    return "\n".join(lines) + "\n"


def _across(title: str, of: str, rows: list[str], scores: dict[str, Score]) -> str:
    """Return a table of all kinds: how many values are right of how many, and how the others came out."""
    others = OUTCOMES[1:]
    lines = [title + "\n", f"| {of} | " + " | ".join([*scores, *others]) + " |"]
    lines.append("|---|" + "--:|" * (len(scores) + len(others)))
    for name in [*rows, "all"]:
        right = [
            f"{each.counts[name, 'right']} of {each.of(name)}" if each.of(name) else "" for each in scores.values()
        ]
        counts = [str(sum(each.counts[name, outcome] for each in scores.values())) for outcome in others]
        lines.append(f"| {name} | " + " | ".join([*right, *counts]) + " |")
    return "\n".join(lines) + "\n"
