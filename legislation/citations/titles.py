"""Titles of instruments, read word by word."""

import re

from .languages import LANGUAGES
from .sorts import is_bare
from .subunits import GAP
from .tables import LABEL_OF
from .words import ABOUT, AFTER_HEAD, BEFORE_HEAD, CUT, HEAD, TREATY, UPPER

FAMILIES = tuple(re.compile(language.title) for language in LANGUAGES if language.title)

_TOKEN = re.compile(
    rf"{GAP}(?P<comma>,{GAP})?(?:(?P<number>(?:(?:Nos?|Nr|nº|n|no|№"
    rf"|L)\.?[ ]?º?[ ]?)?(?=\d)[\d./-]*[\d](?:[-/][{UPPER}]+)*"
    rf"|(?:№|No\.|n\.?º)[ ]?[\w./-]*\w|\((?:EU|EC|EEC|Euratom|UE|CE|CEE|EG|ЕС)\))"
    rf"|(?P<word>(?:[A-Z]\.){{2,4}}|(?:{CUT})\.(?=[ ][A-Z])"
    rf"|[^\W\d_][\w'&/-]*|&))"
)
_DAY = re.compile(
    r"[ ](?:of|vom|du|de|от)[ ]\d{1,2}[.ºer]*[ ](?:de[ ])?[^\W\d_]{3,12}[ ](?:de[ ])?\d{4}(?!\d)|[ ](?:of|от"
    r"|de)[ ](?:\d\d\.\d\d\.)?\d{4}(?![\d/])"
    r"|,?[ ]of[ ][A-Z][a-z]{2,8}\.?[ ]\d{1,2}(?:st|nd|rd|th)?,?[ ]\d{4}(?!\d)"  # "Law No. 9.279 of May 14, 1996"
)
_LABELLED = re.compile(r"\.?[ ]?\d+(?!\d*/)")
_BRACKET = re.compile(rf"[ ]\([{UPPER}][\w'-]*(?:[ ,&]{{1,2}}(?:etc\.|[\w'-]+)){{0,6}}\)(?=[ ][{UPPER}])")
# "Patents Act, 1970", as much of the Commonwealth writes it.
_DATED_HEADS = frozenset({"Act", "Ordinance", "Law", "Code", "Rules", "Regulations", "Order", "Decree", "Proclamation"})
_YEAR_AFTER_COMMA = re.compile(r",[ ](?:18|19|20)\d\d(?![\d/-])")
_YEAR = re.compile(r"[ ](?:18|19|20)\d\d(?![\d/-])")


def title_end(text: str, start: int) -> tuple[int, bool]:
    """Return where the title at `start` ends (`start` where there is none), and whether it is one bare word ("Act")."""
    ends = [match.end() for family in FAMILIES if (match := family.match(text, start))]
    walked, generic = _Walk(text, start).end()
    if ends and max(ends) > walked:
        word = text[start : max(ends)]
        latin = word[0] < "\u0300"
        return max(ends), is_bare(word) if latin else word.isalpha()
    return walked, generic


class _Walk:
    def __init__(self, text: str, start: int) -> None:
        self.text, self.start = text, start

    def end(self) -> tuple[int, bool]:
        head = self._head()
        if not head:
            return self.start, False
        first, at, words = head
        good = self._after_head(first, at, words)
        return good, words == 1 and good == at

    def _head(self) -> tuple[str, int, int] | None:
        """Return the head word, where it ends and how many words the title has so far."""
        at, words = self.start, 0
        while words < 12:
            bracket = _BRACKET.match(self.text, at) if words else None  # "Trade Marks (Relative Grounds) Order 2007"
            at = bracket.end() if bracket else at
            token = _TOKEN.match(self.text, at)
            if not token or not token["word"] or (token["comma"] and not words):
                return None
            word = token["word"]
            place = token.start("word")
            if self._is_label(word, token.end()):
                return None
            head = HEAD.match(self.text, place)
            if head:
                return self._last_head(head[0], head.end(), words + 1)
            if not (word[0].isupper() or (words and word.lower() in BEFORE_HEAD)):
                return None
            at, words = token.end(), words + 1
        return None

    def _last_head(self, head: str, at: int, words: int) -> tuple[str, int, int]:
        """Return the last head word of a run of capitals: "Patent Law Treaty", "Civil Code Enforcement Act"."""
        look, count = at, words
        for _ in range(4):
            token = _TOKEN.match(self.text, look)
            if not token or not token["word"] or token["comma"] or not token["word"][0].isupper():
                break
            if self._is_label(token["word"], token.end()) or "\n" in self.text[look : token.start("word")]:
                break
            count, look = count + 1, token.end()
            if HEAD.match(token["word"]):
                head, at, words = token["word"], look, count
        return head, at, words

    def _after_head(self, head: str, at: int, words: int) -> int:
        """Return where the title ends whose head word ends at `at`: numbers, years and subjects belong to it."""
        good, numbered = at, False
        for _ in range(3):
            number = _TOKEN.match(self.text, good)
            if not number or not number["number"] or number["comma"] or number.start("number") == good:
                break
            good, numbered = number.end(), True
        dated = _YEAR_AFTER_COMMA.match(self.text, good) if words > 1 and head in _DATED_HEADS else None
        if dated:
            return dated.end()
        day = _DAY.match(self.text, good) or _YEAR.match(self.text, good)
        if day:
            good = day.end()
        if numbered and day and not day[0].split()[-2].endswith("of"):
            return good  # "Regulation (EC) No 207/2009 of 26 February 2009 on the …": named in full already.
        return self._subject(head, good, words == 1 or numbered)

    def _subject(self, head: str, at: int, bare: bool) -> int:
        """Return where the subject that follows a head ends: "on Copyright and Related Rights", "of Korea"."""
        opening = _TOKEN.match(self.text, at)
        joiner = opening["word"] if opening and not opening["comma"] else None
        about = joiner in ABOUT and (bare or TREATY.fullmatch(head))
        if opening is None or (joiner not in ("of", "against", "concerning", "relating") and not about):
            return at
        good, look, joined = at, opening.end(), False
        for _ in range(24):
            token = _TOKEN.match(self.text, look)
            word = token["word"] if token and not token["comma"] else None
            if not token or not word or self._is_label(word, token.end()):
                break
            if word[0].isupper():
                if joined and self._another(token.start("word")):
                    break
                good, joined = token.end(), False
            elif word not in AFTER_HEAD or (joined and word == "the"):
                break
            else:
                joined = joined or word in ("and", "&")
            look = token.end()
        year = _YEAR.match(self.text, good)
        return year.end() if year else good

    def _another(self, at: int) -> bool:
        """Return whether a title of its own begins at `at`, within a few capitals."""
        for _ in range(4):
            token = _TOKEN.match(self.text, at)
            if not token or not token["word"] or not token["word"][0].isupper():
                return False
            if HEAD.match(token["word"]):
                return True
            at = token.end()
        return False

    def _is_label(self, word: str, end: int) -> bool:
        """Return whether a capital is a label with its number ("Section 5"), no title with its year ("Rules 2017")."""
        if word.rstrip(".") not in LABEL_OF:
            return False
        number = _LABELLED.match(self.text, end)
        return number is not None and not (HEAD.match(word) and _YEAR.match(self.text, end))
