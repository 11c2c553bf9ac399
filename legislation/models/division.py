"""Divisions of a law: books, parts, titles, chapters, sections."""

from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from .instrument import Instrument


class DivisionQuerySet(models.QuerySet["Division"]):
    def on_public_pages(self) -> Self:
        """Parts of which some public page says something: those of a public law."""
        return self.filter(instrument__in=Instrument.objects.public().values("pk"))


class Division(models.Model):
    """A part of an instrument that holds other parts, or provisions. `label`: as printed, "Chapter II"."""

    instrument = models.ForeignKey(Instrument, models.CASCADE, related_name="divisions", verbose_name=_("instrument"))
    parent = models.ForeignKey(
        "self", models.CASCADE, related_name="children", verbose_name=_("within"), null=True, blank=True
    )
    kind = models.CharField(_("kind"), max_length=20, blank=True)
    label = models.CharField(_("label as printed"), max_length=200)
    heading = models.CharField(_("heading"), max_length=500, blank=True)
    position = models.PositiveIntegerField(_("position"), help_text=_("Its order within the instrument."))

    objects = DivisionQuerySet.as_manager()

    class Meta:
        verbose_name = _("part of a law")
        verbose_name_plural = _("parts of laws")
        ordering = ("position",)
        constraints = [
            models.UniqueConstraint(
                fields=["instrument", "position"],
                name="legislation_division_position",
                violation_error_message=_("Another part of this instrument has that position."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.label} {self.heading}".strip()
