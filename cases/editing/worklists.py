"""The worklists of the catalogue, and the cases on each."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Count, Model, QuerySet
from django.utils.translation import gettext_lazy as _

from cases.drafts.duplicates import maybe_twice
from cases.models.editorial import Case, Citation, Summary
from cases.models.editorial.case import CaseQuerySet
from core.languages import percent
from legislation.models import Provision

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

SHOWN = 5


@dataclass(frozen=True, slots=True)
class Worklist:
    """One thing that cases may lack. `advice`: what to do. `asks`: the list's filter for exactly these cases.

    `page`, `part`: the admin's page of a case where it is corrected, and the place on it.
    """

    key: str
    title: "StrOrPromise"
    advice: "StrOrPromise"
    narrow: Callable[[CaseQuerySet], CaseQuerySet]
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
        """Return the count as whole percents of all, never rounded to none or to all."""
        if not self.count or self.count == self.total:
            return percent(1 if self.count else 0)
        return percent(min(0.99, max(0.01, self.count / self.total)))


def _worklist(
    key: str,
    title: "StrOrPromise",
    advice: "StrOrPromise",
    narrow: Callable[[CaseQuerySet], CaseQuerySet],
    part: str = "",
) -> Worklist:
    return Worklist(key, title, advice, narrow, f"worklist={key}", part)


WORKLISTS = (
    _worklist(
        "unlinked",
        _("Citations without a link"),
        _("Choose the provision that the citation means, or correct the citation."),
        lambda cases: cases.citing_without_link(),
        "citations-group",
    ),
    _worklist(
        "uncited",
        _("Cases without legislation"),
        _("The case cites no provision. Add those that the court applied."),
        lambda cases: cases.without_citations(),
        "citations-group",
    ),
    _worklist(
        "names",
        _("Names that the catalogue does not know"),
        _("Add the court, keyword or collection to the catalogue, or remove it from the case."),
        lambda cases: cases.with_names_as_written(),
    ),
    _worklist(
        "keywords",
        _("Cases without keywords"),
        _("Readers filter cases by keyword. Add a few from the catalogue."),
        lambda cases: cases.without_keywords(),
        "id_filed_under",
    ),
    Worklist(
        "findings",
        _("Findings open"),
        _("The import was not sure about these. Compare them with the source."),
        lambda cases: cases.with_open_findings(),
        "findings=open",
        "findings",
        "source",
    ),
    _worklist(
        "twice",
        _("Possible duplicates"),
        _("Another case has the same court and day, or the same parties. Compare them; discard or withdraw one."),
        maybe_twice,
    ),
)


def cases_of(worklist: Worklist, total: int) -> Found:
    """Return what a worklist is about, the newest cases first; two queries."""
    return _found(worklist.narrow(Case.objects.all()).newest_first(), total)


def counted() -> list[tuple[Worklist, int]]:
    """Return the worklists with their numbers of cases; one query each.

    Without possible duplicates: they are found by comparing all cases, which takes too long for a first page.
    """
    return [(each, each.narrow(Case.objects.all()).count()) for each in WORKLISTS if each.narrow is not maybe_twice]


def cases_without(language: str, total: int) -> Found:
    """Return the cases that have no summary in a language; two queries."""
    return _found(Case.objects.without_summary_in(language).newest_first(), total)


def provisions_without_wording() -> Found:
    """Return the provisions without a dated wording; three queries."""
    rows = Provision.objects.without_wording().select_related("instrument").order_by("instrument", "sort_key", "pk")
    return _found(rows, Provision.objects.count())


def unlinked_citations() -> int:
    """Return how many citations name a provision without a link."""
    return Citation.objects.filter(provision=None).count()


def summary_languages() -> dict[str, int]:
    """Return the languages that summaries are in, with how many, those of most cases first."""
    counted = Summary.objects.values("language").annotate(many=Count("pk")).order_by("-many", "language")
    return {row["language"]: row["many"] for row in counted}


def _found(rows: QuerySet[Model], total: int) -> Found:
    return Found(rows.count(), total, tuple(rows[:SHOWN]))
