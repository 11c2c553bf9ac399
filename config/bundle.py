"""All stylesheets of the public pages as one."""

import re
from pathlib import Path

BUNDLE = "css/bundle.css"
# A later sheet overrides an earlier one: the tokens and plain elements, what pages have in common, single pages.
_FIRST = "casebridge.css"
_FOLDERS = ("components", "cases", "legislation")
# A comment; a string, which stays as it is; a sign that needs no space around it; a colon; the end of a block.
_PARTS = re.compile(r"""/\*.*?\*/|("[^"]*"|'[^']*')|\s*;?\s*(})\s*|\s*([{;,])\s*|(:)\s+|\s+""", re.DOTALL)


def sources(folder: Path) -> list[Path]:
    """Return the stylesheets of a folder such as `static/css`, in the order of the bundle."""
    return [folder / _FIRST, *(path for room in _FOLDERS for path in sorted((folder / room).glob("*.css")))]


def bundle(typefaces: str, folder: Path) -> str:
    """Return the rules of the typefaces and of every stylesheet of the folder, in few bytes."""
    return shortened("\n".join([typefaces, *(path.read_text("utf-8") for path in sources(folder))]))


def shortened(css: str) -> str:
    """Return a stylesheet with the same rules, without comments and spaces that mean nothing."""
    # A comment may part two words, and so leaves its spaces, which the next pass makes one.
    uncommented = _PARTS.sub(lambda part: "" if part[0].startswith("/*") else part[0], css)
    return _PARTS.sub(_short, uncommented).strip()


def _short(part: re.Match[str]) -> str:
    string, end, sign, colon = part.groups()
    return string or end or sign or colon or " "
