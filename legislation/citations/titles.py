"""Walking a title word by word: capitals up to a word such as "Act" or "Code", and what may follow that word."""

import re

from legislation.citations.numbers import GAP
from legislation.citations.tables import LABEL_OF
from legislation.citations.words import HEAD, LOWER, TREATY, UPPER

_TOKEN = re.compile(
    rf"{GAP}(?P<comma>,{GAP})?(?:(?P<number>(?:(?:Nos?|Nr|nº|n|no|№|L)\.?[ ]?º?[ ]?)?(?=\d)[\d./-]*[\d](?:[-/][{UPPER}]+)*"
    rf"|(?:№|No\.|n\.?º)[ ]?[\w./-]*\w|\((?:EU|EC|EEC|Euratom|UE|CE|CEE|EG|ЕС)\))|(?P<word>[^\W\d_][\w'&/-]*|&))"
)
_BEFORE = frozenset(
    "of and the for on in to & against with de la las los del y e et des du do da dos das von und".split()
)
_OF = frozenset("of".split())
_ABOUT = frozenset("on for against concerning relating regarding governing amending implementing to".split())
_INNER = frozenset("of and the for on in to & from with against by their its de la".split())
_DAY = re.compile(
    rf"[ ](?:of|vom|du|de|от)[ ]\d{{1,2}}[.ºer]*[ ](?:de[ ])?[^\W\d_]{{3,12}}[ ](?:de[ ])?\d{{4}}(?!\d)|[ ](?:of|от|de)[ ](?:\d\d\.\d\d\.)?\d{{4}}(?![\d/])"
)
_YEAR = re.compile(r"[ ](?:18|19|20)\d\d(?![\d/-])")


def title_end(text: str, start: int) -> tuple[int, bool]:
    """Return where the title at `start` ends (`start` where there is none), and whether it is one bare word ("Act")."""
    return _Walk(text, start).end()


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
        at, words, run = self.start, 0, True
        while run and words < 12:
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
            if not (word[0].isupper() or (words and word.lower() in _BEFORE)):
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
        good = at
        numbered = False
        for _ in range(3):
            number = _TOKEN.match(self.text, good)
            if not number or not number["number"] or number["comma"] or number.start("number") == good:
                break
            good, numbered = number.end(), True
        day = _DAY.match(self.text, good) or _YEAR.match(self.text, good)
        if day:
            good = day.end()
        return self._subject(head, good, words == 1 or numbered)

    def _subject(self, head: str, at: int, bare: bool) -> int:
        """Return where the subject ends that follows a head: "on Copyright and Related Rights", "of the Republic of Korea"."""
        opening = _TOKEN.match(self.text, at)
        joiner = opening["word"] if opening and opening["word"] and not opening["comma"] else ""
        if not (joiner in _OF or (joiner in _ABOUT and (bare or TREATY.fullmatch(head)))):
            return at
        good, look, pending_and = at, opening.end(), False
        for _ in range(24):
            token = _TOKEN.match(self.text, look)
            if not token or token["comma"] or not (token["word"] or token["number"]):
                break
            word, place = token["word"] or "", token.start("word")
            if word and self._is_label(word, token.end()):
                break
            if word and word[0].isupper():
                if pending_and and self._another(place):
                    break
                good, pending_and = token.end(), False
            elif word in _INNER or (word in _ABOUT):
                if pending_and and word == "the":
                    break
                pending_and = pending_and or word in ("and", "&")
            elif word and joiner in _ABOUT and look == opening.end() and re.match(rf"[{LOWER}]", word):
                break
            elif not word:
                break
            else:
                break
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
        return word.rstrip(".") in LABEL_OF and re.match(r"\.?[ ]?\d", self.text[end : end + 3]) is not None
