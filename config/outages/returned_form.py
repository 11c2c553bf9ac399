"""The form that an editor sent, to be shown again after a failure or a login."""

import re
from dataclasses import dataclass

from django.core.exceptions import BadRequest, SuspiciousOperation
from django.http import HttpRequest
from django.http.multipartparser import MultiPartParserError

_SECRET = re.compile("passw|secret|otp", re.IGNORECASE)
# The password that somebody typed on the page that gives a form back. It is no field of the form.
NOT_RETURNED = "_again_password"
# Fields that no editor typed: they go back into the form alone.
_MACHINE = {"csrfmiddlewaretoken", "opened_version"}
_MACHINE_MADE = re.compile(r"_|(?:.+-)?(?:(?:TOTAL|INITIAL|MIN_NUM|MAX_NUM)_FORMS|id|seen|newest)$")
_NUMBER = re.compile("-([0-9]{1,6})(?=-|$)")
# Shorter values, such as dates and choices, go back into the form but are not shown to be copied.
_LONG = 60


@dataclass(frozen=True, slots=True)
class ReturnedForm:
    """The fields of a posted form. `hidden`: all names and values; `texts`: labels and values of long ones, to copy.

    `files`: the form's fields for files, each with the names that were chosen, for files cannot be kept.
    `several`: the form is about several rows or files, which are handled one after the other.
    `passwords`: labels of the fields that are left out because they hold a password.
    """

    action: str
    hidden: tuple[tuple[str, str], ...]
    texts: tuple[tuple[str, str], ...]
    files: tuple[tuple[str, str], ...]
    multipart: bool
    several: bool
    passwords: tuple[str, ...] = ()

    @property
    def typed(self) -> tuple[tuple[str, str], ...]:
        """Labels and values of all that an editor may have typed or chosen, short values too."""
        return tuple(
            (label_of(name), value) for name, value in self.hidden if value.strip() and not _is_machine_made(name)
        )


def returned_form(request: HttpRequest, action: str = "", *, without_passwords: bool = False) -> ReturnedForm | None:
    """Return the fields that a form posted, to be sent to `action`, or to where they were sent.

    None where there are none, where they cannot be read, and where a password is among them, which is shown to nobody:
    unless it is to be returned `without_passwords`.
    """
    if request.method != "POST":
        return None
    try:
        posted, files = request.POST, request.FILES
    except (OSError, MultiPartParserError, SuspiciousOperation, BadRequest):
        return None
    passwords = tuple(name for name in posted if _SECRET.search(name) and name != NOT_RETURNED)
    dropped = {*passwords, NOT_RETURNED}
    hidden = tuple((name, value) for name, values in posted.lists() for value in values if name not in dropped)
    if not hidden or (passwords and not without_passwords):
        return None
    texts = tuple((label_of(name), value) for name, value in hidden if _is_long(name, value))
    chosen = tuple((name, ", ".join(file.name or "" for file in files.getlist(name))) for name in files)
    lost = tuple(getattr(request, "lost_files", ()))
    multipart = request.content_type == "multipart/form-data"
    several = bool(chosen or lost) or "_selected_action" in posted
    action = action or request.get_full_path()
    return ReturnedForm(
        action, hidden, texts, chosen + lost, multipart, several, tuple(label_of(name) for name in passwords)
    )


def label_of(name: str) -> str:
    """Return the name of a field in words: `summaries-0-basic_facts` gives "Summaries 1: basic facts"."""
    counted = _NUMBER.sub(lambda number: f" {int(number[1]) + 1}", name)
    words = counted.replace("-", ": ").replace("_", " ")
    return words[:1].upper() + words[1:]


def _is_machine_made(name: str) -> bool:
    return name in _MACHINE or bool(_MACHINE_MADE.match(name))


def _is_long(name: str, value: str) -> bool:
    return name not in _MACHINE and (len(value) >= _LONG or "\n" in value.strip())
