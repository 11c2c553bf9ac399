"""The parties of a case."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.choices import Role

from .case import Case


class Party(models.Model):
    """A name in a role, in the order of the judgment."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="parties")
    position = models.PositiveIntegerField(_("position"), default=0)
    role = models.CharField(_("role"), max_length=20, choices=Role.choices)
    name = models.CharField(_("name"))

    class Meta:
        verbose_name = _("party")
        verbose_name_plural = _("parties")
        constraints = [
            models.UniqueConstraint(
                fields=["case", "position"],
                name="cases_party_place",
                deferrable=models.Deferrable.DEFERRED,
                violation_error_message=_("Another party has that number in the order."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_role_display()}: {self.name}"
