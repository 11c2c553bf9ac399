"""Counts of the provisions whose text readers can reach."""

from dataclasses import dataclass
from typing import Self

from django.db.models import Count, Exists, OuterRef, Q

from legislation.models import ProvisionText
from legislation.models.provision import ProvisionQuerySet


@dataclass(frozen=True, slots=True)
class TextCounts:
    """`articles`: how many provisions there are; `worded`: of how many we show a wording; `linked`: how many others
    lead to their text, or that of their law, at the official source.
    """

    articles: int
    worded: int
    linked: int

    @property
    def neither(self) -> int:
        """How many lead to no text."""
        return self.articles - self.worded - self.linked

    @classmethod
    def of(cls, provisions: ProvisionQuerySet) -> Self:
        """Count with one query."""
        has_wording = Exists(ProvisionText.objects.public().filter(provision=OuterRef("pk")))
        # A number of digits alone fits every pattern; an annex fits none.
        fits = Q(number__regex=r"^[0-9]+$") & ~Q(kind__in=("annex", "schedule"))
        known = ~Q(instrument__source_url="") | ~Q(instrument__provision_pattern="") & fits
        counted = provisions.alias(has_wording=has_wording).aggregate(
            articles=Count("pk"),
            worded=Count("pk", filter=Q(has_wording=True)),
            linked=Count("pk", filter=Q(has_wording=False) & known),
        )
        return cls(**counted)
