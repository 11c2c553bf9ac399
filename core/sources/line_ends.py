"""Words divided at the end of a printed line, put together again."""

import re
from collections import Counter

DIVIDED = "\ufffe"  # Ends a line in the middle of a word, or after a hyphen of its own.
_HYPHENS = ("-", "\u2010", "\u2011", DIVIDED)
SOFT = "\u00ad"


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_WORDS = re.compile(r"[^\W\d_]+(?:[-\u2010\u2011][^\W\d_]+)*")
_LAST, _FIRST = re.compile(r"[^\W\d_]+$"), re.compile(r"[^\W\d_]+")
# "Marken- und Kennzeichenrecht", "first- and second-instance": the hyphen stands for what follows later.
_JOINING = _set("und oder bzw and or to y o e ou et og eller en of och i oraz ja sowie")
# Languages that write compounds as one word: a hyphen within one is rare.
_SOLID = _set("der die das und nicht ist het een niet och att ikke det ja on")
_HYPHENED = _set("the of and that la le les des que los del da dos não est")
# First parts of English words with a hyphen, and endings that show that the word has none: well-known, selfish.
_FIRST_PARTS = _set("well self cross non quasi vice")
_ENDINGS = _set("s ed es ing ly er est ish less ness ment ington sense etheless spring")
# First parts of words without a hyphen that are words themselves: without, therefore, cannot.
_GLUED_FIRST = _set(
    "with in an some any every no not how there where here what who when more over under up out for be to can on off "
    "fore by my him her it them our your down other back through al never now further thus per re un mis dis"
)


class LineEnds:
    """What a text shows of its words with hyphens; `uncertain`: words put together without evidence for a form."""

    def __init__(self, lines: list[str]) -> None:
        """`lines`: the whole text, so that a word that is divided here is known from elsewhere."""
        whole = [re.sub(r"[\ufffe\u00ad-]\s*$|^\s*[^\W\d_]+(?=\W)", "", line) for line in lines]
        self._words = {word.lower().replace("\u2010", "-") for line in whole for word in _WORDS.findall(line)}
        self._parts = {part for word in self._words for part in word.split("-")}
        counted = Counter(word for line in lines for word in re.findall(r"[^\W\d_]+", line.lower()))
        self._is_solid = sum(counted[each] for each in _SOLID) > sum(counted[each] for each in _HYPHENED)
        self.uncertain: list[str] = []

    def is_divided(self, line: str, following: str) -> bool:
        """Say whether a line ends in the middle of a word that goes on in the following one."""
        if line.endswith((DIVIDED, SOFT)):
            return True
        # "L. 713-" and "2": a number goes on too.
        return line.endswith(_HYPHENS) and (
            following[:1].islower() or (following[:1].isdigit() and line[-2:-1].isdigit())
        )

    def joined(self, line: str, mark: str, following: str) -> str:
        """Return a divided line and the following one as one text, `mark` between them."""
        if line.endswith(SOFT):
            return f"{line[:-1]}{mark}{following}"
        before, after = _LAST.search(line[:-1]), _FIRST.match(following)
        if after and after[0].lower() in _JOINING and not following[len(after[0]) :].startswith("-"):
            return f"{line[:-1]}- {mark}{following}"
        hyphen = "-" if before is None or after is None or self._has_hyphen(before[0], after[0]) else ""
        return f"{line[:-1]}{hyphen}{mark}{following}"

    def _has_hyphen(self, before: str, after: str) -> bool:
        first, second = before.lower(), after.lower()
        if f"{first}-{second}" in self._words:
            return True
        if after[0].isupper() and not before.isupper():
            return True
        if first + second in self._words or first + second + "s" in self._words:
            return False
        if self._is_solid or second in _ENDINGS or first in _GLUED_FIRST:
            return False
        if first in _FIRST_PARTS:
            return True
        are_words = len(first) > 2 and len(second) > 2 and {first, second} <= self._parts
        if are_words:
            self.uncertain.append(f"{before}-{after}")
        return are_words
