"""What of the catalogue wants an editor's care: each concern, the cases it is about, and how many."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Count, QuerySet
from django.utils.translation import gettext_lazy as _

from cases.drafts.duplicates import maybe_twice
from cases.models.editorial import Case, Citation, Summary
from legislation.models import Provision

SHOWN = 5


@dataclass(frozen=True, slots=True)
class Worklist:
    """One thing that cases may lack. `advice`: what to do. `asks`: the list's filter for exactly these cases.

    `page`, `part`: the admin's page of a case where it is mended, and the place on it.
    """

    key: str
    title: str
    advice: str
    narrow: Callable[[QuerySet], QuerySet]
    asks: str
    part: str = ""
    page: str = "change"


@dataclass(frozen=True, slots=True)
class Found:
    """How many rows out of how many, and the first of them."""

    count: int
    total: int
    first: tuple[object, ...]

    @property
    def share(self) -> str:
        """The count as whole percents of all, never rounded to none or to all."""
        if not self.count or self.count == self.total:
            return f"{100 if self.count else 0} %"
        return f"{min(99, max(1, round(100 * self.count / self.total)))} %"


def _care(key: str, title: str, advice: str, narrow: Callable[[QuerySet], QuerySet], part: str = "") -> Worklist:
    return Worklist(key, title, advice, narrow, f"care={key}", part)


WORKLISTS = (
    _care(
        "unlinked",
        _("Citations without a link"),
        _("Choose the provision beside what is written, or correct what was read."),
        lambda cases: cases.citing_without_link(),
        "citations-group",
    ),
    _care(
        "uncited",
        _("Cases without legislation"),
        _("No provision is named. Add those that the court applied."),
        lambda cases: cases.without_citations(),
        "citations-group",
    ),
    _care(
        "names",
        _("Names that the catalogue does not know"),
        _("A court, keyword or collection stands as written only. Accept it into the catalogue, or drop it."),
        lambda cases: cases.with_names_as_written(),
    ),
    _care(
        "keywords",
        _("Cases without keywords"),
        _("Readers narrow by keywords. Add a few of the catalogue."),
        lambda cases: cases.without_keywords(),
        "id_filed_under",
    ),
    Worklist(
        "findings",
        _("Findings open"),
        _("Doubts about what was read from the source, which nobody has resolved."),
        lambda cases: cases.with_open_findings(),
        "findings=open",
        "findings",
        "source",
    ),
    _care(
        "twice",
        _("Possible duplicates"),
        _("Another case has the same court and day, or the same parties. Compare them; discard or withdraw one."),
        maybe_twice,
    ),
)


def cases_of(concern: Worklist, total: int) -> Found:
    """Return what a concern is about, the newest cases first; two queries."""
    return _found(concern.narrow(Case.objects.all()).newest_first(), total)


def cases_without(language: str, total: int) -> Found:
    """Return the cases that have no summary in a language; two queries."""
    return _found(Case.objects.without_summary_in(language).newest_first(), total)


def provisions_without_wording() -> Found:
    """Return the provisions of which no dated wording is held; three queries."""
    rows = Provision.objects.without_wording().select_related("instrument").order_by("instrument", "sort_key", "pk")
    return _found(rows, Provision.objects.count())


def unlinked_citations() -> int:
    """Return how many citations name a provision without a link."""
    return Citation.objects.filter(provision=None).count()


def summary_languages() -> dict[str, int]:
    """Return the languages that summaries are in, with how many, those of most cases first."""
    counted = Summary.objects.values("language").annotate(many=Count("pk")).order_by("-many", "language")
    return {row["language"]: row["many"] for row in counted}


def _found(rows: QuerySet, total: int) -> Found:
    return Found(rows.count(), total, tuple(rows[:SHOWN]))
