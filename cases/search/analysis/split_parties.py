"""The two sides of a case as people write them, `A v B`. Pure."""

import re

# The words between the sides in the languages of the summaries. A `c` needs its sign: alone it is a letter.
_BETWEEN = r"v|vs|versus|against|gegen|contra|contre|contro|tegen|против|ضد|c(?=[./])|\./"
# 诉 alone, not as a part of 起诉, 上诉, 诉讼 and their like.
_SUES = r"(?<![起上申投胜败反控公自应撤抗])[诉訴](?![讼訟求称稱状狀辩辯权權请請])"
_SIDES = re.compile(rf"(?<=\S)(?:\s+(?:{_BETWEEN})[./]*\s+|{_SUES})(?=\S)", re.IGNORECASE)
_OPEN = re.compile(rf"(?<=\S)\s+(?:{_BETWEEN})[./]*$", re.IGNORECASE)
_QUOTES = re.compile('["“”„«»]')


def sides(written: str) -> list[str]:
    """Return the names on the two sides; the whole text where there are not exactly two."""
    parts = _SIDES.split(written.strip())
    return parts if len(parts) == 2 else [written.strip()]


def without_between(written: str) -> str:
    """Return the words without the "v" between two names, which a case need not have; quoted words stay."""
    return written if _QUOTES.search(written) else _SIDES.sub(" ", written)


def without_open_end(typed: str) -> str:
    """Return what was typed so far without a "v" at its end, after which the other side is still to come."""
    return _OPEN.sub("", typed)
