"""Import of a table: what it would change, and storing it."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from dataclasses import field as column
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import DatabaseError, Error, transaction
from django.utils.translation import gettext as _
from import_export.resources import ModelResource
from import_export.results import Result, RowResult

from core import log
from core.database_errors import is_outage
from core.models import LogEntry
from core.names import lock_names
from core.text.diff import words

from .reading import NumberedRows

Difference = tuple[str, list[tuple[str, str]]]


class ImportRefusedError(ValueError):
    """The table was not imported and nothing changed; the message says why."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row that is `new` or an `update`: what it is called, and each column that changes, word by word.

    `number`: the one that a spreadsheet gives it. `key`: its primary key. `unlisted`: whether it was listed before,
    and is not now.
    """

    number: int
    act: str
    name: str
    differences: list[Difference]
    # Not compared: a new row has another key when it is stored than when it was tried out.
    key: int = column(default=0, repr=False, compare=False)
    unlisted: bool = column(default=False, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class TableChanges:
    """What a table changes. `faults`: sentences by number of the row, 0 for the whole; with any, nothing is changed."""

    rows: list[Row]
    unchanged: int
    faults: list[tuple[int, str]]

    @property
    def counts(self) -> Counter[str]:
        return Counter(row.act for row in self.rows)


class Table(ModelResource):
    """Rows of a model as rows of a table: a value that is not in a table stays as it is, and nothing is deleted.

    A subclass says which columns there are, and which of them tell one row from others.
    """

    log_kind = LogEntry.Kind.CATALOGUE

    class Meta:
        fields: tuple[str, ...] = ()
        skip_unchanged = True
        skip_html_diff = True
        clean_model_instances = True

    @property
    def columns(self) -> list[str]:
        return [field.column_name for field in self.get_import_fields()]


def try_out(table: Table, rows: NumberedRows) -> TableChanges:
    """Return what importing the rows would change, and change nothing."""
    with transaction.atomic():
        changes = _import(table, rows)
        transaction.set_rollback(True)
    return changes


@transaction.atomic
def store(
    table: Table,
    rows: NumberedRows,
    by: AbstractBaseUser | AnonymousUser | None,
    *,
    as_seen: Callable[[TableChanges], bool] = lambda changes: True,
) -> TableChanges:
    """Import the rows and log it. `as_seen`: whether that is what the editor saw before.

    Raises ImportRefusedError, and changes nothing, where any row cannot be imported, or where the changes are others
    than the editor saw.
    """
    changes = _import(table, rows)
    if changes.faults:
        raise ImportRefusedError(_("Some rows have errors, so no row was imported."))
    if not as_seen(changes):
        raise ImportRefusedError(_("Someone changed these rows. Check the changes again, then store them."))
    if changes.rows:
        model = table._meta.model._meta
        counts = ", ".join(f"{number} {act}" for act, number in sorted(changes.counts.items()))
        note = f"{model.verbose_name_plural}, from a table: {counts}"
        log.append(table.log_kind, note=note, by=by, seen=lambda: _seen(table, changes))
    return changes


def _seen(table: Table, changes: TableChanges) -> bool:
    """Say whether readers see one of the rows, or saw it before it was changes from the lists."""
    now = table._meta.model.objects.filter(pk__in=[row.key for row in changes.rows]).on_public_pages()
    return any(row.unlisted for row in changes.rows) or now.exists()


def _import(table: Table, rows: NumberedRows) -> TableChanges:
    lock_names()
    try:
        with transaction.atomic():
            result = table.import_data(
                rows, dry_run=False, use_transactions=True, rollback_on_validation_errors=False,
                retain_instance_in_row_result=True,
            )  # fmt: skip
    except DatabaseError as fault:
        if is_outage(fault):
            raise
        return TableChanges([], 0, [(0, str(fault).partition("\n")[0])])
    _raise_outage(result)
    faults = [(0, _sentence(error.error)) for error in result.base_errors]
    for at, errors in result.row_errors():
        faults += [(rows.numbers[at - 1], _sentence(error.error)) for error in errors]
    for invalid in result.invalid_rows:
        faults += [(rows.numbers[invalid.number - 1], sentence) for sentence in _sentences(invalid.error)]
    made = [
        (number, row) for number, row in zip(rows.numbers, result.rows, strict=True) if row.is_new() or row.is_update()
    ]
    changed = [_row(table, number, row) for number, row in made if row.instance is not None]
    unchanged = sum(1 for row in result.rows if row.is_skip())
    return TableChanges(changed, unchanged, sorted(faults))


def _raise_outage(result: Result) -> None:
    """Raise what the import noted as the fault of a row, though the database itself failed there."""
    for error in [*result.base_errors, *(error for _number, errors in result.row_errors() for error in errors)]:
        if isinstance(error.error, Error) and is_outage(error.error):
            raise error.error


def _row(table: Table, number: int, row: RowResult) -> Row:
    differences = _differences(table, row.original, row.instance)
    unlisted = bool(row.original) and row.original.listed and not row.instance.listed
    return Row(number, row.import_type, str(row.instance), differences, row.instance.pk, unlisted)


def _differences(table: Table, before: Any, after: Any) -> list[Difference]:
    found = []
    for field in table.get_import_fields():
        old, new = field.export(before) if before else "", field.export(after)
        if old != new:
            found.append((field.column_name, words(old, new)))
    return found


def _sentences(error: ValidationError) -> list[str]:
    if not hasattr(error, "error_dict"):
        return error.messages
    told = error.message_dict.items()
    return [text if name == NON_FIELD_ERRORS else f"{name}: {text}" for name, texts in told for text in texts]


def _sentence(error: Exception) -> str:
    return " ".join(_sentences(error)) if isinstance(error, ValidationError) else str(error).partition("\n")[0]
