"""Web pages as lines, one for each block that a reader sees."""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from .html_depth import measure
from .labels import NO_LABELS, Labels
from .links import marked, placed
from .tables import rows_of, written

_WORDS = re.compile(r"[\w-]+")
_DROPPED = frozenset(
    _WORDS.findall(
        "script style head title template noscript iframe object embed svg math canvas audio video select option "
        "button textarea input map area xml -comment _comment _document_type"
    )
)
_SPACED = frozenset(_WORDS.findall("p h1 h2 h3 h4 h5 h6 ul ol blockquote section article main hr figure fieldset"))
_BLOCKS = frozenset(
    _WORDS.findall("div li header footer nav aside address form details summary caption figcaption center dt dd legend")
)
_MENU = "nav, [role=navigation], [role=search], [role=banner] form, footer, [role=contentinfo]"
# Properties that Word keeps in a page that it saves, and the comments of reviewers.
_OF_OFFICE = ("o:document", "o:customdocument", "o:office", "w:worddocument", "w:latentstyles")
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|mso-element\s*:\s*comment", re.IGNORECASE
)
_SPACES = re.compile(r"[ \t\r\n\f]+")
_SAVED_FROM = re.compile(r"<!-- saved from url=\(\d+\)(\S{1,500}) -->")


def lines_of(source: str, labels: Labels = NO_LABELS) -> list[str]:
    """Return the lines of a page; an empty one ends a paragraph, a heading, a list or a table.

    Scripts, hidden parts and the site's menus go, unless a menu holds a line that begins with one of `labels`. Raises
    RefusedError where elements nest deeper than those of any page.
    """
    # The parser's time grows with the square of the depth.
    measure(source)
    page = LexborHTMLParser(source)
    root = page.body or page.root
    if root is None:
        return []
    _drop_menus(page, labels)
    return placed(_lines(root, _address(page, source), labels), labels)


def _drop_menus(page: LexborHTMLParser, labels: Labels) -> None:
    """Take a site's menu and footer out, where they hold no line that begins with a label."""
    for node in page.css(_MENU):
        if node.tag == "footer" and node.css_matches("article footer, main footer"):
            continue
        if not any(labels.begins(line) for line in _lines(node, "", labels)):
            node.decompose()


def _address(page: LexborHTMLParser, source: str) -> str:
    """Return where a page was saved from, by what it says itself; empty where it does not say."""
    saved = _SAVED_FROM.search(source[:5000])
    named = [page.css_first("base[href]"), page.css_first("link[rel=canonical][href]")]
    return next((node.attributes["href"] or "" for node in named if node is not None), saved[1] if saved else "")


def _lines(node: LexborNode, address: str, labels: Labels) -> list[str]:
    lines: list[str] = []
    words: list[str] = []

    def end(*more: str) -> None:
        line = _SPACES.sub(" ", "".join(words)).strip(" ")
        words.clear()
        lines.extend([line] if line else [])
        lines.extend(more if lines and (lines[-1] or any(more)) else [part for part in more if part])

    def walk(parent: LexborNode) -> None:
        number = _first(parent)
        for child in parent.iter(include_text=True):
            tag = child.tag
            if tag == "-text":
                words.append(child.text_content or "")
            elif tag in _DROPPED or (tag or "").startswith(_OF_OFFICE) or _is_hidden(child):
                continue
            elif tag == "br":
                end()
            elif tag in ("table", "dl"):
                end("")
                for cells in rows_of(child):
                    end(*written([_lines(cell, address, labels) for cell in cells]))
                end("")
            elif tag == "pre":
                end("", *(child.text() or "").splitlines(), "")
            elif tag == "li":
                end(*_item(_lines(child, address, labels), number, labels))
                number = number and number + 1
            elif tag in _SPACED or tag in _BLOCKS:
                between = [""] if tag in _SPACED else []
                end(*between)
                walk(child)
                end(*between)
            else:
                walk(child)
                words.append(marked(child, address))

    walk(node)
    end()
    while lines and not lines[-1]:
        lines.pop()
    return lines


def _is_hidden(node: LexborNode) -> bool:
    given = node.attributes
    # Word and other editors name who deleted a text, and when; without them it is struck out for the reader to see.
    is_tracked = node.tag == "del" and ("cite" in given or "datetime" in given)
    return is_tracked or "hidden" in given or bool(_HIDDEN.search(given.get("style") or ""))


def _first(node: LexborNode) -> int:
    """Return the number that the first item of a numbered list has; 0 for any other element."""
    start = node.attributes.get("start") or "1" if node.tag == "ol" else "0"
    return int(start) if start.isdecimal() and len(start) < 6 else 1


def _item(lines: list[str], number: int, labels: Labels) -> list[str]:
    """Return the lines of a list's item, with its mark unless it begins with a label."""
    if not lines or labels.begins(lines[0]):
        return lines
    return [f"{number}. {lines[0]}" if number else f"- {lines[0]}", *lines[1:]]
