"""Depth of an HTML page, measured before it is parsed.

The parser takes time that grows with the square of the depth, so a page that nests deeper than any real one is refused.
The count is never less than that of the elements that the parser would hold open: an end tag that it might ignore
closes nothing here.
"""

import re

from .refusals import RefusedError

DEEPEST = 500
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_CLOSE_THEMSELVES = frozenset(
    re.findall(
        r"[a-z]+",
        "p li br hr dd dt img input meta link option tbody thead tfoot col colgroup area base wbr source param",
    )
)
_CELLS = frozenset(("td", "th", "tr"))
_FORMATTING = frozenset(re.findall(r"[a-z]+", "a b big code em font i nobr s small strike strong tt u span"))
_BOUNDARIES = frozenset(
    re.findall(r"[a-z]+", "table td th caption object template select svg math html marquee applet")
)
_NEAR = 30  # An end tag that closes more than so many elements at once is not believed.


def measure(source: str) -> None:
    """Raise RefusedError where more than DEEPEST elements are open at once."""
    path: list[str] = []
    for found in _TAG.finditer(source):
        tag = found[2].lower()
        if tag in _CLOSE_THEMSELVES:
            continue
        if found[1]:
            _close(path, tag)
        else:
            if tag in _CELLS and "table" in path[-_NEAR:]:
                del path[_last(path, "table") + 1 :]
            path.append(tag)
        if len(path) > DEEPEST:
            raise RefusedError("too_deep", most=DEEPEST)


def _close(path: list[str], tag: str) -> None:
    if tag not in path[-_NEAR:]:
        return
    place = _last(path, tag)
    if tag in _FORMATTING:
        del path[place]
    elif tag in _BOUNDARIES or tag in _CELLS or not _BOUNDARIES.intersection(path[place + 1 :]):
        del path[place:]


def _last(path: list[str], tag: str) -> int:
    return len(path) - 1 - path[::-1].index(tag)
