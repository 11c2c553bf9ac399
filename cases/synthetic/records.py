"""Synthetic cases as records. Pure: the seed and a case's number give all of it but its reference."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import accumulate
from random import Random
from typing import TypeVar

from cases.record.references import make_reference
from cases.record.value import (
    LEVELS,
    PROCEDURES,
    Appearance,
    CaseRecord,
    Citation,
    Document,
    Holding,
    Identifiers,
    Link,
    Party,
    Session,
    Summary,
    Wording,
)

from .catalogue import Catalogue, Law, Place, catalogue
from .words import COMMON, RARE, SECOND, UNIVERSAL, Script, script_of, zipf

_Row = TypeVar("_Row")

NOTE = "Synthetic: made by a program, to measure how fast the site is. There is no such case."

# Of a hundred cases; one in ten is written in Chinese or Arabic.
_LANGUAGES = {"en": 70, "fr": 8, "es": 8, "ru": 4, "zh-hans": 5, "ar": 5}
_FOREIGN = ("zh-hans", "ar")
_FIRST_YEAR, _YEARS = 1995, 30
# The size of the bodies together that we aim at, in bytes; the result is between 2 and 5 kB.
_LEAST, _MOST = 2300, 4500
IN_FORCE_SINCE = "1990-01-01"


def records(seed: int, numbers: range, taken: dict[str, int]) -> Iterator[CaseRecord]:
    """Yield the seed's cases of these numbers. `taken`: each jurisdiction's highest serial number in use, by code."""
    serials = Counter(taken)
    for number in numbers:
        made = case(seed, number)
        serials[made.jurisdiction] += 1
        yield replace(made, reference=make_reference(made.jurisdiction, serials[made.jurisdiction]))


def jurisdictions(seed: int, numbers: range) -> Iterator[str]:
    """Yield the codes of the jurisdictions of these cases: the first thing that the dice of a case decide."""
    for number in numbers:
        yield _place(_dice(seed, number)).code


def controlled(number: int) -> list[str]:
    """Return the words of known frequency in the text of the case of that number (from 0)."""
    return [
        UNIVERSAL,
        *([COMMON] if number % 10 in (1, 4, 8) else []),
        *([SECOND] if number // 10 % 10 == 3 else []),
        *([RARE] if number % 10_000 == 7 else []),
    ]


def case(seed: int, number: int) -> CaseRecord:
    """Return the seed's case of that number (from 0), without a reference."""
    dice = _dice(seed, number)
    named = catalogue()
    place = _place(dice)
    court = named.courts[_pick(dice, place.courts)]
    language = dice.choices(list(_LANGUAGES), cum_weights=_shares(), k=1)[0]
    words = controlled(number)
    parties = _parties(dice, words if language in _FOREIGN else [])
    keywords = _several(dice, named.keywords, 3, 6)
    subjects = _several(dice, named.subjects, 1, 2)
    year = _FIRST_YEAR + int(dice.random() * _YEARS)
    law = _several(dice, range(len(named.laws[place.code].wordings)), 1, 3)
    citations = [_citation(named.laws[place.code], at) for at in law]
    if dice.random() < 0.4:
        treaty = _pick(dice, named.treaties)
        citations.append(_citation(treaty, _pick(dice, range(len(treaty.wordings)))))
    return CaseRecord(
        jurisdiction=place.code,
        jurisdiction_name=place.name,
        court=court.name,
        court_key=court.slug,
        title=f"{parties[0].name} v {parties[1].name} ({UNIVERSAL})",
        decision_date=_day(dice, year),
        level=_pick(dice, LEVELS),
        procedure=_pick(dice, PROCEDURES),
        subject_matter=tuple(row.name for row in subjects),
        subject_matter_keys=tuple(row.slug for row in subjects),
        dockets=(f"{year}/{1000 + int(dice.random() * 99_000)}",),
        identifiers=Identifiers(source=f"SYN-{seed}-{number}"),
        parties=tuple(parties),
        keywords=tuple(row.name for row in keywords),
        keyword_keys=tuple(row.slug for row in keywords),
        appearances=(_appearance(dice, named),),
        judgments=(Document("Judgment (synthetic)", f"https://example.org/synthetic/{seed}/{number}", language),),
        languages=(language,),
        summaries=(_summary(dice, language, words, citations),),
        citations=tuple(citations),
        sources=(Link(f"Synthetic cases, seed {seed}", "https://example.org/synthetic"),),
    )


def _dice(seed: int, number: int) -> Random:
    return Random(f"{seed} {number}")  # noqa: S311 (nothing secret)


def _place(dice: Random) -> Place:
    return _pick(dice, catalogue().places)


def _summary(dice: Random, language: str, words: list[str], citations: list[Citation]) -> Summary:
    script = script_of(language)
    total = int((_LEAST + dice.random() * (_MOST - _LEAST)) / script.size)
    held, holding = total * 4 // 10, total * 2 // 10
    argued = ". ".join(row.as_written for row in citations)
    return Summary(
        language=language,
        basic_facts=_text(dice, script, total - held - holding, words),
        held=f"{_text(dice, script, held, words[1:])}\n\n{argued}.",
        relevant_holdings=(Holding(" ".join(script.draw(dice, 2)), _text(dice, script, holding, [])),),
        relevant_legislation="\n".join(f"- {row.as_written}" for row in citations),
        note=NOTE,
    )


def _text(dice: Random, script: Script, count: int, inserted: list[str]) -> str:
    """Return `count` words as sentences in two paragraphs, with the inserted words, each once, anywhere."""
    words = script.draw(dice, count)
    for word in inserted:
        # Where a script has no spaces, these words keep theirs.
        words.insert(int(dice.random() * count), word if script.space else f" {word} ")
    return "\n\n".join(script.sentences(half, dice).strip() for half in (words[: count // 2], words[count // 2 :]))


def _parties(dice: Random, witnesses: list[str]) -> list[Party]:
    """Return two sides, and the witnesses: words that readers of another script would look for among names."""
    words = script_of("en").words
    first, second = (words[int(dice.random() * len(words))].title() for _ in range(2))
    form = _pick(dice, ("Ltd", "GmbH", "S.A.", "Inc.", "S.p.A."))
    sides = [Party("plaintiff", first), Party("defendant", f"{second} {form}")]
    return sides + [Party("intervener", word.title()) for word in witnesses[1:]]


def _citation(law: Law, at: int) -> Citation:
    number = str(at + 1)
    return Citation(
        as_written=f"Article {number} of the {law.title}",
        instrument=law.title,
        instrument_key=law.key,
        kind="article",
        provision=number,
        provision_key=f"{law.key}/art-{number}",
        wordings=(Wording(law.wordings[at], "en", since=IN_FORCE_SINCE),),
    )


def _appearance(dice: Random, named: Catalogue) -> Appearance:
    forum = _pick(dice, named.collections)
    if dice.random() < 0.3:
        return Appearance(forum.name, forum.slug)
    at = int(dice.random() * len(named.sessions))
    return Appearance(forum.name, forum.slug, Session(at + 1, named.sessions[at], f"{forum.slug}:{at + 1}"))


def _day(dice: Random, year: int) -> str:
    """Return a date of that year: one in twenty is only the year, one in twenty only a month."""
    month, day, known = 1 + int(dice.random() * 12), 1 + int(dice.random() * 28), dice.random()
    if known < 0.05:
        return str(year)
    return f"{year}-{month:02d}" if known < 0.1 else f"{year}-{month:02d}-{day:02d}"


def _pick(dice: Random, rows: Sequence[_Row]) -> _Row:
    """Return one of the rows, the first the most often."""
    return dice.choices(rows, cum_weights=_ranks(len(rows)), k=1)[0]


def _several(dice: Random, rows: Sequence[_Row], least: int, most: int) -> list[_Row]:
    """Return up to `most` different rows, the first ones the most often."""
    count = least + int(dice.random() * (most - least + 1))
    return list(dict.fromkeys(dice.choices(rows, cum_weights=_ranks(len(rows)), k=count)))


@cache
def _ranks(count: int) -> list[float]:
    return zipf(count)


@cache
def _shares() -> list[int]:
    return list(accumulate(_LANGUAGES.values()))
