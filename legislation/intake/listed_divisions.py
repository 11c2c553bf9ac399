"""Divisions that are only listed, in a table of contents without a title."""

from collections.abc import Iterable

from .divisions import Division


def without_listed(divisions: dict[int, Division], opened: Iterable[int]) -> dict[int, Division]:
    """Return the divisions without a list of them that comes before the first provision.

    In such a list a division comes again before any provision has opened. `opened`: the indexes of the lines that do.
    """
    listed: set[int] = set()
    block: dict[tuple[str, str, str], int] = {}
    for index in sorted((*divisions, *opened)):
        if index not in divisions:
            block = {}
            continue
        name = (divisions[index].kind, divisions[index].number, divisions[index].heading)
        if name in block and name[1]:
            listed.update(range(block[name], index))
            block = {}
        block[name] = index
    return {index: each for index, each in divisions.items() if index not in listed}
