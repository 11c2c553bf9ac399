"""Titles of instruments as they are compared."""

from core.text.folding import fold


def folded(title: str) -> str:
    """Return `title` for comparing, never for showing: quotation marks and a leading article do not matter.

    Accents do: a title with others is another one.
    """
    words = fold(title.replace("\x00", ""), accents=True).replace('"', "").split()
    return " ".join(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)
