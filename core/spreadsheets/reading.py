"""Tables read from a text and written as one."""

import csv
import io
import json
import re
from collections.abc import Callable, Iterable

from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from tablib import Dataset

from core.text.unstorable import UNSTORABLE

LARGEST = 4 * 1024 * 1024
MOST_ROWS = 1_000
_MOST_COLUMNS = 60
# How .xlsx and .ods begin, and .xls.
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
# A spreadsheet takes what begins so for a formula; a quote before it says that it is none.
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_QUOTED = re.compile(r"'+[=+\-@\t\r]")


class NotReadError(ValueError):
    """The text is no table; the message says why, in a sentence for the editor."""


class NumberedRows(Dataset):
    """Rows of a table. `numbers`: their numbers, as a spreadsheet gives them, where the headings are row 1."""

    def __init__(self, numbered: dict[int, dict[str, str]], headings: list[str]) -> None:
        super().__init__(*([row[name] for name in headings] for row in numbered.values()), headers=headings)
        self.numbers = list(numbered)


def decoded(content: bytes) -> str:
    """Return the text of a file. Raises NotReadError where it is too large, a workbook, or not in
    UTF-8.
    """
    if len(content) > LARGEST:
        raise NotReadError(_("The table is larger than 4 MB. Import it in parts."))
    if content.startswith(_WORKBOOKS):
        raise NotReadError(_("This is a workbook, which we do not read. Save its sheet as “CSV UTF-8”."))
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise NotReadError(_("The file is not in UTF-8. Save it as “CSV UTF-8”.")) from None


def file_type_of(text: str) -> str:
    """Return the file type that a text looks like: one of FILE_TYPES."""
    start = text.lstrip()
    first_line = start.partition("\n")[0]
    return "json" if start.startswith(("[", "{")) else "tsv" if "\t" in first_line else "csv"


def read(text: str, file_type: str, columns: Iterable[str]) -> NumberedRows:
    """Return the rows of a text, whose headings are some of the `columns`, each once. Raises NotReadError."""
    if len(text.encode("utf-8", "replace")) > LARGEST:
        raise NotReadError(_("The table is larger than 4 MB. Import it in parts."))
    if UNSTORABLE.search(text):
        raise NotReadError(_("The table has characters that cannot be stored."))
    numbered = _READERS[file_type](text)
    rows = numbered.values()
    headings = list(dict.fromkeys(name for row in rows for name in row))
    if unknown := [name for name in headings if name not in set(columns)]:
        known = ", ".join(columns)
        shown = ", ".join(name[:40] or "“”" for name in unknown[:10])
        raise NotReadError(
            _("There is no column %(unknown)s. The columns are: %(known)s.") % {"unknown": shown, "known": known}
        )
    if not rows:
        raise NotReadError(_("The table has no rows."))
    if len(rows) > MOST_ROWS:
        limit = ngettext(
            "The table has more than %d row. Import it in parts.",
            "The table has more than %d rows. Import it in parts.",
            MOST_ROWS,
        )
        raise NotReadError(limit % MOST_ROWS)
    if any(set(row) != set(headings) for row in rows):
        raise NotReadError(_("Each row must have the same columns: %s.") % ", ".join(headings))
    return NumberedRows(numbered, headings)


def written(table: Dataset, file_type: str) -> str:
    """Return a table as a text of that file type, in which no cell is a formula."""
    if file_type == "json":
        return json.dumps(table.dict, ensure_ascii=False, indent=1) + "\n"
    out = io.StringIO()
    writer = csv.writer(out, dialect=_DIALECTS[file_type])
    writer.writerow(table.headers)
    writer.writerows([f"'{cell}" if _FORMULA.match(cell) else cell for cell in row] for row in table)
    return out.getvalue()


def _separated(file_type: str) -> Callable[[str], dict[int, dict[str, str]]]:
    def read(text: str) -> dict[int, dict[str, str]]:
        separator = _separator(text) if file_type == "csv" else "\t"
        lines = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
        try:
            numbered = {number: row for number, row in enumerate(lines, start=1) if any(cell.strip() for cell in row)}
        except csv.Error as fault:
            raise NotReadError(
                _("Line %(line)d cannot be read: %(fault)s.") % {"line": lines.line_num, "fault": fault}
            ) from None
        headings = [name.strip() for name in numbered.pop(min(numbered))] if numbered else []
        if len(set(headings)) != len(headings) or len(headings) > _MOST_COLUMNS:
            raise NotReadError(_("Each column needs its own heading."))
        for number, row in numbered.items():
            if len(row) != len(headings):
                raise NotReadError(
                    ngettext(
                        "Row %(row)d has %(cells)d cell, not %(columns)d.",
                        "Row %(row)d has %(cells)d cells, not %(columns)d.",
                        len(row),
                    )
                    % {"row": number, "cells": len(row), "columns": len(headings)}
                )
        return {number: dict(zip(headings, map(_unquoted, row), strict=True)) for number, row in numbered.items()}

    return read


def _separator(text: str) -> str:
    """Return what separates the cells of a CSV: where decimals have a comma, spreadsheets write semicolons."""
    headings = text.lstrip().partition("\n")[0]
    return ";" if ";" in headings and "," not in headings else ","


def _unquoted(cell: str) -> str:
    return cell[1:] if _QUOTED.match(cell) else cell


def _objects(text: str) -> dict[int, dict[str, str]]:
    try:
        rows = json.loads(text)
    except (ValueError, RecursionError) as fault:
        raise NotReadError(_("This is not JSON: %s.") % str(fault)[:100]) from None
    if not isinstance(rows, list) or not all(isinstance(row, dict) and len(row) <= _MOST_COLUMNS for row in rows):
        raise NotReadError(_("The JSON must be a list of objects, one for each row."))
    if any(not isinstance(cell, str) or UNSTORABLE.search(cell) for row in rows for cell in row.values()):
        raise NotReadError(_("Each value in the JSON must be a string."))
    return dict(enumerate(rows, start=1))


_DIALECTS = {"csv": csv.excel, "tsv": csv.excel_tab}
_READERS = {"csv": _separated("csv"), "tsv": _separated("tsv"), "json": _objects}
FILE_TYPES = tuple(_READERS)
