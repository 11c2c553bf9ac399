"""Facts that are compared beside the fields of a form."""

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from core import dates


@dataclass(frozen=True, slots=True)
class Fact:
    """A state of a row that no field shows: that its case is withdrawn.

    `value` tells one state from another; `message` says to an editor, as a sentence, what it is now. `always`: it is
    said too where nobody knows which state the form began from.
    """

    name: str
    value: str
    message: str
    always: bool = False


@dataclass(frozen=True, slots=True)
class Edit:
    """An act on a row, as far as a log knows it. `note`: what it was, empty for a save."""

    by: str
    at: datetime
    note: str = ""


def moment(at: datetime) -> str:
    """Return the time of day, with the day where it was not today: 14:02."""
    today = timezone.now().date() == at.date()
    return dates.time(at) if today else dates.moment(at)


def sentence(edit: Edit, thing: str) -> str:
    """Return an act as a sentence for the editor who was typing meanwhile."""
    said = {"who": edit.by or _("Someone"), "time": moment(edit.at), "thing": thing, "note": edit.note}
    if edit.note:
        return _("%(who)s at %(time)s UTC: %(note)s") % said
    return _("%(who)s saved this %(thing)s at %(time)s UTC.") % said
