"""Identifiers, titles and docket numbers in the lines of a caption."""

import re

from cases.intake.evidence import Evidence
from cases.intake.findings_log import Notes, excerpt
from cases.intake.lexicon import dockets, page_furniture
from cases.intake.structure import heading_lines
from cases.intake.structure.entries import Part
from cases.intake.structure.line_labels import label_of
from cases.intake.structure.lines import Line
from cases.intake.summary.heading import Heading, read_title

_ABOVE_PARTIES = 15  # Lines of a caption in which a country may be named as that of the court.


_BESIDE_BRACKET = re.compile(r"(?P<left>.*?)(?:\s{2,}|^)\)(?:\s+(?P<right>.*))?$")
_FEWEST_BRACKETS = 3


def apart(lines: list[Line]) -> list[Line]:
    """Return the lines of a caption whose two columns a row of brackets parts, each column's words on a line."""
    rows = [(line, _BESIDE_BRACKET.match(line.text[:300])) for line in lines]
    if sum(1 for _, row in rows if row) < _FEWEST_BRACKETS:
        return lines
    left = [Line(line.number, (row["left"] if row else line.text).strip()) for line, row in rows]
    right = [Line(line.number, row["right"].strip()) for line, row in rows if row and row["right"]]
    last = max(place for place, (_, row) in enumerate(rows) if row)
    return [line for line in (*left[: last + 1], *right, *left[last + 1 :]) if line.text]


def read_lines(heading: Heading, above: list[Line], below: list[Line], part: Part, notes: Notes) -> None:
    """Take identifiers, titles and docket numbers from a caption, and identifiers from the last lines."""
    stated = bool(part.of("docket"))
    of_decision: list[tuple[str, tuple[int, int]]] = []  # Taken where the caption has no number of the case.
    for place, line in enumerate([*above, *below]):
        label = label_of(line.text)
        text = label[1] if label and label[0].field in ("neutral", "title") and label[1] else line.plain
        text = heading_lines.trail_end(text)
        in_caption = place < len(above)
        code = heading_lines.jurisdiction_line(text) if in_caption and place < _ABOVE_PARTIES else ""
        if code and not heading.jurisdictions:
            heading.jurisdictions.append((code, (line.number, line.number)))
        if in_caption and _is_title(text, heading):
            read_title(heading, Line(line.number, text), notes)
            continue
        _take_identifiers(heading, line, text, notes)
        if in_caption and place < 25 and not stated and not heading.dockets and len(text) < 400:
            cells = [each.strip() for each in re.split(r"\s{3,}|\t", line.text) if each.strip()]
            numbers = dockets.within(text) or [each for cell in cells[:4] for each in dockets.within(cell)]
            found = [(each, (line.number, line.number)) for each in numbers[:3]]
            (of_decision if dockets.is_of_decision(text) else heading.dockets).extend(found)
            if found and not any(dockets.is_sure(each, found[0][0]) for each in (text, *cells)):
                notes.at("dockets", found[0][1], Evidence.FORM)
    heading.dockets = heading.dockets or of_decision[:1]


def _is_title(text: str, heading: Heading) -> bool:
    """Return whether a line of a caption is "A v B", alone or with its court and year before it."""
    if heading_lines.has_title_form(text):
        return True
    both = heading_lines.sides(text) if len(text) < 250 and not page_furniture.is_sentence(text) else None
    if not both or not all(both) or ":" in text or heading.titles:
        return False
    # "Rajesh V. Kumar" is one name; in capitals nothing tells.
    return " V. " not in text or text.isupper()


def _take_identifiers(heading: Heading, line: Line, text: str, notes: Notes) -> None:
    """Take the ECLI and the neutral citation of a line, unless it speaks of another decision."""
    ecli, neutral = heading_lines.identifiers(text[:2000])
    place = (line.number, line.number)
    for identifier, is_known in ((ecli, bool(heading.eclis)), (neutral, bool(heading.neutral))):
        if not identifier or is_known:
            continue
        alone = len(line.plain) < len(identifier) + 40
        if not alone and page_furniture.is_sentence(line.plain):
            notes.doubt("earlier_decision", place, "", line.plain, line=excerpt(line.plain))
            continue
        if identifier == ecli:
            heading.eclis.append((ecli, place))
        else:
            heading.neutral = neutral
        notes.at("identifiers", place, Evidence.LINE if alone else Evidence.FORM)
