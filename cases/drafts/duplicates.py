"""Cases that may be one and the same."""

from django.contrib.postgres.aggregates import ArrayAgg
from django.db import models
from django.db.models.functions import Length, Lower

from cases.models.catalogue import Court
from cases.models.editorial import Case, Party
from cases.models.editorial.case import CaseQuerySet
from core.text.folding import fold

MOST = 5


def possible_duplicates(*, court: Court | None, decision_date: str, parties: list[str]) -> list[Case]:
    """Return up to five cases with this court and date, or with all of these parties; newest first."""
    found: dict[int, Case] = {}
    if court and decision_date:
        same_day = Case.objects.filter(court=court, decision_date=decision_date).newest_first()
        found |= {case.pk: case for case in same_day[:MOST]}
    wanted = {fold(name) for name in parties}
    if len(wanted) > 1:
        named: dict[int, set[str]] = {}
        # Letter case aside; other differences of spelling are compared when the candidates are here.
        spelt = models.Q(pk__in=[])
        for name in parties:
            spelt |= models.Q(name__iexact=name)
        some = Party.objects.filter(spelt).values_list("case_id", flat=True)
        for case_id, name in Party.objects.filter(case__in=some).values_list("case_id", "name"):
            named.setdefault(case_id, set()).add(fold(name))
        same = [case_id for case_id, names in named.items() if names == wanted]
        found |= {case.pk: case for case in Case.objects.filter(pk__in=same).newest_first()[:MOST]}
    return list(found.values())[:MOST]


def maybe_twice(cases: CaseQuerySet) -> CaseQuerySet:
    """Narrow cases to those that share with another one their court and day, or all of their two or more parties.

    Compared in the database: of the spelling of names only letter case is set aside, and a date without day says
    too little.
    """
    dated = Case.objects.annotate(length=Length("decision_date")).filter(length=10).exclude(court=None)
    name = Lower("name")
    sides = Party.objects.values("case").annotate(names=ArrayAgg(name, distinct=True, order_by=name))
    sides = sides.annotate(many=models.Count(name, distinct=True)).filter(many__gt=1)
    return cases.filter(
        models.Q(pk__in=_shared(dated, "court", "decision_date").values("pk"))
        | models.Q(pk__in=_shared(sides, "names").values("case"))
    )


def _shared(rows: models.QuerySet, *fields: str) -> models.QuerySet:
    """Return the rows that are not alone in having these values."""
    alike = models.Window(models.Count("*"), partition_by=[models.F(field) for field in fields])
    return rows.annotate(alike=alike).filter(alike__gt=1)
