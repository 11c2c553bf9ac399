"""What PostgreSQL cannot store as text: the character NUL, and halves of a pair of surrogates."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from ..unstorable import UNSTORABLE


def refuse_unstorable(text: str) -> str:
    """Return the text. Raises ValidationError, with the words before it, where it holds what cannot be stored."""
    if found := UNSTORABLE.search(text):
        before = text[max(0, found.start() - 20) : found.start()]
        raise ValidationError(
            _("Null characters are not allowed: after “%(before)s” stands a character that is no text. Delete it."),
            params={"before": before},
        )
    return text
