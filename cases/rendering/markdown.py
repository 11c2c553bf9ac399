"""Editors' Markdown as safe HTML with paragraphs that can be cited."""

import html
import re
import threading
from collections.abc import Callable
from functools import partial
from typing import cast
from xml.etree.ElementTree import Element

import markdown
import nh3
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from markdown.treeprocessors import InlineProcessor, Treeprocessor

from cases.record.markdown_limits import BLANK, SIGNS, of_paragraph, of_whole, shown

_TAGS = {
    "a", "abbr", "blockquote", "br", "code", "del", "em", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "q",
    "strong", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul",
}  # fmt: skip
# As cleaned: an id in quotes, and no paragraph within another.
_PARAGRAPH = re.compile(r'(<p id="([\w-]+)">)(.*?)</p>', re.DOTALL)
# Control characters that no text holds here any more stand for signs that are to mean nothing. To replace a sign by its
# entity would not help: the library looks for entities too.
_STAND_INS = {sign: chr(0x0E + place) for place, sign in enumerate(SIGNS + "#=->|+")}
_MEANT = {ord(stand_in): html.escape(sign) for sign, stand_in in _STAND_INS.items()}
_BREAK = re.compile(r"(?<! ) {2,}\n")
_ATTRIBUTES = {"a": {"href", "title"}, "p": {"id"}, "li": {"id"}, "ol": {"start"}, "abbr": {"title"}}


class _Paragraphs(Treeprocessor):
    """Numbers the paragraphs and moves headings below those of the page."""

    prefix = ""

    def run(self, root: Element) -> None:
        for number, block in enumerate(root.iter("p"), start=1):
            block.set("id", f"{self.prefix}-{number}")
        for level in (4, 3, 2, 1):
            for heading in list(root.iter(f"h{level}")):
                heading.tag = f"h{level + 2}"


class _Reader(threading.local):
    """The library's reader of each thread: setting one up takes longer than reading a short text with it.

    `texts`: how many it has read.
    """

    def __init__(self) -> None:
        self.texts = 0
        self.renew()

    def renew(self) -> None:
        self._markdown = markdown.Markdown(extensions=["tables", "sane_lists"], output_format="html")
        self._paragraphs = _Paragraphs()
        self._markdown.treeprocessors.register(self._paragraphs, "paragraphs", 0)

    def read(self, text: str, prefix: str) -> str:
        self.texts += 1
        self._paragraphs.prefix = prefix
        try:
            return self._markdown.reset().convert(text)
        finally:
            self._forget()

    def _forget(self) -> None:
        """Let go of the text: the library keeps its whole tree, up to a hundred times its size, until the next one."""
        inline = cast(InlineProcessor, self._markdown.treeprocessors["inline"])
        inline.parent_map, inline.stashed_nodes, inline.ancestors = {}, {}, []
        self._markdown.parser.root = Element(self._markdown.doc_tag)
        self._markdown.lines = []  # type: ignore[attr-defined]  # the stubs leave it out
        self._markdown.reset()


reader = _Reader()


def render(text: str, prefix: str) -> SafeString:
    """Return the Markdown as HTML, cleaned, with a link to itself at the end of each paragraph."""
    return pinned(clean(text, prefix), "")


def clean(text: str, prefix: str) -> str:
    """Return the Markdown as HTML with nothing in it but the tags above; its paragraphs have ids `prefix-1`, ...

    Links lead to http, https, mailto or within the site; an address that starts with two slashes is dropped.
    """
    return nh3.clean(
        _made(text, prefix),
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        attribute_filter=_attribute(prefix),
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener nofollow",
    )


def pinned(cleaned: str, passage: str) -> SafeString:
    """Return what `clean` made with a link to itself at the end of each paragraph, named in the reader's language.

    `passage`: its short name, with which paragraphs are cited: “Facts ¶ 1”.
    """
    return mark_safe(_PARAGRAPH.sub(partial(_pinned, passage), cleaned))  # noqa: S308 (cleaned by an allow-list)


def plain(text: str) -> str:
    """Return the words of the Markdown alone, on one line."""
    return words(_made(text, "p"))


def words(made: str) -> str:
    """Return the words of HTML alone, on one line."""
    return " ".join(html.unescape(nh3.clean(made, tags=set(), clean_content_tags={"script", "style"})).split())


def _pinned(passage: str, paragraph: re.Match[str]) -> str:
    """Return the paragraph with a link to itself at its end; the stylesheet shows the name or the number there."""
    start, anchor, words = paragraph.groups()
    number = anchor.rpartition("-")[2]
    name = html.escape(f"{passage} ¶ {number}".strip())
    label = html.escape(_("Link to paragraph: %s")) % name
    shown = f'data-name="{name}" data-number="{number}"'
    return f'{start}{words}<a class="pin" href="#{anchor}" aria-label="{label}" {shown}></a></p>'


def _made(text: str, prefix: str) -> str:
    """Return the Markdown as HTML. A text beyond the limits of the whole is shown as paragraphs of plain words."""
    text = shown(text)
    if any(of_whole(text)):
        return unread(text, prefix)
    try:
        return reader.read(_defused(text), prefix).translate(_MEANT)
    except RecursionError:
        # It stopped in the midst of that text, and would begin the next one there.
        reader.renew()
        return unread(text, prefix)


def unread(text: str, prefix: str) -> str:
    """Return the text's paragraphs as they are written, with ids `prefix-1`, … No sign in them means anything."""
    paragraphs = filter(str.strip, BLANK.split(shown(text)))
    return "\n".join(
        f'<p id="{prefix}-{number}">{html.escape(paragraph)}</p>' for number, paragraph in enumerate(paragraphs, 1)
    )


def _defused(text: str) -> str:
    """Take their meaning from the signs of a paragraph that exceeds a limit; they are shown as they are written."""
    return "\n\n".join(_measured(paragraph) for paragraph in BLANK.split(text))


def _measured(paragraph: str) -> str:
    found = list(of_paragraph(paragraph))
    if not found:
        return paragraph
    signs = _STAND_INS if any(not each.sign for each in found) else {each.sign for each in found}
    return _BREAK.sub("\n", paragraph).translate({ord(sign): _STAND_INS[sign] for sign in signs})


def _attribute(prefix: str) -> Callable[[str, str, str], str | None]:
    def keep(tag: str, name: str, value: str) -> str | None:
        if name == "href" and value.strip().replace("\\", "/").startswith("//"):
            return None
        if name == "id" and not value.startswith(f"{prefix}-"):
            return None
        return value

    return keep
