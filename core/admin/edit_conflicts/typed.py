"""The texts of a form that cannot be shown again."""

from typing import Any

from django import forms
from django.http import QueryDict

from .rows import Rows, typed_rows
from .values import as_text, posted_value


def typed_texts(data: QueryDict, form: "forms.ModelForm[Any]", formsets: list[Rows]) -> list[tuple[str, str]]:
    """Return (label, text) of all that was typed, rows after the fields; empty ones are left out."""
    fields = [(str(bound.label), as_text(bound.field, posted_value(bound.field, data, bound.name))) for bound in form]
    rows = [(rows.called, text) for rows in formsets for text in typed_rows(data, rows)]
    return [(label[:1].upper() + label[1:], text) for label, text in (*fields, *rows) if text]
