"""A validator for text that PostgreSQL cannot store."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from core.text.unstorable import UNSTORABLE


def refuse_unstorable(text: str) -> str:
    """Return the text. Raises ValidationError, with the words before it, where it holds what cannot be stored."""
    if found := UNSTORABLE.search(text):
        before = text[max(0, found.start() - 20) : found.start()]
        said = _("Null characters are not allowed. Delete the unreadable character after “%(before)s”.")
        if found[0] != "\x00":
            said = _("Half of a character is not allowed. Delete the unreadable character after “%(before)s”.")
        raise ValidationError(said, params={"before": before})
    return text
