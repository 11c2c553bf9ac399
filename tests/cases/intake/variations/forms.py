"""One page in other forms: hard-wrapped, one value a line, and stripped of its markup, with its heading or without."""

import textwrap
from collections.abc import Callable

from cases.intake.structure.line_labels import label_of
from tests.real.score import inputs

_WIDTH = 68
# Pages that are in one of the forms already, or say something of their lines.
_ONE_FORM = frozenset({
    "mx-glued-on-one-line", "ee-wrapped-body-after-parties", "se-leftovers-below-keywords", "vn-hyphens",
    "sg-links-and-notes", "nl-pipes", "ng-wrong-day-and-docket", "tr-remarks", "tz-narrow", "ae-arabic-and-english",
    "gt-body-after-parties-es",
})  # fmt: skip


def _parted(text: str) -> tuple[list[str], list[str]]:
    """Return the lines above the first label, and those from it on, without blank ones."""
    lines = [line for line in text.splitlines() if line.strip()]
    found = (place for place, line in enumerate(lines) if (label := label_of(line)) and label[0].field != "unread")
    head = next(found)
    return lines[:head], lines[head:]


def wrapped(text: str) -> str:
    """Return a page as a mail breaks its lines."""
    head, lines = _parted(text)
    return "\n".join([*head, *(part for line in lines for part in _parts(line))])


def _parts(line: str) -> list[str]:
    if " " in line[:_WIDTH]:
        return textwrap.wrap(line, _WIDTH)
    return [line[at : at + _WIDTH // 2] for at in range(0, len(line), _WIDTH // 2)]


def value_a_line(text: str) -> str:
    """Return a page with each value on the line below its label."""
    head, lines = _parted(text)
    return "\n".join([*head, *(part for line in lines for part in _label_and_value(line))])


def _label_and_value(line: str) -> list[str]:
    found = label_of(line)
    return [line[: line.index(found[1])].strip(), found[1]] if found and found[1] else [line]


def stripped(text: str) -> str:
    """Return a page whose fields have lost all that parted them."""
    head, lines = _parted(text)
    return "\n".join([*head, " ".join(lines)])


def one_line(text: str) -> str:
    """Return a page that is one line, its menu and heading too."""
    return " ".join(text.split())


PAGES = [
    each
    for each in inputs("pages")
    if each.name not in _ONE_FORM and not each.one("private") and not each.one("records")
]
FORMS: dict[str, Callable[[str], str]] = {
    "wrapped": wrapped,
    "lines": value_a_line,
    "stripped": stripped,
    "one line": one_line,
}
