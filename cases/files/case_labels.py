"""The labels of case summaries, as converters ask for them."""

from cases.intake.lexicon.labels import LINKS
from cases.intake.structure.line_labels import label_of


class _CaseLabels:
    def begins(self, line: str) -> bool:
        return label_of(line) is not None

    def begins_links(self, line: str) -> bool:
        label = label_of(line)
        return label is not None and label[0].field in LINKS


CASE_LABELS = _CaseLabels()
