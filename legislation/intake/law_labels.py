"""The labels of laws, as converters of files ask for them."""

from legislation.citations.text import fold

from .divisions import read_division
from .numbered_sections import read_numbered
from .provisions import read_opening
from .repealed import read_repealed

_LONGEST = 400  # Characters in which a label shows.


class _LawLabels:
    def begins(self, line: str) -> bool:
        folded = fold(line[:_LONGEST]).strip()
        readers = (read_opening, read_division, read_numbered, read_repealed)
        return any(reader(folded) is not None for reader in readers)

    def begins_links(self, line: str) -> bool:
        return False


LAW_LABELS = _LawLabels()
