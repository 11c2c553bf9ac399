"""The publication log: public changes in strict order."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class LogEntry(models.Model):
    """One change of the public side. `number` rises by one in the order of commit; the newest is the site's version."""

    class Kind(models.TextChoices):
        PUBLISHED = "published", _("Published")
        WITHDRAWN = "withdrawn", _("Withdrawn")
        RELISTED = "relisted", _("Listed again")
        CATALOGUE = "catalogue", _("Catalogue changed")
        LAW = "law", _("Law changed")

    number = models.BigIntegerField(_("number"), primary_key=True)
    at = models.DateTimeField(_("at"), default=timezone.now)
    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices)
    reference = models.CharField(_("case"), max_length=30, blank=True, db_index=True)
    note = models.TextField(_("note"), blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("by")
    )

    class Meta:
        verbose_name = _("log entry")
        verbose_name_plural = _("publication log")

    def __str__(self) -> str:
        return f"{self.number}: {self.get_kind_display()} {self.reference or self.note}"
