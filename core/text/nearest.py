"""Names that are spelt most alike."""

from collections.abc import Mapping

from rapidfuzz import process
from rapidfuzz.distance import Indel

_LONGEST = 300  # Longer names are compared by their beginnings.
_MOST = 3


def nearest(written: str, meanings: Mapping[str, str], least: float) -> tuple[str, ...]:
    """Return up to three meanings whose spellings are most like `written`, the likeliest first, each once.

    `meanings`: a meaning by spelling. `least`: of 1, how alike two must be: twice the letters that they share in order,
    of all their letters.
    """
    spellings = {spelling[:_LONGEST]: meaning for spelling, meaning in meanings.items()}
    found = process.extract(
        written[:_LONGEST], spellings.keys(), scorer=Indel.normalized_similarity, limit=_MOST, score_cutoff=least
    )
    return tuple(dict.fromkeys(spellings[spelling] for spelling, _alike, _place in found))
