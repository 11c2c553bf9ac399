"""The tree of units, built line by line."""

import re
from dataclasses import dataclass, field

from legislation.citations.text import fold

from .divisions import KINDS, Division, read_division
from .provisions import Opening, looks_like_a_heading, read_numbered, read_opening, read_repealed, split_heading
from .reading import Unit
from .sequence import may_follow

ROOT = "law"
_CAPTION = re.compile(r"\([^()]{1,60}\)")


@dataclass(slots=True)
class Node:
    """A unit that is being read."""

    kind: str
    label: str = ""
    number: str = ""
    heading: str = ""
    provision: bool = False
    text: list[str] = field(default_factory=list)
    children: list["Node"] = field(default_factory=list)
    first: int = 0
    last: int = 0

    def unit(self) -> Unit:
        """Return the unit read. Divisions hold one another at most as deep as there are kinds of them."""
        return Unit(
            self.kind,
            self.label,
            self.number,
            self.heading,
            "\n".join(self.text).strip("\n"),
            tuple(child.unit() for child in self.children),
            self.provision,
            (self.first, self.last),
        )


class Tree:
    """Reads lines into a tree.

    `dividing`: kinds of provision that are divisions here: "Section 1" and "§ 1" where a law has articles.
    `numbered`: sections have bare numbers.
    """

    def __init__(self, dividing: frozenset[str], numbered: bool = False) -> None:
        self.dividing, self.numbered = dividing, numbered
        self.root = Node(ROOT)
        self.path = [self.root]
        self.order = [kind for kind in KINDS if kind != "annex"]
        self.seen: set[str] = set()  # Kinds of division.
        self.latest = ""
        self.caption = ""  # 「（目的）」, which Japanese laws print above the article.
        self.awaits_heading = False

    def read(self, lines: list[str], contents: range = range(0)) -> None:
        """Read all lines, each without its line feed; those at the indexes of `contents` open nothing."""
        for line_number, line in enumerate(lines, start=1):
            plain = fold(line).strip()
            if plain and line_number - 1 in contents:
                self.root.text.append(line.strip())
            elif plain:
                self._line(line.strip(" \t\r\u00a0\u3000"), " ".join(plain.split(" ")), line_number)
        self._close(len(self.path) - 1)

    def _line(self, line: str, plain: str, line_number: int) -> None:
        repealed = read_repealed(plain)
        opening = None if repealed else self._opening(plain)
        division = None if opening or repealed else self._division(plain)
        if repealed:
            for number in repealed.numbers:
                self._open_provision(
                    Opening(repealed.kind, repealed.end, number, repealed.rest, sure=True), line, line_number
                )
        elif opening:
            self._open_provision(opening, line, line_number)
        elif division:
            self._open_division(division, line, line_number)
        elif self.awaits_heading and looks_like_a_heading(line):
            self.path[-1].heading, self.awaits_heading = line, False
        elif _CAPTION.fullmatch(plain):
            self.awaits_heading, self.caption = False, line
            self.path[-1].text.append(line)
        else:
            self.awaits_heading, self.caption = False, ""
            self.path[-1].text.append(line)
        for node in self.path:
            node.last = line_number

    def _opening(self, plain: str) -> Opening | None:
        opening = read_opening(plain) or (read_numbered(plain) if self.numbered else None)
        if opening is None or opening.kind in self.dividing:
            return None
        return opening if opening.sure or may_follow(self.latest, opening.number) else None

    def _division(self, plain: str) -> Division | None:
        division = read_division(plain)
        if division is None and "paragraph" in self.dividing:
            sign = read_opening(plain)
            if sign and sign.kind == "paragraph":
                return Division("subsection", sign.end, sign.number, sign.rest)
        if division and division.kind == "section" and "section" not in self.dividing and plain[0] not in "第제":
            return None
        return division

    def _open_provision(self, opening: Opening, line: str, line_number: int) -> None:
        while self.path[-1].provision:
            self._close(1)
        heading, rest = opening.heading, line[len(line) - len(opening.rest) :] if opening.rest else ""
        if rest and not heading:
            heading, rest = split_heading(rest)
        if self.caption and line.startswith("第"):
            heading, line_number = heading or self._take_caption(), line_number - 1
        node = Node(opening.kind, line[: opening.end].strip(), opening.number, heading, True, first=line_number)
        if rest:
            node.text.append(rest)
        self.latest = opening.number
        self._push(node)
        self.awaits_heading = not rest and not heading

    def _take_caption(self) -> str:
        """Return the caption above an article, and take it from the text before."""
        for node in (self.path[-1], *self.path[-1].children[-1:]):
            if node.text and node.text[-1] == self.caption:
                node.text.pop()
        caption, self.caption = self.caption, ""
        return caption[1:-1]

    def _open_division(self, division: Division, line: str, line_number: int) -> None:
        heading = line[len(line) - len(division.heading) :] if division.heading else ""
        node = Node(division.kind, line[: division.end].strip(), division.number, heading, first=line_number)
        while self.path[-1].provision:
            self._close(1)
        if division.kind == "annex":
            self._close(len(self.path) - 1)
            self.latest = ""
        else:
            self._make_room(node)
        self.seen.add(node.kind)
        self._push(node)
        self.awaits_heading = not heading

    def _make_room(self, node: Node) -> None:
        """Close what cannot hold `node`. The text directly after the heading of a division belongs to it."""
        above = self.path[-1]
        fresh = above is not self.root and not above.children and not above.text
        if fresh and node.kind not in self.seen and above.kind in self.order and above.kind != node.kind:
            self.order.remove(node.kind)
            self.order.insert(self.order.index(above.kind) + 1, node.kind)
        while len(self.path) > 1 and self.path[-1].kind != "annex" and self._wide(self.path[-1]) >= self._wide(node):
            self._close(1)

    def _wide(self, node: Node) -> int:
        return self.order.index(node.kind)

    def _push(self, node: Node) -> None:
        node.last = node.first
        self.path[-1].children.append(node)
        self.path.append(node)

    def _close(self, count: int) -> None:
        for _ in range(count):
            _settle(self.path.pop(), self.numbered)


def _settle(node: Node, numbered: bool) -> None:
    """Take the first line of an article for its heading where it looks like one and more follows; and the reverse."""
    if not node.provision:
        return
    first = node.text[0].rstrip("." if numbered else "") if len(node.text) > 1 else ""
    if not node.heading and looks_like_a_heading(first):
        node.heading = node.text.pop(0)
    elif node.heading and not node.text and not node.children:
        node.text, node.heading = [node.heading], ""
