"""Sources of each file type as text with plain line breaks."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from . import docx, html, pdf
from .converted import Converted
from .encodings import decoded
from .findings import finding
from .labels import Labels
from .metadata import without_mail_headers
from .right_to_left import turned_lines

_BREAK = re.compile("\r\n|[\r\x0b\x85\u2028\u2029]")
# Marks that show letters in another order than they are in. Those that only part the directions of a text stay.
_OVERRIDES = re.compile("[\u202d\u202e]")
_Made = TypeVar("_Made", bound=Converted)


def _text(raw: bytes, labels: Labels) -> Converted:
    made = decoded(raw)
    return without_file_data(made, without_mail_headers(made.text))


def without_file_data(made: Converted, text: str) -> Converted:
    """Return a text without what it said of the file, with a finding where it said anything; `text`: the rest of it."""
    if text == made.text:
        return made
    return Converted(text, (*made.findings, finding("leftovers_dropped.file", (1, 1))))


def _html(raw: bytes, labels: Labels) -> Converted:
    page = decoded(raw, declared=True)
    return Converted("\n".join(html.lines_of(page.text, labels)), page.findings)


CONVERTERS: dict[str, Callable[[bytes, Labels], Converted]] = {
    "text": _text,
    "html": _html,
    "docx": docx.convert,
    "pdf": pdf.convert,
}


def with_plain_breaks(text: str) -> str:
    """Return a text whose lines all end in a line feed."""
    return _BREAK.sub("\n", text)


def cleaned(made: _Made) -> _Made:
    """Return a text with plain line breaks, and without marks that show it in another order than it has.

    With a doubt where its letters seem to be in the order of print.
    """
    text = with_plain_breaks(made.text).strip("\n ")
    if turned := turned_lines(text):
        made = replace(made, findings=(*made.findings, finding("visual_order", (turned[0], turned[-1]))))
    if not _OVERRIDES.search(text):
        return replace(made, text=text)
    lines = [number for number, line in enumerate(text.split("\n"), start=1) if _OVERRIDES.search(line)]
    overridden = finding("direction_overridden", (lines[0], lines[-1]))
    return replace(made, text=_OVERRIDES.sub("", text), findings=(*made.findings, overridden))
