"""The part of a case page that all readers share."""

from collections.abc import Callable
from dataclasses import asdict, astuple, dataclass
from typing import Any, Self

from cases.record.value import CaseRecord, Summary

from .citation_spans import CitationSpan, Citing, Mention, Sentence
from .excerpt import Excerpt, excerpt
from .markdown import clean, unread

# Raise it when the content made here changes. `rendered_edition.py` then renders every edition again.
SCHEMA_VERSION = 3


@dataclass(frozen=True, slots=True)
class RenderedRecord:
    """`html`: of each summary, its passages by anchor, without links to their paragraphs.

    `beside`: by number, the anchor of the first passage of the first summary that names a cited provision.
    `mentions`: the provisions that the texts name, and those that are cited as written. `marks`: of each summary, by
    anchor, where its passages name one. `sentences`: by place among the mentions, how a summary first names it;
    `statements`: the first sentence in which it names that provision alone.
    """

    html: tuple[dict[str, str], ...]
    beside: dict[str, str]
    lead: Excerpt | None
    mentions: tuple[Mention, ...]
    marks: tuple[dict[str, tuple[CitationSpan, ...]], ...]
    sentences: dict[int, Sentence]
    statements: dict[int, Sentence]

    @classmethod
    def of(cls, record: CaseRecord) -> Self:
        html = _html(record, clean)
        citing = Citing(record)
        read = [citing.marks(made, summary.language) for made, summary in zip(html, record.summaries, strict=True)]
        beside = _beside(record, read[0][1]) if read else {}
        marks = tuple(found for found, _numbers in read)
        lead = excerpt(record, *html[:1])
        return cls(html, beside, lead, citing.mentions, marks, citing.sentences, citing.statements)

    @classmethod
    def plain(cls, record: CaseRecord) -> Self:
        """Return the record's texts as they are written, in paragraphs: no Markdown is read, and no law is linked."""
        html = _html(record, unread)
        return cls(html, {}, excerpt(record, *html[:1]), (), ({},) * len(html), {}, {})

    @classmethod
    def from_json(cls, value: dict[str, Any]) -> Self:
        """Return the value that `to_json` wrote under the present schema version."""
        return cls(
            html=tuple(value["html"]),
            beside=value["beside"],
            lead=Excerpt(**value["lead"]) if value["lead"] else None,
            mentions=tuple(Mention(*parts) for parts in value["mentions"]),
            marks=tuple(
                {anchor: tuple(CitationSpan(*parts) for parts in found) for anchor, found in marks.items()}
                for marks in value["marks"]
            ),
            sentences={int(place): Sentence(*parts) for place, parts in value["sentences"].items()},
            statements={int(place): Sentence(*parts) for place, parts in value["statements"].items()},
        )

    def to_json(self) -> dict[str, Any]:
        return {
            "html": list(self.html),
            "beside": self.beside,
            "lead": asdict(self.lead) if self.lead else None,
            "mentions": [list(astuple(mention)) for mention in self.mentions],
            "marks": [
                {anchor: [list(astuple(mark)) for mark in found] for anchor, found in each.items()}
                for each in self.marks
            ],
            "sentences": _listed(self.sentences),
            "statements": _listed(self.statements),
        }


def _listed(sentences: dict[int, Sentence]) -> dict[str, list[str]]:
    return {str(place): list(astuple(sentence)) for place, sentence in sentences.items()}


def _html(record: CaseRecord, render: Callable[[str, str], str]) -> tuple[dict[str, str], ...]:
    """Return the HTML of each summary's passages by anchor. `render` takes a text and its anchor."""
    shown = [bodies(summary, first=place == 0) for place, summary in enumerate(record.summaries)]
    return tuple({anchor: render(text, anchor) for anchor, text in texts.items()} for texts in shown)


def bodies(summary: Summary, *, first: bool) -> dict[str, str]:
    """Return the summary's passages that say anything, as Markdown by anchor, in the order in which they are shown.

    Only the first summary's anchors are short: they are the ones that are cited.
    """
    suffix = "" if first else f"-{summary.language}"
    texts = {"facts": summary.basic_facts, "held": summary.held}
    texts |= {f"holding-{number}": holding.text for number, holding in enumerate(summary.relevant_holdings, start=1)}
    texts["legislation"] = summary.relevant_legislation
    return {f"{anchor}{suffix}": text for anchor, text in texts.items() if text.strip()}


def _beside(record: CaseRecord, named: dict[str, set[str]]) -> dict[str, str]:
    """Return the first anchor under which each cited number is named; `named`: the numbers by anchor, in order."""
    cited = {citation.provision for citation in record.citations}
    beside: dict[str, str] = {}
    for anchor, numbers in named.items():
        if not anchor.startswith("legislation"):
            beside = dict.fromkeys(numbers & cited, anchor) | beside
    return beside
