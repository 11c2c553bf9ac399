"""Word documents written for tests: lists, styles and paragraphs in short."""

from collections.abc import Iterable
from html import escape

from cases.files.case_labels import CASE_LABELS
from core.sources.docx import convert
from tests.cases.files.makers import W, body, docx_of

RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PARTS = {"numbering": "numbering.xml", "styles": "styles.xml", "footnotes": "footnotes.xml", "endnotes": "endnotes.xml"}


def level(at: int, form: str, name: str = "decimal", start: int | None = 1, more: str = "") -> str:
    """Return a level of a list. `form`: "(%1)"; `more`: other elements of it."""
    first = "" if start is None else f'<w:start w:val="{start}"/>'
    return f'<w:lvl w:ilvl="{at}">{first}<w:numFmt w:val="{name}"/>{more}<w:lvlText w:val="{escape(form)}"/></w:lvl>'


def lists(abstract: dict[str, str], nums: dict[str, str]) -> str:
    """Return `word/numbering.xml`. `abstract`: levels by id; `nums`: id → abstract id, overrides after a blank."""
    made = "".join(
        f'<w:abstractNum w:abstractNumId="{name}">{levels}</w:abstractNum>' for name, levels in abstract.items()
    )
    for name, said in nums.items():
        to, _, overrides = said.partition(" ")
        made += f'<w:num w:numId="{name}"><w:abstractNumId w:val="{to}"/>{overrides}</w:num>'
    return f"<w:numbering {W}>{made}</w:numbering>"


def restart(at: int, start: int) -> str:
    return f'<w:lvlOverride w:ilvl="{at}"><w:startOverride w:val="{start}"/></w:lvlOverride>'


def style(name: str, numbered: str = "", based: str = "", kind: str = "paragraph", run: str = "") -> str:
    """Return a style. `numbered`: "1" or "1/2", a list and a level, "/2" a level alone."""
    on = f'<w:basedOn w:val="{based}"/>' if based else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{name}"><w:name w:val="{name}"/>{on}'
        f"<w:pPr>{num_pr(numbered)}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def num_pr(numbered: str) -> str:
    name, _, at = numbered.partition("/")
    inner = (f'<w:ilvl w:val="{at}"/>' if at else "") + (f'<w:numId w:val="{name}"/>' if name else "")
    return f"<w:numPr>{inner}</w:numPr>" if inner else ""


def styles(*each: str, language: str = "en-GB") -> str:
    defaults = (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="{language}"/></w:rPr></w:rPrDefault></w:docDefaults>'
    )
    return f"<w:styles {W}>{defaults}{''.join(each)}</w:styles>"


def p(text: str = "", numbered: str = "", styled: str = "", more: str = "") -> str:
    """Return a paragraph. `numbered`: as of a style; `more`: elements after its text."""
    named = f'<w:pStyle w:val="{styled}"/>' if styled else ""
    run = f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>' if text else ""
    return f"<w:p><w:pPr>{named}{num_pr(numbered)}</w:pPr>{run}{more}</w:p>"


def table(*rows: Iterable[str]) -> str:
    cells = ("".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def document(inner: str, more: dict[str, str | bytes] | None = None, **parts: str) -> bytes:
    """Return a Word document. `parts`: its numbering, styles, footnotes; `more`: other parts by their whole name."""
    relations = "".join(
        f'<Relationship Id="r{name}" Type="{RELATIONS}/{name}" Target="{PARTS[name]}"/>' for name in parts
    )
    related = f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>'
    named: dict[str, str | bytes] = {f"word/{PARTS[name]}": part for name, part in parts.items()}
    return docx_of(body(inner), {**named, "word/_rels/document.xml.rels": related, **(more or {})})


LEGAL = level(0, "%1.") + level(1, "(%2)", "lowerLetter") + level(2, "(%3)", "lowerRoman")
OUTLINE = level(0, "%1") + level(1, "%1.%2") + level(2, "%1.%2.%3")


def lines(raw: bytes) -> list[str]:
    return [line for line in convert(raw, CASE_LABELS).text.split("\n") if line]


def numbered(levels: str, *paragraphs: str, **options: str) -> list[str]:
    """Return the lines of a document with one list, number 1."""
    return lines(document("".join(paragraphs), numbering=lists({"0": levels}, {"1": "0"}), **options))
