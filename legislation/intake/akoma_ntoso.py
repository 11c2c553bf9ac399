"""Akoma Ntoso 3, by the standard library's ElementTree.

Safe by refusal: a source that holds a DOCTYPE or an entity declaration is not parsed at all, so that nothing expands
and nothing is fetched; elements nest at most DEEPEST deep. Elements are known by their local names, in any namespace.
"""

import re
from collections.abc import Iterator
from xml.etree import ElementTree

from core.sources.refusals import RefusedError
from legislation.citations.text import fold

from .divisions import read_division
from .provisions import read_opening
from .tree import ROOT, Node

DEEPEST = 200
_DIVISIONS = {
    "book": "book",
    "tome": "book",
    "part": "part",
    "title": "title",
    "subtitle": "subtitle",
    "chapter": "chapter",
    "subchapter": "section",
    "division": "division",
    "section": "section",
    "subsection": "subsection",
    "subpart": "subsection",
    "attachment": "annex",
    "hcontainer": "division",
}
_PROVISIONS = ("article", "section", "rule", "paragraph", "clause")  # The first that a document has is what it cites.
_SKIPPED = frozenset(("meta", "authorialNote", "remark", "coverPage", "toc"))
_LINES = frozenset(
    re.findall(
        r"[a-zA-Z]+",
        "p li tr num heading subheading listIntroduction listWrapUp intro wrapUp content paragraph subparagraph"
        " list point indent item blockList block preface preamble recital clause subsection alinea",
    )
)
_FORBIDDEN = re.compile(r"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_NUMBER = re.compile(r"[(\[]?(?P<number>\d{1,5}[A-Za-z]{0,2}|[IVXLC]+)[)\].:º]*$")


class _Builder(ElementTree.TreeBuilder):
    """Builds the tree of elements, of bounded depth."""

    depth = 0

    def start(self, tag: str, attrs: dict[str, str]) -> ElementTree.Element:
        self.depth += 1
        if self.depth > DEEPEST:
            raise RefusedError("too_deep", most=DEEPEST)
        return super().start(tag, attrs)

    def end(self, tag: str) -> ElementTree.Element:
        self.depth -= 1
        return super().end(tag)


def read_akoma_ntoso(source: str) -> tuple[Node, list[str]]:
    """Return the tree of a document, its root holding the preamble, and the lines read. Raises RefusedError."""
    if _FORBIDDEN.search(source):
        raise RefusedError("doctype_refused")
    # The encoding is ours, whatever the source declares: nothing can hide from the search above.
    parser = ElementTree.XMLParser(target=_Builder(), encoding="utf-8")  # noqa: S314
    try:
        parser.feed(source.encode("utf-8"))
        document = parser.close()
    except ElementTree.ParseError as error:
        raise RefusedError("not_xml", reason=str(error)) from error
    reading = _Reading(document)
    if not reading.root.children:
        raise RefusedError("not_akoma_ntoso")
    return reading.root, reading.lines


class _Reading:
    def __init__(self, document: ElementTree.Element) -> None:
        names = {_name(element) for element in document.iter()}
        self.cited = next((kind for kind in _PROVISIONS if kind in names), "article")
        self.root = Node(ROOT)
        self.lines: list[str] = []
        self._read(document, self.root)

    def _read(self, element: ElementTree.Element, holder: Node) -> None:
        """Read the content of an element into `holder`: its units as children, other text as lines."""
        for child in element:
            name = _name(child)
            if name in _SKIPPED:
                continue
            if name == self.cited or (name in _DIVISIONS and not holder.provision):
                self._unit(child, name, holder)
            elif any(_name(each) == self.cited or _name(each) in _DIVISIONS for each in child.iter()):
                self._read(child, holder)
            elif name not in ("num", "heading", "subheading") or holder.kind == ROOT:
                self._add(holder, _lines(child))

    def _unit(self, element: ElementTree.Element, name: str, holder: Node) -> None:
        node = Node(name if name == self.cited else _DIVISIONS[name], provision=name == self.cited)
        node.first = len(self.lines) + 1
        node.label, node.heading = _own(element, "num"), _own(element, "heading")
        node.number = number_of(node.label)
        self._add(node, [f"{node.label} {node.heading}".strip()], text=False)
        holder.children.append(node)
        if node.provision:
            for child in element:
                if _name(child) not in ("num", "heading", *_SKIPPED):
                    self._add(node, _lines(child))
        else:
            self._read(element, node)
        node.last = max(len(self.lines), node.first)

    def _add(self, node: Node, lines: list[str], text: bool = True) -> None:
        lines = [line for line in lines if line]
        self.lines += lines
        if text:
            node.text += lines


def _name(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2]


def _own(element: ElementTree.Element, name: str) -> str:
    """Return the text of the child `name`, in one line."""
    found = next((child for child in element if _name(child) == name), None)
    return " ".join("".join(found.itertext()).split()) if found is not None else ""


def _lines(element: ElementTree.Element) -> list[str]:
    """Return the text of an element, a line for each block; a number is in the line it numbers."""
    lines = [""]
    for piece, breaks in _pieces(element):
        if breaks:
            if lines[-1].strip() and not _NUMBER_ONLY.fullmatch(lines[-1]):
                lines.append("")
            lines[-1] += " "
        lines[-1] += piece
    return [" ".join(line.split()) for line in lines]


_NUMBER_ONLY = re.compile(r"\s*[(\[]?[^\W_]{1,6}[)\].]{0,2}\s*")


def _pieces(element: ElementTree.Element) -> Iterator[tuple[str, bool]]:
    """Yield the texts of an element and whether each begins a line."""
    block = _name(element) in _LINES
    yield element.text or "", block
    for child in element:
        if _name(child) not in _SKIPPED:
            yield from _pieces(child)
        yield child.tail or "", _name(child) in _LINES


def number_of(label: str) -> str:
    """Return the number that a printed label holds, in normal form: "Article 10 bis" is 10bis, "Chapter II" 2."""
    plain = fold(label).strip()
    opening = read_opening(plain)
    if opening:
        return opening.number
    division = read_division(plain)
    if division:
        return division.number
    bare = _NUMBER.fullmatch(plain)
    return bare["number"] if bare else ""
