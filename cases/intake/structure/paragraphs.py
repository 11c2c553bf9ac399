"""Paragraphs of a text, put together from lines."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from core.sources.line_ends import LineEnds

from .lines import Line

_CLOSED = (".", "!", "?", ":", ";", "。", "！", "？", "：", "；", "؟", "…")
_CLOSERS = "\"'”’»)）」』]* "
_ITEM = re.compile(r"(?:[-*•–—·]|\[\d{1,3}\]|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)])\s")
# An article that begins to be quoted.
_ARTICLE = re.compile(
    r"第[\d一二三四五六七八九十百千零〇]{1,9}条(?:之.)?[\s\u3000:：]"
    r"|(?:Article|Art\.|Section|§|Artículo|Artigo|Artikel|Статья|المادة)\s*[\w.()-]{1,12}\s*[:：]"
)
# A provision that begins to be listed, unless the line before it is open ("… in accordance with").
_PROVISION = re.compile(
    r"(?:(?:Art(?:icle|ículo|igo|icolo)?s?|Artikel|Sections?|Rules?|Regulations?|ss?|[Сс]тать[ия]|[Сс]т)\.? ?|§§? ?)\d"
    r"|《|第.{1,9}条|الماد"
)
# A law that begins to be listed, its provisions after it, unless the line before it holds none.
_LAW = re.compile(
    r"[A-ZÀ-ÞА-Я][^.;:]{3,120}?,? \(?(?:Art(?:icle|ículo|igo|icolo)?s?|Artikel|Sections?|Secs?|Rules?|ss?"
    r"|[Aa]rt(?:icle|ículo|igo|icolo)?s?|[Сс]тать[ияю]|[Сс]т|§§?)\.? ?\d"
)
_LISTED = re.compile(r"\d[\w()]*[.;]?$")
_OPEN = re.compile(
    r"(?:,|\b(?:of|and|to|in|under|the|with|by|from|or|see|than|du|de|la|et|des|y|e|del|und|der|des|von|и))$"
)
_FOOTNOTE = re.compile(r"(?P<mark>\[\d{1,3}\])\s")
_MOST_NOTES = 50  # Of one body.
_UNSPACED = re.compile("[\u3000-\u9fff\uff00-\uffef]")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a body, and its lines in the source."""

    text: str
    first: int
    last: int


def paragraphs(lines: Iterable[Line], listed: bool = False) -> list[Paragraph]:
    """Return the paragraphs of a body. An empty line parts them; a line broken in mid-sentence is joined, a word too.

    `listed`: the body lists provisions, so a line that begins with one is a paragraph.
    """
    lines = list(lines)
    ends = LineEnds([line.text for line in lines])
    found: list[list[Line]] = []
    for block in _blocks(lines, listed):
        wrapped = any(_is_broken(line.text, after.text) for line, after in pairwise(block))
        width = max(len(line.text) for line in block)
        found.append([block[0]])
        for line, after in pairwise(block):
            full = wrapped and len(line.text) >= 0.75 * width and not _begins(after.text)
            if not (full or _is_broken(line.text, after.text)):
                found.append([])
            found[-1].append(after)
    return [Paragraph(_joined(block, ends), block[0].number, block[-1].number) for block in found]


def markdown(blocks: Iterable[Paragraph]) -> str:
    """Return paragraphs as Markdown: their words as they are, one empty line between two."""
    return "\n\n".join(block.text for block in blocks)


def move_footnotes(bodies: Iterable[list[Paragraph]]) -> None:
    """Move each footnote ("[1] …") under another body to the end of the one that refers to it."""
    bodies = list(bodies)
    for body in bodies:
        notes = [(block, found["mark"]) for block in body if (found := _FOOTNOTE.match(block.text))]
        for note, mark in notes[:_MOST_NOTES]:
            referring = [each for each in bodies if any(mark in block.text for block in each if block is not note)]
            if referring and all(each is not body for each in referring):
                body.remove(note)
                referring[0].append(note)


def _blocks(lines: Iterable[Line], listed: bool) -> list[list[Line]]:
    """Return the runs of lines between empty ones."""
    blocks: list[list[Line]] = [[]]
    for line in lines:
        if listed and blocks[-1] and _is_listed(blocks[-1][-1].text, line.text):
            blocks.append([])
        if line.text:
            blocks[-1].append(line)
        elif blocks[-1]:
            blocks.append([])
    return [block for block in blocks if block]


def _is_listed(before: str, line: str) -> bool:
    """Return whether a line under the legislation begins another provision or law, and does not go on with the last."""
    another = _PROVISION.match(line) or (_LISTED.search(before) and _LAW.match(line))
    return bool(another) and not _OPEN.search(before)


def _is_broken(line: str, following: str) -> bool:
    """Return whether a line ends in mid-sentence, so that the following one goes on with it."""
    if _begins(following) or line.rstrip(_CLOSERS).endswith(_CLOSED):
        return False
    return (
        following[0].islower()
        or _OPEN.search(line) is not None
        or len(line) >= (20 if _UNSPACED.match(line[-1]) else 40)
    )


def _begins(line: str) -> bool:
    """Return whether a line begins an item of a list or a quoted article, no matter which line is above it."""
    return _ITEM.match(line) is not None or _ARTICLE.match(line) is not None


def _joined(block: list[Line], ends: LineEnds) -> str:
    pieces = [block[0].text]
    for before, line in pairwise(block):
        glued = bool(_UNSPACED.match(before.text[-1]) and _UNSPACED.match(line.text[0]))
        if before.text[-2:-1].isalpha() and ends.is_divided(before.text, line.text):
            whole = ends.joined(before.text, "", line.text)
            pieces[-1] = pieces[-1].removesuffix(before.text) + whole.removesuffix(line.text)
            glued = True
        pieces.append(line.text if glued else f" {line.text}")
    return "".join(pieces)
