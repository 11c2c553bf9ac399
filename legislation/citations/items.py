"""One cited provision with its sub-units."""

import re
from dataclasses import dataclass, replace

from core.text.matching import matched

from .bases import ROMAN_BASE, SLASHED, read_base
from .languages import Label
from .languages.russian import PARTS_OF_A_CODE
from .ranges import same_sort
from .subunits import GAP, Subunit, bare_value, sort_of, subunit_after
from .tables import ONWARD

_PREFIX = re.compile(
    rf"{GAP}(?:(?:(?:No|Nr|no|nr|n)\.?[ ]?º?|من|с|from|von|del|de la)[ ]?(?=\d))?(?P<open>\([ ]?(?=\d))?"
)
# Words of two letters, in brackets, that are no sub-unit such as "(zb)".
_SHORT_WORDS = "of|to|in|by|at|on|or|as|is|it|we|he|if|no|an|be|do|so|up|us|eg|cf|et|de|la|le|du"
_VALUE = rf"\d{{1,3}}[a-z]?|[ivxl]{{1,6}}|[IVX]{{1,6}}|[^\W\d_]|(?!{_SHORT_WORDS})[a-z]{{2}}"
BRACKET = re.compile(rf"[ ]?\([ ]?(?P<value>{_VALUE})(?P<adverb>bis|ter|quater)?[ ]?\)")
CLOSING = re.compile(
    r"(?:(?:\.|,?[ ]|(?<=[\d)]))(?P<value>[a-z]|\d{1,2})º?\)"
    r"|(?<=\d)\.(?P<dotted>[a-z])(?![\w.])|,?[ ]\"(?P<quoted>[a-z])\")"
)
LETTER = re.compile(r"(?:(?P<value>[a-z])\)|\"(?P<quoted>[a-z])\")")
_GLUED = re.compile(r"(?<=\))(?P<value>[a-z]|\d{1,2}(?=,?[ ](?:of|and)[ ]))(?!\w)")  # In Korea: "Article 4(1)5 of".
_AFTER_ADVERB = re.compile(r"(?<=[a-z]{3})[ ](?P<value>[A-Z])(?![\w'.-])")
_SIGN = re.compile(rf",?{GAP}§[ ]?(?P<value>\d{{1,3}})(?:\.?º|er)?(?![\w/])")
UPPER = re.compile(
    rf",?{GAP}(?P<value>(?=[IVX]){ROMAN_BASE})(?![\w'-])(?!\.\w)(?![ ](?!(?:and|e|y|et|und|da|do|de|del|der|des|of"
    rf"|ou|a|à|to|al|bis|in)[ ])[a-z])"
)
_DEGREE = re.compile(r",?[ ](?P<value>\d{1,2})º(?![\w/])")  # "article L. 122-5, 3°"
_CONSTITUTION = re.compile(r",[ ](?:[Ss]ection|[Ss]ec\.|[Cc]lause|[Cc]l\.)[ ](?P<value>\d{1,2})(?!\w)")
_ONWARD = re.compile(rf"[ ]?(?:{ONWARD})(?!\w)")
_PARTS = re.compile(PARTS_OF_A_CODE)


@dataclass(frozen=True, slots=True)
class Item:
    """One provision read: its number, its sub-units, where it ends.

    `words`: what announced each sub-unit; empty for brackets. `many`: the last word announces several.
    `bracketed`: the number itself was in brackets.
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
        return replace(self, subs=(*self.subs, value), words=(*self.words, sort_of(word)), end=end, many=many)


def read_item(text: str, at: int, label: Label) -> Item | None:
    """Return the number at `at` with its sub-units, or None."""
    prefix = matched(_PREFIX, text, at)
    base, end = read_base(text, prefix.end(), label)
    if not base:
        return None
    item = Item(base, (), end, bracketed=bool(prefix["open"]))
    slashed = SLASHED.match(text, prefix.end()) if label.arabic else None
    if slashed:
        item = replace(item, base=slashed["digits"]).within(slashed["value"], slashed.end())
        item = item.within(slashed["deeper"] or "", slashed.end())
    if prefix["open"]:
        closing = re.compile(r"[ ]?\)").match(text, item.end)
        if not closing:
            return None
        item = replace(item, end=closing.end())
    return with_subunits(text, item, label)


def with_subunits(text: str, item: Item, label: Label) -> Item:
    """Return `item` with every sub-unit directly after it, and what says "and those that follow"."""
    while len(item.subs) < 8:
        plain = _plain(text, item, label)
        if (
            plain
            and item.subs
            and plain.re is not _CONSTITUTION
            and plain[0][0] == ","
            and same_sort(item.subs[-1], plain[plain.lastindex or 0])
        ):
            break  # "letras a), b) y c)", "incisos V, X e XXIX"
        if plain:
            item = item.within("".join(part for part in plain.groups() if part), plain.end(), "§" * (plain.re is _SIGN))
            continue
        part = _PARTS.match(text, item.end)
        if part:
            return replace(item, end=part.end())
        unit = subunit_after(text, item.end)
        if unit is None or (unit.word and sort_of(unit.word) in item.words):
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
    """Return the item of a list that begins at `at`, after `item`: a sub-unit of the same or another number."""
    gap = matched(re.compile(GAP), text, at).end()
    if not item.bracketed or item.subs:
        for sub in (BRACKET.match(text, gap), LETTER.match(text, gap)):
            if sub:
                value = "".join(part for part in sub.groups() if part)
                return _sibling(text, item, Subunit(value, "", sub.end()), label)
    unit = subunit_after(text, at) or subunit_after(text, gap)
    if unit and unit.value:
        return _sibling(text, item, unit, label)
    roman = UPPER.match(text, gap) if item.subs and item.subs[-1].isupper() else None
    if roman and label.kind in ("article", "paragraph"):
        return _sibling(text, item, Subunit(roman["value"], "", roman.end()), label)
    following = read_item(text, at, label)
    another = following and following.subs and (not following.words[0] or following.words[0] in item.words)
    bare = bare_value(text, gap) if item.worded and not another else None
    if bare and _belongs(item, bare[0], label):
        return _sibling(text, item, Subunit(bare[0], item.words[-1], bare[1], item.many), label)
    return following


def _belongs(item: Item, value: str, label: Label) -> bool:
    """Return whether a bare value after a worded sub-unit is another such: "§ 97 Abs. 1 und 2", "artículo 5, a) y b)".

    After a label for several it is where it goes on counting and does not reach the next article.
    """
    if not value.isdigit():
        return same_sort(item.subs[-1], value)
    if item.many:
        return True
    digits, last = re.match(r"\d+", item.base), item.subs[-1]
    if item.words[-1] == "§":
        return last.isdigit() and int(last) < int(value) <= int(last) + 9
    article = int(digits[0]) if digits else 0
    if not label.many:
        return int(value) <= max(article, 20)
    return last.isdigit() and int(last) < int(value) <= min(article, 40)


def _sibling(text: str, item: Item, unit: Subunit, label: Label) -> Item | None:
    """Return the sub-unit put in place of the last one of its word or sort: after 5(2)(a), "(3)" is 5(3)."""
    named = [place for place, word in enumerate(item.words) if word and word == sort_of(unit.word)]
    places = named or [place for place, sub in enumerate(item.subs) if same_sort(sub, unit.value)]
    if not places:
        return None
    kept = replace(item, subs=item.subs[: places[-1]], words=item.words[: places[-1]])
    return with_subunits(text, kept.within(unit.value, unit.end, unit.word, unit.many), label)
