"""What a case answers to legal questions."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.catalogue import Question
from cases.models.choices import PASSAGES, Direction, Response

from .case import Case


class Answer(models.Model):
    """The court's answer to a question, and the passage of the summary that gives it."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="answers")
    position = models.PositiveIntegerField(_("position"), default=0)
    question = models.ForeignKey(Question, models.PROTECT, related_name="+", verbose_name=_("question"))
    answer = models.CharField(_("answer"), max_length=20, choices=Response.choices)
    place = models.CharField(
        _("passage"), max_length=20, choices=PASSAGES, blank=True, help_text=_("The passage that gives the answer.")
    )
    direction = models.CharField(
        _("direction"),
        max_length=20,
        choices=Direction.choices,
        blank=True,
        help_text=_("Only where the decision clearly leans one way."),
    )

    class Meta:
        verbose_name = _("answer")
        verbose_name_plural = _("questions answered")
        constraints = [
            models.UniqueConstraint(
                fields=["case", "question"],
                name="cases_answer_once",
                violation_error_message=_("The case already answers that question."),
            ),
            models.UniqueConstraint(
                fields=["case", "position"],
                name="cases_answer_place",
                deferrable=models.Deferrable.DEFERRED,
                violation_error_message=_("Another answer has that number in the order."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.question}: {self.get_answer_display()}"
