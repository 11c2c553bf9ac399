"""Reading a law from text, HTML or Akoma Ntoso."""

from collections import Counter
from typing import Literal

from core.sources.findings import Finding, finding
from core.sources.refusals import RefusedError
from core.text.messages import Notice
from legislation.citations.text import fold

from .akoma_ntoso import read_akoma_ntoso
from .annexes import settled
from .checks import findings_of
from .contents import contents_of
from .html import lines_of
from .provisions import read_numbered, read_opening
from .reading import NOWHERE, LawReading
from .sequence import may_follow
from .tree import Node, Tree

SourceType = Literal["text", "html", "akn"]
SOURCE_TYPES: tuple[SourceType, ...] = ("text", "html", "akn")
LONGEST = 20_000_000  # Characters. The longest codes have a tenth of that.


def read_law(source: str, source_type: SourceType) -> LawReading:
    """Return what `source` says of one law. Never raises on content: what could not be read is in `findings`.

    `source_type`: "text", "html", or "akn" (Akoma Ntoso 3). Nothing is ever fetched; a DOCTYPE in XML is refused,
    since it could define entities. Raises ValueError for another type.
    """
    if source_type not in SOURCE_TYPES:
        raise ValueError(source_type)
    if len(source) > LONGEST:
        return _refused(Notice.of("too_long"))
    source = source.encode("utf-8", "replace").decode("utf-8").replace("\0", "")  # No database takes either.
    try:
        if source_type == "akn":
            return _reading(*read_akoma_ntoso(source))
        if source_type == "html":
            return _read_lines(lines_of(source))
    except RefusedError as refused:
        return _refused(refused.notice)
    return _read_lines(source.replace("\r\n", "\n").replace("\r", "\n").split("\n"))


def _refused(notice: Notice) -> LawReading:
    return LawReading((), (Finding(notice.kind, notice.variant, notice.parameters, NOWHERE),))


def _read_lines(lines: list[str]) -> LawReading:
    openings = [opening.kind for line in lines if (opening := read_opening(fold(line[:400]).strip()))]
    numbered = not openings and _counts_up(lines)
    tree = Tree(_dividing(openings), numbered)
    contents = contents_of(lines)
    tree.read(lines, contents)
    guessed = finding("guessed_sections", NOWHERE)
    left = finding("contents_left_out", _lines_of(contents))
    return _reading(tree.root, lines, [*([guessed] if numbered else []), *([left] if contents else [])])


def _lines_of(indexes: range) -> tuple[int, int]:
    return indexes.start + 1, indexes.stop


def _dividing(openings: list[str]) -> frozenset[str]:
    """Return the kinds of provision that are divisions in a law that opens these: beside articles, others are."""
    count = Counter(openings)
    sections = {"section"} if count.keys() - {"section"} else set()
    signs = {"paragraph"} if 0 < count["paragraph"] < count["article"] else set()
    return frozenset(sections | signs)


def _counts_up(lines: list[str]) -> bool:
    """Return whether lines are numbered as sections are: 1, then 2, without a word for them."""
    latest = ""
    count = 0
    for line in lines:
        opening = read_numbered(fold(line[:400]).strip())
        if opening and may_follow(latest, opening.number):
            latest, count = opening.number, count + 1
    return count >= 3


def _reading(root: Node, lines: list[str], more: list[Finding] | None = None) -> LawReading:
    units = settled(child.unit() for child in root.children)
    preamble = "\n".join(root.text).strip("\n")
    last = min((unit.lines[0] for unit in units), default=len(lines) + 1) - 1
    first = next((number for number, line in enumerate(lines, start=1) if line.strip()), 1)
    found = findings_of(units, preamble, (min(first, max(last, 1)), max(last, 1)))
    return LawReading(units, (*(more or []), *found), preamble, tuple(lines))
