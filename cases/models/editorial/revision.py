"""The record of a case after each save."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Revision(models.Model):
    """The case as it was after one save. `record` is a CaseRecord in JSON."""

    case = models.ForeignKey("cases.Case", models.CASCADE, related_name="revisions")
    number = models.PositiveIntegerField(_("number"))
    record = models.JSONField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("by"))
    at = models.DateTimeField(_("at"), default=timezone.now)

    class Meta:
        verbose_name = _("revision")
        verbose_name_plural = _("revisions")
        constraints = [
            models.UniqueConstraint(
                fields=["case", "number"],
                name="cases_revision_number",
                violation_error_message=_("The case already has a revision of that number."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.case.reference}, {self.number}"
