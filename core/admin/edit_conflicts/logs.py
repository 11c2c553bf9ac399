"""Edits of a row since a form was opened."""

from collections.abc import Mapping
from typing import Any

from django.contrib.admin.models import DELETION
from django.contrib.admin.models import LogEntry as AdminEntry
from django.contrib.contenttypes.models import ContentType
from django.db.models import Max, Model, Q

from core import log
from core.models import LogEntry

from .facts import Edit

# The newest acts are enough to know whom to ask.
_MOST = 3


def marks_of(row: Model) -> dict[str, int]:
    """Return the newest numbers of both logs, which are lower than those of later entries."""
    newest = _entries(type(row), row.pk).aggregate(newest=Max("pk"))["newest"]
    return {"admin": newest or 0, "public": log.version()}


def edits_since(row: Model, marks: Mapping[str, int]) -> list[Edit]:
    """Return the newest acts on a row after the marks, newest first; without marks the last one."""
    entries = _entries(type(row), row.pk).exclude(action_flag=DELETION).select_related("user").order_by("-pk")
    if "admin" not in marks:
        return [_edit(entry) for entry in entries[:1]]
    found = [_edit(entry) for entry in entries.filter(pk__gt=marks["admin"])[:_MOST]]
    return found or _public_edits(row, marks.get("public", log.version()))


def removal_of(model: type[Model], key: object) -> Edit | None:
    """Return who removed the row of that key, and when; None where no log says so."""
    entry = _entries(model, key).filter(action_flag=DELETION).select_related("user").order_by("-pk").first()
    return _edit(entry) if entry else None


def _public_edits(row: Model, after: int) -> list[Edit]:
    """Return imports and other acts that write the publication log alone."""
    entries = LogEntry.objects.filter(_names(row), number__gt=after).select_related("by").order_by("-number")
    return [Edit(str(entry.by or ""), entry.at, entry.note) for entry in entries[:_MOST]]


def _names(row: Model) -> Q:
    """Return the condition that an entry of the publication log is about the row, or about a table of such rows."""
    entry = f"{row._meta.verbose_name}: {row}"
    # `LoggedAdmin` joins the rows of one act.
    alone = Q(note=entry) | Q(note__startswith=f"{entry}; ") | Q(note__endswith=f"; {entry}")
    among = Q(note__contains=f"; {entry}; ")
    # Imports of a law begin with its name; merging says into which row another one went.
    law = Q(kind=LogEntry.Kind.LAW, note__startswith=f"{row}: ")
    merged = Q(note__contains=f" merged into {row} (") & Q(note__startswith=f"{row._meta.verbose_name}: ")
    return alone | among | law | merged | Q(note__startswith=f"{row._meta.verbose_name_plural}, ")


def _entries(model: type[Model], key: object) -> Any:
    kind = ContentType.objects.get_for_model(model)
    return AdminEntry.objects.filter(content_type=kind, object_id=str(key))


def _edit(entry: AdminEntry) -> Edit:
    # A save is a list of what it changed; a sentence is what another act has to say.
    note = "" if entry.change_message.startswith("[") else entry.change_message
    return Edit(str(entry.user), entry.action_time, note)
