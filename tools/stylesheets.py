"""The classes that templates name and those that stylesheets style, compared: each name is known to both."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_BLOCK = re.compile(r"\{[^{}]*\}")
_CLASS = re.compile(r"\.(-?[a-zA-Z_][\w-]*)")
_ATTRIBUTE = re.compile(r"""\bclass\\?=(?:\\?"([^"]*?)\\?"|'([^']*)')""")
_TAG = re.compile(r"{%.*?%}|{{.*?}}")
_COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgba?|hsla?|oklch)\(")


def styled(css: str) -> set[str]:
    """Return the classes in the selectors of a stylesheet."""
    rules = _COMMENT.sub("", css)
    # Declarations are innermost blocks; what remains are selectors and conditions.
    return set(_CLASS.findall(_BLOCK.sub(" ", rules)))


def named(markup: str) -> set[str]:
    """Return the classes that a template or Python gives to elements, without those that a variable ends."""
    found: set[str] = set()
    for one, other in _ATTRIBUTE.findall(markup):
        plain = _TAG.sub(lambda tag: " " if tag[0].startswith("{%") else "\0", one or other)
        found |= {name for name in plain.split() if "\0" not in name and "{" not in name}
    return found


def colours(css: str) -> list[str]:
    """Return the lines of a stylesheet that write a colour where a custom property belongs."""
    # A property may have a fallback, and a shadow is black.
    lines = re.sub(r"var\([^()]*\)|rgb\(0 0 0 / \d+%\)", "", _COMMENT.sub("", css)).split("\n")
    return [line.strip() for line in lines if _COLOUR.search(line) and not re.match(r"\s*(?:--|:root)", line)]
