"""The small language of the search box, read into a value. Pure; anything malformed is read as words.

Words are joined by AND; `"exact phrase"`; `OR` between alternatives; `-not`; `prefix*`; and `party:`, `court:`,
`keyword:`, `article:`, `docket:`, `title:` before a word or phrase.
"""

import re
from dataclasses import dataclass

from .text import normal

FIELDS = ("party", "court", "keyword", "article", "docket", "title")
# No reader asks more; a robot does not get more.
MOST_TERMS = 32
LONGEST = 2000

# A provision by its number, as `normal` writes every form of it.
_ARTICLE = re.compile(r"(?<![\w:])article ([a-z]?\.?-?\d[\w.()-]*)", re.IGNORECASE)
_TERM = re.compile(
    rf"""
    (?P<not>-(?=[\w"“„«(]))?
    (?:(?P<field>{"|".join(FIELDS)}):\s*)?
    (?:["“„«](?P<phrase>[^"”“»]*)(?:["”“»]|$)|(?P<word>[^\s"“”„«»]+))
    """,
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Term:
    """One word, phrase or prefix, in all text or in one field."""

    text: str
    field: str = ""
    phrase: bool = False
    prefix: bool = False
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """All of `groups` must match, each by one of its terms; none of `excluded` may."""

    groups: tuple[tuple[Term, ...], ...] = ()
    excluded: tuple[Term, ...] = ()

    @property
    def terms(self) -> tuple[Term, ...]:
        return tuple(term for group in self.groups for term in group)


def read_question(written: str) -> Question:
    """Return what the words ask. Never raises; terms beyond the thirty-second are left out."""
    groups: list[list[Term]] = []
    excluded: list[Term] = []
    either = False
    asked = _ARTICLE.sub(r"article:\1", normal(written[:LONGEST]))
    for found in list(_TERM.finditer(asked))[: 2 * MOST_TERMS]:
        if found["word"] == "OR" and not found["field"] and not found["not"]:
            either = bool(groups)
            continue
        if found["word"] in ("AND", "|", "&") and not found["field"]:
            continue
        term = _term(found)
        if term is None:
            continue
        if term.negated:
            excluded.append(term)
        elif either:
            groups[-1].append(term)
        else:
            groups.append([term])
        either = False
    kept = tuple(tuple(group[:MOST_TERMS]) for group in groups[:MOST_TERMS])
    return Question(kept, tuple(excluded[:MOST_TERMS]))


def _term(found: re.Match) -> Term | None:
    phrase = found["phrase"] is not None
    text = (found["phrase"] if phrase else found["word"]).strip()
    prefix = not phrase and text.endswith("*")
    text = text.rstrip("*") if prefix else text
    if not phrase:
        text = text.strip("()[]{},;:.!?")
    if not any(sign.isalnum() for sign in text):
        return None
    return Term(text, (found["field"] or "").lower(), phrase, prefix, bool(found["not"]))
