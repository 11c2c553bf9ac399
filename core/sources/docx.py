"""Word documents as lines. Only the body goes on.

Its properties, comments, pictures, hidden text, and what tracked changes deleted, are not looked at.
"""

import io
import re
import zipfile
from xml.parsers import expat

from .converted import Converted
from .html import lines_of
from .labels import NO_LABELS, Labels
from .limits import DEEPEST, LARGEST_PART, MOST_ELEMENTS
from .refusals import RefusedError
from .zip import opened, total, unpacked

_HIDDEN = re.compile(rb'<w:vanish(?:\s+w:val="(?:1|true|on)")?\s*/>')
_NOTE = re.compile(r'<li id="(?:foot|end)note-\d+">(.*?)</li>', re.DOTALL)
_NOTES = re.compile(rf"<ol>(?:{_NOTE.pattern})+</ol>\s*\Z", re.DOTALL)
_BACK = re.compile(r'<a href="#(?:foot|end)note-ref-\d+">↑</a>')
_REFERENCE = re.compile(r'<a href="#(?:foot|end)note-\d+" id="(?:foot|end)note-ref-\d+">\[(\d+)\]</a>')


def convert(raw: bytes, labels: Labels = NO_LABELS) -> Converted:
    """Return the text of a Word document; `labels`: those that its lines may begin with.

    Raises RefusedError for one that is damaged, or too large.
    """
    checked = _checked(raw)
    import mammoth

    try:
        made = mammoth.convert_to_html(
            checked,
            include_embedded_style_map=False,
            external_file_access=False,
            convert_image=mammoth.images.img_element(lambda image: {}),
        )
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001
        # The library has no error of its own: a part that is missing or odd raises whatever it meets.
        raise RefusedError("damaged.word") from None
    return Converted("\n".join(lines_of(_with_notes_beside(made.value), labels)))


def _with_notes_beside(page: str) -> str:
    """Return the page with each footnote after the paragraph that refers to it, so that it stays with its text."""
    notes = iter(_NOTE.findall(page))
    page = _NOTES.sub("", page)
    waiting: list[str] = []
    made = []
    for piece in re.split(r"(</p>|</h[1-6]>|</table>)", page):
        for number in _REFERENCE.findall(piece):
            note = re.sub(r"</?p>", " ", _BACK.sub("", next(notes, "")))
            waiting.append(f"<p>[{number}] {note}</p>")
        made.append(piece)
        if piece.startswith("</"):
            made += waiting
            waiting.clear()
    return "".join(made)


def _checked(raw: bytes) -> io.BytesIO:
    """Return the document's parts of XML, each read once within bounds, for mammoth reads without; no other part."""
    packed = opened(raw)
    parts = [member for member in packed.infolist() if member.filename.lower().endswith((".xml", ".rels"))]
    if total(parts) > 3 * LARGEST_PART:
        raise RefusedError("zip_bomb.word")
    counted, kept = 0, io.BytesIO()
    with zipfile.ZipFile(kept, "w") as copy:
        for member in parts:
            xml = unpacked(packed, member, LARGEST_PART)
            counted = _measured(xml, counted)
            copy.writestr(member.filename, _without_hidden(xml))
    return kept


def _without_hidden(xml: bytes) -> bytes:
    """Return a part without the runs of text that Word does not show."""
    runs = xml.split(b"</w:r>")
    for place, run in enumerate(runs[:-1]):
        start = max(run.rfind(b"<w:r>"), run.rfind(b"<w:r "))
        runs[place] = run[:start] if start >= 0 and _HIDDEN.search(run, start) else run + b"</w:r>"
    return b"".join(runs)


def _measured(xml: bytes, counted: int) -> int:
    """Return `counted` and the elements of this part. Raises RefusedError for what Word never writes."""
    depth = 0

    def opens(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth, counted
        depth, counted = depth + 1, counted + 1
        if depth > DEEPEST:
            raise RefusedError("too_deep.word")
        if counted > MOST_ELEMENTS:
            raise RefusedError("too_long.elements")

    def closes(name: str) -> None:
        nonlocal depth
        depth -= 1

    def declares(*declared: object) -> None:
        raise RefusedError("entities")

    parser = expat.ParserCreate()
    parser.StartElementHandler, parser.EndElementHandler = opens, closes
    parser.StartDoctypeDeclHandler = declares
    try:
        parser.Parse(xml, True)
    except expat.ExpatError:
        raise RefusedError("damaged.word") from None
    return counted
