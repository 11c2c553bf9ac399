"""Numbers of provisions: read from a text where a label has announced them, given in normal form.

The normal form: `10(2)(b)`, `10bis`, `38B`, `L111-1`, `152.1`; widest unit first, no space, no label, digits 0-9.
"""

import re
from dataclasses import dataclass, replace

from legislation.citations.ranges import RangeError, between, same_sort
from legislation.citations.tables import ADVERBS, AND, MANY_SUBUNITS, SUBUNITS, TO, Label

GAP = r"[ ]{0,3}(?:\n[ ]{0,3})?"
_ROMAN = r"(?=[IVXLC])(?:X{0,4}|XL|LX{0,3}|XC|C{1,3}X{0,3})(?:IX|IV|V?I{0,3})"

_PREFIX = re.compile(
    rf"{GAP}(?:(?:(?:No|Nr|no|nr|n)\.?[ ]?º?|من|с|from|von|del|de la)[ ]?(?=\d))?(?P<open>\([ ]?(?=\d))?"
)
_CODE = re.compile(r"(?P<letter>[LRDA])(?:\.[ ]?|[ ])?\*?(?=\d)")
_DIGITS = re.compile(r"\d{1,5}(?:\.\d{1,3}){0,3}(?!\d)(?!/\d)(?![.,]\d{4})")
_DASHED = re.compile(r"-(\d{1,4})(?!\d)")
_TAIL = re.compile(
    rf"(?:\.?[ºª](?![\w])|(?<=1)(?:er|re|ère|ro|ere)\b)?(?:-?(?P<letter>[A-Za-z])(?![\w)]))?"
    rf"(?:[ -]?(?P<adverb>(?i:{ADVERBS})|مكررا?)(?!\w)(?![ ]\d))?"
)
_ROMAN_NUMBER = re.compile(rf"({_ROMAN})(?![\w'-])(?!\.\w)(?<!(?<![IVXLC])I(?=[ ](?!of|du|de|del|da|do|der|des)[a-z]))")

# Words of two letters, in brackets, that are no sub-unit such as "(zb)".
_SHORT_WORDS = "of|to|in|by|at|on|or|as|is|it|we|he|if|no|an|be|do|so|up|us|eg|cf|et|de|la|le|du"
_VALUE = rf"\d{{1,3}}[a-z]?|[ivxl]{{1,6}}|[IVX]{{1,6}}|[^\W\d_]|(?!{_SHORT_WORDS})[a-z]{{2}}"
_BRACKET = re.compile(rf"[ ]?\([ ]?(?P<value>{_VALUE})(?P<adverb>bis|ter|quater)?[ ]?\)")
_CLOSING = re.compile(r"(?:\.|,?[ ]|(?<=[\d)]))(?P<value>[a-z]|\d{1,2})º?\)")
_GLUED = re.compile(r"(?<=\))(?P<value>[a-z])(?!\w)")
_AFTER_ADVERB = re.compile(r"(?<=[a-z]{3})[ ](?P<value>[A-Z])(?![\w'.-])")
_SIGN = re.compile(rf",?{GAP}§[ ]?(?P<value>\d{{1,3}})º?(?![\w/])")
_UPPER = re.compile(
    rf",?{GAP}(?P<value>(?=[IVX]){_ROMAN})(?![\w'-])(?!\.\w)(?![ ](?!(?:and|e|y|et|und|da|do|de|del|der|des|of"
    rf"|ou)[ ])[a-z])"
)
_WORD = re.compile(rf"(?:,{GAP}|{GAP}(?<![\w]))(?P<word>{SUBUNITS})(?!\w)\.?[ ]?º?{GAP}(?P<open>\([ ]?)?")
_WORD_VALUE = re.compile(
    rf'["]?(?!a[ ](?!(?:of|de|do|da|del|des|der|und|and|et|y|e|in)[ ])[a-z])(?P<value>\d{{1,3}}[a-z]?|[ivxl]{{1,6}}'
    rf'|[^\W\d_]|{_ROMAN})(?:\.?º|er|ª)?(?!\w)(?![./]\d)["]?(?P<after>[ ]?(?P<close>\))?)'
)
_MANY_WORD = re.compile(MANY_SUBUNITS)

_YEAR = re.compile(r"(?:19|20)\d\d")
_SEPARATOR = re.compile(rf"{GAP}(?:,{GAP}(?:(?:{AND})(?=[ \n(]))?|(?:{AND})(?=[ \n(])|و(?=[ ]?[\d(]))")
_RANGE = re.compile(rf"{GAP}(?:[-–~]|(?:{TO})(?=[ \n(]))(?={GAP}[\dLRDA(a-z])")


@dataclass(frozen=True, slots=True)
class Item:
    """One provision read: its number, its sub-units, where it ends. `worded`: the last sub-unit was named by a word."""

    base: str
    subs: tuple[str, ...]
    end: int
    worded: bool = False
    many: bool = False

    def __str__(self) -> str:
        return self.base + "".join(f"({sub})" for sub in self.subs)


@dataclass(frozen=True, slots=True)
class Numbers:
    """A list of provisions read. `sure`: how many stand whatever follows, and where the last of these ends."""

    numbers: tuple[str, ...]
    end: int
    sure: int
    sure_end: int


def read_numbers(text: str, at: int, label: Label) -> Numbers | None:
    """Return the provisions listed at `at` of a folded text, just after `label`; None where there are none to believe.

    Bare numbers after a label for one provision ("Article 5, 3 judges") are beyond `sure`.
    """
    item = read_item(text, at, label)
    if item is None or (label.kind in ("rule", "regulation") and _YEAR.fullmatch(str(item))):
        return None  # "Trade Marks Rules 2017"
    numbers = [str(item)]
    sure, sure_end, certain = 1, item.end, True
    while True:
        step = _RANGE.match(text, item.end)
        ranged = step is not None
        step = step or _SEPARATOR.match(text, item.end)
        if step is None:
            break
        following = _following(text, step.end(), item, label)
        if following is None:
            break
        sub_unit_only = following.base == item.base and bool(item.subs)
        if ranged:
            try:
                numbers += between(item.base, item.subs, following.base, following.subs)[1:]
            except RangeError:
                return None
        elif not label.many and _unlikely(item, following):
            break
        else:
            numbers.append(str(following))
        certain = certain and (ranged or sub_unit_only or label.many)
        item = following
        if certain:
            sure, sure_end = len(numbers), item.end
    return Numbers(tuple(numbers), item.end, sure, sure_end)


def read_item(text: str, at: int, label: Label, dashes: bool = True) -> Item | None:
    """Return the number at `at` with its sub-units, or None."""
    prefix = _PREFIX.match(text, at)
    start = prefix.end()
    base, end = _base(text, start, label)
    if not base:
        return None
    if prefix["open"]:
        closing = re.compile(r"[ ]?\)").match(text, end)
        if not closing:
            return None
        end = closing.end()
    return _with_subs(text, Item(base, (), end), label)


def _base(text: str, at: int, label: Label) -> tuple[str, int]:
    letter = _CODE.match(text, at) if label.kind == "article" else None
    digits = _DIGITS.match(text, letter.end() if letter else at)
    if digits is None:
        roman = _ROMAN_NUMBER.match(text, at) if not label.needs else None
        return (roman[1], roman.end()) if roman and roman[1] else ("", at)
    number, end = digits[0], digits.end()
    if label.kind == "article" and re.fullmatch(r"\d{1,2}\.\d{3}", number):
        number = number.replace(".", "")
    for _ in range(2):
        dashed = _DASHED.match(text, end)
        if not dashed or not (letter or (not label.many and label.word != "§") or _descends(number, dashed[1])):
            break
        number, end = number + dashed[0], dashed.end()
    tail = _TAIL.match(text, end)
    adverb = tail["adverb"] or ""
    number += (tail["letter"] or "") + ("bis" if adverb.startswith("م") else adverb.lower())
    return (letter["letter"] if letter else "") + number, tail.end()


def _descends(number: str, dashed: str) -> bool:
    return int(re.split(r"[.-]", number)[-1]) >= int(dashed)


def _with_subs(text: str, item: Item, label: Label) -> Item:
    """Return `item` with every sub-unit that stands directly after it."""
    while len(item.subs) < 8:
        plain = _BRACKET.match(text, item.end) or _CLOSING.match(text, item.end) or _GLUED.match(text, item.end)
        if not plain and label.kind == "article" and not item.subs:
            plain = _AFTER_ADVERB.match(text, item.end)
        if not plain and label.kind == "article":
            plain = _SIGN.match(text, item.end) or _UPPER.match(text, item.end)
        if plain:
            adverb = plain["adverb"] or "" if "adverb" in plain.re.groupindex else ""
            item = replace(item, subs=(*item.subs, plain["value"] + adverb), end=plain.end(), worded=False)
            continue
        worded = _worded(text, item.end)
        if worded is None:
            break
        item = replace(item, subs=(*item.subs, worded[0]), end=worded[1], worded=True, many=worded[2])
    return item


def _worded(text: str, at: int) -> tuple[str, int, bool] | None:
    """Return the sub-unit a word announces at `at` ("Abs. 1", ", paragraph 2"), its end, whether more may follow."""
    word = _WORD.match(text, at)
    value = _WORD_VALUE.match(text, word.end()) if word else None
    if not value or not value["value"] or (word["open"] and not value["close"]):
        return None
    close = value["close"] and (word["open"] or not value["value"].isdigit())
    return value["value"], value.end() if close else _end(value), bool(_MANY_WORD.fullmatch(word["word"]))


def _end(value: re.Match[str]) -> int:
    return value.start("after")


def _following(text: str, at: int, item: Item, label: Label) -> Item | None:
    """Return the item of a list that stands at `at`, after `item`: a sub-unit of the same or another number."""
    gap = re.compile(GAP).match(text, at).end()
    for sub in (_BRACKET.match(text, gap), re.compile(r"(?P<value>[a-z])\)").match(text, gap)):
        if sub:
            return _sibling(text, item, sub["value"], sub.end(), label)
    worded = _worded(text, at) or _worded(text, gap)
    if worded:
        return _sibling(text, item, worded[0], worded[1], label, worded=True, many=worded[2])
    roman = _UPPER.match(text, gap) if item.subs and item.subs[-1].isupper() else None
    if roman and label.kind == "article":
        return _sibling(text, item, roman["value"], roman.end(), label)
    following = read_item(text, at, label)
    if following and item.worded and not following.subs and (item.many or not label.many):
        bare = _WORD_VALUE.match(text, gap)
        if bare and bare["value"] and not _worded(text, bare.end()):
            return _sibling(text, item, bare["value"], _end(bare), label, worded=True, many=item.many)
    return following


def _sibling(
    text: str, item: Item, value: str, end: int, label: Label, worded: bool = False, many: bool = False
) -> Item | None:
    """Return the sub-unit `value` put in place of the last one of its sort: after 5(2)(a), "(3)" is 5(3)."""
    if not item.subs:
        return None
    places = [place for place, sub in enumerate(item.subs) if same_sort(sub, value)]
    if not places:
        return None
    sibling = Item(item.base, (*item.subs[: places[-1]], value), end, worded, many)
    return _with_subs(text, sibling, label)


def _unlikely(item: Item, following: Item) -> bool:
    """Return whether a bare number in a list is rather a year: "Section 5, 1994"."""
    year = _YEAR.fullmatch(following.base)
    return bool(year) and not following.subs and item.base.isdigit() and int(item.base) < 600
