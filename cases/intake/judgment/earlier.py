"""Lines of a caption about the decision under appeal."""

import re
from collections.abc import Sequence

from cases.intake.findings_log import Notes, excerpt
from cases.intake.lexicon import dockets, neutral_citations
from cases.intake.lexicon.dates import find_dates
from cases.intake.structure import heading_lines
from cases.intake.structure.lines import Line
from cases.record.value import OtherDecision

# What opens such lines, a language on each line.
_OPENS = re.compile(
    r"\(?(?:on appeal from|impugned (?:order|decision|judgment)|(?:an )?appeal(?:ed)? from|decision under appeal"
    r"|on review from|judgment appealed"
    r"|décision (?:déférée|attaquée)|jugement déféré|arrêt attaqué"
    r"|(?:resolución|sentencia|decisión) (?:recurrida|apelada|impugnada)"
    r"|(?:decisão|sentença|acórdão) recorrid[ao]"
    r"|(?:sentenza|decisione|provvedimento|ordinanza) impugnat[ao]"
    r"|angefochtene|vorinstanz|bestreden|in eerste aanleg"
    r"|原審判決|原审判决|原判決|原判决|심결|원심판결|원 ?심 ?결"
    r"|överklagat avgörande|na skutek|od wyroku"
    r"|обжалуемое|الحكم المطعون)",
    re.IGNORECASE,
)
# What goes on with them on the lines below.
_GOES_ON = re.compile(
    r"(?:(?:the )?hon(?:ou?rable|\.)\b|dated\b|filed\b|by\b|in$|fecha\b|órgano|date\b|datum\b|data\b|docket|du\b"
    r"|le\b\s\d"
    r"|\(docket|ecli:|z dnia|sygn|.*(?:dom|beslut) \d{4}-\d\d-\d\d).{0,120}",
    re.IGNORECASE,
)
_MOST = 5


def without(lines: Sequence[Line], notes: Notes) -> tuple[list[Line], tuple[OtherDecision, ...]]:
    """Return the lines that are about the case itself, and the earlier decisions that the others tell.

    Each group of the others is one finding, for the editor to check.
    """
    kept: list[Line] = []
    groups: list[list[Line]] = []
    in_group = False
    for line in lines:
        opens = _OPENS.match(line.plain) is not None
        goes_on = in_group and not opens and len(groups[-1]) < _MOST and bool(_GOES_ON.fullmatch(line.plain))
        if opens:
            groups.append([line])
        elif goes_on:
            groups[-1].append(line)
        else:
            kept.append(line)
        in_group = opens or goes_on
    return kept, tuple(found for group in groups if (found := _told(group, notes)))


def _told(group: Sequence[Line], notes: Notes) -> OtherDecision | None:
    """Return the decision that some lines tell, as far as they do, and note them; None where they name no number."""
    seen = " ".join(line.plain for line in group)
    ecli, neutral = heading_lines.identifiers(seen)
    identifier = ecli or neutral or next((number for line in group for number in dockets.within(line.plain)), "")
    days = {date.iso for line in group for date in find_dates(line.plain)}
    place = (group[0].number, group[-1].number)
    if not identifier:
        notes.doubt("earlier_decision", place, "", seen, line=excerpt(seen))
        return None
    notes.doubt("earlier_decision.kept", place, "other_decisions", seen, line=excerpt(seen))
    return OtherDecision(
        "earlier",
        court=neutral_citations.court(neutral) if neutral else "",
        decision_date=days.pop() if len(days) == 1 else "",
        identifier=identifier,
    )
