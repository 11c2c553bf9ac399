"""What can be merged: what points to each kind of row, and which two are not the same."""

from collections import Counter
from dataclasses import dataclass

from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Exists, Model, OuterRef, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.models.catalogue import Court, Keyword
from cases.models.editorial import Case, CaseKeyword, Citation
from cases.models.published import CitedAsWritten, Listing, ListingKeyword, ListingProvision
from legislation.models import Counterpart, Provision, ProvisionText
from legislation.resolution.titles import folded

Broader = Keyword.broader.through


@dataclass(frozen=True, slots=True)
class Link:
    """A column by which rows point to one that can be merged. `beside`: with the column it tells one link from others,
    so that of two alike one goes. `case`: from such a row to its editors' case.
    """

    model: type[Model]
    column: str
    label: str
    beside: str = ""
    case: str = ""

    def of(self, row: Model) -> QuerySet:
        return self.model.objects.filter(**{self.column: row})

    def point(self, gone: Model, kept: Model) -> None:
        """Let what points to the one row point to the other one."""
        rows = self.of(gone)
        if self.beside:
            rows.filter(Exists(self.of(kept).filter(**{self.beside: OuterRef(self.beside)}))).delete()
        rows.update(**{self.column: kept})


# Every column that points to a row that can be merged; a test walks the models.
LINKS: dict[type[Model], tuple[Link, ...]] = {
    Court: (
        Link(Case, "court", gettext_lazy("Drafts"), case="pk"),
        Link(Listing, "court", gettext_lazy("Published cases")),
    ),
    Keyword: (
        Link(CaseKeyword, "keyword", gettext_lazy("Drafts"), "case", case="case"),
        Link(ListingKeyword, "keyword", gettext_lazy("Published cases"), "listing"),
        Link(Broader, "from_keyword", gettext_lazy("Broader concepts"), "to_keyword"),
        Link(Broader, "to_keyword", gettext_lazy("Narrower concepts"), "from_keyword"),
    ),
    Provision: (
        Link(Citation, "provision", gettext_lazy("Citations in drafts"), case="case"),
        Link(ListingProvision, "provision", gettext_lazy("Published cases that apply it"), "listing"),
        Link(CitedAsWritten, "provision", gettext_lazy("Places in published cases")),
        Link(ProvisionText, "provision", gettext_lazy("Wordings")),
        Link(Counterpart, "provision", gettext_lazy("Counterparts")),
        Link(Counterpart, "other", gettext_lazy("Counterparts, from the other side")),
        Link(Counterpart, "root", gettext_lazy("Counterparts of which it is the root")),
    ),
}
# Where the names of the row that goes are kept: the column, and how long one may be.
SYNONYMS = {Court: ("variants", 300), Keyword: ("synonyms", 200)}


def changes(gone: Model) -> list[tuple[str, int]]:
    """Return what points to a row, as (label, number), without what nothing points from."""
    return [(str(link.label), number) for link in LINKS[type(gone)] if (number := link.of(gone).count())]


def refusal(gone: Model, kept: Model) -> str:
    """Return why two rows cannot be merged, in a sentence for the editor; empty where they can."""
    if gone.pk == kept.pk:
        return _("Choose another one than itself.")
    if isinstance(gone, Provision):
        if gone.instrument_id != kept.instrument_id:
            return _("They are of different instruments.")
        if days := _days_of_both(gone, kept):
            return _("Both have wordings for the same days: %s. Correct or delete those of one of them first.") % days
        return ""
    _column, longest = SYNONYMS[type(gone)]
    if any(len(name) > longest for name in new_names(gone, kept)):
        return _("A name of more than %d characters cannot be kept as another spelling.") % longest
    return ""


def doubt(gone: Model, kept: Model) -> str:
    """Return what makes it unlikely that two rows are the same, as a question for the editor; or nothing."""
    if isinstance(gone, Court) and gone.jurisdiction_id != kept.jurisdiction_id:
        homes = {"gone": gone.jurisdiction.name, "kept": kept.jurisdiction.name}
        return _("One is a court of %(gone)s, the other of %(kept)s. Merge them all the same?") % homes
    return ""


def new_names(gone: Model, kept: Model) -> list[str]:
    """Return the names and other spellings of a row that the other one does not have."""
    column, _longest = SYNONYMS[type(gone)]
    known = {folded(name) for name in (*kept.names.values(), *getattr(kept, column))}
    named = {folded(name): name for name in reversed([*gone.names.values(), *getattr(gone, column)])}
    return [name for title, name in reversed(named.items()) if title not in known]


def _days_of_both(gone: Provision, kept: Provision) -> str:
    """Return the beginnings of periods for which both have a wording of one language, translator and sub-unit."""
    held: Counter[str] = Counter()
    columns = ("language", "translator", "pinpoint", "period")
    theirs = list(kept.texts.filter(period__isnull=False).values_list(*columns))
    for *alike, period in gone.texts.filter(period__isnull=False).values_list(*columns):
        if any(row[:3] == tuple(alike) and _overlap(row[3], period) for row in theirs):
            held[f"{alike[0]} {period.lower or '…'}"] += 1
    return ", ".join(sorted(held))


def _overlap(one: DateRange, other: DateRange) -> bool:
    if one.isempty or other.isempty:
        return False
    ends = (one.upper is None or other.lower is None or other.lower < one.upper,
            other.upper is None or one.lower is None or one.lower < other.upper)  # fmt: skip
    return all(ends)
