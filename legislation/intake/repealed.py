"""The words that stand in the place of a provision that is no longer in force."""

import re

# `(Repealed)`, `[abrogé]`, （删去）, with a note of at most one line after it.
REPEALED = re.compile(
    r"[(\[{（［*\s]*(?:repealed|deleted|omitted|revoked|abrogée?s?|supprimée?s?|derogad[oa]s?|suprimid[oa]s?|revogad[oa]s?"
    r"|aufgehoben|weggefallen|gestrichen|утратил[аи]?(?: силу)?"
    r"|исключен[аы]?|abrogat[oi]|ملغاة|ملغية|删除|删去|废止|削除|삭제)"
    r"[^\n]{0,120}",
    re.IGNORECASE,
)
