"""How a source tells a value, in ranks, and the doubt that a weak rank raises."""

from collections.abc import Iterator, Mapping
from enum import StrEnum

from cases.record.fields import FIELDS
from cases.record.value import CaseRecord
from core.sources.findings import Finding, Lines, finding


class Evidence(StrEnum):
    """The rank of a value, the strongest first. Only a value of the first two ranks has no finding."""

    LABEL = "label"  # The label of its field is above or beside it.
    LINE = "line"  # A line of the heading or the caption says it and nothing else.
    FORM = "form"  # Its form can be nothing else: an ECLI, a neutral citation.
    SENTENCE = "sentence"  # A sentence, or a part of a longer line, says it.

    def __or__(self, other: str) -> "Evidence":
        """Return the weaker of two ranks."""
        return max(self, Evidence(other), key=list(Evidence).index)


_SILENT = frozenset({Evidence.LABEL, Evidence.LINE})
# Texts are shown whole beside the source, and all the words of a text tell its language.
_BY_THEMSELVES = frozenset({"summaries", "citations", "judgments", "documents", "sources", "languages", "note"})
_NAMES = tuple(name for name in FIELDS if name not in _BY_THEMSELVES and not name.endswith(("_key", "_keys", "_name")))


def weak_values(
    record: CaseRecord, places: Mapping[str, Lines], evidence: Mapping[str, Evidence], doubted: set[str], whole: Lines
) -> Iterator[Finding]:
    """Yield a finding for each value whose rank is too weak to be silent, unless its field is `doubted` already.

    A field without a rank counts as a sentence. `whole`: the lines of a value that has no place.
    """
    for name in _NAMES:
        value = getattr(record, name)
        rank = evidence.get(name, Evidence.SENTENCE)
        if not value or value == getattr(_NOTHING, name) or rank in _SILENT or name in doubted:
            continue
        seen = value if isinstance(value, str) else ""
        yield finding(f"weak_evidence.{rank}", places.get(name, whole), name, seen, (seen,) if seen else ())


_NOTHING = CaseRecord()
