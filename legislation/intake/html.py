"""The lines of an HTML page.

nh3 (html5ever) parses and cleans it, so that what is left is well-formed and holds nothing but blocks; nothing is
fetched or run.
"""

import html
import re

import nh3

from core.sources.html_depth import measure

_BLOCKS = frozenset(
    re.findall(
        r"[a-z0-9]+",
        "p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd table tr td th blockquote pre section article header footer main"
        " br hr center figure address form fieldset details summary aside caption",
    )
)
_DROPPED = frozenset(
    re.findall(
        r"[a-z0-9]+",
        "script style head title template noscript iframe object svg math nav select button textarea",
    )
)
_TAG = re.compile(r"<(/?)([a-z0-9]+)>")
_CELLS = frozenset(("td", "th"))


def lines_of(source: str) -> list[str]:
    """Return the text of a page, a line for each block or line break; line feeds inside a block are spaces.

    Raises RefusedError where elements nest deeper than those of any page.
    """
    measure(source)
    cleaned = nh3.clean(
        source,
        tags=set(_BLOCKS),
        clean_content_tags=set(_DROPPED),
        attributes={},
        strip_comments=True,
        link_rel=None,
    )
    lines: list[str] = []
    current: list[str] = []
    at = 0
    for tag in _TAG.finditer(cleaned):
        current.append(cleaned[at : tag.start()])
        at = tag.end()
        if tag[2] in _CELLS:
            current.append(" ")
        else:
            _end(current, lines)
    current.append(cleaned[at:])
    _end(current, lines)
    return lines


def _end(current: list[str], lines: list[str]) -> None:
    """End a line: one print of white space, but no-break spaces stay."""
    line = re.sub(r"[ \t\r\n\f]+", " ", html.unescape("".join(current))).strip(" ")
    if line:
        lines.append(line)
    current.clear()
