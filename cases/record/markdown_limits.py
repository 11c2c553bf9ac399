"""Limits of the Markdown in one text. Pure.

The library that reads Markdown looks for the other end of a sign through the whole paragraph, once for each sign, and
once more for each level of nesting. Each limit here bounds one of these factors.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

# Characters. The longest text of the library has under 1,000; a page of print has 3,000, and this is twenty of them.
LONGEST_TEXT = 60_000
# Characters of all texts of one case, in all its languages.
LONGEST_TOGETHER = 300_000
# Characters between two blank lines. A page of print has 3,000.
LONGEST_PARAGRAPH = 10_000
# Of each sign, in a paragraph. No paragraph of a summary has as many links, tags or stressed words.
MOST_SIGNS = 100
# The signs that open or close something within a paragraph.
SIGNS = "[<`*_!&\\"
# The cleaner opens each tag that was not closed again in every paragraph after it.
MOST_TAGS = 500
# Signs "|" in a text: tables of a thousand rows. A cell costs ten times as much as its characters in a sentence.
MOST_BARS = 4_000
# Lists and quotations within one another.
DEEPEST = 12
# Each paragraph moves all that come after it in the library's queue.
MOST_PARAGRAPHS = 3_000

BLANK = re.compile(r"\n[ \t]*\n")
# Control characters except line ends and tabs, and halves of characters.
_UNSTORABLE = re.compile(r"[\x00-\x08\x0b-\x1f\ud800-\udfff]")
# Lines that end a heading, or part two paragraphs, without a blank line: each makes the library begin again after it.
_RULE = re.compile(r"^[ ]{0,3}(?:#|[-=_*]{1,}[ ]*$|[-_*][-_* ]*$)", re.MULTILINE)
_TAG = re.compile(r"<[A-Za-z!?]")
_MARKERS = re.compile(r"^[ \t]*(?:(?:>|[-*+][ \t]|\d{1,9}\.[ \t])[ \t]*)+", re.MULTILINE)
_MARKER = re.compile(r">|[-*+]|\d+\.")


@dataclass(frozen=True, slots=True)
class Excess:
    """One limit that a text exceeds.

    `kind`: length, paragraphs, depth, tags, cells, paragraph, signs, breaks, rules or table. `paragraph`: its number in
    the text, from 1, or 0 for the whole. `sign`: which. `count`: how many there are.
    `most`: how many there may be.
    """

    kind: str
    count: int
    most: int
    paragraph: int = 0
    sign: str = ""


def shown(text: str) -> str:
    """Return the text without the characters that neither HTML nor XML can hold, and with line ends of one kind."""
    return _UNSTORABLE.sub("", text)


def excesses(text: str) -> Iterator[Excess]:
    """Yield each limit that the text exceeds: first those of the whole text, then those of its paragraphs."""
    text = shown(text)
    yield from of_whole(text)
    for number, paragraph in enumerate(filter(str.strip, BLANK.split(text)), start=1):
        for each in of_paragraph(paragraph):
            yield Excess(each.kind, each.count, each.most, number, each.sign)


def of_whole(text: str) -> Iterator[Excess]:
    """Yield the limits that the text as a whole exceeds."""
    counted = (
        ("length", len(text), LONGEST_TEXT),
        ("paragraphs", len(BLANK.findall(text)) + 1, MOST_PARAGRAPHS),
        ("depth", _depth(text), DEEPEST),
        ("tags", len(_TAG.findall(text)), MOST_TAGS),
        ("cells", text.count("|"), MOST_BARS),
    )
    yield from (Excess(kind, count, most) for kind, count, most in counted if count > most)


def of_paragraph(paragraph: str) -> Iterator[Excess]:
    """Yield the limits that one paragraph exceeds."""
    if len(paragraph) > LONGEST_PARAGRAPH:
        yield Excess("paragraph", len(paragraph), LONGEST_PARAGRAPH)
    for sign in SIGNS:
        if (count := paragraph.count(sign)) > MOST_SIGNS:
            yield Excess("signs", count, MOST_SIGNS, sign=sign)
    if (count := paragraph.count("  \n")) > MOST_SIGNS:
        yield Excess("breaks", count, MOST_SIGNS)
    if len(paragraph) > 2 * MOST_SIGNS and (count := len(_RULE.findall(paragraph))) > MOST_SIGNS:
        yield Excess("rules", count, MOST_SIGNS)
    # The library fills each row of a table up to the length of its first; whole rows have a bar for each cell.
    if "|" in paragraph:
        lines = paragraph.split("\n")
        cells = len(lines) * (max(line.count("|") for line in lines) + 1)
        if cells > 100 + len(paragraph):
            yield Excess("table", cells, 100 + len(paragraph), sign="|")


def _depth(text: str) -> int:
    """Return how many lists and quotations are within one another, at most."""
    return max((_nested(found[0]) for found in _MARKERS.finditer(text)), default=0)


def _nested(markers: str) -> int:
    indented = len(markers.expandtabs(4)) - len(markers.expandtabs(4).lstrip())
    return indented // 4 + len(_MARKER.findall(markers))
