"""Broken constraints of the database as sentences for editors."""

from typing import Any

from django.apps import apps
from django.db import IntegrityError, connection, models
from django.db.models import ProtectedError, RestrictedError
from django.utils.text import capfirst
from django.utils.translation import gettext as _

_FOREIGN_KEY = "23503"
_NAMED = 5  # Rows that a sentence names.


def sentence(fault: IntegrityError, *, deleting: bool = False) -> str:
    """Return why the database refused a change, in the constraint's own words where it has some.

    `deleting`: the act was to delete rows, so that a broken reference is one to them. The connection must be usable.
    """
    if isinstance(fault, ProtectedError | RestrictedError):
        rows = fault.protected_objects if isinstance(fault, ProtectedError) else fault.restricted_objects
        return _used_by(sorted({str(row) for row in rows}))
    cause = getattr(fault.__cause__, "diag", None)
    name = getattr(cause, "constraint_name", None) or ""
    table = getattr(cause, "table_name", None) or ""
    if said := _own_words().get(name):
        return said
    model = _models().get(table)
    broken = _constraints(table).get(name, {}) if model else {}
    if deleting and getattr(cause, "sqlstate", None) == _FOREIGN_KEY:
        return _used_by([str(model._meta.verbose_name_plural)] if model else [])
    if broken.get("foreign_key"):
        return _gone(_models().get(broken["foreign_key"][0]))
    if model and broken.get("unique"):
        return _taken(model, broken["columns"])
    return _("Someone changed this at the same moment. Look at it again, then save it again.")


def _own_words() -> dict[str, str]:
    rules = (rule for model in apps.get_models() for rule in model._meta.constraints)
    return {rule.name: str(rule.get_violation_error_message()) for rule in rules}


def _models() -> dict[str, type[models.Model]]:
    return {model._meta.db_table: model for model in apps.get_models(include_auto_created=True)}


def _constraints(table: str) -> dict[str, Any]:
    with connection.cursor() as cursor:
        return dict(connection.introspection.get_constraints(cursor, table))


def _used_by(rows: list[str]) -> str:
    if not rows:
        return _("Something uses it, so it cannot be deleted.")
    named = "; ".join(rows[:_NAMED]) + ("…" if len(rows) > _NAMED else "")
    return _("You cannot delete this because it is used by: %s.") % named


def _gone(model: type[models.Model] | None) -> str:
    if model is None:
        return _("Something you chose was deleted while you were typing. Choose again.")
    return _("The %s you chose was deleted while you were typing. Choose another one.") % model._meta.verbose_name


def _taken(model: type[models.Model], columns: list[str]) -> str:
    fields = [field for field in model._meta.concrete_fields if field.column in columns]
    labels = {"kind": capfirst(model._meta.verbose_name), "fields": ", ".join(str(row.verbose_name) for row in fields)}
    return _("%(kind)s: another one has the same %(fields)s.") % labels
