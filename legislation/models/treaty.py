"""Who is bound by a treaty, and when."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.utils.translation import gettext_lazy as _

from .jurisdiction import Jurisdiction
from .law import Instrument


class ContractingParty(models.Model):
    """Whom a treaty binds, over which period: open where it still does, absent where the days are not known."""

    treaty = models.ForeignKey(Instrument, models.CASCADE, related_name="parties", verbose_name=_("treaty"))
    jurisdiction = models.ForeignKey(
        Jurisdiction, models.PROTECT, related_name="treaties", verbose_name=_("contracting party")
    )
    bound = DateRangeField(
        _("bound"), null=True, blank=True, help_text=_("From the first day to the day after the last, or open.")
    )

    class Meta:
        verbose_name = _("contracting party")
        verbose_name_plural = _("contracting parties")
        constraints = [
            ExclusionConstraint(
                name="legislation_party_bound_once",
                expressions=[
                    ("treaty", RangeOperators.EQUAL),
                    ("jurisdiction", RangeOperators.EQUAL),
                    ("bound", RangeOperators.OVERLAPS),
                ],
                violation_error_message=_("This party is bound by this treaty on some of these days already."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.jurisdiction.name}: {self.treaty.name}"
