"""Word documents as lines. Only the body and its notes go on.

Properties, comments, pictures, hidden text, and what tracked changes deleted, are not looked at.
"""

import codecs
import io
import re
import zipfile
from collections.abc import Iterator
from xml.etree.ElementTree import ParseError
from xml.parsers import expat

from .converted import Converted
from .findings import Finding, Lines, finding
from .html import lines_of
from .labels import NO_LABELS, Labels
from .limits import DEEPEST, LARGEST_PART, MOST_ELEMENTS
from .refusals import RefusedError
from .word.body import MARKED, PRIVATE, prepare
from .word.numbering import BULLET, Numbering
from .word.styles import Styles
from .word.xml import in_utf_8, parsed, texts, written
from .zip import opened, total, unpacked

_ROOT = re.compile(rb"<(?:[\w.-]+:)?(document|footnotes|endnotes|numbering|styles|hdr|ftr)[\s>/]")
_FURNITURE = ("hdr", "ftr")
_NUMBER = re.compile(r"\[\d{4}\] [A-Z][A-Za-z]{1,9} \d+|\d[\d/.-]{3,}")
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_FEWEST_LABELS = 3  # Labels with values that make a record.
_TEXTS = ("document", "footnotes", "endnotes")
_CELL = re.compile(f"{MARKED}(?:: | \\| )")
_NOTE = re.compile(r'<li id="(?:foot|end)note-[^"]*">(.*?)</li>', re.DOTALL)
_BACK = re.compile(r'<a href="#(?:foot|end)note-ref-[^"]*">↑</a>')
_REFERENCE = re.compile(r'<a href="#(?:foot|end)note-[^"]*" id="(?:foot|end)note-ref-[^"]*">\[(\d+)\]</a>')


def convert(raw: bytes, labels: Labels = NO_LABELS) -> Converted:
    """Return the text of a Word document; `labels`: those that its lines may begin with.

    Raises RefusedError for one that is damaged, or too large.
    """
    parts = _parts(raw)
    roots = {name: found[1].decode() for name, xml in parts.items() if (found := _ROOT.search(xml[:5000]))}
    prepared, missed, formats, letters = _prepared(parts, roots)
    import mammoth

    try:
        made = mammoth.convert_to_html(
            prepared,
            include_embedded_style_map=False,
            external_file_access=False,
            convert_image=mammoth.images.img_element(lambda image: {}),
        )
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001
        # The library has no error of its own: a part that is missing or odd raises whatever it meets.
        raise RefusedError("damaged.word") from None
    numbered = lines_of(_with_notes_beside(made.value), labels)
    lines = _with_numbers(numbered, labels)
    text = "\n".join(lines)
    if sum(map(_letters, numbered)) < letters:
        missed.add("text")
    if _numbers_of_furniture(parts, roots) - set(_NUMBER.findall(text)):
        missed.add("header")
    if any("w:sym" in said.message for said in made.messages):
        missed.add("parts")
    return Converted(text, tuple(_doubts(missed, formats, (1, max(1, len(lines))))))


def _numbers_of_furniture(parts: dict[str, bytes], roots: dict[str, str]) -> set[str]:
    """Return the numbers of four signs and more in heads and feet of pages, as those of a docket or a citation."""
    found: set[str] = set()
    for name in (name for name, root in roots.items() if root in _FURNITURE):
        found.update(_NUMBER.findall("".join(texts(parsed(parts[name])))))
    return found


def _doubts(missed: set[str], formats: tuple[str, ...], lines: Lines) -> Iterator[Finding]:
    """Yield what an editor is to check: `missed` as `prepare` names it, and the formats of numbers."""
    if PRIVATE in missed:
        yield finding("leftovers_dropped.fields", lines)
    if formats:
        yield finding("number_formats", lines, formats=formats)
    for kind in sorted(missed - {PRIVATE}):
        yield finding(f"unread_word.{kind}", lines)


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))


def _with_numbers(lines: list[str], labels: Labels) -> list[str]:
    """Return lines with their automatic numbers, except labels, which are no items of a text.

    A label without a value is taken for one only in a record, where others have values: "II. Facts" heads a judgment.
    """
    parted = [_CELL.sub(MARKED, line, count=1).rpartition(MARKED) for line in lines]
    begins = [labels.begins(text) for _, _, text in parted]
    with_value = [
        is_label and (":" in text or "：" in text) for is_label, (_, _, text) in zip(begins, parted, strict=True)
    ]
    is_record = sum(with_value) >= _FEWEST_LABELS
    made = []
    for (number, _, text), is_label, has_value in zip(parted, begins, with_value, strict=True):
        bare = is_label and (has_value or is_record or number.strip() == BULLET)
        made.append(text if bare else f"{number.replace(MARKED, '')}{text}".strip(" "))
    return made


def _with_notes_beside(page: str) -> str:
    """Return the page with each note after the paragraph that refers to it, so that it stays with its text."""
    notes = iter(_NOTE.findall(page))
    end = page.rfind("<ol>")
    page = page[:end] if end >= 0 else page
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


def _parts(raw: bytes) -> dict[str, bytes]:
    """Return the document's parts of XML, each read once within bounds, for mammoth reads without."""
    packed = opened(raw)
    members = [member for member in packed.infolist() if member.filename.lower().endswith((".xml", ".rels"))]
    if total(members) > 3 * LARGEST_PART:
        raise RefusedError("zip_bomb.word")
    counted, parts = 0, {}
    for member in members:
        xml = unpacked(packed, member, LARGEST_PART)
        counted = _measured(xml, counted)
        parts[member.filename] = in_utf_8(xml) if xml.startswith(_WIDE) else xml
    return parts


def _prepared(parts: dict[str, bytes], roots: dict[str, str]) -> tuple[io.BytesIO, set[str], tuple[str, ...], int]:
    """Return a document of the parts with text, as mammoth reads it; what it misses; unwritten formats; its letters.

    The numbers are in the text. Parts that name people, such as comments and properties, are left out.
    """

    def part(root: str) -> str | None:
        # "styles.xml" rather than "stylesWithEffects.xml", and the document's rather than the glossary's.
        return min((name for name, each in roots.items() if each == root), key=len, default=None)

    try:
        styles_part, numbering_part = part("styles"), part("numbering")
        styles = Styles.of(parsed(parts[styles_part]) if styles_part else None)
        numbering = Numbering(parsed(parts[numbering_part]) if numbering_part else None, styles)
        made, missed, letters = dict(parts), set[str](), 0
        # A list that goes on in a note counts the paragraphs of the body first.
        for name, root in sorted(roots.items(), key=lambda part: part[1]):
            if root not in _TEXTS:
                continue
            tree = parsed(parts[name])
            missed |= prepare(tree, numbering, styles)
            letters += sum(map(_letters, texts(tree))) if root == "document" else 0
            made[name] = written(tree)
    except ParseError:
        raise RefusedError("damaged.word") from None
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as copy:
        for name, xml in made.items():
            if roots.get(name) in (*_TEXTS, "styles") or name.endswith((".rels", "[Content_Types].xml")):
                copy.writestr(name, xml)
    return kept, missed, tuple(sorted(numbering.unwritten)), letters


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
