"""Reading a law from text, HTML or Akoma Ntoso."""

from typing import Literal

from core.sources.findings import Finding, finding
from core.sources.refusals import RefusedError
from core.text.messages import Notice

from .akoma_ntoso import read_akoma_ntoso
from .annexes import settled
from .checks import findings_of
from .contents import contents_of
from .headings import end_in_stops, headings_above
from .html import lines_of
from .line_checks import doubts_of
from .lines import prepared
from .reading import NOWHERE, LawReading
from .survey import survey
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


def _read_lines(source: list[str]) -> LawReading:
    lines = prepared(source)
    contents = contents_of(source)
    found = survey(lines, contents)
    found.headings = headings_above(lines, found, contents)
    found.stopped = end_in_stops(lines, found)
    tree = Tree(found)
    tree.read(lines, contents)
    guessed = [finding("guessed_sections", NOWHERE)] if found.numbered else []
    left = [finding("contents_left_out", _lines_of(contents))] if contents else []
    return _reading(tree.root, source, [*guessed, *left, *doubts_of(lines, found, contents)])


def _lines_of(indexes: range) -> tuple[int, int]:
    return indexes.start + 1, indexes.stop


def _reading(root: Node, lines: list[str], more: list[Finding] | None = None) -> LawReading:
    units = settled(child.unit() for child in root.children)
    preamble = "\n".join(root.text).strip("\n")
    last = min((unit.lines[0] for unit in units), default=len(lines) + 1) - 1
    first = next((number for number, line in enumerate(lines, start=1) if line.strip()), 1)
    found = findings_of(units, preamble, (min(first, max(last, 1)), max(last, 1)))
    return LawReading(units, (*(more or []), *found), preamble, tuple(lines))
