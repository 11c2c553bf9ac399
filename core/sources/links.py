"""Addresses of a page's links, kept where a field holds links.

While a page's lines are made, an address follows its words between two characters that no text has.
"""

import re
from urllib.parse import urljoin

from selectolax.lexbor import LexborNode

from .labels import Labels

_OPEN, _CLOSE = "\ue000", "\ue001"
_MARKED = re.compile(f"{_OPEN}([^{_OPEN}{_CLOSE}]*){_CLOSE}")
_STRAY = re.compile(f"[{_OPEN}{_CLOSE}]")


def marked(node: LexborNode, address: str) -> str:
    """Return the mark of a link that leads out of the page at `address`; empty for any other element."""
    if node.tag != "a":
        return ""
    try:
        target = urljoin(address, (node.attributes.get("href") or "").strip())
    except ValueError:
        return ""
    outward = re.fullmatch(r"https?://[^\s<>\"]{3,2000}", _STRAY.sub("", target))
    return f"{_OPEN}{outward[0]}{_CLOSE}" if outward and "://" not in (node.text() or "") else ""


def placed(lines: list[str], labels: Labels) -> list[str]:
    """Return lines with the addresses under labels of links as words of their own, and without the others."""
    found, holds_links = [], False
    for line in lines:
        plain = _STRAY.sub("", _MARKED.sub("", line))
        if labels.begins(plain):
            holds_links = labels.begins_links(plain)
        found.append(_STRAY.sub("", _MARKED.sub(r" \1", line)) if holds_links else plain)
    return found
