"""Instrument titles beside the numbers of a citation."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from core.text.matching import matched

from .subunits import GAP
from .tables import CONNECTORS, LABEL_OF, LOWER_ABBREVIATION, THE, US_CODE, US_LAWS
from .titles import title_end
from .words import (
    ARTICLE,
    CONNECTOR,
    HEAD,
    LOWER,
    LOWER_HEADS,
    NOT_INSTRUMENTS,
    NOT_LAW,
    OPENERS,
    PART,
    POINTED_BACK,
    POINTS_BACK,
    UPPER,
)

_WORD = r"[^\W\d_]"
_YEAR = r"(?:[ ](?:18|19|20)\d\d(?![\d/-]))?"
ABBREVIATION = re.compile(
    rf"(?:[A-Z]\.[ ]?){{2,5}}(?!\w)|(?:(?:EG|AB"
    rf"|VO)[ ](?=[{UPPER}]{{2}}))?(?=[{UPPER}\w-]*[{UPPER}][^\W\d_-]*[{UPPER}])[{UPPER}][\w-]{{1,14}}(?![\w'-])"
    rf"(?:[ ](?:РФ|РК|РБ|[IVX]+(?![\w])))?{_YEAR}"
)
_CODE = re.compile(rf"(?:{US_CODE}|{US_LAWS})(?=,?[ ]?$)")
_QUOTED = re.compile(r'["《〈](?P<title>[^"《》\n]{2,200})["》〉]')
_AFTER_TITLE = re.compile(r"\"?(?:,[ ]\d{4}(?!\d))?(?:[ ]\([^()\n]{1,60}\))?,?[ ]?$")
_OPENING = re.compile(rf"(?<![\w'-])(?:[{UPPER}]|(?:{LOWER_HEADS})(?!\w))")
_LOWER = re.compile(LOWER_ABBREVIATION)
_SWISS = re.compile(r"(?:OR|CO)(?=[.,;)\n]|$)|CO(?=[ ][a-zà-ÿ])")
_LETTERS = re.compile(r"[\w']+")
_GAP = re.compile(rf"{GAP}(?:,{GAP})?")
_PARAGRAPH = re.compile(r"[ ,]*\n[ ]*\n")
_ASIDE = re.compile(  # "section 29 (infringement) of the Act"
    r"[ ]\([^()\n]{1,60}\)(?=,?[ ](?:of the|du|de la|del|der|des|do|da)[ ])"
)
THEREOF = re.compile(r",?[ ]thereof(?!\w)")
_OTHERWISE = re.compile(
    r"(?i:contract|agreement|licen[cs]e|lease|deed|policy|will|judgment|decision|report|order|bylaws|statutes|terms)s?\b"
)
_SENTENCE_END = re.compile(r"[.;!?](?=[ \n])")
_WORDS = re.compile(rf"{_WORD}|\"")
_LOOK_BACK = 160


@dataclass(frozen=True, slots=True)
class Title:
    """A title read: its offsets. `end`: where reading ended. `generic`: a bare word that points back ("the Act")."""

    start: int
    stop: int
    end: int
    generic: bool = False


class Names:
    """Titles and aliases known in advance, looked up at a place in a text."""

    def __init__(self, names: Iterable[str]) -> None:
        self._by_opening: dict[str, list[str]] = {}
        for name in names:
            if len(name) > 1:
                self._by_opening.setdefault(name[:2].lower(), []).append(name.lower())
        for known in self._by_opening.values():
            known.sort(key=len, reverse=True)

    def end(self, text: str, at: int) -> int:
        """Return where the longest known name that begins at `at` ends; `at` where there is none."""
        for name in self._by_opening.get(text[at : at + 2].lower(), ()):
            end = at + len(name)
            if text[at:end].lower() == name and not re.match(r"(?<=[^\W])[A-Za-z0-9à-ÿ]", text[end : end + 1]):
                return end
        return at

    def before(self, text: str, floor: int, at: int) -> tuple[int, int, int, bool] | None:
        """Return the longest known name in Chinese that ends at `at`, as `east_asian_titles` does."""
        for length in range(min(40, at - floor), 1, -1):
            if text[at - length] > "\u2e7f" and self.end(text, at - length) == at:
                return at - length, at - length, at, False
        return None


def title_after(text: str, at: int, names: Names) -> Title | Literal[False] | None:
    """Return the title that follows numbers ending at `at` of a folded text.

    None: nothing that could be one. False: the numbers belong to something ("of the contract") that is no instrument.
    """
    aside = _ASIDE.match(text, at)
    gap = matched(_GAP, text, aside.end() if aside else at).end()
    if gap == at:
        return None
    connector = CONNECTOR.match(text, gap)
    if not connector and _PARAGRAPH.match(text, at):
        return None  # The next paragraph names its own law.
    start = connector.end() if connector else gap
    start = matched(ARTICLE, text, start).end()
    part = PART.match(text, start)
    start = matched(ARTICLE, text, part.end()).end() if part else start
    said = POINTS_BACK.match(text, start)
    start = said.end() if said and not said[0][0].isdigit() else start
    title = title_at(text, start, names, said is not None)
    if said and said[0][0].isdigit():  # "the 1994 Act" is the Act of 1994 named before, or stays as it is.
        dated = title_at(text, said.end(), names, said=True)
        title = dated and Title(start, dated.stop, dated.end, generic=True)
    if title:
        return _pointing(text, title)
    if NOT_LAW.match(text, start) or (connector and connector["sure"] and _WORDS.match(text, start)):
        return False
    return None


_UNREAD = re.compile(
    rf"{GAP}(?:(?:{CONNECTORS})[ ](?:(?:{THE})[ ])?(?=[{UPPER}])|(?P<bare>(?=[{UPPER}][\w.-]*[{UPPER}{LOWER}.])))"
    rf"(?P<word>[{UPPER}][\w.'-]*)"
)


def has_unread_title(text: str, at: int, language: str) -> bool:
    """Return whether words after numbers ending at `at` look like a title that was not read: "of the Bell Statute".

    In German any noun has a capital, so there only what a connector joins does.
    """
    found = _UNREAD.match(text, at)
    if not found or found["word"].rstrip(".") in LABEL_OF or found["word"] in OPENERS:
        return False
    return found["bare"] is None or language in ("nl", "it", "fr", "es", "pt")


def _pointing(text: str, title: Title) -> Title:
    """Return `title`, marked as pointing back where the word for that follows: "القانون ذاته"."""
    back = POINTED_BACK.match(text, title.end)
    return Title(title.start, title.stop, back.end(), generic=True) if back else title


def title_at(text: str, start: int, names: Names, said: bool = False) -> Title | None:
    """Return the title that begins at `start`, quotation marks around it or not."""
    quoted = _QUOTED.match(text, start)
    if quoted and (
        HEAD.search(quoted["title"]) or names.end(text, start + 1) == quoted.end("title") or text[start] != '"'
    ):
        return Title(quoted.start("title"), quoted.end("title"), quoted.end())
    known = names.end(text, start)
    walked, generic = title_end(text, start)
    end = max(known, walked)
    if end > start:
        return Title(start, end, end, said or (generic and known < walked))
    short = ABBREVIATION.match(text, start) or _LOWER.match(text, start)
    if short and (short[0].split(" ")[0].upper() not in NOT_INSTRUMENTS or _SWISS.match(text, start)):
        return Title(start, short.end(), short.end())
    return None


def title_before(text: str, floor: int, at: int, names: Names) -> Title | None:
    """Return the title that ends just before the label at `at`, not reaching back beyond `floor`."""
    floor = max(floor, at - _LOOK_BACK)
    while at > floor and text[at - 1] in " (":
        at -= 1  # "Law on Copyright (Articles 5 and 6)"
    window = text[floor:at]
    code = _CODE.search(window)
    if code:
        return Title(floor + code.start(), floor + code.end(), floor + code.end())
    line = max(window.rfind(mark) for mark in "\n;:") + 1
    opened = window.rfind("(")
    line = opened + 1 if opened >= line and ")" not in window[opened:] else line
    starts = [floor + word.start() for word in _OPENING.finditer(window, line)][-12:]
    for start in starts:
        word = matched(_LETTERS, text, start)[0]
        if word in OPENERS:
            continue
        title = _ending(text, start, at, names)
        if title:
            return title
    return None


def title_named(text: str, floor: int, at: int, names: Names) -> Title | None:
    """Return the title that `thereof` points back to, the last one before `at`; None where that is doubtful.

    So it is where a sentence and more lie between, or a word for what has sections too and is no law.
    """
    floor = max(floor, at - _LOOK_BACK)
    starts = [floor + word.start() for word in _OPENING.finditer(text[floor:at])][-12:]
    found: Title | None = None
    for start in starts:
        if (found and start < found.end) or matched(_LETTERS, text, start)[0] in OPENERS:
            continue
        title = title_at(text, start, names)
        found = title if title and not title.generic and title.end <= at else found
    between = text[found.end : at] if found else ""
    return None if _OTHERWISE.search(between) or len(_SENTENCE_END.findall(between)) > 1 else found


def _ending(text: str, start: int, at: int, names: Names) -> Title | None:
    title = title_at(text, start, names)
    if title and not title.generic and title.end <= at and _AFTER_TITLE.fullmatch(text[title.end : at]):
        return title
    return None


_DEFINED = re.compile(
    rf'\((?:[^()"\n]{{0,40}}[ "])?(?P<short>(?=[{UPPER}\w-]*[{UPPER}][^\W\d_-]*[{UPPER}])[{UPPER}][\w-]{{1,14}})"?\)'
)


def definitions(text: str, names: Names) -> dict[str, str]:
    """Return the abbreviations a folded text defines, with the title each is short for: "the Trade Mark Law (TML)"."""
    found: dict[str, str] = {}
    floor = 0
    for defined in _DEFINED.finditer(text):
        if defined["short"] not in found and HEAD.search(
            text, max(floor, defined.start() - _LOOK_BACK), defined.start()
        ):
            title = title_before(text, floor, defined.start(), names)
            if title:
                found[defined["short"]] = " ".join(text[title.start : title.stop].split())
        floor = defined.end()
    return found
