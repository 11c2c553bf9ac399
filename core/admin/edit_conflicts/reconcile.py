"""A posted form compared with the values stored now."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.http import QueryDict

from .changes import BOTH, RETURNED, Change, act_on, change_of, with_words
from .facts import Fact
from .opened import Opened
from .rows import Rows, reconcile_rows
from .values import digest, posted_value, stored_value, write_value


@dataclass(frozen=True, slots=True)
class Stored:
    """A row as it is stored now: its form and the formsets of its inlines, unbound, and what no field shows."""

    form: "forms.ModelForm[Any]"
    formsets: list[Rows]
    facts: list[Fact]

    def digests(self) -> dict[str, dict[str, Any]]:
        """Return what the hidden field says of it."""
        return {
            "fields": {bound.name: digest(stored_value(bound)) for bound in _inputs(self.form)},
            "rows": {rows.prefix: rows.digests() for rows in self.formsets},
            "facts": {fact.name: digest(fact.value) for fact in self.facts},
        }


@dataclass(slots=True)
class Conflict:
    """The message to an editor. `news`: sentences on who did what; `gone`: the row is no longer there."""

    changes: list[Change] = field(default_factory=list)
    news: list[str] = field(default_factory=list)
    gone: bool = False

    def of(self, *acts: str) -> list[Change]:
        return [change for change in self.changes if change.act in acts]

    @property
    def both(self) -> list[Change]:
        return self.of(BOTH)

    @property
    def returned(self) -> list[Change]:
        return self.of(RETURNED)

    @property
    def others(self) -> list[Change]:
        return [change for change in self.changes if change.act not in (BOTH, RETURNED)]


def reconcile(posted: QueryDict, stored: Stored, opened: Opened) -> tuple[QueryDict, list[Change], list[Fact]]:
    """Return the posted data with what only others changed, and what they changed: fields and rows, then facts."""
    data, changes = posted.copy(), []
    for bound in _inputs(stored.form):
        now, mine = stored_value(bound), posted_value(bound.field, posted, bound.html_name)
        if act := act_on(opened.fields.get(bound.name), now, mine):
            changes.append(change_of(act, bound, now, mine))
            if act != BOTH:
                write_value(bound.field, data, bound.html_name, now)
    for rows in stored.formsets:
        changes += reconcile_rows(data, rows, opened.rows.get(rows.prefix, {}))
    return data, with_words(changes), _changed(stored.facts, opened)


def _inputs(form: "forms.ModelForm[Any]") -> Iterable[forms.BoundField]:
    # `commands` of a form are acts, such as "enter this name in the catalogue", and nothing that is stored.
    return [bound for bound in form if not bound.field.disabled and bound.name not in getattr(form, "commands", ())]


def _changed(facts: list[Fact], opened: Opened) -> list[Fact]:
    return [
        fact
        for fact in facts
        if fact.message
        and (fact.always if fact.name not in opened.facts else opened.facts[fact.name] != digest(fact.value))
    ]
