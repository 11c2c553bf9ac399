"""Web fonts cut from the packages' variable fonts."""

from io import BytesIO

from fontTools.subset import Options, Subsetter, parse_unicodes
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

from .faces import FEATURES, RANGES, Face

_COPYRIGHT, _FAMILY, _STYLE, _FULL, _POSTSCRIPT, _LICENCE, _LICENCE_ADDRESS = 0, 1, 2, 4, 6, 13, 14


def cut(face: Face) -> dict[str, bytes]:
    """Return the face as WOFF2 by range, with the same bytes on every host that has the same packages."""
    font = instance(face)
    name(font, face)
    whole = _saved(font)
    files = {}
    for label, characters in RANGES.items():
        part = _opened(whole)
        _keep(part, characters)
        part.flavor = "woff2"
        files[label] = _saved(part)
    return files


def instance(face: Face) -> TTFont:
    """Return the face's characters at one weight, no longer a variable font."""
    # Unneeded glyphs go first: cutting the axes takes time for each.
    font = TTFont(face.path, recalcTimestamp=False)
    _keep(font, ", ".join(RANGES.values()))
    return instancer.instantiateVariableFont(font, face.axes, inplace=True)


def name(font: TTFont, face: Face) -> None:
    """Give the font the name of our family, and leave its makers and its licence in it."""
    table = font["name"]
    table.names = [row for row in table.names if row.nameID in (_COPYRIGHT, _LICENCE, _LICENCE_ADDRESS)]
    style = f"{face.axes['wght']} {face.style}"
    for kind, text in (
        (_FAMILY, face.family),
        (_STYLE, style),
        (_FULL, f"{face.family} {style}"),
        (_POSTSCRIPT, f"{face.family} {style}".title().replace(" ", "")),
    ):
        table.setName(text, kind, 3, 1, 0x409)


def _keep(font: TTFont, characters: str) -> None:
    options = Options()
    options.layout_features = FEATURES
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = ["*"]
    options.drop_tables += ["STAT"] if "fvar" not in font else []
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=parse_unicodes(characters.replace(" ", "")))
    subsetter.subset(font)


def _opened(content: bytes) -> TTFont:
    return TTFont(BytesIO(content), recalcTimestamp=False)


def _saved(font: TTFont) -> bytes:
    content = BytesIO()
    font.save(content)
    return content.getvalue()
