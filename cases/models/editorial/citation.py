"""The law that a case names, and what the court did with it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.choices import PASSAGES, ProvisionRole
from core import languages
from legislation.models import Provision

from .case import Case


class Citation(models.Model):
    """A provision that the summary names, as written there, and the provision it was found to mean."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="citations")
    position = models.PositiveIntegerField(_("position"), default=0)
    provision = models.ForeignKey(
        Provision, models.PROTECT, related_name="+", null=True, blank=True, verbose_name=_("provision")
    )
    pinpoint = models.CharField(_("paragraph"), max_length=60, blank=True, help_text=_("e.g. (2)(b)"))
    as_written = models.TextField(_("as written"), blank=True)
    instrument = models.CharField(_("instrument, as written"), blank=True)
    kind = models.CharField(_("kind"), max_length=20, choices=Provision.Kind.choices, blank=True)
    number = models.CharField(_("number, as read"), blank=True)
    quoted = models.TextField(_("wording quoted in the summary"), blank=True)
    quoted_language = models.CharField(_("its language"), max_length=20, choices=languages.choices, blank=True)

    role = models.CharField(
        _("role"), max_length=20, choices=ProvisionRole.choices, blank=True, help_text=_("What the court did with it.")
    )
    place = models.CharField(
        _("passage"), max_length=20, choices=PASSAGES, blank=True, help_text=_("Where it has that role.")
    )

    class Meta:
        verbose_name = _("citation")
        verbose_name_plural = _("citations")
        constraints = [
            models.UniqueConstraint(
                fields=["case", "position"],
                name="cases_citation_place",
                deferrable=models.Deferrable.DEFERRED,
                violation_error_message=_("Another citation has that number in the order."),
            )
        ]

    def __str__(self) -> str:
        return str(self.provision or self.as_written)
