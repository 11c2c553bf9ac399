"""Provisions that do the same work in different jurisdictions."""

from django.db import models
from django.db.models.functions import Greatest, Least
from django.utils.translation import gettext_lazy as _

from .law import Provision


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

    class Meta:
        verbose_name = _("counterpart")
        verbose_name_plural = _("counterparts")
        constraints = [
            models.CheckConstraint(
                name="legislation_counterpart_of_another",
                condition=~models.Q(provision=models.F("other")),
                violation_error_message=_("A provision is no counterpart of itself."),
            ),
            models.UniqueConstraint(
                Least("provision", "other"),
                Greatest("provision", "other"),
                name="legislation_counterparts_linked_once",
                violation_error_message=_("These two provisions are linked already."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.provision} – {self.get_kind_display()} – {self.other}"
