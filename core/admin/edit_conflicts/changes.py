"""What happened to one field, and the three-way comparison that says so."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django import forms

from core.text.diff import words

from .values import Value, as_text, digest

# Signs that are compared word by word on one page; the rest is shown whole.
_MOST_COMPARED = 200_000
# The ways in which a field or a row was changed meanwhile, the gravest first.
BOTH, RETURNED, REMOVED, TAKEN, ADDED = "both", "returned", "removed", "taken", "added"
_ORDER = (BOTH, RETURNED, REMOVED, TAKEN, ADDED)

Words = list[tuple[str, str]]


@dataclass(slots=True)
class Change:
    """One thing that is no longer as the form had it.

    `act`: `both` (this editor changed it too), `taken` (the form takes what is stored), `added`, `removed` (rows),
    `returned` (a row that was removed and that this editor changed: it is a new row now). `now`, `yours`: both texts
    whole. `anchor`: the id of its input. `now_words`, `your_words`: the texts with the words that differ marked.
    """

    act: str
    label: str
    row: str = ""
    now: str = ""
    yours: str = ""
    anchor: str = ""
    now_words: Words = field(default_factory=list)
    your_words: Words = field(default_factory=list)


def act_on(opened: str | None, now: Value, mine: Value) -> str:
    """Return `both` or `taken` for a field that was changed meanwhile, nothing for one that was not.

    `opened`: the digest of what the form began from, None where that is not known.
    """
    if mine == now or opened == digest(now):
        return ""
    return TAKEN if opened == digest(mine) else BOTH


def change_of(act: str, bound: forms.BoundField, now: Value, mine: Value, *, name: str = "", row: str = "") -> Change:
    """Return the change of one field; `name`: that of its input in the form that is shown."""
    stored, written = as_text(bound.field, now), as_text(bound.field, mine)
    label = str(bound.label or "")
    anchor = f"id_{name or bound.html_name}"
    return Change(act, label[:1].upper() + label[1:], row, stored, written if act == BOTH else "", anchor)


def with_words(changes: Iterable[Change]) -> list[Change]:
    """Return the changes in the order in which they matter, each with the words that differ."""
    compared, ordered = 0, sorted(changes, key=lambda change: _ORDER.index(change.act))
    for change in ordered:
        compared += len(change.now) + len(change.yours)
        runs = [("removed", change.now), ("added", change.yours)]
        if change.act == BOTH and compared <= _MOST_COMPARED:
            runs = words(change.now, change.yours)
        change.now_words = [run for run in runs if run[0] != "added" and run[1]]
        change.your_words = [run for run in runs if run[0] != "removed" and run[1]]
    return ordered
