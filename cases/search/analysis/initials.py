"""Usual abbreviations of parties: the first letters of their words."""

import re

_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
# Forms of companies, which no abbreviation has.
_FORMS = frozenset(
    [
        "ltd",
        "limited",
        "inc",
        "incorporated",
        "corp",
        "corporation",
        "co",
        "company",
        "llc",
        "llp",
        "plc",
        "gmbh",
        "ag",
        "sa",
        "sas",
        "sarl",
        "srl",
        "spa",
        "bv",
        "nv",
        "kg",
        "ab",
        "oy",
        "as",
        "pty",
        "pte",
        "pvt",
        "sdn",
        "bhd",
        "kk",
    ]
)
_FEWEST, _MOST = 3, 7


def initials(name: str) -> str:
    """Return FTC for "Federal Trade Commission"; empty where a name has too few words with capitals, or too many."""
    words = [word for word in _WORD.findall(name) if word.casefold().strip(".") not in _FORMS]
    capitals = [word for word in words if word[0].isupper()]
    if not _FEWEST <= len(capitals) <= _MOST or name.isupper():
        return ""
    return "".join(word[0] for word in capitals)
