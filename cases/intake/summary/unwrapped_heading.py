"""Lines of a heading that a page broke in mid-sentence, put together."""

import re

from cases.intake.lexicon import page_furniture
from cases.intake.structure import heading_lines
from cases.intake.structure.lines import Line

_TITLE_OPEN = re.compile(r"\[(?:19|20)\d\d\] ?[:：]$")
_CASE_OPEN = re.compile(
    r"(?:Cases?|Matter|Affaire|Asunto|Caso|Causa|Дело|案件|القضية)\s.{0,120}\d[^:]{0,40}\.\s+\S.{5,}"
)
_ENDS_IN_ECLI = re.compile(r"ECLI:[A-Z]{2,3}:[^\s:]{1,7}:\d{4}:[^\s,;]{1,60}[ ,.;]*$", re.IGNORECASE)


def unwrapped(lines: list[Line]) -> list[Line]:
    """Return the lines, a long one that is broken in mid-sentence joined with the next one."""
    joined: list[Line] = []
    last = 0
    for line in lines:
        before = joined[-1].text if joined else ""
        if (
            _TITLE_OPEN.search(before[-12:])
            or (
                last == line.number - 1
                and _CASE_OPEN.match(before)
                and not _ENDS_IN_ECLI.search(before)
                and not before.endswith(".")
                and not heading_lines.jurisdiction_line(line.plain)
            )
            or (
                last == line.number - 1
                and not _ENDS_IN_ECLI.search(before)
                and len(before) > 60
                and not page_furniture.is_sentence(before)
                and not _is_known(line, before)
            )
        ):
            joined[-1] = Line(joined[-1].number, f"{before} {line.text}")
        else:
            joined.append(line)
        last = line.number
    return joined


def _is_known(line: Line, before: str) -> bool:
    """Return whether either of two lines says something by itself, so that they cannot be one sentence."""
    return any(
        heading_lines.has_title_form(text) or heading_lines.names_parties(text) or page_furniture.is_navigation(text)
        for text in (line.text, before)
    ) or bool(heading_lines.session_line(line.plain) or any(heading_lines.identifiers(line.plain)))
