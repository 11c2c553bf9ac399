"""The inputs and sections of the case form, from the register."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.models.editorial import Case
from cases.record.fields import DECISION, FIELDS, FILED, OTHER, Kind
from core import languages
from core.admin.fields import LinesField

from .fields import DOCUMENT, LINK, OTHER_DECISION, REMEDY, PartialDateField, RowsField

if TYPE_CHECKING:
    from django.contrib.admin.options import _FieldOpts
    from django_stubs_ext import StrOrPromise

_SECTIONS = {
    DECISION: _("The decision"),
    FILED: _("Filed under"),
    OTHER: _("Outcome, other numbers, documents and sources"),
}

# Kinds of field whose input is not the one that Django makes of the column.
_KINDS: Mapping[Kind, Callable[..., forms.Field]] = {
    Kind.DATE: partial(
        PartialDateField,
        required=False,
        help_text=_("2023-05-19 or 19 May 2023; 2023-05 or 2023 where no more is known."),
    ),
    Kind.LINES: partial(LinesField, required=False, help_text=_("One per line.")),
    Kind.LANGUAGES: partial(
        forms.MultipleChoiceField,
        choices=languages.choices,
        required=False,
        help_text=_("Hold Ctrl to choose several."),
    ),
    Kind.DOCUMENTS: partial(RowsField, DOCUMENT),
    Kind.LINKS: partial(RowsField, LINK),
    Kind.REMEDIES: partial(RowsField, REMEDY),
    Kind.OTHER_DECISIONS: partial(RowsField, OTHER_DECISION),
}
LABELS = {field.name: _(field.label) for field in FIELDS.values() if field.form and not field.columns}
INPUTS = {
    field.name: _KINDS[field.kind](label=LABELS[field.name])
    for field in FIELDS.values()
    if field.form and field.kind in _KINDS
}


def columns() -> tuple[str, ...]:
    """Return the columns of Case that the form shows, in order."""
    own = {column.name for column in Case._meta.get_fields()}
    placed = (name for field in FIELDS.values() if field.form for line in field.inputs for name in _names(line))
    return tuple(name for name in placed if name in own)


def sections() -> "tuple[tuple[StrOrPromise, _FieldOpts], ...]":
    """Return the fieldsets of the form; the jurisdiction and the serial number come first."""
    lines: dict[str, list[str | tuple[str, ...]]] = {section: [] for section in _SECTIONS}
    lines[DECISION].append(("jurisdiction", "serial"))
    for field in FIELDS.values():
        if field.form and field.beside:
            lines[field.form][-1] = (
                *_names(lines[field.form][-1]),
                *(name for line in field.inputs for name in _names(line)),
            )
        elif field.form:
            lines[field.form] += field.inputs
    return tuple((title, {"fields": tuple(lines[section])}) for section, title in _SECTIONS.items())


def _names(line: str | tuple[str, ...]) -> tuple[str, ...]:
    return (line,) if isinstance(line, str) else line
