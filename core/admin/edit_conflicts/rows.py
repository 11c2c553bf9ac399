"""Posted inline rows, reconciled with the stored ones."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Self

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _

from core.admin.mixins import AnyInlineFormSet
from core.admin.posted_rows import counts_are_wrong, put_rows, rows_of

from .changes import ADDED, BOTH, REMOVED, RETURNED, Change, act_on, change_of
from .values import Value, as_text, digest, posted_value, stored_value, write_value

_ACTS = ("DELETE", "ORDER")
PostedRow = dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of one formset, unbound, as they are stored now.

    `alike`: names of fields by which a row is known though it has another key, as a summary by its language.
    `order`: the name of the field that numbers the rows, if any.
    """

    formset: AnyInlineFormSet
    alike: tuple[str, ...] = ()
    order: str = ""

    @classmethod
    def of(cls, formset: AnyInlineFormSet, inline: object) -> Self:
        """Return the rows of an inline, which says what is special about them."""
        return cls(formset, getattr(inline, "alike", ()), getattr(inline, "order_field", ""))

    @property
    def prefix(self) -> str:
        return str(self.formset.prefix)

    @property
    def _model(self) -> Any:
        return self.formset.model

    @property
    def key(self) -> str:
        return str(self._model._meta.pk.name)

    @property
    def called(self) -> str:
        name = str(self._model._meta.verbose_name)
        return name[:1].upper() + name[1:]

    def stored(self) -> dict[str, "forms.ModelForm[Any]"]:
        """Return the forms of the stored rows by key."""
        return {str(form.instance.pk): form for form in self.formset.initial_forms}

    def inputs(self, form: "forms.ModelForm[Any]") -> Iterator[forms.BoundField]:
        """Yield the fields of a row that an editor fills in."""
        for name, field in form.fields.items():
            if name not in (*_ACTS, self.key, self.formset.fk.name) and not field.disabled:
                yield form[name]

    def values(self, form: "forms.ModelForm[Any]") -> dict[str, Value]:
        return {bound.name: stored_value(bound) for bound in self.inputs(form)}

    def digests(self) -> dict[str, dict[str, str]]:
        """Return the digests of every stored row by key and name."""
        return {
            key: {name: digest(value) for name, value in self.values(form).items()}
            for key, form in self.stored().items()
        }


def reconcile_rows(data: QueryDict, rows: Rows, opened: Mapping[str, Mapping[str, str]]) -> list[Change]:
    """Make posted data hold the rows as they are stored now and this editor's words; return what was changed meanwhile.

    Rows that are stored come first, as a formset expects; a row that is no longer there is a new one where this editor
    changed it, and is left out where not.
    """
    stored, changes = rows.stored(), []
    opened = _renumbered(rows, stored, opened)
    present: list[PostedRow] = []
    new: list[PostedRow] = []
    seen: set[str] = set()
    arrived = _take_rows(data, rows)
    # Counts that cannot be right stay as they are: the formset then tells the editor.
    trusted = not counts_are_wrong(data, rows.prefix, len(arrived))
    for posted in arrived:
        posted_key = (posted.get(rows.key) or [""])[0]
        key = posted_key if posted_key in stored else _same(rows, posted, posted_key, opened, seen)
        if key and key not in seen:
            seen.add(key)
            posted[rows.key] = [key]
            changes += _compare(rows, stored[key], posted, opened.get(posted_key, {}), len(present))
            present.append(posted)
        elif posted_key:
            kept, change = _without_its_row(rows, posted, opened.get(posted_key))
            new += [kept] if kept else []
            changes += [change] if change else []
        else:
            new.append(posted)
    for key, form in stored.items():
        if key not in seen and key not in opened:
            present.append(_as_posted(rows, form))
            changes.append(Change(ADDED, rows.called, str(form.instance), _whole(rows, rows.values(form))))
    put_rows(data, rows.prefix, [*present, *new], len(present) if trusted else None)
    return changes


def _renumbered(
    rows: Rows, stored: Mapping[str, "forms.ModelForm[Any]"], opened: Mapping[str, Mapping[str, str]]
) -> Mapping[str, Mapping[str, str]]:
    """Return the digests of when the form was opened, with the numbers of now for rows that kept their order.

    A row that only moved up because another one before it was removed is no change, nor is one that moved down.
    """
    kept = [key for key in opened if key in stored]
    if not rows.order or kept != [key for key in stored if key in opened]:
        return opened
    now = {key: digest(stored_value(stored[key][rows.order])) for key in kept if rows.order in stored[key].fields}
    return {key: {**row, rows.order: now[key]} if key in now else row for key, row in opened.items()}


def _compare(
    rows: Rows, form: "forms.ModelForm[Any]", posted: PostedRow, opened: Mapping[str, str], number: int
) -> list[Change]:
    """Let the posted row take what only others changed, and return what they changed."""
    changes, mine = [], _query(posted)
    row = f"{rows.called}: {form.instance}"
    deleting = "DELETE" in posted
    for bound in rows.inputs(form):
        now, typed = stored_value(bound), posted_value(bound.field, mine, bound.name)
        act = act_on(opened.get(bound.name), now, typed)
        if not act:
            continue
        changes.append(change_of(act, bound, now, typed, name=f"{rows.prefix}-{number}-{bound.name}", row=row))
        if deleting:
            changes[-1].act, changes[-1].yours = BOTH, _("You marked this row for deletion.")
        if act != BOTH:
            write_value(bound.field, mine, bound.name, now)
    posted.clear()
    posted.update(mine.lists())
    return changes


def _without_its_row(
    rows: Rows, posted: PostedRow, opened: Mapping[str, str] | None
) -> tuple[PostedRow | None, Change | None]:
    """Return a row that is no longer there as a new one where its words are this editor's, and what to say of it."""
    mine, form = _query(posted), rows.formset.empty_form
    typed = {bound.name: posted_value(bound.field, mine, bound.name) for bound in rows.inputs(form)}
    if "DELETE" in posted:
        return None, None
    touched = opened is None or any(opened.get(name) != digest(value) for name, value in typed.items())
    whole = _whole(rows, typed)
    if not touched:
        return None, Change(REMOVED, rows.called, yours=whole)
    return {**posted, rows.key: [""]}, Change(RETURNED, rows.called, yours=whole)


def _same(rows: Rows, posted: PostedRow, key: str, opened: Mapping[str, object], seen: set[str]) -> str:
    """Return the key of the row that took the place of one that is no longer there."""
    if not rows.alike or not key:
        return ""
    mine = _query(posted)
    for other, form in rows.stored().items():
        if other in seen or other in opened:
            continue
        if all(posted_value(form.fields[name], mine, name) == stored_value(form[name]) for name in rows.alike):
            return other
    return ""


def _whole(rows: Rows, values: Mapping[str, Value]) -> str:
    """Return every value of a row on lines of their own."""
    form, lines = rows.formset.empty_form, []
    for name, value in values.items():
        if text := as_text(form.fields[name], value):
            lines.append(f"{form[name].label}: {text}")
    return "\n".join(lines)


def _as_posted(rows: Rows, form: "forms.ModelForm[Any]") -> PostedRow:
    data = QueryDict(mutable=True)
    for bound in rows.inputs(form):
        write_value(bound.field, data, bound.name, stored_value(bound))
    return {**dict(data.lists()), rows.key: [str(form.instance.pk)]}


def _query(row: PostedRow) -> QueryDict:
    data = QueryDict(mutable=True)
    for name, values in row.items():
        data.setlist(name, values)
    return data


def _take_rows(data: QueryDict, rows: Rows) -> list[PostedRow]:
    """Take the rows of a formset out of posted data, without the key of their parent, which the formset knows."""
    found, rest = rows_of(data, rows.prefix)
    for name in set(data) - set(rest):
        del data[name]
    return [{name: values for name, values in row.items() if name != rows.formset.fk.name} for row in found]


def detach_rows(data: QueryDict, rows: Rows) -> None:
    """Make every posted row of a formset a new one; rows that were to be deleted go."""
    kept = [{**row, rows.key: [""]} for row in _take_rows(data, rows) if "DELETE" not in row]
    put_rows(data, rows.prefix, kept, 0)


def typed_rows(data: QueryDict, rows: Rows) -> list[str]:
    """Return the text of each posted row."""
    form, found = rows.formset.empty_form, []
    for posted in _take_rows(data.copy(), rows):
        mine = _query(posted)
        found.append(_whole(rows, {b.name: posted_value(b.field, mine, b.name) for b in rows.inputs(form)}))
    return found
