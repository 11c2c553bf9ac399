"""Values of form fields as a browser posts them."""

import json
from base64 import urlsafe_b64encode
from hashlib import blake2b
from typing import Any

from django import forms
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext as _

# A text, the texts of several inputs or options, or the rows of a widget that has rows.
Value = str | list[Any]


def stored_value(bound: forms.BoundField) -> Value:
    """Return what a browser posts for the field of an unbound form that nobody touched."""
    return _plain(bound.field.widget, bound.field.prepare_value(bound.initial))


def posted_value(field: forms.Field, data: QueryDict, name: str) -> Value:
    """Return what was posted for a field, in the same shape."""
    return _plain(field.widget, field.widget.value_from_datadict(data, {}, name))


def write_value(field: forms.Field, data: QueryDict, name: str, value: Value) -> None:
    """Make posted data say `value` for a field."""
    widget: Any = _unwrapped(field.widget)
    if hasattr(widget, "write_rows"):
        widget.write_rows(data, name, value)
    elif isinstance(widget, forms.MultiWidget):
        several: Any = widget
        for suffix, part, each in zip(several.widgets_names, several.widgets, value, strict=True):
            _write_one(part, data, name + suffix, each)
    else:
        _write_one(widget, data, name, value)


def digest(value: Value) -> str:
    """Return eleven characters that tell one value from another."""
    sum_of = blake2b(json.dumps(value).encode(), digest_size=8)
    return urlsafe_b64encode(sum_of.digest()).decode().rstrip("=")


def as_text(field: forms.Field, value: Value) -> str:
    """Return a value as an editor reads it: labels of what was chosen, one line for each part. Nothing is left out."""
    widget = _unwrapped(field.widget)
    if hasattr(widget, "rows_as_text"):
        return widget.rows_as_text(value)
    if isinstance(widget, forms.CheckboxInput):
        return _("Yes") if value else _("No")
    if isinstance(widget, forms.MultiWidget):
        labels = getattr(widget, "part_labels", None)
        if labels is None:
            return " – ".join(part for part in value) if any(value) else ""
        return "\n".join(f"{label}: {part}" for label, part in zip(labels(), value, strict=True) if part)
    if isinstance(field, forms.ModelChoiceField):
        return "\n".join(_labels_of_rows(field, value))
    if isinstance(field, forms.ChoiceField):
        labels = dict(_flat(field.choices))
        return "\n".join(str(labels.get(each, each)) for each in _list(value) if each)
    return "\n".join(value) if isinstance(value, list) else value


def _plain(widget: forms.Widget, value: Any) -> Value:
    widget = _unwrapped(widget)
    if hasattr(widget, "plain_rows"):
        return widget.plain_rows(value)
    if isinstance(widget, forms.MultiWidget):
        parts = list(value) if isinstance(value, (list, tuple)) else list(widget.decompress(value) or ())
        parts += [None] * (len(widget.widgets) - len(parts))
        return [_plain(each, part) for each, part in zip(widget.widgets, parts, strict=False)]
    if isinstance(widget, forms.CheckboxInput):
        return "on" if value else ""
    if _takes_several(widget):
        return sorted({_text(each) for each in value or ()})
    formatted = widget.format_value(value)
    if isinstance(formatted, (list, tuple)):
        formatted = formatted[0] if formatted else ""
    text = _text(formatted)
    # A browser leaves line breaks out of an input of one line.
    return text if isinstance(widget, (forms.Textarea, forms.Select)) else text.replace("\n", "")


def _text(value: object) -> str:
    text = "" if value is None else str(value)
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def _write_one(widget: forms.Widget, data: QueryDict, name: str, value: Value) -> None:
    values = _list(value)
    if isinstance(widget, forms.CheckboxInput) or _takes_several(widget):
        values = [each for each in values if each]
    if values:
        data.setlist(name, values)
    else:
        data.pop(name, None)


def _takes_several(widget: forms.Widget) -> bool:
    return isinstance(widget, forms.MultipleHiddenInput) or getattr(widget, "allow_multiple_selected", False)


def _unwrapped(widget: forms.Widget) -> forms.Widget:
    return widget.widget if isinstance(widget, RelatedFieldWidgetWrapper) else widget


def _list(value: Value) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _labels_of_rows(field: Any, value: Value) -> list[str]:
    rows = []
    for each in _list(value):
        try:
            row = field.queryset.filter(**{field.to_field_name or "pk": each}).first() if each else None
        except (ValueError, TypeError, OverflowError, ValidationError):
            row = None
        rows.append(str(field.label_from_instance(row)) if row else each)
    return [row for row in rows if row]


def _flat(choices: Any) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for value, label in choices:
        found += _flat(label) if isinstance(label, (list, tuple)) else [(str(value), label)]
    return found
