"""Text as it is compared: letter case, accents, widths, quotation marks and spaces set aside."""

import unicodedata

from .normalizing import normalize

_MARKS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"', "\x00": " "})


def fold(text: str) -> str:
    """Return `text` for comparing and searching, never for showing."""
    parted = normalize("NFKD", text.translate(_MARKS))
    bare = parted if parted.isascii() else "".join(letter for letter in parted if not unicodedata.combining(letter))
    return " ".join(bare.casefold().split())
