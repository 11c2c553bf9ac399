"""References to rows that can be merged, and reasons against merging two."""

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Exists, Model, OuterRef, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from cases.models.catalogue import Court, Keyword
from cases.models.editorial import Case, CaseKeyword, Citation
from cases.models.published import CitedAsWritten, Listing, ListingKeyword, ListingProvision
from legislation.models import Counterpart, Provision, ProvisionText
from legislation.resolution.titles import folded

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

Broader = Keyword.broader.through
# Rows that keep the other's names, and all rows that can be merged.
Spelt = Court | Keyword
Mergeable = Spelt | Provision


@dataclass(frozen=True, slots=True)
class Reference:
    """A column by which rows refer to one that can be merged.

    `beside`: the other column of a link of which there is one only. `case`: from such a row to its editors' case.
    """

    model: type[Model]
    column: str
    label: "StrOrPromise"
    beside: str = ""
    case: str = ""

    def of(self, row: Mergeable) -> QuerySet[Model]:
        return self.model._default_manager.filter(**{self.column: row})

    def point(self, source: Mergeable, target: Mergeable) -> None:
        """Make the rows that refer to the source refer to the target."""
        rows = self.of(source)
        if self.beside:
            rows.filter(Exists(self.of(target).filter(**{self.beside: OuterRef(self.beside)}))).delete()
        rows.update(**{self.column: target})


# Every column that refers to a row that can be merged; a test walks the models.
REFERENCES: dict[type[Model], tuple[Reference, ...]] = {
    Court: (
        Reference(Case, "court", gettext_lazy("Drafts"), case="pk"),
        Reference(Listing, "court", gettext_lazy("Published cases")),
    ),
    Keyword: (
        Reference(CaseKeyword, "keyword", gettext_lazy("Drafts"), "case", case="case"),
        Reference(ListingKeyword, "keyword", gettext_lazy("Published cases"), "listing"),
        Reference(Broader, "from_keyword", gettext_lazy("Broader concepts"), "to_keyword"),
        Reference(Broader, "to_keyword", gettext_lazy("Narrower concepts"), "from_keyword"),
    ),
    Provision: (
        Reference(Citation, "provision", gettext_lazy("Citations in drafts"), case="case"),
        Reference(ListingProvision, "provision", gettext_lazy("Published cases that apply it"), "listing"),
        Reference(CitedAsWritten, "provision", gettext_lazy("Citations in published cases")),
        Reference(ProvisionText, "provision", gettext_lazy("Wordings")),
        Reference(Counterpart, "provision", gettext_lazy("Counterparts")),
        Reference(Counterpart, "other", gettext_lazy("Counterparts that name it")),
        Reference(Counterpart, "root", gettext_lazy("Counterparts with it as common root")),
    ),
}
# Where the target keeps the names of the source: the column, and how long one may be.
SYNONYMS: dict[type[Model], tuple[str, int]] = {Court: ("variants", 300), Keyword: ("synonyms", 200)}


def changes(source: Mergeable) -> list[tuple[str, int]]:
    """Return how many rows refer to the source, as (label, number), without zeros."""
    return [
        (str(reference.label), number)
        for reference in REFERENCES[type(source)]
        if (number := reference.of(source).count())
    ]


def blocking_reason(source: Mergeable, target: Mergeable) -> str:
    """Return why two rows cannot be merged, in a sentence for the editor; empty where they can."""
    if source.pk == target.pk:
        return _("Choose a different entry.")
    if isinstance(source, Provision) and isinstance(target, Provision):
        if source.instrument_id != target.instrument_id:
            return _("They belong to different instruments.")
        if days := _days_of_both(source, target):
            return _("Both have wordings for the same days: %s. Correct or delete those of one of them first.") % days
        return ""
    if isinstance(source, Provision) or isinstance(target, Provision):
        raise TypeError("a provision is merged into a provision")
    _column, longest = SYNONYMS[type(source)]
    if any(len(name) > longest for name in new_names(source, target)):
        refusal = ngettext(
            "A name of more than %d character cannot be kept as another spelling.",
            "A name of more than %d characters cannot be kept as another spelling.",
            longest,
        )
        return refusal % longest
    return ""


def doubt(source: Mergeable, target: Mergeable) -> str:
    """Return what makes it unlikely that two rows are the same, as a question for the editor; or nothing."""
    if isinstance(source, Court) and isinstance(target, Court) and source.jurisdiction_id != target.jurisdiction_id:
        homes = {"source": source.jurisdiction.name, "target": target.jurisdiction.name}
        return _("One is a court of %(source)s, the other of %(target)s. Merge them anyway?") % homes
    return ""


def new_names(source: Spelt, target: Spelt) -> list[str]:
    """Return the names and other spellings of a row that the other one does not have."""
    column, _longest = SYNONYMS[type(source)]
    known = {folded(name) for name in (*target.names.values(), *getattr(target, column))}
    named = {folded(name): name for name in reversed([*source.names.values(), *getattr(source, column)])}
    return [name for title, name in reversed(named.items()) if title not in known]


def _days_of_both(source: Provision, target: Provision) -> str:
    """Return the beginnings of periods for which both have a wording of one language, translator and sub-unit."""
    shared: Counter[str] = Counter()
    columns = ("language", "translator", "pinpoint", "period")
    theirs = list(target.texts.filter(period__isnull=False).values_list(*columns))
    for *alike, period in source.texts.filter(period__isnull=False).values_list(*columns):
        if any(row[:3] == tuple(alike) and _overlap(row[3], period) for row in theirs):
            shared[f"{alike[0]} {period.lower or '…'}"] += 1
    return ", ".join(sorted(shared))


def _overlap(one: DateRange, other: DateRange) -> bool:
    if one.isempty or other.isempty:
        return False
    ends = (one.upper is None or other.lower is None or other.lower < one.upper,
            other.upper is None or one.lower is None or one.lower < other.upper)  # fmt: skip
    return all(ends)
