"""Titles of instruments as they are compared."""

import re

from core.text.folding import fold

# "Patents Act, 1970" is the Patents Act 1970.
_YEAR = re.compile(r",(?= (?:18|19|20)\d\d$)")


def folded(title: str) -> str:
    """Return `title` for comparing, never for showing.

    Quotation marks, a leading article and a comma before the year do not matter. Accents do.
    """
    plain = _YEAR.sub("", fold(title.replace("\x00", ""), accents=True).replace('"', ""))
    words = plain.split()
    return " ".join(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)
