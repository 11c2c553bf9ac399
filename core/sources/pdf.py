"""PDFs as lines. Only the text layer goes on.

Properties, notes, pictures and forms are not looked at.
"""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from .columns import GUTTER, side_by_side
from .converted import Converted
from .findings import Finding, finding
from .labels import NO_LABELS, Labels
from .limits import MOST_PAGES, MOST_TEXT
from .line_ends import DIVIDED
from .printed import paragraphs
from .printed_line import Printed
from .refusals import RefusedError
from .right_to_left import as_read, is_right_to_left, with_brackets

if TYPE_CHECKING:
    from pypdfium2 import PdfPage, PdfTextPage

_GAP = re.compile(r"(?<=\S)[ \u00a0]+(?=\S)")
# PDFium gives a line that ends in the middle of a word, and the break after it, as one character.
_LINE = re.compile(f"[^\n{DIVIDED}]*[\n{DIVIDED}]|[^\n{DIVIDED}]+")


def convert(raw: bytes, labels: Labels = NO_LABELS) -> Converted:
    """Return the text of a PDF, a form feed before the first word of each page but the first.

    `labels`: which lines begin a paragraph of their own.

    Raises RefusedError for one that is locked, damaged, without text, or longer than any summary.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as fault:
        locked = "password" in str(fault).lower()
        raise (RefusedError("encrypted.pdf") if locked else RefusedError("damaged.pdf")) from None
    if len(document) > MOST_PAGES:
        raise RefusedError("too_long.pages", count=len(document), most=MOST_PAGES)
    pages, length = [], 0
    for number in range(len(document)):
        try:
            pages.append(_printed(document[number]))
        except pypdfium2.PdfiumError:
            pages.append([])
        length += sum(len(line.text) for line in pages[-1])
        if length > MOST_TEXT:
            raise RefusedError("too_long.characters", most=MOST_TEXT)
    if not any(pages):
        raise RefusedError("no_text_layer") if len(document) else RefusedError("damaged.pdf")
    lines, uncertain = paragraphs(pages, labels)
    text = "\n".join(lines)
    blank = [number for number, lines_of_page in enumerate(pages, start=1) if not lines_of_page]
    doubts = [_without_text(blank, text)] if blank else []
    if uncertain:
        has = re.compile("|".join(map(re.escape, _few(uncertain))))
        at = [number for number, line in enumerate(lines, start=1) if has.search(line)] or [1]
        doubts.append(finding("uncertain_hyphens", (at[0], at[-1]), count=len(uncertain), words=_few(uncertain)))
    return Converted(text, tuple(doubts))


def _printed(page: "PdfPage") -> list[Printed]:
    """Return the lines of a page with the rectangles that they are printed in."""
    words = page.get_textpage()
    text = words.get_text_range()
    # Characters and places can only be paired where each place is one character.
    placed = words.count_chars() == len(text)
    lines: list[list[Printed]] = []
    at = 0
    for line in _LINE.findall(text):
        content = line.strip(" \r\n\t\u00a0")
        if content:
            first = at + line.index(content)
            lines += _pieces(words, content, first) if placed else [[Printed(content)]]
        at += len(line)
    words.close()
    page.close()
    return side_by_side(lines)


def _pieces(words: "PdfTextPage", content: str, first: int) -> list[list[Printed]]:
    """Return a line as the pieces that wide gaps part, from left to right; one where there is none."""
    whole = _line(words, content, first)
    if is_right_to_left(content):
        return [[whole]]
    pieces, begin = [], 0
    for gap in _GAP.finditer(content):
        before = words.get_charbox(first + gap.start() - 1, loose=True)
        after = words.get_charbox(first + gap.end(), loose=True)
        if after[0] - before[2] > GUTTER * (whole.top - whole.bottom):
            pieces.append(_line(words, content[begin : gap.start()], first + begin))
            begin = gap.end()
    return [[*pieces, _line(words, content[begin:], first + begin)]] if pieces else [[whole]]


def _line(words: "PdfTextPage", content: str, first: int) -> Printed:
    last = first + len(content) - 1
    if not is_right_to_left(content):
        rectangle = _rectangle(words, (first, (first + last) // 2, last))
    else:
        # The characters of such a line are in no order of place.
        rectangle = _rectangle(words, [first + at for at, letter in enumerate(content) if not letter.isspace()])
        content = with_brackets(as_read(content, lambda place: words.get_charbox(first + place, loose=True)[0]))
    return Printed(content, *rectangle)


def _rectangle(words: "PdfTextPage", places: Iterable[int]) -> tuple[float, float, float, float]:
    """Return the left and right end, the bottom and the top of a line, by the characters at these places."""
    boxes = [words.get_charbox(place, loose=True) for place in places]
    left, bottom, right, top = zip(*boxes, strict=True)
    return min(left), max(right), min(bottom), max(top)


def _without_text(blank: list[int], text: str) -> Finding:
    pages = _few([str(number) for number in blank])
    return finding("page_without_text", (1, 1 + text.count("\n")), count=len(blank), pages=pages)


def _few(values: list[str]) -> tuple[str, ...]:
    return (*values[:20], *(["…"] if len(values) > 20 else []))
