"""Elements of WordprocessingML by their short names."""

from collections.abc import Iterator
from xml.etree import ElementTree

Element = ElementTree.Element

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
# A file in the strict form of ECMA-376 has other names for the same elements.
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
W = f"{{{_MAIN}}}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
CHOICES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_LARGEST = 2**31 - 1


def parsed(xml: bytes) -> Element:
    """Return the root of a part that declares no entities. Raises ParseError for no XML."""
    # Entities were refused when the part was measured.
    return ElementTree.fromstring(xml.replace(_STRICT, _MAIN.encode()))  # noqa: S314


def written(root: Element) -> bytes:
    """Return a part as XML."""
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)


def in_utf_8(xml: bytes) -> bytes:
    """Return a part that is in another encoding in UTF-8, as all other parts are read."""
    return written(parsed(xml))


def value(parent: Element | None, name: str) -> str | None:
    """Return `w:val` of a child; None where there is no such child, or no value in it."""
    child = None if parent is None else parent.find(W + name)
    return None if child is None else child.get(W + "val")


def number(said: str | None, otherwise: int) -> int:
    """Return a number that a file gives, from 0 to 2^31; `otherwise` for anything else."""
    plain = (said or "").strip()
    return min(int(plain), _LARGEST) if plain.isascii() and plain.isdecimal() and len(plain) < 12 else otherwise


def is_on(parent: Element | None, name: str) -> bool | None:
    """Say whether a property is on (`<w:vanish/>`) or off; None where it is not given."""
    child = None if parent is None else parent.find(W + name)
    return None if child is None else child.get(W + "val") not in ("0", "false", "off")


def text_run(text: str) -> Element:
    """Return a run of this text."""
    run = Element(W + "r")
    shown = ElementTree.SubElement(run, W + "t", {_SPACE: "preserve"})
    shown.text = text
    return run


def texts(root: Element) -> Iterator[str]:
    """Yield the text of each `w:t` within an element."""
    return (found.text or "" for found in root.iter(W + "t"))
