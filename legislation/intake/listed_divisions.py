"""Divisions that are only listed, in a table of contents without a title."""

from collections.abc import Iterable

from .divisions import Division


def without_listed(divisions: dict[int, Division], opened: Iterable[int]) -> dict[int, Division]:
    """Return the divisions without those that hold no provision themselves and come again with some.

    `opened`: the indexes of the lines that open provisions, in their order.
    """
    holding = _holding(divisions, opened)
    names = {_name(divisions[index]) for index in holding}
    return {index: each for index, each in divisions.items() if index in holding or _name(each) not in names}


def _holding(divisions: dict[int, Division], opened: Iterable[int]) -> set[int]:
    """Return the indexes of the divisions that a provision directly follows."""
    holding: set[int] = set()
    before = -1
    for index in sorted((*divisions, *opened)):
        if index not in divisions and before in divisions:
            holding.add(before)
        before = index
    return holding


def _name(division: Division) -> tuple[str, str, str]:
    return division.kind, division.number, division.heading
