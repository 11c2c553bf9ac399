"""Wordings of a provision in time."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby

from django.db.backends.postgresql.psycopg_any import DateRange

from core.text.diff import words
from legislation.models import ProvisionText

from .subunits import Part, parts

# Wordings follow one another within a language, a translation and a sub-unit.
Series = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Shown:
    """A wording by its paragraphs, whose paths no other wording of the page has."""

    text: ProvisionText
    parts: list[Part]


@dataclass(frozen=True, slots=True)
class Version:
    """A wording in the order of time. `day`: one on which it was in force; `before`: one of the wording it replaced.

    `on_show`: the page shows its text.
    """

    text: ProvisionText
    day: date
    before: date | None
    on_show: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two wordings of one series, the older first. `words`: (same, removed or added; text) in order."""

    old: ProvisionText
    new: ProvisionText
    words: list[tuple[str, str]]


def in_force(texts: Iterable[ProvisionText], day: date) -> list[ProvisionText]:
    """Return the wordings of a day, official ones first."""
    of_day = [text for text in texts if _holds(text.period, day)]
    return sorted(of_day, key=lambda text: (not text.official, text.pinpoint, text.language, text.pk))


def in_force_last(texts: list[ProvisionText], today: date) -> tuple[list[ProvisionText], bool]:
    """Return the wordings of today and True; where there are none, the last ones, or else the first to come."""
    if now := in_force(texts, today):
        return now, True
    past = [_last_day(text.period) for text in texts if text.period.upper and text.period.upper <= today]
    to_come = [first_day(text) for text in texts]
    day = max(past) if past else min(to_come, default=today)
    return in_force(texts, day), False


def shown(texts: Iterable[ProvisionText]) -> list[Shown]:
    """Return wordings that are on one page together: a path leads to the first of them that has it."""
    taken: set[str] = set()
    found = []
    for text in texts:
        own = [
            replace(part, paths=tuple(path for path in part.paths if path not in taken))
            for part in parts(text.text, text.pinpoint)
        ]
        taken.update(path for part in own for path in part.paths)
        found.append(Shown(text, own))
    return found


def timeline(texts: Iterable[ProvisionText], on_show: list[ProvisionText]) -> list[Version]:
    """Return every wording, the newest first, each with the one of its series that it replaced."""
    versions = []
    for _key, following in groupby(sorted(texts, key=lambda text: (series(text), first_day(text))), key=series):
        before = None
        for text in following:
            versions.append(Version(text, first_day(text), before, text in on_show))
            before = first_day(text)
    return sorted(versions, key=lambda version: (-version.day.toordinal(), series(version.text)))


def compared(texts: list[ProvisionText], old: date, new: date) -> list[Comparison]:
    """Return what changed from one day to another, in every series that has a wording on both."""
    before = {series(text): text for text in in_force(texts, old)}
    after = [text for text in in_force(texts, new) if series(text) in before]
    return [Comparison(before[series(text)], text, words(before[series(text)].text, text.text)) for text in after]


def series(text: ProvisionText) -> Series:
    return text.pinpoint, text.language, text.translator


def first_day(text: ProvisionText) -> date:
    """Return a day on which a wording is in force, always the same one: its first, if that is known."""
    return text.period.lower or (_last_day(text.period) if text.period.upper else date.min)


def _last_day(period: DateRange) -> date:
    return period.upper - timedelta(days=1) if period.upper > date.min else date.min


def _holds(period: DateRange, day: date) -> bool:
    return (not period.lower or period.lower <= day) and (not period.upper or day < period.upper)
