"""The addresses that are measured, made of the data at hand."""

from dataclasses import dataclass

from django.db.models import Count, F
from django.urls import NoReverseMatch, reverse

from cases.models import Keyword, Listing
from cases.synthetic.words import COMMON, RARE, SECOND, UNIVERSAL
from legislation.models import Provision

PAGE_SIZE = 20


@dataclass(frozen=True, slots=True)
class Address:
    """One line of the table. Peers answer `query`, what a list is asked for; other pages only some have by `key`."""

    name: str
    path: str
    query: str = ""
    kind: str = "list"
    key: str = ""

    @property
    def url(self) -> str:
        return f"{self.path}?{self.query}" if self.query else self.path


def addresses() -> list[Address]:
    """Return the register for the listings that there are."""
    by_cases = Listing.objects.order_by().values_list("jurisdiction_id").annotate(cases=Count("*")).order_by("-cases")
    home = by_cases[0][0]
    keyword = Keyword.objects.with_case_counts().order_by("-case_count", "slug")[1].slug
    most_applied = Provision.objects.with_case_counts().order_by(F("case_count").desc(), "pk")
    provision = most_applied.select_related("instrument")[0]
    cases = Listing.objects.count()
    middle = Listing.objects.newest_first()[cases // 2]
    deep = min(100, -(-cases // PAGE_SIZE))
    asked = {
        "list without filter": "",
        "one filter": f"jurisdiction={home}",
        "two filters": f"jurisdiction={home}&keyword={keyword}",
        "rare word": f"q={RARE}",
        "common word (30%)": f"q={COMMON}",
        "universal word": f"q={UNIVERSAL}",
        "two words": f"q={COMMON}+{SECOND}",
        "word and filter": f"q={COMMON}&jurisdiction={home}",
        f"page {deep}": f"page={deep}",
    }
    return [
        *(Address(name, reverse("case_list"), query) for name, query in asked.items()),
        Address("case page", middle.get_absolute_url(), kind="case", key=middle.reference),
        Address("provision page", provision.get_absolute_url(), kind="provision", key=provision.key),
        *_suggestions(middle.title[:4]),
    ]


def _suggestions(typed: str) -> list[Address]:
    """Return the address of suggestions while typing, on a site that has it."""
    try:
        return [Address("suggestions", reverse("suggestions"), f"q={typed}", kind="suggestions")]
    except NoReverseMatch:
        return []
