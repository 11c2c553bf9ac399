"""One provision read from a text: its number, and the sub-units that stand after it."""

import re
from dataclasses import dataclass, replace

from legislation.citations.languages import Label
from legislation.citations.languages.russian import PARTS_OF_A_CODE
from legislation.citations.ranges import same_sort
from legislation.citations.subunits import GAP, Subunit, bare_value, subunit_after
from legislation.citations.tables import ADVERBS, ARABIC_ADVERBS, ONWARD
from legislation.numerals import ORDINAL_NUMBER, arabic_ordinal, ordinal_number

_ROMAN = r"(?=[IVXLC])(?:X{0,4}|XL|LX{0,3}|XC|C{1,3}X{0,3})(?:IX|IV|V?I{0,3})"
_PREFIX = re.compile(
    rf"{GAP}(?:(?:(?:No|Nr|no|nr|n)\.?[ ]?º?|من|с|from|von|del|de la)[ ]?(?=\d))?(?P<open>\([ ]?(?=\d))?"
)
_CODE = re.compile(r"(?P<letter>[LRDA])(?:\.[ ]?|[ ])?\*?(?=\d)")
_DIGITS = re.compile(r"\d{1,5}(?:\.\d{1,3}){0,3}(?!\d)(?!/\d)(?![.,]\d{4})")
_SLASHED = re.compile(r"(?P<digits>\d{1,4})/(?P<value>\d{1,2}|[\u0620-\u064a])(?![\w/])")
_DASHED = re.compile(r"-(\d{1,4})(?!\d)")
_TAIL = re.compile(
    rf"(?:\.?[ºª](?![\w])|(?<=1)(?:er|re|ère|ro|ere)\b)?(?:-?(?P<letter>[A-Za-z])(?![\w)]))?"
    rf"(?:(?:[ -]|\.[ ]?)?(?P<adverb>(?i:{ADVERBS})|مكرر(?:اً|ًا|ا)?)(?!\w)(?![ ]\d)"
    rf"|[ ]?\((?P<nth>{'|'.join(ARABIC_ADVERBS)})ا?\))?"
)
_ROMAN_NUMBER = re.compile(
    rf"({_ROMAN})(?![\w'-])(?!\.\w)(?<!(?<![IVXLC])I(?=[ ](?!of|du|de|del|da|do|der|des|to)[a-z]))"
)
_ORDINAL = re.compile(ORDINAL_NUMBER)

# Words of two letters, in brackets, that are no sub-unit such as "(zb)".
_SHORT_WORDS = "of|to|in|by|at|on|or|as|is|it|we|he|if|no|an|be|do|so|up|us|eg|cf|et|de|la|le|du"
_VALUE = rf"\d{{1,3}}[a-z]?|[ivxl]{{1,6}}|[IVX]{{1,6}}|[^\W\d_]|(?!{_SHORT_WORDS})[a-z]{{2}}"
BRACKET = re.compile(rf"[ ]?\([ ]?(?P<value>{_VALUE})(?P<adverb>bis|ter|quater)?[ ]?\)")
CLOSING = re.compile(r"(?:\.|,?[ ]|(?<=[\d)]))(?P<value>[a-z]|\d{1,2})º?\)")
_GLUED = re.compile(r"(?<=\))(?P<value>[a-z])(?!\w)")
_AFTER_ADVERB = re.compile(r"(?<=[a-z]{3})[ ](?P<value>[A-Z])(?![\w'.-])")
_SIGN = re.compile(rf",?{GAP}§[ ]?(?P<value>\d{{1,3}})º?(?![\w/])")
UPPER = re.compile(
    rf",?{GAP}(?P<value>(?=[IVX]){_ROMAN})(?![\w'-])(?!\.\w)(?![ ](?!(?:and|e|y|et|und|da|do|de|del|der|des|of"
    rf"|ou)[ ])[a-z])"
)
_DEGREE = re.compile(r",?[ ](?P<value>\d{1,2})º(?![\w/])")  # "article L. 122-5, 3°"
_CONSTITUTION = re.compile(r",[ ](?:[Ss]ection|[Ss]ec\.|[Cc]lause|[Cc]l\.)[ ](?P<value>\d{1,2})(?!\w)")
_ONWARD = re.compile(rf"[ ]?(?:{ONWARD})(?!\w)")
_PARTS = re.compile(PARTS_OF_A_CODE)


@dataclass(frozen=True, slots=True)
class Item:
    """One provision read: its number, its sub-units, where it ends.

    `words`: what announced each sub-unit; empty for brackets. `many`: the last word announces several.
    `bracketed`: the number itself stood in brackets.
    """

    base: str
    subs: tuple[str, ...]
    end: int
    words: tuple[str, ...] = ()
    many: bool = False
    bracketed: bool = False

    def __str__(self) -> str:
        return self.base + "".join(f"({sub})" for sub in self.subs)

    @property
    def worded(self) -> bool:
        """Whether the last sub-unit was named by a word."""
        return bool(self.words and self.words[-1])

    def within(self, value: str, end: int, word: str = "", many: bool = False) -> "Item":
        """Return the sub-unit `value` of this one; the same provision, ending later, where the value is empty."""
        if not value:
            return replace(self, end=end)
        return replace(self, subs=(*self.subs, value), words=(*self.words, word[:3].lower()), end=end, many=many)


def read_item(text: str, at: int, label: Label) -> Item | None:
    """Return the number at `at` with its sub-units, or None."""
    prefix = _PREFIX.match(text, at)
    base, end = _base(text, prefix.end(), label)
    if not base:
        return None
    item = Item(base, (), end, bracketed=bool(prefix["open"]))
    slashed = _SLASHED.match(text, prefix.end()) if label.arabic else None
    if slashed:
        item = replace(item, base=slashed["digits"]).within(slashed["value"], slashed.end())
    if prefix["open"]:
        closing = re.compile(r"[ ]?\)").match(text, item.end)
        if not closing:
            return None
        item = replace(item, end=closing.end())
    return with_subunits(text, item, label)


def _base(text: str, at: int, label: Label) -> tuple[str, int]:
    letter = _CODE.match(text, at) if label.kind == "article" else None
    digits = (_SLASHED.match(text, at) if label.arabic else None) or _DIGITS.match(text, letter.end() if letter else at)
    if digits is None:
        return _base_in_words(text, at, label)
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
    adverb = ARABIC_ADVERBS[tail["nth"]] if tail["nth"] else "bis" if adverb.startswith("م") else adverb.lower()
    number += (tail["letter"] or "") + adverb
    return (letter["letter"] if letter else "") + number, tail.end()


def _base_in_words(text: str, at: int, label: Label) -> tuple[str, int]:
    """Return a number that is no digits: Roman, or an ordinal ("article premier", "المادة الخامسة")."""
    if label.arabic:
        counted = arabic_ordinal(text, at)
        return (str(counted[0]), counted[1]) if counted else ("", at)
    ordinal = _ORDINAL.match(text, at) if label.kind == "article" else None
    if ordinal:
        return str(ordinal_number(ordinal[0])), ordinal.end()
    roman = _ROMAN_NUMBER.match(text, at) if not label.needs or not label.kind else None
    return (roman[1], roman.end()) if roman and roman[1] else ("", at)


def _descends(number: str, dashed: str) -> bool:
    return int(re.split(r"[.-]", number)[-1]) >= int(dashed)


def with_subunits(text: str, item: Item, label: Label) -> Item:
    """Return `item` with every sub-unit that stands directly after it, and what says "and those that follow"."""
    while len(item.subs) < 8:
        plain = _plain(text, item, label)
        if plain:
            adverb = plain["adverb"] or "" if "adverb" in plain.re.groupindex else ""
            item = item.within(plain["value"] + adverb, plain.end())
            continue
        part = _PARTS.match(text, item.end)
        if part:
            return replace(item, end=part.end())
        unit = subunit_after(text, item.end)
        if unit is None or (unit.word and unit.word[:3].lower() in item.words):
            break  # "Abs. 2 Nr. 1, Abs. 3" begins another member of the list.
        item = item.within(unit.value, unit.end, unit.word, unit.many)
    onward = _ONWARD.match(text, item.end)
    return replace(item, end=onward.end()) if onward else item


def _plain(text: str, item: Item, label: Label) -> re.Match[str] | None:
    """Return the match of a sub-unit without a word at the end of `item`; its group `value` is what it adds."""
    plain = BRACKET.match(text, item.end) or CLOSING.match(text, item.end) or _GLUED.match(text, item.end)
    if plain or label.kind not in ("article", "paragraph"):
        return plain
    if label.kind == "paragraph":
        return UPPER.match(text, item.end) if not item.subs and text[item.end : item.end + 1] == " " else None
    if not item.subs:
        plain = _AFTER_ADVERB.match(text, item.end)
        if not plain and item.base[0] in "LRDA":
            plain = _DEGREE.match(text, item.end)
    if not plain and item.base[0] in "IVX":
        plain = _CONSTITUTION.match(text, item.end)
    return plain or _SIGN.match(text, item.end) or UPPER.match(text, item.end)


def following_item(text: str, at: int, item: Item, label: Label) -> Item | None:
    """Return the item of a list that stands at `at`, after `item`: a sub-unit of the same or another number."""
    gap = re.compile(GAP).match(text, at).end()
    if not item.bracketed or item.subs:
        for sub in (BRACKET.match(text, gap), re.compile(r"(?P<value>[a-z])\)").match(text, gap)):
            if sub:
                return _sibling(text, item, Subunit(sub["value"], "", sub.end()), label)
    unit = subunit_after(text, at) or subunit_after(text, gap)
    if unit and unit.value:
        return _sibling(text, item, unit, label)
    roman = UPPER.match(text, gap) if item.subs and item.subs[-1].isupper() else None
    if roman and label.kind in ("article", "paragraph"):
        return _sibling(text, item, Subunit(roman["value"], "", roman.end()), label)
    following = read_item(text, at, label)
    bare = bare_value(text, gap) if item.worded and not (following and following.subs) else None
    if bare and not subunit_after(text, bare[1]) and _belongs(item, bare[0], label):
        return _sibling(text, item, Subunit(bare[0], item.words[-1], bare[1], item.many), label)
    return following


def _belongs(item: Item, value: str, label: Label) -> bool:
    """Return whether a bare value after a worded sub-unit is another such: "§ 97 Abs. 1 und 2", "artículo 5, a) y b)".

    After a label for several it is where it goes on counting and does not reach the next article.
    """
    if not value.isdigit():
        return same_sort(item.subs[-1], value)
    if item.many or not label.many:
        return True
    digits = re.match(r"\d+", item.base)
    last = item.subs[-1]
    return bool(digits) and last.isdigit() and int(last) < int(value) <= int(digits[0])


def _sibling(text: str, item: Item, unit: Subunit, label: Label) -> Item | None:
    """Return the sub-unit put in place of the last one of its word or sort: after 5(2)(a), "(3)" is 5(3)."""
    named = [place for place, word in enumerate(item.words) if word and word == unit.word[:3].lower()]
    places = named or [place for place, sub in enumerate(item.subs) if same_sort(sub, unit.value)]
    if not places:
        return None
    kept = replace(item, subs=item.subs[: places[-1]], words=item.words[: places[-1]])
    return with_subunits(text, kept.within(unit.value, unit.end, unit.word, unit.many), label)
