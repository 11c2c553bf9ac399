"""Formsets that count the posted rows themselves."""

import re
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _

from core.admin.mixins import AnyInlineFormSet


class PostedRows(AnyInlineFormSet):
    """Rows of one parent. Every posted row is in the form again, whatever the posted counts of rows say.

    Where these cannot be right, nothing is stored, and the editor sees a message and keeps the text.
    """

    def __init__(self, data: QueryDict | None = None, files: Any = None, instance: Any = None, **options: Any) -> None:
        self.counts_are_wrong = False
        if data is not None:
            prefix = options.get("prefix") or self.get_default_prefix()
            data, self.counts_are_wrong = counted(data, prefix)
        super().__init__(data, files, instance, **options)

    def clean(self) -> None:
        super().clean()
        if self.counts_are_wrong:
            raise forms.ValidationError(
                _("Some rows were lost on the way, so nothing was saved. Check the rows, then save again.")
            )


def rows_of(data: QueryDict, prefix: str) -> tuple[list[dict[str, list[str]]], QueryDict]:
    """Return the posted rows in order, each as its fields, and all the other fields."""
    pattern = re.compile(rf"{re.escape(prefix)}-([0-9]{{1,6}})-(.+)", re.DOTALL)
    rows: dict[int, dict[str, list[str]]] = {}
    rest = QueryDict(mutable=True)
    for name, values in data.lists():
        if found := pattern.fullmatch(name):
            rows.setdefault(int(found[1]), {})[found[2]] = values
        else:
            rest.setlist(name, values)
    return [row for _number, row in sorted(rows.items())], rest


def counted(data: QueryDict, prefix: str) -> tuple[QueryDict, bool]:
    """Return the fields with the rows that have a key first, counted, and whether the posted counts are wrong."""
    rows, rest = rows_of(data, prefix)
    stored, new, seen = [], [], set()
    for row in rows:
        key = (row.get("id") or [""])[0]
        if key and key not in seen:
            seen.add(key)
            stored.append(row)
        else:
            new.append({**row, "id": [""]})
    put_rows(rest, prefix, [*stored, *new], len(stored))
    return rest, counts_are_wrong(data, prefix, len(rows))


def put_rows(data: QueryDict, prefix: str, rows: list[dict[str, list[str]]], stored: int | None) -> None:
    """Put rows into posted data, those that are stored first. `stored`: how many; None leaves the counts alone."""
    for number, row in enumerate(rows):
        for name, values in row.items():
            data.setlist(f"{prefix}-{number}-{name}", values)
    if stored is not None:
        data[f"{prefix}-TOTAL_FORMS"], data[f"{prefix}-INITIAL_FORMS"] = str(len(rows)), str(stored)


def counts_are_wrong(data: QueryDict, prefix: str, posted: int) -> bool:
    """Say whether the posted counts of rows cannot be those of the page. `posted`: how many rows arrived."""
    total, initial = (_count(data.getlist(f"{prefix}-{name}_FORMS")) for name in ("TOTAL", "INITIAL"))
    return total is None or initial is None or not initial <= total or total < posted


def _count(values: list[str]) -> int | None:
    """Return the count that was posted, once; None for anything else."""
    (value,) = values if len(values) == 1 else ("",)
    return int(value) if value.isascii() and value.isdecimal() and len(value) < 5 else None
