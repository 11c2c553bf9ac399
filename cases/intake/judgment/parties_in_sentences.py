"""Parties that a judgment names only in a sentence."""

import re
from collections.abc import Sequence

from cases.intake.structure.lines import Line
from cases.record.value import Party

_NAME = r"(?P<name>[^\W\d_][^,;:]{2,120}?)"
# How a sentence names each of two parties, with the role it gives. A name ends at a comma or at the next words.
_FORMS: tuple[tuple[tuple[str, str], tuple[str, str]], ...] = (
    (
        ("appellant", r"^(?:\d°/ ?)?(?P<name>[^,]{3,120}),.{0,600}?\b(?:a|ont) formé (?:le|un) pourvoi"),
        ("respondent", r"\b(?:l['’]|les? )opposant (?:à |au |aux )(?:\d°/ ?)?(?P<name>[^,]{3,120})"),
    ),
    (
        ("plaintiff", rf"\bder klagenden? Partei(?:en)? {_NAME}(?:,|\s(?:vertreten|wider|gegen)\b)"),
        ("defendant", rf"\b(?:wider|gegen) die beklagten? Partei(?:en)? {_NAME}(?:,|\s(?:vertreten|wegen)\b)"),
    ),
    (
        ("plaintiff", rf"\bz powództwa {_NAME}(?:,|\sprzeciwko\b|$)"),
        ("defendant", rf"\bprzeciwko {_NAME}(?:,|\so\s|$)"),
    ),
    (
        ("appellant", rf"\bem que (?:é|são) (?:apelante|recorrente|agravante)s? {_NAME}(?:,|\s(?:e|é)\s\w+[oa]\s)"),
        ("respondent", rf"\b(?:é|são|e) (?:apelad|recorrid|agravad)[oa]s? {_NAME}[,.;]"),
    ),
    (
        ("plaintiff", rf"\bcaratulad[oa]s? [“\"«]{_NAME} (?:con|c/|contra|s/)"),
        ("defendant", rf"\bcaratulad[oa]s? [“\"«][^,;:”\"»]{{3,120}}? (?:con|c/|contra) {_NAME}[”\"».]"),
    ),
)  # fmt: skip
_COMPILED = [tuple((role, re.compile(form)) for role, form in both) for both in _FORMS]
_ARTICLE = re.compile(r"^(?:la |le |les |l['’])", re.IGNORECASE)
_LONGEST = 1500


def parties_in_sentences(lines: Sequence[Line]) -> list[tuple[Party, int]]:
    """Return the parties that sentences of a caption name, each with its line; the first form that names one counts."""
    for both in _COMPILED:
        found: list[tuple[Party, int]] = []
        for role, form in both:
            line, named = next(
                ((line, named) for line in lines if (named := form.search(line.plain[:_LONGEST]))), (None, None)
            )
            if line and named:
                name = _ARTICLE.sub("", named["name"].strip(' ”"'))
                found.append((Party(role, name[:1].upper() + name[1:]), line.number))
        if found:
            return found
    return []
