"""Text as names and titles are compared; search and citations, which need places in it, have their own. Pure."""

import unicodedata

from .normalizing import normalize

_MARKS = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "«": '"', "»": '"', "\x00": " "})


def fold(text: str, *, accents: bool = False) -> str:
    """Return `text` for comparing and searching, never for showing.

    Letter case, widths, sorts of quotation marks and spaces do not matter; nor do accents, unless `accents` is true.
    """
    written = text.translate(_MARKS)
    if accents:
        return " ".join(normalize("NFKC", written).casefold().split())
    parted = normalize("NFKD", written)
    bare = parted if parted.isascii() else "".join(letter for letter in parted if not unicodedata.combining(letter))
    return " ".join(bare.casefold().split())
