"""Changes that a dated text makes to wordings.

A text says what was in force from its day until the day of the next text. Outside these days nothing changes: where
a wording is cut out of the middle of another one, the other one goes on behind it.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from legislation.citations.text import fold


@dataclass(frozen=True, slots=True)
class StoredWording:
    """A wording in the database: in force from `first` (None: always) until before `end` (None: open)."""

    key: int
    text: str
    first: date | None = None
    end: date | None = None
    public: bool = False


class State(StrEnum):
    """What happened to a provision in a text. EMPTY: it has no words there. CLASH: that day has another wording."""

    UNCHANGED = "unchanged"
    CHANGED = "changed"
    NEW = "new"
    MISSING = "missing"
    EMPTY = "empty"
    CLASH = "clash"


@dataclass(frozen=True, slots=True)
class Piece:
    """A wording to enter, in force from `first` until before `end`; a copy of `like` where that goes on."""

    text: str
    first: date
    end: date | None
    like: StoredWording | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """Changes to a provision's wordings: `stored`, the one compared, ends on the day where `closes`; `extends`
    begins on the day; `added` are entered.
    """

    state: State
    stored: StoredWording | None = None
    closes: bool = False
    extends: StoredWording | None = None
    added: tuple[Piece, ...] = ()


def step(
    stored: list[StoredWording], text: str | None, day: date, until: date | None, repeal: bool = False
) -> Step | None:
    """Return what a text of `day`, with the next one on `until`, changes in wordings, given in the order of time.

    `text`: the provision's words there, None where the text lacks it; with `repeal` it is then no longer in force.
    Returns None where neither the database nor the text has a wording.
    """
    now = next((each for each in stored if _from(each) <= day < _end(each.end)), None)
    after = next((each for each in stored if _from(each) > day), None)
    if text is None:
        return _missing(now, day, until, repeal) if now else None
    if not text.strip():
        return Step(State.EMPTY, now)
    if now is None:
        return _new(after, text, day, until)
    if same(now.text, text):
        return Step(State.UNCHANGED, now)
    if now.first == day:
        return Step(State.CLASH, now)
    end = min(_end(now.end), _end(until))
    if after and after.first == end and same(after.text, text):
        return Step(State.CHANGED, now, closes=True, extends=after)
    return Step(State.CHANGED, now, closes=True, added=(Piece(text, day, _day(end)), *_rest(now, until)))


def same(old: str, new: str) -> bool:
    """Return whether two wordings differ in nothing but white space and the print of marks and digits."""
    return fold(old).split() == fold(new).split()


def _missing(now: StoredWording, day: date, until: date | None, repeal: bool) -> Step:
    if not repeal:
        return Step(State.MISSING, now)
    if now.first == day:
        return Step(State.CLASH, now)
    return Step(State.MISSING, now, closes=True, added=_rest(now, until))


def _new(after: StoredWording | None, text: str, day: date, until: date | None) -> Step:
    end = min(_end(after.first if after else None), _end(until))
    if after and after.first == end and same(after.text, text):
        return Step(State.UNCHANGED, after, extends=after)
    return Step(State.NEW, added=(Piece(text, day, _day(end)),))


def _rest(now: StoredWording, until: date | None) -> tuple[Piece, ...]:
    """Return the part of a wording behind the days that a text speaks of."""
    return (Piece(now.text, until, now.end, like=now),) if until and until < _end(now.end) else ()


def _from(stored: StoredWording) -> date:
    return stored.first or date.min


def _end(end: date | None) -> date:
    return end or date.max


def _day(end: date) -> date | None:
    return None if end == date.max else end
