"""The texts of laws as they were imported."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core import languages

from .instrument import Instrument


class InstrumentText(models.Model):
    """An instrument's whole text in one language as it was imported: the source of its wordings from that day.

    It keeps what no article has: the preamble, the text of annexes, and lines that were not understood.
    """

    instrument = models.ForeignKey(Instrument, models.CASCADE, related_name="texts", verbose_name=_("instrument"))
    language = models.CharField(_("language"), max_length=20, choices=languages.choices)
    translator = models.CharField(_("translated by"), max_length=200, blank=True)
    official = models.BooleanField(_("official text"), default=False)
    in_force = models.DateField(_("in force since"))
    preamble = models.TextField(_("preamble"), blank=True)
    source = models.TextField(_("source"))
    form = models.CharField(_("file type of the source"), max_length=10)
    at = models.DateTimeField(_("imported at"), default=timezone.now)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("by")
    )

    class Meta:
        verbose_name = _("text of a law")
        verbose_name_plural = _("texts of laws")

    def __str__(self) -> str:
        return f"{self.instrument} ({languages.name(self.language)}, {self.in_force})"
