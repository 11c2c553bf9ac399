"""The text of a Word document as it is shown, in elements that mammoth reads.

mammoth leaves out fields of one element, formulas and boxes drawn by newer versions of Word, and counts no numbers.
"""

import re
from collections.abc import Callable, Iterable, Iterator

from .fields import OpenFields, is_private, is_private_property, makes_numbers
from .numbering import BULLET, Numbering
from .styles import Styles
from .xml import CHOICES, DRAWN, MATH, Element, W, is_on, text_run, texts, value

# Ends the number of a paragraph; no text has it.
MARKED = "\ue002"
PRIVATE = "private"
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_SHAPES = "wordprocessing"  # In the names of shapes, whose text is in boxes.
_SYMBOLS = re.compile(r"symbol|wingdings|webdings|zapf|mt extra", re.IGNORECASE)
_REPLACED = {W + "cr": W + "br", W + "ptab": W + "tab"}

_Read = Callable[["_Body", Element], Iterable[Element]]


def prepare(root: Element, numbering: Numbering, styles: Styles) -> set[str]:
    """Change a part (document, footnotes, endnotes) into what mammoth reads; return the kinds of what was not read.

    These are `number_fields`, `parts`, and PRIVATE, a name that a field shows.
    """
    body = _Body(numbering, styles)
    root[:] = body.blocks(root)
    return body.missed


class _Body:
    def __init__(self, numbering: Numbering, styles: Styles) -> None:
        self._numbering, self._styles = numbering, styles
        self._fields = OpenFields()
        self._boxes: list[Element] = []
        self._paragraph_is_hidden = False
        self.missed: set[str] = set()

    def blocks(self, parent: Element) -> list[Element]:
        """Return what is shown of an element's children; a paragraph whose end is deleted goes on in the next one."""
        made: list[Element] = []
        waiting: list[Element] = []
        for child in parent:
            if child.tag != W + "p":
                made += self._shown(child)
                continue
            inline = self._inline(child)
            if _end_is_deleted(child.find(W + "pPr")):
                waiting += inline
            else:
                made += self._paragraph(child, [*waiting, *inline])
                waiting = []
            made += self._take_boxes()
        if any(True for each in waiting for _ in texts(each)):
            made += self._paragraph(Element(W + "p"), waiting)
        return made

    def _take_boxes(self) -> list[Element]:
        boxes, self._boxes = self._boxes, []
        return boxes

    def _inline(self, paragraph: Element) -> list[Element]:
        properties = paragraph.find(W + "pPr")
        self._paragraph_is_hidden = self._styles.hides(value(properties, "pStyle") or self._styles.usual)
        return [made for child in paragraph if child.tag != W + "pPr" for made in self._shown(child)]

    def _paragraph(self, paragraph: Element, inline: list[Element]) -> list[Element]:
        properties = paragraph.find(W + "pPr")
        has_text = any(text.strip() for each in inline for text in texts(each))
        if not has_text and _end_is_hidden(properties):
            return []
        mark = self._numbering.mark(properties)
        made = Element(W + "p")
        style = None if properties is None else properties.find(W + "pStyle")
        if style is not None:
            kept = Element(W + "pPr")
            kept.append(style)
            made.append(kept)
        if mark is not None and (has_text or mark.text != BULLET):
            made.append(text_run(f"{mark.text}{mark.space}{MARKED}"))
        made.extend(inline)
        return [made]

    def _shown(self, element: Element) -> Iterable[Element]:
        read = _READ.get(element.tag)
        if read is not None:
            return read(self, element)
        element.tag = _REPLACED.get(element.tag, element.tag)
        if element.text and MARKED in element.text:
            element.text = element.text.replace(MARKED, "")
        return self._as_is(element)

    def _as_is(self, element: Element) -> Iterable[Element]:
        element[:] = self.blocks(element)
        return (element,)

    def _within(self, element: Element) -> list[Element]:
        return self.blocks(element)

    def _nothing(self, element: Element) -> Iterable[Element]:
        return ()

    def _unread(self, element: Element) -> Iterable[Element]:
        self.missed.add("parts")
        return ()

    def _choice(self, element: Element) -> Iterable[Element]:
        """Return the first way to show something that has text: newer versions of Word have one, older ones another."""
        ways = sorted(element, key=lambda way: way.tag != CHOICES + "Fallback")
        chosen = next((way for way in ways if any(texts(way))), ways[-1] if ways else None)
        return () if chosen is None else self.blocks(chosen)

    def _field(self, element: Element) -> Iterable[Element]:
        code = element.get(W + "instr", "")
        if is_private(code):
            self.missed.add(PRIVATE)
            return ()
        self._note_numbers(code)
        return self.blocks(element)

    def _note_numbers(self, code: str) -> None:
        if makes_numbers(code):
            self.missed.add("number_fields")

    def _run(self, element: Element) -> Iterable[Element]:
        properties = element.find(W + "rPr")
        said = is_on(properties, "vanish")
        style = value(properties, "rStyle")
        hidden = (self._paragraph_is_hidden or self._styles.hides(style)) if said is None else said
        made = list(self._of_run(element, hidden))
        element[:] = made
        return (element,) if made else ()

    def _of_run(self, run: Element, hidden: bool) -> Iterator[Element]:
        for child in run:
            if child.tag == W + "fldChar":
                self._turn(child.get(W + "fldCharType"))
            elif child.tag == W + "instrText":
                self._fields.add(child.text or "")
            if hidden or (self._fields.hide() and child.tag == W + "t"):
                if not hidden:
                    self.missed.add(PRIVATE)
                if child.tag not in (W + "fldChar", W + "instrText"):
                    continue
            yield from self._shown(child)

    def _turn(self, to: str | None) -> None:
        if to == "begin":
            self._fields.begin()
        elif to == "separate":
            self._fields.separate()
        elif to == "end":
            self._note_numbers(self._fields.end())

    def _box(self, element: Element) -> Iterable[Element]:
        """Keep the paragraphs of a text box for after the paragraph that it is drawn beside."""
        outer, self._boxes = self._boxes, []
        fields, self._fields = self._fields, OpenFields()
        hidden = self._paragraph_is_hidden
        made = self.blocks(element)
        self._fields, self._paragraph_is_hidden = fields, hidden
        self._boxes = [*outer, *made]
        return ()

    def _formula(self, element: Element) -> Iterable[Element]:
        self.missed.add("parts")
        return (text_run("".join(found.text or "" for found in element.iter(MATH + "t"))),)

    def _graphic(self, element: Element) -> Iterable[Element]:
        kind = element.get("uri", "")
        if kind != _PICTURE and _SHAPES not in kind:
            self.missed.add("parts")
        return self._as_is(element)

    def _control(self, element: Element) -> Iterable[Element]:
        bound = element.find(f"{W}sdtPr/{W}dataBinding")
        if bound is not None and is_private_property(bound.get(W + "xpath", "")):
            self.missed.add(PRIVATE)
            return ()
        return self._as_is(element)

    def _row(self, element: Element) -> Iterable[Element]:
        properties = element.find(W + "trPr")
        gone = properties is not None and (properties.find(W + "del") is not None or is_on(properties, "hidden"))
        return () if gone else self._as_is(element)

    def _symbol(self, element: Element) -> Iterable[Element]:
        """Return a character of an ordinary font as text; those of fonts of symbols have places from U+F000."""
        code = element.get(W + "char", "")
        if not re.fullmatch("[0-9A-Fa-f]{2,4}", code):
            return ()
        if _SYMBOLS.match(element.get(W + "font", "")) or 0xD800 <= int(code, 16) < 0xF000:
            return (element,)
        shown = Element(W + "t")
        shown.text = chr(int(code, 16) & 0xFF if code[:2].upper() == "F0" else int(code, 16))
        return (shown,)

    def _ruby(self, element: Element) -> Iterable[Element]:
        base = element.find(W + "rubyBase")
        return () if base is None else self.blocks(base)


def _end_is_deleted(properties: Element | None) -> bool:
    """Say whether the mark that ends a paragraph is deleted (ECMA-376 part 1, 17.13.5.15), or moved elsewhere."""
    marked = None if properties is None else properties.find(W + "rPr")
    return marked is not None and any(marked.find(W + name) is not None for name in ("del", "moveFrom"))


def _end_is_hidden(properties: Element | None) -> bool:
    return bool(is_on(None if properties is None else properties.find(W + "rPr"), "vanish"))


_READ: dict[str, _Read] = {
    W + "r": _Body._run,
    W + "tr": _Body._row,
    W + "sdt": _Body._control,
    W + "ruby": _Body._ruby,
    W + "sym": _Body._symbol,
    W + "fldSimple": _Body._field,
    W + "txbxContent": _Body._box,
    CHOICES + "AlternateContent": _Body._choice,
    MATH + "oMath": _Body._formula,
    DRAWN + "graphicData": _Body._graphic,
    **dict.fromkeys((W + "altChunk", W + "subDoc", W + "object", W + "contentPart"), _Body._unread),
    **dict.fromkeys((W + "bdo", W + "dir", W + "smartTag", W + "customXml", MATH + "oMathPara"), _Body._within),
    **dict.fromkeys((W + "del", W + "moveFrom", W + "sectPr", W + "pPr", W + "commentReference"), _Body._nothing),
}
