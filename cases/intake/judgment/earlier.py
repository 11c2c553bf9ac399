"""Lines of a caption about the decision under appeal."""

import re
from collections.abc import Sequence

from cases.intake.findings_log import Notes, excerpt
from cases.intake.structure.lines import Line

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


def without(lines: Sequence[Line], notes: Notes) -> list[Line]:
    """Return the lines that are about the case itself; each other group is one finding, for the editor to note."""
    kept: list[Line] = []
    group: list[Line] = []
    for line in lines:
        opens = _OPENS.match(line.plain) is not None
        if group and not opens and len(group) < _MOST and _GOES_ON.fullmatch(line.plain):
            group.append(line)
            continue
        _note(group, notes)
        group = [line] if opens else []
        if not opens:
            kept.append(line)
    _note(group, notes)
    return kept


def _note(group: Sequence[Line], notes: Notes) -> None:
    if group:
        seen = " ".join(line.plain for line in group)
        notes.doubt("earlier_decision", (group[0].number, group[-1].number), "", seen, line=excerpt(seen))
