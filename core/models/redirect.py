"""Former addresses: of rows that were merged into others."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Redirect(models.Model):
    """A key that a row had before it was merged, and the key of the row that it leads to now; never a third one.

    `kind`: the model's name; keys as records have them: `portrait-right`, `cn/civil-code/art-1019`.
    """

    kind = models.CharField(_("kind"), max_length=20)
    was = models.CharField(_("was"), max_length=200)
    now = models.CharField(_("is now"), max_length=200, db_index=True)
    at = models.DateTimeField(_("at"), auto_now_add=True)

    class Meta:
        verbose_name = _("former address")
        verbose_name_plural = _("former addresses")
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "was"],
                name="core_redirect_once",
                violation_error_message=_("This address already leads to another page."),
            ),
            models.CheckConstraint(
                condition=~models.Q(was=models.F("now")),
                name="core_redirect_elsewhere",
                violation_error_message=_("An address cannot lead to itself."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {self.was} → {self.now}"
