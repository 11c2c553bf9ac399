"""Words that mark a repealed provision."""

import re

# `(Repealed)`, `[abrogé]`, （删去）, with a note of at most one line after it.
REPEALED = re.compile(
    r"[(\[{（［*\s]*(?:repealed|deleted|omitted|revoked|abrogée?s?|supprimée?s?|derogad[oa]s?|suprimid[oa]s?|revogad[oa]s?"
    r"|aufgehoben|weggefallen|gestrichen|утратил[аи]?(?: силу)?"
    r"|исключен[аы]?|abrogat[oi]|ملغاة|ملغية|删除|删去|废止|削除|삭제)"
    r"[^\n]{0,120}",
    re.IGNORECASE,
)
