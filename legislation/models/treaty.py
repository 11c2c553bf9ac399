"""The states bound by a treaty, and when."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from .instrument import Instrument
from .jurisdiction import Jurisdiction
from .period import one_a_day, period_of


class ContractingParty(models.Model):
    """Whom a treaty binds, over which period: open where it still does, absent where the days are not known."""

    treaty = models.ForeignKey(Instrument, models.CASCADE, related_name="parties", verbose_name=_("treaty"))
    jurisdiction = models.ForeignKey(
        Jurisdiction, models.PROTECT, related_name="treaties", verbose_name=_("contracting party")
    )
    bound = period_of(_("bound"))

    class Meta:
        verbose_name = _("contracting party")
        verbose_name_plural = _("contracting parties")
        constraints = [
            one_a_day(
                "legislation_party_bound_once",
                alike=("treaty", "jurisdiction"),
                period="bound",
                message=_("This party is bound by this treaty on some of these days already."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.jurisdiction.name}: {self.treaty.name}"
