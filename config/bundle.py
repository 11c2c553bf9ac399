"""All stylesheets of the public pages as one."""

import re
from collections import Counter
from itertools import chain, product
from pathlib import Path
from string import ascii_lowercase

from rcssmin import cssmin

BUNDLE = "css/bundle.css"
# A later sheet overrides an earlier one: the tokens and plain elements, what pages have in common, single pages.
_FIRST = "casebridge.css"
_PROPERTY = re.compile(r"(?<![\w-])--[a-z][\w-]*")
_FOLDERS = ("components", "cases", "legislation")


def sources(folder: Path) -> list[Path]:
    """Return the stylesheets of a folder such as `static/css`, in the order of the bundle."""
    return [folder / _FIRST, *(path for room in _FOLDERS for path in sorted((folder / room).glob("*.css")))]


def bundle(typefaces: str, folder: Path) -> str:
    """Return the rules of the typefaces and of every stylesheet of the folder, in few bytes."""
    return str(cssmin(with_short_names("\n".join([typefaces, *(path.read_text("utf-8") for path in sources(folder))]))))


def with_short_names(css: str) -> str:
    """Return a sheet whose custom properties have names of a letter or two, the shortest for the most frequent."""
    counted = Counter(_PROPERTY.findall(css)).most_common()
    letters = chain(ascii_lowercase, map("".join, product(ascii_lowercase, repeat=2)))
    short = {name: f"--{letter}" for (name, _count), letter in zip(counted, letters, strict=False)}
    return _PROPERTY.sub(lambda name: short[name[0]], css)
