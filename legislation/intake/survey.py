"""Which lines of a law open its units."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from .divisions import Division, is_final_provision, read_division
from .edition import without_editions
from .footnote_signs import count_without_notes, number_with_sign
from .letter_case import begins_small
from .lines import Line
from .listed_divisions import without_listed
from .numbered_sections import read_inserted, read_marked, read_numbered
from .provisions import (
    Opening,
    looks_like_a_heading,
    read_opening,
)
from .repealed import Repealed, read_repealed
from .roman_divisions import roman_divisions
from .section_paragraphs import without_paragraphs
from .sequence import heaviest_count, may_follow, order_of, without_strays

# Ways of naming provisions, the likeliest first: a law has one. Beside it, sections and signs may be divisions.
WAYS = ("article", "section", "paragraph", "rule", "regulation", "clause")
_BARE = "bare"
_LEAST_BARE = 3  # Sections with bare numbers that a law must have to be one of these.


@dataclass(slots=True)
class Survey:
    """What lines open, by their index. `unopened`: lines that look like openings but are text.

    `numbered`: the sections have bare numbers. `headings`: how many lines above an opening are its heading.
    `stopped`: headings end with a full stop. `again`: the indexes of lines left as text that count from 1 once more.
    """

    repealed: dict[int, Repealed] = field(default_factory=dict)
    openings: dict[int, Opening] = field(default_factory=dict)
    divisions: dict[int, Division] = field(default_factory=dict)
    unopened: list[int] = field(default_factory=list)
    numbered: bool = False
    headings: dict[int, int] = field(default_factory=dict)
    stopped: bool = False
    again: list[int] = field(default_factory=list)


def survey(lines: list[Line], contents: range) -> Survey:
    """Return what each line opens. Those at the indexes of `contents` and those quoted open nothing."""
    return _Surveyor(lines, contents).survey()


class _Surveyor:
    def __init__(self, lines: list[Line], contents: range) -> None:
        self.lines = lines
        self.found = Survey()
        self.labelled: dict[int, Opening] = {}
        self.bare: dict[int, Opening] = {}
        self.divisions: dict[int, Division] = {}
        for index, line in enumerate(lines):
            if line.plain and not line.quoted and index not in contents:
                self._look(index, line)
        self.bare = without_paragraphs(self.bare, lines)
        self.divisions = without_editions(self.divisions, lines)
        self.annexes = [index for index, each in self.divisions.items() if each.kind == "annex"]
        self.tables = [index for segment in self._segments(self.labelled) for index in self._table(segment)]
        for index in self.tables:
            del self.labelled[index]

    def _look(self, index: int, line: Line) -> None:
        mark = 1 if self._opens_a_quotation(line) else 0
        repealed = read_repealed(line.plain)
        if repealed:
            self.found.repealed[index] = repealed
            return
        opening = read_opening(line.plain[mark:])
        division = read_division(line.plain[mark:])
        if division and not line.goes_on and self._divides(index, division):
            self.divisions[index] = replace(division, end=division.end + mark)
        if opening and not line.goes_on and begins_small(line.plain) and line.plain[:2] != "s ":
            self.found.unopened += [index] if opening.sure and opening.rest else []
        elif opening and not line.goes_on:
            before = next(reversed(self.labelled.values())).number if self.labelled else ""
            self.labelled[index] = replace(
                opening, end=opening.end + mark, number=number_with_sign(line.plain, opening, before)
            )
        elif not opening and not division and not line.goes_on and (bare := self._numbered(line.plain)):
            self.bare[index] = bare

    def _opens_a_quotation(self, line: Line) -> bool:
        """Return whether a line begins with the quotation mark that some services print before the whole law."""
        opened = self.labelled or self.bare or self.divisions
        return line.plain[:1] == '"' and line.plain.count('"') == 1 and not opened

    def _numbered(self, plain: str) -> Opening | None:
        latest = next(reversed(self.bare.values())).number if self.bare else ""
        return read_marked(plain, latest) or read_numbered(plain) or read_inserted(plain)

    def _divides(self, index: int, division: Division) -> bool:
        """Return whether a line with the words of a division is one, and not the heading of one above."""
        if is_final_provision(division):
            above = next((at for at in range(index - 1, -1, -1) if self.lines[at].text), -1)
            return above not in self.divisions or bool(self.divisions[above].heading)
        return True

    def survey(self) -> Survey:
        way = self._way()
        self.found.numbered = way == _BARE
        kinds = {way} | self._beside(way)
        chosen = self.bare if way == _BARE else {i: each for i, each in self.labelled.items() if each.kind in kinds}
        named = dict(self._divisions(way, chosen)) or roman_divisions(self.lines, chosen)
        self.found.divisions = without_listed(named, chosen)
        chain = self._chain(chosen)
        if way != _BARE:
            chain |= count_without_notes(chosen, chain)
        self._open(chosen, chain)
        self.found.again = self._counted_again() if self.found.numbered else self.tables
        return self.found

    def _counted_again(self) -> list[int]:
        """Return the indexes of bare numbers that count from 1 beside those of the sections, if they are some."""
        left = {index: each for index, each in self.bare.items() if index not in self.found.openings}
        again = sorted(self._chain(left))
        first_comes = bool(again) and order_of(left[again[0]].number) == (1,)
        return again if first_comes and len(again) >= _LEAST_BARE else []

    def _way(self) -> str:
        """Return the way in which the law names its provisions: the one that counts farthest."""
        reach = {kind: len(self._chain(self._of(kind), strays=True)) for kind in WAYS}
        farthest = max(WAYS, key=lambda kind: (reach[kind], -WAYS.index(kind)))
        way = "article" if reach["article"] * 3 >= reach[farthest] and reach["article"] else farthest
        bare = self._chain(self.bare)
        named = self._of(way)
        first = min(self._chain(named, strays=True), default=-1)
        named_first = bare and first >= 0 and first < min(bare) and order_of(named[first].number) == (1,)
        return _BARE if len(bare) >= max(_LEAST_BARE, 3 * reach[way] + 1) and not named_first else way

    def _of(self, kind: str) -> dict[int, Opening]:
        return {index: each for index, each in self.labelled.items() if each.kind == kind}

    def _beside(self, way: str) -> set[str]:
        """Return the kinds of provision that a law has beside its own: signs, where they come before any article."""
        signs, own = self._of("paragraph"), self._of(way)
        beside = way == "article" and signs and own and min(signs) < min(own) and not self._signs_divide()
        return {"paragraph"} if beside else set()

    def _signs_divide(self) -> bool:
        """Return whether signs are headings of divisions, each above an article."""
        signs = self._of("paragraph")
        return bool(signs) and all(
            looks_like_a_heading(each.rest or each.heading) and self._next_is_article(i) for i, each in signs.items()
        )

    def _next_is_article(self, index: int) -> bool:
        following = (i for i in range(index + 1, len(self.lines)) if self.lines[i].plain)
        after = self.labelled.get(next(following, -1))
        return after is not None and after.kind == "article"

    def _divisions(self, way: str, chosen: dict[int, Opening]) -> Iterator[tuple[int, Division]]:
        if way == "article" and self._signs_divide():
            for index, sign in self._of("paragraph").items():
                yield index, Division("subsection", sign.end, sign.number, sign.rest)
        sections = way in (_BARE, "section")
        for index, division in self.divisions.items():
            latin_section = division.kind == "section" and self.labelled.get(index) is not None
            if index not in chosen and not (sections and latin_section):
                yield index, division

    def _segments(self, chosen: Iterable[int]) -> Iterator[list[int]]:
        """Yield the indexes of openings that are counted together: those of the law, and those of each annex."""
        waiting = self.annexes[::-1]
        segment: list[int] = []
        for index in chosen:
            while waiting and waiting[-1] < index:
                waiting.pop()
                yield segment
                segment = []
            segment.append(index)
        yield segment

    def _table(self, segment: list[int]) -> list[int]:
        """Return the indexes of openings in an annex that are a table of numbers: bare ones, that do not count up."""
        if not self.annexes or not segment or segment[0] < self.annexes[0]:
            return []
        bare = [index for index in segment if not self.labelled[index].rest and not self.labelled[index].heading]
        orders = [order_of(self.labelled[index].number) or () for index in segment]
        counts_up = all(before < after for before, after in pairwise(orders))
        return [] if counts_up or len(bare) * 2 <= len(segment) else segment

    def _chain(self, chosen: dict[int, Opening], strays: bool = False) -> set[int]:
        """Return the indexes of the openings that count up best. `strays`: with those far from any other."""
        kept: set[int] = set()
        for segment in self._segments(chosen):
            counted = [(i, order) for i in segment if (order := order_of(chosen[i].number))]
            weighed = [(order, self._weight(i, chosen[i])) for i, order in counted]
            best = heaviest_count(weighed)
            if not strays:
                best = without_strays(best, weighed)
            kept.update(counted[place][0] for place in best)
        return kept

    def _weight(self, index: int, opening: Opening) -> int:
        above = self.lines[index].above
        if self.lines[index].may_go_on:
            return 1
        parted = not above or (looks_like_a_heading(above) and above[:1].isupper())
        return 4 + 2 * parted + 2 * opening.sure

    def _open(self, chosen: dict[int, Opening], chain: set[int]) -> None:
        """Open what is sure or in the count; the rest is text."""
        latest = ""
        seen: set[tuple[str, str]] = set()
        borders = sorted((*self.found.divisions, *self.found.repealed), reverse=True)
        for index, opening in chosen.items():
            divided = False
            while borders and borders[-1] < index:
                border = borders.pop()
                repealed, division = self.found.repealed.get(border), self.found.divisions.get(border)
                latest = repealed.numbers[-1] if repealed else latest
                divided = divided or division is not None
                if division and division.kind == "annex":
                    latest, seen = "", set()
            listed = not opening.rest and not opening.heading and (opening.kind, opening.number) in seen
            fits = may_follow(latest, opening.number) or (divided and (listed or opening.number == "1"))
            quoted = self.lines[index].above.endswith(":") and (opening.kind, opening.number) in seen
            if quoted:
                self.found.unopened.append(index)
            elif (index in chain and not listed) or self._opens(index, opening, fits, listed):
                self.found.openings[index] = opening
                seen.add((opening.kind, opening.number))
                latest = opening.number
            elif self._doubtful(opening, latest):
                self.found.unopened.append(index)

    def _opens(self, index: int, opening: Opening, fits: bool, listed: bool) -> bool:
        """Return whether a line out of the count opens a provision. `listed`: it is but a number that came before."""
        if self.found.numbered:
            return False
        if opening.sure and not self.lines[index].may_go_on:
            return fits or not listed or opening.number == "1"
        return fits

    def _doubtful(self, opening: Opening, latest: str) -> bool:
        if not self.found.numbered:
            return True
        order, past = order_of(opening.number), order_of(latest) if latest else (0,)
        return bool(latest) and order is not None and past is not None and past < order and opening.rest[:1].isupper()
