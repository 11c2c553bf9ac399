"""Laws as people paste them, read and counted: right, wrong and told, or wrong in silence."""

import re
from collections.abc import Iterator

from legislation.intake import LawReading, read_law
from tests.legislation.intake.outlines import outline_of_units

from .score import Input, Score, inputs

# Findings that many a law read right has: they doubt no unit.
_NO_DOUBTS = frozenset({"text_before_first_unit", "contents_left_out", "guessed_sections"})
_FIELDS = ("divisions", "numbers", "headings", "words", "findings", "lost text")


def laws() -> Iterator[Input]:
    """Yield the laws, by name.

    Their heads say what is right: a line `unit` for each unit, indented by two blanks for each level (`section 12A |
    Heading`); the first and last words of some (`begins`, `ends`); and the findings that an editor must have.
    """
    return inputs("laws")


def scored() -> Score:
    """Return how many laws are right as a whole and in each field; the row `all` counts whole laws."""
    score = Score()
    for law in laws():
        reading = read_law(law.text, "text")
        wrong = wrong_fields(law, reading)
        outcome = _outcome(bool(wrong), reading)
        score.add(("all", law.one("country"), law.one("language")), outcome)
        for field in _FIELDS:
            score.add((field,), _outcome(field in wrong, reading))
        if outcome == "wrong in silence":
            score.wrong.append(f"laws/{law.name}: {'; '.join(wrong.values())}")
    return score


def wrong_fields(law: Input, reading: LawReading) -> dict[str, str]:
    """Return each field of a law that was read wrongly, with what differs."""
    right, got = law.all("unit"), outline_of_units(reading)
    found = {
        "divisions": _first_difference(_without_headings(right), _without_headings(got)),
        "numbers": _first_difference(_numbers(right), _numbers(got)),
        "headings": _first_difference([_plain(line) for line in right], [_plain(line) for line in got]),
        "words": "; ".join(_wrong_ends(law, reading)),
        "findings": ", ".join(sorted(set(law.all("finding")) - {each.kind for each in reading.findings})),
        "lost text": " ".join(lost_words(law.text, reading)),
    }
    return {field: difference for field, difference in found.items() if difference}


def lost_words(text: str, reading: LawReading) -> list[str]:
    """Return the words of a text that are nowhere in its reading."""
    parts = [reading.preamble, *(f"{unit.label} {unit.heading} {unit.text}" for unit in reading.walk())]
    kept = " ".join(parts)
    return [word for word in dict.fromkeys(re.findall(r"\w+", text)) if word not in kept]


def _outcome(is_wrong: bool, reading: LawReading) -> str:
    if not is_wrong:
        return "right"
    told = any(finding.kind not in _NO_DOUBTS for finding in reading.findings)
    return "wrong, and told" if told else "wrong in silence"


def _wrong_ends(law: Input, reading: LawReading) -> Iterator[str]:
    by_name = {f"{unit.kind} {unit.number or '-'}": " ".join(unit.text.split()) for unit in reading.walk()}
    for key in ("begins", "ends"):
        for stated in law.all(key):
            name, _rule, words = stated.partition(" | ")
            text = by_name.get(name, "")
            if not (text.startswith(words) if key == "begins" else text.endswith(words)):
                yield f"{name} {key} with “{text[:60] if key == 'begins' else text[-60:]}”, and not “{words}”"


def _first_difference(right: list[str], got: list[str]) -> str:
    for place in range(max(len(right), len(got))):
        pair = [lines[place].strip() if place < len(lines) else "nothing" for lines in (right, got)]
        if right[place : place + 1] != got[place : place + 1]:
            return f"“{pair[1]}” in place of “{pair[0]}”"
    return ""


def _without_headings(lines: list[str]) -> list[str]:
    return [line.partition(" |")[0] for line in lines]


def _numbers(lines: list[str]) -> list[str]:
    return [line.strip() for line in _without_headings(lines)]


def _plain(line: str) -> str:
    """Return a line as it is compared: the stop after a heading does not matter."""
    return line.rstrip(" .:–—|-")
