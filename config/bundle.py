"""All stylesheets of the public pages as one."""

from pathlib import Path

from rcssmin import cssmin

BUNDLE = "css/bundle.css"
# A later sheet overrides an earlier one: the tokens and plain elements, what pages have in common, single pages.
_FIRST = "casebridge.css"
_FOLDERS = ("components", "cases", "legislation")


def sources(folder: Path) -> list[Path]:
    """Return the stylesheets of a folder such as `static/css`, in the order of the bundle."""
    return [folder / _FIRST, *(path for room in _FOLDERS for path in sorted((folder / room).glob("*.css")))]


def bundle(typefaces: str, folder: Path) -> str:
    """Return the rules of the typefaces and of every stylesheet of the folder, in few bytes."""
    return str(cssmin("\n".join([typefaces, *(path.read_text("utf-8") for path in sources(folder))])))
