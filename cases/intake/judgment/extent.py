"""Where the caption of a judgment ends and its text begins."""

import re
from collections.abc import Sequence

from cases.intake.lexicon import page_furniture
from cases.intake.structure.lines import Line

# A heading or a formula that opens the text of a judgment.
_OPENS = re.compile(
    r"(?:[IVX]{1,4}\.?|[A-Z]\.|\d{1,2}\.?)?\s*(?:introduction|overview|background(?: to the .{1,40})?|(?:the )?facts?"
    r"(?: and .{1,30})?|reasons for (?:judge?ment|decision)|the court orders that:?|it is (?:hereby )?ordered.*"
    r"|gives the following|the following cases are referred to.*|statement of .{1,40}"
    r"|tatbestand|(?:entscheidungs)?gründe:?|faits(?: et procédure)?|exposé du litige|motifs?(?: de la décision)?"
    r"|antecedentes de hecho|fundamentos de derecho|svolgimento del processo|fatti di causa|ritenuto in fatto"
    r"|relatório|ementa|vistos.*|het (?:verloop van het )?geding.*|(?:de )?feiten|(?:geding|procesverloop).{0,30}"
    r"|установил ?:?|у с т а н о в и л ?:?|判决如下[:：]?|事实(?:和|及)理由|主文|事実及び理由|주문|이유|بعد الاطلاع.*"
    r"|uzasadnienie|domslut|domskäl|yrkanden.*|resultando:?|considerando:?|الوقائع)",
    re.IGNORECASE,
)
_PARAGRAPH_ONE = re.compile(r"[\[(]?[1１][\]).．]*\s+(?P<text>\S.{20,})")
_SHORTEST = 3


def caption_end(lines: Sequence[Line]) -> int:
    """Return the place of the first line that is text of a judgment; their number where none is."""
    for place, line in enumerate(lines):
        if place < _SHORTEST:
            continue
        first = _PARAGRAPH_ONE.fullmatch(line.plain)
        if _OPENS.fullmatch(line.plain) or (first and _is_prose(first["text"])):
            return place
    return len(lines)


def _is_prose(text: str) -> bool:
    """Return whether the words of a numbered line are a sentence, or the wrapped beginning of one."""
    small = sum(word[0].islower() for word in text.split())
    return page_furniture.is_sentence(text) or small >= 4
