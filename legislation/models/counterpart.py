"""Provisions that do the same work in different jurisdictions."""

from dataclasses import dataclass
from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Greatest, Least
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from .instrument import TREATIES, Instrument
from .jurisdiction import Jurisdiction
from .provision import Provision


@dataclass(frozen=True, slots=True)
class SeenCounterpart:
    """A link as one of its two provisions sees it.

    `there`: the provision on the other side, with `case_count`. `relation`: what the provision it is seen from is to
    `there`, as a label. `root`: the common root in a treaty, None where none is public.
    """

    there: Provision
    relation: str
    note: str
    root: Provision | None


@dataclass(frozen=True, slots=True)
class Rooted:
    """Two provisions that are linked and have their common root in a third. `relation`: that of `here` to `there`."""

    here: Provision
    there: Provision
    relation: str
    note: str


class CounterpartQuerySet(models.QuerySet["Counterpart"]):
    def on_public_pages(self) -> Self:
        """Links of which some public page says something: both sides are public."""
        public = Provision.objects.public().values("pk")
        return self.filter(provision__in=public, other__in=public)

    def seen_from(self, provision: Provision) -> list[SeenCounterpart]:
        """Return the links of a provision to public ones, by relation, then jurisdiction and place in the law.

        Costs two queries, whatever their number.
        """
        links = list(self.filter(models.Q(provision=provision) | models.Q(other=provision)))
        named = {pk for link in links for pk in (link.provision_id, link.other_id, link.root_id)} - {provision.pk}
        rows = Provision.objects.public().with_case_counts().select_related("instrument__jurisdiction")
        public = rows.in_bulk(named - {None}) if links else {}
        seen = [
            (link.kind_from(provision), SeenCounterpart(there, link.relation_from(provision), link.note, root))
            for link in links
            if (there := public.get(link.other_id if link.provision_id == provision.pk else link.provision_id))
            for root in [public.get(link.root_id)]
        ]
        return [each for _kind, each in sorted(seen, key=_place)]

    def rooted_in(self, provision: Provision) -> list[Rooted]:
        """Return the links whose common root is a provision, of which both sides are public, by jurisdictions.

        Costs two queries, and none where the provision is not in a treaty or the law of a body above states.
        """
        links = list(self.filter(root=provision)) if _above_states(provision.instrument) else []
        if not links:
            return []
        rows = Provision.objects.public().with_case_counts().select_related("instrument__jurisdiction")
        public = rows.in_bulk({pk for link in links for pk in (link.provision_id, link.other_id)})
        found = [
            Rooted(here, there, str(_RELATIONS[link.kind]), link.note)
            for link in links
            if (here := public.get(link.provision_id)) and (there := public.get(link.other_id))
        ]
        return sorted(found, key=lambda each: (_home(each.here), _home(each.there)))


def _home(provision: Provision) -> tuple[str, str, str, int]:
    law = provision.instrument
    return law.jurisdiction.name, law.name, provision.sort_key, provision.pk


def _place(seen: tuple[str, SeenCounterpart]) -> tuple[int, str, str, str, int]:
    kind, link = seen
    return list(_RELATIONS).index(kind), *_home(link.there)


class Counterpart(models.Model):
    """A link between two provisions, read from either side; `kind` is what `provision` is to `other`."""

    class Kind(models.TextChoices):
        COUNTERPART = "counterpart", _("Counterpart of")
        IMPLEMENTS = "implements", _("Implements")
        NARROWER = "narrower", _("Narrower than")
        BROADER = "broader", _("Broader than")

    provision = models.ForeignKey(Provision, models.PROTECT, related_name="counterparts", verbose_name=_("provision"))
    other = models.ForeignKey(
        Provision, models.PROTECT, related_name="counterparts_of", verbose_name=_("the other provision")
    )
    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices, default=Kind.COUNTERPART)
    root = models.ForeignKey(
        Provision,
        models.PROTECT,
        related_name="counterparts_rooted",
        verbose_name=_("common root in a treaty"),
        null=True,
        blank=True,
    )
    note = models.TextField(_("what differs"), blank=True)

    objects = CounterpartQuerySet.as_manager()

    class Meta:
        verbose_name = _("counterpart")
        verbose_name_plural = _("counterparts")
        constraints = [
            models.CheckConstraint(
                name="legislation_counterpart_of_another",
                condition=~models.Q(provision=models.F("other")),
                violation_error_message=_("A provision cannot be its own counterpart."),
            ),
            models.UniqueConstraint(
                Least("provision", "other"),
                Greatest("provision", "other"),
                name="legislation_counterparts_linked_once",
                violation_error_message=_("These two provisions are already linked."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.provision} – {self.get_kind_display()} – {self.other}"

    def clean(self) -> None:
        """Refuse a link within one jurisdiction, but that of a law and what implements it, and a root of no treaty.

        Treaties are listed under one jurisdiction and are no law of it, so they are linked with each other in any way.
        """
        errors = {}
        if self.provision_id and self.other_id and self.kind != self.Kind.IMPLEMENTS:
            codes = {side.instrument.jurisdiction_id for side in (self.provision, self.other)}
            if len(codes) == 1 and codes != {TREATIES}:
                errors["kind"] = gettext("Within one jurisdiction a provision can only implement another one.")
        if self.root_id and self.root_id in (self.provision_id, self.other_id):
            errors["root"] = gettext("The common root is a third provision.")
        elif self.root and not _above_states(self.root.instrument):
            errors["root"] = gettext("The common root is in a treaty, or in the law of a body above states.")
        if errors:
            raise ValidationError(errors)

    def kind_from(self, provision: Provision) -> str:
        """Return what a provision of this link is to the other one: a kind, or its inverse."""
        return self.kind if self.provision_id == provision.pk else _INVERSE[Counterpart.Kind(self.kind)]

    def relation_from(self, provision: Provision) -> str:
        """Return the label of what a provision of this link is to the other one."""
        return str(_RELATIONS[self.kind_from(provision)])


def _above_states(law: Instrument) -> bool:
    return law.kind == Instrument.Kind.TREATY or law.jurisdiction.kind == Jurisdiction.Kind.BODY


_INVERSE = {
    Counterpart.Kind.COUNTERPART: "counterpart",
    Counterpart.Kind.IMPLEMENTS: "implemented",
    Counterpart.Kind.NARROWER: "broader",
    Counterpart.Kind.BROADER: "narrower",
}
# In the order in which readers see them.
_RELATIONS = {
    "implements": _("Implements"),
    "implemented": _("Implemented by"),
    "counterpart": _("Counterpart of"),
    "narrower": _("Narrower than"),
    "broader": _("Broader than"),
}
