"""Chinese: numerals, and citations of the form 《民法典》第一千零一十八条、第一千零一十九条."""

import re
from dataclasses import dataclass

from legislation.citations.ranges import RangeError, between

_DIGITS = {
    numeral: place
    for numerals in ("零一二三四五六七八九", "〇壹贰叁肆伍陆柒捌玖")
    for place, numeral in enumerate(numerals)
}
_DIGITS |= {"两": 2, "○": 0}
_UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}

NUMERALS = "".join(_DIGITS) + "".join(_UNITS) + "万"


def arabic_number(numeral: str) -> int:
    """Return the number that Chinese numerals, or digits, stand for: 一千零一十八 is 1018, 二〇二三 is 2023."""
    if not any(sign in _UNITS or sign == "万" for sign in numeral):
        return int("".join(sign if sign.isdigit() and sign.isascii() else str(_DIGITS[sign]) for sign in numeral))
    total = section = digit = 0
    for sign in numeral:
        if sign == "万":
            total, section, digit = (total + section + digit) * 10_000, 0, 0
        elif sign in _UNITS:
            section, digit = section + (digit or 1) * _UNITS[sign], 0
        else:
            digit = digit * 10 + (_DIGITS[sign] if sign in _DIGITS else int(sign))
    return total + section + digit


_NUMBER = rf"[\d{NUMERALS}]{{1,9}}"
# 第十、十一条 announces both; without 第 only a single number is believed, and only after an instrument (民法709条).
ARTICLE = rf"第 ?{_NUMBER}(?:(?:,|和|与|及|至|到|–|-)第? ?{_NUMBER}){{0,12}} ?条|(?<![\d{NUMERALS}]){_NUMBER}条"
_ARTICLE = re.compile(ARTICLE)
_BRANCH = re.compile(rf"[之の]({_NUMBER})")
_SUB = re.compile(rf"(?:第 ?)?\(?({_NUMBER})\)? ?([款项目])")
_JOINED = re.compile(r" ?(?:,|以及|和|与|及|或|或者)(?=第|\()")
_RANGED = re.compile(r" ?(?:至|到|–|-)(?=第)")
_DEPTH = {"款": 1, "项": 2, "目": 3}

_TITLED = re.compile(r"《(?P<title>[^《》\n]{1,80})》(?:\([^()\n]{1,60}\))?[的之中]?[, ]?$")
_SAID = re.compile(r"(?:该|同|本|上述|前述)(?:法律|法|条例|规定|解释|办法|细则|公约|协定)的?$")
_BARE = re.compile(
    r"(?P<title>[\u4e00-\u9fff]{1,24}(?:法典|法|条例|规定|解释|办法|细则|公约|协定|总则|通则|規則|令))的?$"
)
_VERBS = re.compile(
    r".*(?:根据|依照|依据|按照|遵照|违反|适用|以及|符合|参照|规定|认为|援引|触犯|构成|属于|和|与|及|或|以|由|在|即|为|其|是|对|的|了|按)"
)


@dataclass(frozen=True, slots=True)
class Articles:
    """Articles read, in normal form, and where they end."""

    numbers: tuple[str, ...]
    end: int


def read_articles(text: str, at: int) -> Articles | None:
    """Return the articles that a folded text lists from `at` on, with sub-units; None for an absurd range."""
    numbers: list[str] = []
    base, subs, ranged = "", (), False
    while True:
        article = _ARTICLE.match(text, at)
        sub = None if article else _SUB.match(text, at)
        if article:
            try:
                numbers += _listed(article[0], numbers[-1:] if ranged else [])
            except RangeError:
                return None
            base, subs, at = numbers[-1], (), article.end()
            branch = _BRANCH.match(text, at)
            if branch:
                base, at = f"{base}-{arabic_number(branch[1])}", branch.end()
        elif sub and base:
            subs = tuple(each for each in subs if each[0] < _DEPTH[sub[2]])
            numbers.append("")
        else:
            break
        while following := _SUB.match(text, at):
            subs, at = (*subs, (_DEPTH[following[2]], arabic_number(following[1]))), following.end()
        numbers[-1] = base + "".join(f"({number})" for _, number in subs)
        step = _RANGED.match(text, at)
        ranged = step is not None
        step = step or _JOINED.match(text, at)
        if not step or not (_ARTICLE.match(text, step.end()) or _SUB.match(text, step.end())):
            break
        at = step.end()
    return Articles(tuple(numbers), at) if numbers else None


def _listed(written: str, since: list[str]) -> list[str]:
    """Return the numbers of one 第…条, which may list several; after `since`, only those that follow it in a range."""
    found: list[str] = []
    for step, numeral in re.findall(rf"(至|到|–|-)?[^\d{NUMERALS}]*?({_NUMBER})", written):
        number = str(arabic_number(numeral))
        start = found or since
        if start and (step or not found):
            found += between(start[-1], (), number, ())[1:]
        else:
            found.append(number)
    return found


def instrument_before(text: str, floor: int, at: int) -> tuple[int, int, int, bool] | None:
    """Return the title that ends just before `at`, None where there is none.

    Where the citation starts, where the title starts and ends, and whether it only points back (该法).
    """
    window_start = max(floor, at - 160)
    window = text[window_start:at]
    titled = _TITLED.search(window)
    if titled:
        return (
            window_start + titled.start(),
            window_start + titled.start("title"),
            window_start + titled.end("title"),
            False,
        )
    said = _SAID.search(window)
    if said:
        return window_start + said.start(), window_start + said.start(), window_start + said.end(), True
    bare = _BARE.search(window)
    if not bare:
        return None
    start = bare.start("title")
    whole = bare["title"].rfind("中华人民共和国")
    verb = _VERBS.match(bare["title"][:-1]) if whole < 0 else None
    start += verb.end() if verb else max(whole, 0)
    if bare.end("title") - start < 2:
        return None
    return window_start + start, window_start + start, window_start + bare.end("title"), False
