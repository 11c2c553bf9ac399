"""What of a case's page is the same for every reader: made once, when the case is listed, and kept with its listing."""

from dataclasses import asdict, dataclass
from typing import Any, Self

from legislation.citations import find_citations

from .lead import Lead, lead
from .markdown import clean
from .record import CaseRecord, Summary

# Raised when what is made here changes: what was kept in an older form is not read, but made anew for each reader.
FORM = 1


@dataclass(frozen=True, slots=True)
class Typeset:
    """`html`: of each summary, its passages by anchor, without links to their paragraphs.

    `beside`: by number, the anchor of the first passage of the first summary that names a cited provision.
    """

    html: tuple[dict[str, str], ...]
    beside: dict[str, str]
    lead: Lead | None

    @classmethod
    def of(cls, record: CaseRecord) -> Self:
        cited = {citation.provision for citation in record.citations}
        shown = [bodies(summary, first=place == 0) for place, summary in enumerate(record.summaries)]
        beside: dict[str, str] = {}
        for anchor, text in shown[0].items() if shown and cited else ():
            if not anchor.startswith("legislation"):
                for number in _named(text) & cited:
                    beside.setdefault(number, anchor)
        html = tuple({anchor: clean(text, anchor) for anchor, text in texts.items()} for texts in shown)
        return cls(html, beside, lead(record))

    @classmethod
    def kept(cls, value: dict[str, Any], record: CaseRecord) -> Self:
        """Return what `to_json` has kept of the record; what has another form, or none, is made anew."""
        if value.get("form") != FORM:
            return cls.of(record)
        return cls(tuple(value["html"]), value["beside"], Lead(**value["lead"]) if value["lead"] else None)

    def to_json(self) -> dict[str, Any]:
        return {
            "form": FORM,
            "html": list(self.html),
            "beside": self.beside,
            "lead": asdict(self.lead) if self.lead else None,
        }


def bodies(summary: Summary, *, first: bool) -> dict[str, str]:
    """Return the summary's passages that say anything, as Markdown by anchor, in the order in which they are shown.

    Only the first summary's anchors are short: they are the ones that are cited.
    """
    suffix = "" if first else f"-{summary.language}"
    texts = {"facts": summary.basic_facts, "held": summary.held}
    texts |= {f"holding-{number}": holding.text for number, holding in enumerate(summary.relevant_holdings, start=1)}
    texts["legislation"] = summary.relevant_legislation
    return {f"{anchor}{suffix}": text for anchor, text in texts.items() if text.strip()}


def _named(text: str) -> set[str]:
    """Return the numbers of the provisions that a text names."""
    return {number for found in find_citations(text) for number in found.numbers}
