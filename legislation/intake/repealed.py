"""Words that mark a repealed provision, and notes on the acts that amended one."""

import re
from dataclasses import dataclass

from legislation.citations.numbers import read_numbers

from .provisions import LABEL, LABELS

# `(Repealed)`, `[abrogé]`, （删去）, with a note of at most one line after it.
REPEALED = re.compile(
    r"[(\[{（［*\s]*(?:repealed|deleted|omitted|revoked|abrogée?s?|supprimée?s?|derogad[oa]s?|suprimid[oa]s?|revogad[oa]s?"
    r"|aufgehoben|weggefallen|gestrichen|утратил[аи]?(?: силу)?"
    r"|исключен[аы]?|abrogat[oi]|ملغاة|ملغية|删除|删去|废止|削除|삭제)"
    r"[^\n]{0,120}",
    re.IGNORECASE,
)
# A note at the head of an article: "Modifié par LOI n° 2018-607 - art. 12", "(introduced by Act 5 of 1999)".
AMENDED = re.compile(
    r"[(\[{<（［*\s]*(?:[^\W\d_]+ )?(?:(?:modifiée?|créée?|création|transférée?|remplacée?|insérée?|amended|inserted"
    r"|substituted|replaced|added|introduced|modificad[oa]|reformad[oa]|adicionad[oa]|sustituid[oa]|incorporad[oa]|incluíd[oa]|acrescentad[oa]"
    r"|alterad[oa]|redação|введен[аоы]?|дополнен[аоы]?|в ред|зі змінами|зм[іи]нен[оа]?|eingefügt|geändert|gewijzigd"
    r"|dodan[ya]|zmienion[ya]|ek|değişik)(?![^\W\d_]))[^\n]*\d",
    re.IGNORECASE,
)
_LONGEST = 160  # Characters of a line about several provisions.


@dataclass(frozen=True, slots=True)
class Repealed:
    """Several provisions that one line says are no longer in force: "Articles 5 to 7 (Repealed)"."""

    kind: str
    numbers: tuple[str, ...]
    end: int
    rest: str


def read_repealed(line: str) -> Repealed | None:
    """Return the provisions that a folded, stripped line says are repealed; None where it is no such line."""
    found = LABEL.match(line)
    if not found or found["open"] or len(line) > _LONGEST:
        return None
    label = LABELS[found["label"] or found["sign"]]
    numbers = read_numbers(line, found.end(), label)
    if not numbers or not (label.many or len(numbers.numbers) > 1):
        return None
    rest = line[numbers.end :]
    if not REPEALED.fullmatch(rest.strip(" .:-–")):
        return None
    return Repealed(label.kind, numbers.numbers, numbers.end, rest.strip())
