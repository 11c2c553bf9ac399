"""The provisions that do the same work as one, as they are seen from it."""

from dataclasses import dataclass

from django.db.models import Q
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from .models import Counterpart, Provision

_KINDS = Counterpart.Kind
# What the other provision is to this one, where the link was entered on this side, and where on the other.
_FROM_HERE = {
    _KINDS.COUNTERPART: _("Counterpart"),
    _KINDS.IMPLEMENTS: _("It implements"),
    _KINDS.NARROWER: _("Broader provision"),
    _KINDS.BROADER: _("Narrower provision"),
}
_FROM_THERE = {
    _KINDS.COUNTERPART: _("Counterpart"),
    _KINDS.IMPLEMENTS: _("It is implemented by"),
    _KINDS.NARROWER: _("Narrower provision"),
    _KINDS.BROADER: _("Broader provision"),
}


@dataclass(frozen=True, slots=True)
class Seen:
    """A link as its provision's page shows it. `kind`: what the other one is to it. `root`: None unless public."""

    kind: Promise
    other: Provision
    root: Provision | None
    note: str


def counterparts_of(provision: Provision) -> list[Seen]:
    """Return the links to other public provisions, each with `case_count`, by jurisdiction and law. Two queries."""
    links = list(Counterpart.objects.filter(Q(provision=provision) | Q(other=provision)))
    named = {key for link in links for key in (link.provision_id, link.other_id, link.root_id)} - {None}
    if not named:
        return []
    known = Provision.objects.public().with_case_counts().select_related("instrument__jurisdiction").in_bulk(named)
    seen = []
    for link in links:
        here = link.provision_id == provision.pk
        other = known.get(link.other_id if here else link.provision_id)
        if other:
            kinds = _FROM_HERE if here else _FROM_THERE
            seen.append(Seen(kinds[link.kind], other, known.get(link.root_id), link.note))
    return sorted(seen, key=lambda link: _place(link.other))


def _place(provision: Provision) -> tuple[str, str, str, int]:
    law = provision.instrument
    return law.jurisdiction.name, law.name, provision.sort_key, provision.pk
