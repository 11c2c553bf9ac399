"""What is read of the catalogue once, and held in memory for as long as the index stays at its version.

Names change with an entry of the log only, so what was read for one searcher serves until the next one takes its place.
"""

from tantivy import Searcher

_held: tuple[Searcher | None, dict] = (None, {})


def cached_for(reader: Searcher | None, name: object) -> dict:
    """Return what is held under a name for this searcher: an empty place at first, to be filled.

    Whatever was held for another one is let go. Without a searcher nothing is: the place is new each time.
    """
    global _held
    if reader is None:
        return {}
    holder, shelves = _held
    if holder is not reader:
        shelves = {}
        _held = (reader, shelves)
    return shelves.setdefault(name, {})
