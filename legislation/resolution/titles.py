"""Titles of instruments as they are compared: letter case, marks, spaces and a leading article set aside."""

from core.text.normalizing import normalize

_MARKS = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "“": None, "”": None, '"': None, "«": None, "»": None, "\x00": None}
)


def folded(title: str) -> str:
    """Return `title` for comparing, never for showing. Accents stay: a title with others is another one."""
    words = normalize("NFKC", title.translate(_MARKS)).casefold().split()
    return " ".join(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)
