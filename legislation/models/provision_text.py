"""The wording of a provision in one language over one time."""

from datetime import date
from typing import Self

from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils.translation import gettext_lazy as _

from core import languages

from .period import one_a_day, period_of
from .provision import Provision


class ProvisionTextQuerySet(models.QuerySet["ProvisionText"]):
    def public(self) -> Self:
        return self.filter(public=True)

    def possibly_in_force(self, first: date, last: date) -> Self:
        """Wordings in force on some day from `first` to `last`, both included; attested ones never are."""
        return self.filter(period__overlap=DateRange(first, last, "[]")).order_by("-official", "period", "pk")

    def dated(self) -> Self:
        """Wordings whose period of force is known, the newest first."""
        return self.filter(period__isnull=False).order_by("-period", "language", "pk")

    def attested(self) -> Self:
        return self.filter(period__isnull=True)


class ProvisionText(models.Model):
    """A provision's wording in one language, by one translator: over one period of force, or as one case attests it."""

    provision = models.ForeignKey(Provision, models.CASCADE, related_name="texts", verbose_name=_("provision"))
    language = models.CharField(_("language"), max_length=20, choices=languages.choices)
    text = models.TextField(_("wording"))
    pinpoint = models.CharField(
        _("paragraph"),
        max_length=60,
        blank=True,
        help_text=_("Only if the wording is a part of the provision, e.g. (2)(b)."),
    )
    translator = models.CharField(_("translated by"), max_length=200, blank=True)
    official = models.BooleanField(_("official text"), default=False)
    period = period_of(_("in force"))
    attested_in = models.CharField(_("quoted in"), max_length=30, blank=True, editable=False)
    attested_on = DateRangeField(_("quoted as of"), null=True, blank=True, editable=False)
    public = models.BooleanField(_("public"), default=False)

    objects = ProvisionTextQuerySet.as_manager()

    class Meta:
        verbose_name = _("wording")
        verbose_name_plural = _("wordings")
        constraints = [
            one_a_day(
                "legislation_one_wording_a_day",
                alike=("provision", "language", "translator", "pinpoint"),
                period="period",
                message=_("Another wording in this language is in force on some of these days."),
            ),
            models.CheckConstraint(
                name="legislation_in_force_or_attested",
                condition=models.Q(period__isnull=False, attested_in="", attested_on__isnull=True)
                | models.Q(period__isnull=True, attested_on__isnull=False) & ~models.Q(attested_in=""),
                violation_error_message=_("Give the period in which this wording is in force."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.provision} ({languages.name(self.language)})"

    @property
    def since(self) -> date | None:
        """The first day it is in force, where that is known."""
        return self.period.lower if self.period else None

    @property
    def until(self) -> date | None:
        """The first day it is no longer in force, where there is one."""
        return self.period.upper if self.period else None
