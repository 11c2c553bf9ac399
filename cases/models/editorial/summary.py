"""The texts of a case."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.choices import SummaryStatus
from core import languages

from .case import Case


class Summary(models.Model):
    """The case's text in one language. Bodies are Markdown; `relevant_holdings` is a list of {topic, text}."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="summaries")
    language = models.CharField(_("language"), max_length=20, choices=languages.choices, default="en")
    status = models.CharField(_("status"), max_length=20, choices=SummaryStatus.choices, default=SummaryStatus.ORIGINAL)
    translator = models.CharField(_("translated by"), blank=True)
    note = models.TextField(_("note to readers"), blank=True)
    basic_facts = models.TextField(_("basic facts"), blank=True)
    held = models.TextField(_("held"), blank=True)
    relevant_holdings = models.JSONField(_("relevant holdings"), default=list, blank=True)
    relevant_legislation = models.TextField(_("relevant legislation"), blank=True)

    class Meta:
        verbose_name = _("summary")
        verbose_name_plural = _("summaries")
        constraints = [
            models.UniqueConstraint(
                fields=["case", "language"],
                name="cases_summary_language",
                deferrable=models.Deferrable.DEFERRED,
                violation_error_message=_("This case already has a summary in that language."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_language_display()} ({self.get_status_display()})"
