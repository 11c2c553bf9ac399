"""Chinese, Japanese and Korean article lists: 第十条第二款, 第29条の2, 제29조."""

import re
from dataclasses import dataclass

from legislation.numerals import CHINESE, chinese_number

from .ranges import LISTED, RangeError, between

_NUMBER = rf"[\d{CHINESE}]{{1,9}}"
_JOIN = r"(?:,|和|与|及び|及|並びに|又は|若しくは|或者|或|以及|、|·|및|또는|와|과)"
_TO = r"(?: ?(?:至|到|从|から|乃至|ないし|부터|내지|–|-|~) ?)"

# 第十、十一条 announces both; without 第 only a single number is believed, and only after an instrument (民法709条).
_OTHER = "(?!件|街|路|线|船|河|约(?!定))"  # 第4条件, 第二条街 count other things than articles.
ARTICLE = (
    rf"第 ?{_NUMBER}(?:(?:{_JOIN}|{_TO})第? ?{_NUMBER}){{0,12}} ?条{_OTHER}|(?<![\d{CHINESE}第]){_NUMBER}条{_OTHER}"
    rf"|제 ?\d{{1,5}} ?조(?![가-힣]*원)"
)
_ARTICLE = re.compile(ARTICLE)
_BARE_END = re.compile(rf"{_NUMBER}条")
_BRANCH = re.compile(rf"(?:[之のノ]({_NUMBER})|의 ?(\d{{1,3}}))")
_SUB_UNITS = "款项目号號항호목"
_VALUE = rf"(?:{_NUMBER}|[A-Z]|[가-힣a-z](?=\)? ?목))"
_SUB = re.compile(
    rf" ?(?P<ordinal>[第제] ?)?\(?(?P<first>{_VALUE})\)?(?P<more>(?:(?:{_JOIN}|{_TO}"
    rf"|(?<=\))(?=\())\(?{_VALUE}\)?){{0,12}})"
    rf" ?(?P<unit>[{_SUB_UNITS}])(?:[之のノ](?P<branch>{_NUMBER})(?![{_SUB_UNITS}条\d{CHINESE}]))?"
)
# The part of a provision that a number does not say: 第1項前段, 第85条但書.
_PART = (
    r"(?: ?(?:前段|後段|后段|中段|前半段|后半段|後半段|但書|但书|各号|각 ?호|本文|ただし書き?|柱書|전단"
    r"|후단|본문|단서))?"
)
_JOINED = re.compile(rf"{_PART} ?(?:{_JOIN}|,)[ ]?(?:同条|같은 조 ?)?(?=第|\(|제|{_NUMBER}[条项号])")
_RANGED = re.compile(rf"{_PART} ?{_TO} ?(?=第|제|\d|\()")
_UNTIL = re.compile(r" ?(?:まで|까지)")
_DEPTH = {"款": 1, "项": 2, "目": 3, "号": 2, "號": 2, "항": 1, "호": 2, "목": 3}


@dataclass(frozen=True, slots=True)
class Articles:
    """Articles read, in normal form, and where they end."""

    numbers: tuple[str, ...]
    end: int


class _Reading:
    """The part read so far of a list of articles and of their sub-units."""

    def __init__(self) -> None:
        self.numbers: list[str] = []
        self.base = ""
        # How many of the numbers no range begins with, and where they end.
        self.kept = self.end = 0
        self.chain: list[tuple[str, str]] = []  # Word and value of each sub-unit, widest first.

    def article(self, written: str, ranged: bool, branch: int | None) -> None:
        """Add an article, or a range that ends with it; `branch` is the 4 of 第30条の4."""
        since = self.numbers[-1:] if ranged else []
        if branch and since and "-" in since[0]:  # 第30条の4から第30条の6まで
            last = _counted(written.rstrip("条조 "), [])[-1]
            self.numbers += between(since[0], (), f"{last}-{branch}", ())[1:]
        else:
            self.numbers += _counted(written.rstrip("条조 "), since)
            self.numbers[-1] += f"-{branch}" if branch else ""
        self.base, self.chain = self.numbers[-1], []

    def sub(self, found: re.Match[str], ranged: bool, deeper: bool) -> None:
        """Add a sub-unit: of the one before it (`deeper`), or beside one of the same word."""
        unit = found["unit"]
        if not deeper:
            named = [place for place, (word, _) in enumerate(self.chain) if word == unit]
            wider = [place for place, (word, _) in enumerate(self.chain) if _DEPTH[word] >= _DEPTH[unit]]
            del self.chain[min(named or wider, default=len(self.chain)) :]
        within = tuple(value for _, value in self.chain)
        values = _counted(found["first"] + (found["more"] or ""), [])
        head = self.base + "".join(f"({value})" for value in within)
        last = re.fullmatch(rf"{re.escape(head)}\((\w+)\)", self.numbers[-1]) if ranged else None
        if deeper:
            self.numbers.pop()
        if last:
            self.numbers += between(self.base, (*within, last[1]), self.base, (*within, values[-1]))[1:]
        else:
            if found["branch"]:
                values[-1] += f"-{chinese_number(found['branch'])}"
            self.numbers += [f"{head}({value})" for value in values]
        self.chain.append((unit, values[-1]))


def read_articles(text: str, at: int) -> Articles | None:
    """Return the articles that a folded text lists from `at` on, with sub-units; None for an absurd range.

    A list ends before an absurd range: to drop it whole would read it again from each of its articles on.
    """
    reading = _Reading()
    try:
        at = _read(text, at, reading)
    except RangeError:
        return Articles(tuple(reading.numbers[: reading.kept]), reading.end) if reading.kept else None
    return Articles(tuple(reading.numbers), at) if reading.numbers else None


def _read(text: str, at: int, reading: _Reading) -> int:
    ranged = False
    while True:
        article = _ARTICLE.match(text, at) or (_BARE_END.match(text, at) if ranged else None)
        sub = None if article or not reading.base else _SUB.match(text, at)
        if article:
            branch = _BRANCH.match(text, article.end())
            reading.article(article[0], ranged, chinese_number(branch[1] or branch[2]) if branch else None)
            at = (branch or article).end()
        elif sub and (sub["ordinal"] or text[at] == "(" or sub["unit"] in "项号"):
            reading.sub(sub, ranged, deeper=False)
            at = sub.end()
        else:
            return at
        while following := _SUB.match(text, at):
            reading.sub(following, False, deeper=True)
            at = following.end()
        if len(reading.numbers) >= LISTED:
            # What follows is read as a list of its own. To give up here would read the rest again from each article on.
            return at
        if ranged and (until := _UNTIL.match(text, at)):
            at = until.end()
        step = _RANGED.match(text, at)
        ranged = step is not None
        if not ranged:
            reading.kept, reading.end = len(reading.numbers), at
        step = step or _JOINED.match(text, at)
        if not step or not (_ARTICLE.match(text, step.end()) or _SUB.match(text, step.end()) or ranged):
            return at
        if ranged and not (_BARE_END.match(text, step.end()) or _opens(text, step.end())):
            return at
        at = step.end()


def _opens(text: str, at: int) -> bool:
    return bool(_ARTICLE.match(text, at) or _SUB.match(text, at))


def _counted(written: str, since: list[str]) -> list[str]:
    """Return the numbers of one 第…条 or 第…项, several where it lists them; after `since`, those that end a range."""
    found: list[str] = []
    for step, value in re.findall(rf"({_TO})?[^\d{CHINESE}가-힣a-zA-Z]*?({_NUMBER}|[가-힣a-zA-Z](?=\)|$))", written):
        number = str(chinese_number(value)) if re.fullmatch(_NUMBER, value) else value
        start = found or since
        if start and (step or not found):
            found += between(start[-1], (), number, ())[1:]
        else:
            found.append(number)
    return found
