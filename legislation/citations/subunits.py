"""Sub-units that a word announces: "§ 97 Abs. 1"."""

import re
from dataclasses import dataclass, replace
from itertools import product
from math import prod

from legislation.numerals import ORDINAL, arabic_ordinal, ordinal_number

from .ranges import LIMIT, RangeError, between
from .tables import AND, MANY_SUBUNITS, OF, SUBUNITS, THE, TO

GAP = r"[ ]{0,3}(?:\n[ ]{0,3})?"
_ROMAN = r"(?=[IVXLC])(?:X{0,4}|XL|LX{0,3}|XC|C{1,3}X{0,3})(?:IX|IV|V?I{0,3})"
# The head of an article, and a paragraph that is the only one, are no sub-units.
_NO_VALUE = r"(?:,[ ]|[ ])(?:[Cc]aput|(?:the[ ])?(?:main clause|[Cc]hapeau|sole paragraph))(?!\w)"
_WORD = re.compile(
    rf"(?:,{GAP}|{GAP}(?<![\w]))(?P<word>{SUBUNITS})(?:(?![^\W\d])|(?=º))\.?[ ]?(?:ºs?)?{GAP}(?P<open>\([ ]?)?"
)
_VALUE = re.compile(
    rf'["]?(?!a[ ](?!(?:of|de|do|da|del|des|der|und|and|et|y|e|in)[ ]|ustaw|rozp|kodeks|konw|[kpu]\.)[a-z])'
    rf"(?P<value>\d{{1,3}}[a-z]?|[ivxl]{{1,6}}"
    rf'|[^\W\d_]|{_ROMAN}|{ORDINAL}|único)(?:\.?º|er|ª)?(?!\w)(?![./]\d)["]?(?P<after>[ ]?(?P<close>\))?)'
)
_NTH = rf"(?:{ORDINAL}|\d{{1,2}}(?:er|ère|ème|e|st|nd|rd|th|º))"
_ORDINAL_FIRST = re.compile(rf"(?:,{GAP}|{GAP}(?<![\w]))(?:the[ ])?(?P<value>{_NTH})[ ](?P<word>{SUBUNITS})(?!\w)\.?")
_OPENED = re.compile(rf"[ ]\((?!paras?\b)(?=(?:{SUBUNITS})(?!\w))")
_HEAD_OF_ARTICLE = re.compile(_NO_VALUE)
_MANY = re.compile(MANY_SUBUNITS)


@dataclass(frozen=True, slots=True)
class Subunit:
    """A sub-unit read after an article: its value (empty where it adds none), its word, its end, may more follow."""

    value: str
    word: str
    end: int
    many: bool = False


def subunit_after(text: str, at: int) -> Subunit | None:
    """Return the sub-unit that a word announces at `at`: "Abs. 1", ", paragraph 2", ", second sentence"."""
    first = _ORDINAL_FIRST.match(text, at)
    if first:
        return Subunit(_counted(first["value"]), first["word"], first.end())
    head = _HEAD_OF_ARTICLE.match(text, at)
    if head:
        return Subunit("", "caput", head.end())
    if _LEADING.match(text, at):
        return None  # "ст. 10, п. 1 ст. 1252": it belongs to the next article.
    opened = _OPENED.match(text, at)
    if opened:
        inner = _announced(text, opened.end())
        return replace(inner, end=inner.end + 1) if inner and text[inner.end : inner.end + 1] == ")" else None
    return _announced(text, at)


def _announced(text: str, at: int) -> Subunit | None:
    word = _WORD.match(text, at)
    if not word:
        return None
    many = bool(_MANY.fullmatch(word["word"]))
    counted = arabic_ordinal(text, word.end())
    if counted and word["word"][-1] >= "\u0600":
        return Subunit(str(counted[0]), word["word"], counted[1], many)
    value = _VALUE.match(text, word.end())
    if not value or not value["value"] or (word["open"] and not value["close"]):
        return None
    close = value["close"] and (word["open"] or not value["value"].isdigit())
    end = value.end() if close else value.start("after")
    return Subunit(_counted(value["value"]), word["word"], end, many)


def bare_value(text: str, at: int) -> tuple[str, int] | None:
    """Return the value that begins at `at` without a word, and its end: the 2 of "Abs. 1 und 2"."""
    value = _VALUE.match(text, at)
    return (_counted(value["value"]), value.start("after")) if value and value["value"] else None


def sort_of(word: str) -> str:
    """Return the beginning of a word for sub-units, the same in all its forms."""
    return re.sub("^[وبل]?(?:ال)?(?=فقر|بند)", "", word.lower())[:3]


def _counted(written: str) -> str:
    number = ordinal_number(written)
    return str(number) if number else re.sub(r"(?<=\d)(?:er|ère|ème|e|st|nd|rd|th|º)$", "", written)


_NUMBER = (
    r"(?:\d{1,3}(?:\.\d{1,2}(?![\d.]))?[a-z]?|[ivxl]{1,5}|[IVXL]{1,6}|[^\W\d_]|(?!الفقر|البن"
    r"|الماد)ال[^\W\d_]+(?: عشرة?)?|[أا]ولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|سابعا|ثامنا|تاسعا|عاشرا|único)"
)
_ONE = rf'(?:["(]{{0,2}}(?:{ORDINAL}|{_NUMBER})(?:\.?º|er)?(?!\w)[")]{{0,2}}(?:\([^()\s]{{1,4}}\)){{0,3}})'
_LIST = rf"(?:, ?| ?[-–] ?| (?:{AND}|{TO}) | ?و ?)(?:(?:{SUBUNITS})(?!\w)\.? ?º? ?(?=[\d(]))?"
_UNIT = (
    rf"(?:(?:(?:{SUBUNITS})(?:(?!\w)|(?=º))|§)\.? ?(?:ºs?)? ?(?P<values>{_ONE}(?:{_LIST}{_ONE}){{0,9}})"
    rf"|(?P<ordinals>{_NTH}(?: (?:{AND}) {_NTH})?)[ ](?:{SUBUNITS})(?!\w)\.?|[Cc]aput)"
)
_JOINT = rf"(?P<of>,? (?:{OF})(?!\w)[ \n]?(?:(?:{THE})(?!\w) ?)?|,? (?:de l'|dell')|,?[ \n])"
_STEP = re.compile(_UNIT + _JOINT)
_CHAIN = re.compile(rf"(?<![\w.-])(?:{re.sub('[?]P<[a-z]+>', '?:', _STEP.pattern)}){{1,4}}$")
_WORDED = (
    rf"(?:{SUBUNITS})(?!\w)\.? ?º? ?[\"(]?(?:{ORDINAL}|\w{{1,4}})(?:\.?º)?[\")]{{0,2}}"
    rf"(?:(?: ?[-–] ?|, ?| (?:{AND}) )\d{{1,3}}(?!\w)){{0,6}}"
)
_JOINS_ARTICLE = rf"(?:,? (?:{OF})(?!\w) ?(?:(?:{THE})(?!\w) ?)?|,? (?:de l'|dell')(?:l')?|[ ](?=ст))"
_LEADING = re.compile(
    rf",{GAP}(?:{_WORDED}{_JOINT.replace('?P<of>', '?:')}){{0,3}}{_WORDED}{_JOINS_ARTICLE}"
    r"(?:[Aa]rt|[Ss]ection|ст\.|стать|статт|المادة)"
)
_TOKEN = re.compile(
    rf"\((?P<inner>{_NUMBER})(?:\.?º)?\)(?P<more>(?:\([^()\s]{{1,4}}\)){{0,3}})|"
    rf"(?P<joint>(?<!\w)(?:{TO})(?![\w)])|[-–])|(?P<also>(?<!\w)(?:{AND})(?![\w)]))|(?P<ordinal>{ORDINAL})"
    rf"|(?P<value>{_NUMBER})(?:\.?º|er|ère|ème|e|st|nd|rd|th)?(?!\w)\)?(?P<rest>(?:\([^()\s]{{1,4}}\)){{0,3}})"
)
_AGAIN = re.compile(rf"(?<=[ ,و])(?:{SUBUNITS})(?!\w)\.? ?º? ?(?=[\d(])")  # "paragraph 1 and paragraph 2 of"
_LOOK_BACK = 120


def subunits_before(text: str, floor: int, at: int) -> tuple[int, list[str]] | None:
    """Return where the sub-units start that lead up to the label at `at`, and what they add to its number.

    Widest first: `(2)(1)`. One for each member of a list: "points (a) and (b) of Article 8" gives `(a)` and `(b)`.
    None where there are none.
    """
    start = max(floor, at - _LOOK_BACK)
    chain = _CHAIN.search(text[start:at])
    if not chain:
        return None
    try:
        units = _widest_first(chain[0])
    except RangeError:
        return None
    if prod(map(len, units)) > LIMIT:
        return None
    return start + chain.start(), ["".join(subs) for subs in product(*units)]


def _widest_first(chain: str) -> list[list[str]]:
    """Return what each unit of a chain adds, the widest first.

    What "of" joins is wider than what comes before it, as Russian genitives are; what merely follows is narrower:
    "Satz 1 von Absatz 2" is "Absatz 2 Satz 1".
    """
    segments: list[list[list[str]]] = [[]]
    for unit in _STEP.finditer(chain):
        values = _values(unit["values"] or unit["ordinals"] or "")
        segments[-1].append(values or [""])
        if unit["of"].strip(", \n") or "\u0400" <= unit[0][0] <= "\u04ff":
            segments.append([])
    return [unit for segment in reversed(segments) for unit in segment]


def _values(written: str) -> list[str]:
    """Return the members of a list of sub-units in brackets, ranges written out. Raises RangeError."""
    if "\u0600" <= written.strip('("')[:1] <= "\u06ff" and (counted := _arabic_values(written)):
        return counted
    found: list[str] = []
    ranged, at = False, 0
    written = _AGAIN.sub("", written)
    for token in _TOKEN.finditer(written):
        word = token["joint"] or token["also"]
        listed = not found or written[at : token.start()] == ", "  # "letters a, e and o": these join nothing.
        if word and not (len(word) == 1 and word.isalpha() and listed):
            ranged = bool(token["joint"])
            continue
        value = _counted(token["inner"] or token["ordinal"] or token["value"] or word)
        if ranged and found:
            found += [each.removeprefix("0") for each in between("0", (found.pop()[1:-1],), "0", (value,))]
        else:
            found.append(f"({value}){token['more'] or token['rest'] or ''}")
        ranged, at = False, token.end()
    return found


def _arabic_values(written: str) -> list[str]:
    found: list[str] = []
    at = 0
    while counted := arabic_ordinal(written, at):
        found.append(f"({counted[0]})")
        joined = re.compile(r" ?و ?").match(written, counted[1])
        at = joined.end() if joined else len(written)
    return found
