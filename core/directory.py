"""A directory of names in groups, with letters that lead to them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from core.text.folding import fold


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under a heading. `anchor`: its id on the page. `address`: where the heading leads, if anywhere."""

    heading: str
    anchor: str
    rows: list[Any]
    address: str = ""


@dataclass(frozen=True, slots=True)
class Directory:
    """Groups in the order of the page."""

    groups: list[Group]

    @property
    def letters(self) -> list[tuple[str, str]]:
        """Each initial of a heading, with the anchor of the first group that has it."""
        first: dict[str, str] = {}
        for group in self.groups:
            first.setdefault(initial(group.heading), group.anchor)
        return list(first.items())


def by_letter(rows: Iterable[Any]) -> Directory:
    """Return rows, which have a `name`, by name and grouped by initial; letter case and accents do not matter."""
    grouped: dict[str, list[Any]] = {}
    for row in sorted(rows, key=lambda row: fold(row.name)):
        grouped.setdefault(initial(row.name), []).append(row)
    return Directory(
        [Group(letter, f"letter-{number}", named) for number, (letter, named) in enumerate(grouped.items())]
    )


def initial(name: str) -> str:
    """Return the letter under which a name is listed, without its accents: E for “État”; # where it has none."""
    folded = fold(name)
    return folded[0].upper() if folded and folded[0].isalpha() else "#"
