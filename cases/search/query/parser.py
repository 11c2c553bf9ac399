"""The query language of the search box.

Pure; anything malformed is read as words.

Words are joined by AND; `"exact phrase"`; `OR` between alternatives; `-not`; `prefix*`; and `party:`, `court:`,
`keyword:`, `article:`, `docket:`, `title:` before a word or phrase. A provision is one term, however it is cited.
"""

import re
from dataclasses import dataclass, field, replace

from cases.search.analysis.analyzers import SIGN, normal
from legislation.citations import find_citations

FIELDS = ("party", "court", "keyword", "article", "docket", "title")
# No reader types more.
MOST_TERMS = 32
LONGEST = 2000
# Each costs a look-up in every list of words.
MOST_PREFIXES = 10
# Words of a phrase, and signs of a script that has no spaces.
LONGEST_PHRASE = 50

# A provision by its number, as `normal` writes every form of it.
_ARTICLE = re.compile(
    r"(?<![\w:])article ((?:[lrda]\.?[ -]?)?[0-9][\w.()-]*)(?: (bis|ter|quater|quinquies|sexies)\b)?", re.IGNORECASE
)
# More numbers than these in one citation (Articles 10 to 15): any of them will do.
_ALL_OF = 4
_WORDS = re.compile(rf"{SIGN.pattern}|[^\W{SIGN.pattern[1:-1]}]+")
_QUOTED = re.compile('["“„«][^"”“»]*(?:["”“»]|$)')
_PUNCTUATION = str.maketrans(dict.fromkeys("、。，；：！？《》〈〉「」『』【】（）؟،؛…", " "))
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
    """All of `groups` must match, each by one of its terms; none of `excluded` may.

    `shortened`: the query was too long, and its end is ignored.
    """

    groups: tuple[tuple[Term, ...], ...] = ()
    excluded: tuple[Term, ...] = ()
    shortened: bool = False

    @property
    def terms(self) -> tuple[Term, ...]:
        return tuple(term for group in self.groups for term in group)


def read_question(written: str) -> Question:
    """Return the question that words are. Never raises; terms after the thirty-second are ignored."""
    reading = _Reading(shortened=len(written) > LONGEST)
    for found in _TERM.finditer(_with_provisions(written[:LONGEST])):
        word = found["word"] if not found["field"] and not found["not"] else None
        if word == "OR":
            reading.either = bool(reading.groups)
        elif word not in ("AND", "|", "&") and (term := _term(found)) and not reading.add(term):
            break
    return Question(tuple(map(tuple, reading.groups)), tuple(reading.excluded), reading.shortened)


@dataclass(slots=True)
class _Reading:
    """The part of a question read so far. `either`: the next term is an alternative to the one before it."""

    shortened: bool
    groups: list[list[Term]] = field(default_factory=list)
    excluded: list[Term] = field(default_factory=list)
    either: bool = False
    count: int = 0
    prefixes: int = 0

    def add(self, term: Term) -> bool:
        """Add a term, shortened if it is too long, and return whether there is room for more."""
        self.count += 1
        self.prefixes += term.prefix
        if self.count > MOST_TERMS or (term.prefix and self.prefixes > MOST_PREFIXES):
            self.shortened = True
            return self.count <= MOST_TERMS
        kept = replace(term, text=_cut(term.text))
        self.shortened |= kept != term
        if kept.negated:
            self.excluded.append(kept)
        elif self.either:
            self.groups[-1].append(kept)
        else:
            self.groups.append([kept])
        self.either = False
        return True


def _with_provisions(written: str) -> str:
    """Return the words in normal form, with `article:` before the number of each provision that is cited in them."""
    parts, at = [], 0
    for quoted in _QUOTED.finditer(written):
        parts += [_cited(written[at : quoted.start()]), quoted[0]]
        at = quoted.end()
    read = normal("".join([*parts, _cited(written[at:])]))
    unquoted = _QUOTED.split(read)
    for position, words in enumerate(unquoted):
        unquoted[position] = _ARTICLE.sub(lambda found: f"article:{_number(found[0])}", words)
    kept = [found[0] for found in _QUOTED.finditer(read)]
    return "".join(part for pair in zip(unquoted, [*kept, ""], strict=True) for part in pair).translate(_PUNCTUATION)


def _cited(words: str) -> str:
    """Return words with `article:` and its number for each citation, and the instrument it names."""
    parts, at = [], 0
    for citation in find_citations(words):
        parts.append(words[at : citation.start])
        joint = " " if len(citation.numbers) <= _ALL_OF else " OR "
        parts.append(joint.join(f"article:{number}" for number in citation.numbers))
        if citation.instrument in words[citation.start : citation.end]:
            parts.append(f" {citation.instrument}")
        at = citation.end
    return "".join([*parts, words[at:]])


def _number(cited: str) -> str:
    """Return the number of `article N` as records write it: `article L. 111-1` is `L111-1`, `article 9 bis` `9bis`."""
    return re.sub(r"^([A-Za-z])[. -]+", r"\1", cited.partition(" ")[2]).replace(" ", "")


def _term(found: re.Match[str]) -> Term | None:
    phrase = found["phrase"] is not None
    text = (found["phrase"] if phrase else found["word"]).strip()
    prefix = not phrase and text.endswith("*")
    text = text.rstrip("*") if prefix else text
    name = (found["field"] or "").lower()
    if not phrase and name != "article":
        text = text.strip("()[]{},;:.!?'")
    if not any(sign.isalnum() for sign in text):
        return None
    if not name and _ARTICLE.fullmatch(text):
        return Term(_number(text), "article", negated=bool(found["not"]))
    return Term(text, name, phrase, prefix, bool(found["not"]))


def _cut(text: str) -> str:
    """Return the first fifty words of a term, or signs of a script that has no spaces."""
    if len(text) <= LONGEST_PHRASE:
        return text
    words = list(_WORDS.finditer(text))
    return text[: words[LONGEST_PHRASE - 1].end()] if len(words) > LONGEST_PHRASE else text
