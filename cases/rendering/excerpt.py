"""The excerpt of a case: the first words of its holding."""

from dataclasses import dataclass

from cases.record.value import CaseRecord, Summary
from core import languages

from .citation_spans import SENTENCE_END
from .markdown import plain, words

_GLANCE = 280
_PASSAGE = 700


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The first words of what the court held, as plain text. `anchor`: of its passage. `whole`: they are all of it."""

    text: str
    anchor: str
    language: str
    direction: str
    whole: bool


def excerpt(record: CaseRecord, html: dict[str, str] | None = None) -> Excerpt | None:
    """Return how the first summary's holding begins: whole sentences, as many as a glance takes; None without one.

    `html`: that summary's passages by anchor, where they are made already.
    """
    if not record.summaries:
        return None
    summary = record.summaries[0]
    bodies = {"held": summary.held}
    bodies |= {f"holding-{number}": holding.text for number, holding in enumerate(summary.relevant_holdings, start=1)}
    bodies["facts"] = summary.basic_facts
    anchor, body = next(((anchor, body) for anchor, body in bodies.items() if body.strip()), ("", ""))
    return _begins(words(html[anchor]) if html and anchor else plain(body), anchor, summary)


def passage_excerpt(record: CaseRecord, html: dict[str, str], anchor: str) -> Excerpt | None:
    """Return how a passage of the first summary begins; None where it has no such passage. `html`: see `excerpt`."""
    return _begins(words(html[anchor]), anchor, record.summaries[0], _PASSAGE) if anchor in html else None


def _begins(said: str, anchor: str, summary: Summary, most: int = _GLANCE) -> Excerpt | None:
    text = _opening(said, most)
    direction = languages.direction(summary.language)
    return Excerpt(text, anchor, summary.language, direction, text == said) if text else None


def _opening(words: str, most: int) -> str:
    """Return the first sentences of a text, up to `most` characters; of a longer sentence its first words."""
    if len(words) <= most:
        return words
    ends = [match.end() for match in SENTENCE_END.finditer(words, 0, most)]
    if ends and ends[-1] >= most // 4:
        return words[: ends[-1]].rstrip()
    return words[:most].rpartition(" ")[0].rstrip(" ,;:") + " …" if " " in words[:most] else words[:most] + "…"
