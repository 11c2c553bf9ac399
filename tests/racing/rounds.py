"""The rows of one round: what both editors work on, apart or at the very same rows."""

from collections.abc import Callable

from django.db import transaction

from cases.drafts.from_record import revise
from cases.models import Case, Keyword
from cases.models.catalogue import Collection, Court
from cases.publication.publish import publish
from legislation.models import Instrument, Jurisdiction, Provision, ProvisionText


def rows_of(number: int, draft: Callable[..., Case], *, apart: bool) -> dict:
    """Return the primary keys of new rows. `apart`: each side has cases and laws of its own, else both share."""
    china = Jurisdiction.objects.get_or_create(code="CN", defaults={"names": {"en": "China"}})[0]
    france = Jurisdiction.objects.get_or_create(code="FR", defaults={"names": {"en": "France"}})[0]
    gone, kept = (
        Court.objects.create(jurisdiction=china, names={"en": f"{name} {number}"}, slug=f"{name}-{number}")
        for name in ("gone", "kept")
    )
    keyword, spare = (
        Keyword.objects.create(names={"en": f"{name} {number}"}, slug=f"{name}-{number}") for name in ("key", "spare")
    )
    laws, provisions = _sides(apart, lambda side: _law(china, f"code-{number}-{side}"))
    _laws, abroad = _sides(apart, lambda side: _law(france, f"code-{number}-{side}"))
    drafts, references, published = [], [], []
    for side in (0, 1) if apart else (0,):
        made = {"court": gone, "keywords": (keyword,), "provisions": (provisions[side],), "quoted": "No one may."}
        drafts.append(_citing(draft(as_written={"keywords": [f"idea {number}"]}, **made), number))
        case = _citing(draft(**made), number)
        publish(case, None)
        published.append(case.pk)
        references.append(case.reference)
    both = (lambda keys: keys) if apart else (lambda keys: keys * 2)
    return {
        "round": number, "apart": apart, "gone": gone.pk, "kept": kept.pk, "keyword": keyword.pk, "spare": spare.pk,
        "laws": [law.pk for law in laws], "provisions": [row.pk for row in provisions],
        "abroad": [row.pk for row in abroad],
        "collection": Collection.objects.create(names={"en": f"Forum {number}"}, slug=f"forum-{number}").pk,
        "drafts": both([case.pk for case in drafts]), "published": both(published), "references": both(references),
    }  # fmt: skip


def _sides(apart: bool, make: Callable[[int], tuple[Instrument, Provision]]) -> tuple[list, list]:
    made = [make(0), make(1)] if apart else [make(0)] * 2
    return [law for law, _row in made], [row for _law, row in made]


def _law(home: Jurisdiction, slug: str) -> tuple[Instrument, Provision]:
    law = Instrument.objects.create(jurisdiction=home, slug=slug, names={"en": slug})
    provision = Provision.objects.get_or_add(law, "article", "1019")
    ProvisionText.objects.create(provision=provision, language="fr", text="Nul ne peut.", period=("2011-01-01", None))
    return law, provision


@transaction.atomic
def _citing(case: Case, number: int) -> Case:
    law = f"Act {number}"
    case.citations.create(position=2, as_written=f"Article 6 of {law}", instrument=law, kind="article", number="6")
    revise(case, None)
    return case
