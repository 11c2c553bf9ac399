"""Lines that open a provision: "Article 10 bis. Heading", "§ 5 Heading"."""

import re
from dataclasses import dataclass, replace

from legislation.citations.bases import read_base
from legislation.citations.languages import Label
from legislation.citations.subunits import subunit_after
from legislation.citations.tables import LABEL_OF
from legislation.numerals import CHINESE, chinese_number

from .letter_case import begins_small

_SHORT = ("§", "§§", "ст", "Art", "s", "S")
# Words of languages whose citations are not read, but whose laws have articles like others.
_ARTICLES = re.findall(
    r"\S+",
    "Стаття СТАТТЯ Члан Член Чл Madde MADDE Artykuł Članak Član Člen Článok Článek Čl Άρθρο Điều Pasal มาตรา ماده"
    " Articolul Neni Maddə მუხლი Հոդված סעיף धारा ধারা មាត្រា ມາດຕາ",
)
LABELS = {
    **dict.fromkeys(_ARTICLES, LABEL_OF["Article"]),
    **{form: label for form, label in LABEL_OF.items() if label.kind and (len(form) > 2 or form in _SHORT)},
}
LABEL = re.compile(
    rf"(?P<label>{'|'.join(sorted(map(re.escape, LABELS), key=len, reverse=True))})(?!\w)\.?[ ]?(?P<open>\()?"
    rf"|(?P<sign>§)(?=\d)"
)
# The number comes first: "1 §", "1-modda", "1. pants".
_NUMBER_FIRST = re.compile(
    r"(?P<number>\d{1,4}(?:[ .]?[a-z](?!\w)|/[A-Z](?!\w))?)[.-]?[ ]?"
    r"(?:(?P<sign>§)|(?:modda|bap|бап|pants|straipsnis|člen))(?!\w)\.?(?P<rest>.*)$"
)
_SOLE = re.compile(
    r"(?:SOLE|Sole) (?:ARTICLE|Article|SECTION|Section)(?!\w)"
    r"|(?i:artículo|artigo|article|articolo) (?P<word>(?i:único|unique|unico))(?!\w)(?: (?i:transitorio))?"
)
# "§ 12-101. Text", of codes in chapters; "§ 3 a. Text", inserted behind § 3.
_COMPOUND = re.compile(r"§ ?(?P<number>\d{1,4}-\d{1,4}(?:\.\d{1,3})?(?: ?[a-z](?!\w))?|\d{1,4} [a-z])(?=\.(?: |$))")
_NOTE_SIGN = re.compile(r"[¹²³⁰-⁹*†‡]{1,3}|\[\d{1,2}\](?!\w)|\.\d{1,2}\)(?= )")
_SIGNS = dict.fromkeys(map(ord, "¹²³⁰⁴⁵⁶⁷⁸⁹"), "*")  # They are letters to a regular expression.
_SLASHED_NUMBER = re.compile(r"\d{1,4}/\d{1,3}(?=\.?(?: |$))")  # "Art. 3/1", inserted behind 3 in Belgium.
_ROMAN_ADVERB = re.compile(r"(?P<number>[IVXLC]{1,7} ?(?:bis|ter|quater|quinquies))(?!\w)")  # "Article IVbis"
_RAISED = re.compile(r"(?P<number>\d{1,4})\^(?P<raised>\d{1,2})(?!\w)")  # "Articolul 3^1", for 3 with a small 1.
_STOPPED_LETTER = re.compile(r"(?P<digits>\d{1,4})\.(?P<letter>[a-z])(?= |$)")  # "Članak 3.a"
_GLUED_NOTE = re.compile(r"(?P<number>\d{1,4}[a-z])\d{1,2}(?= |$)")  # "Art. 1a3", where 3 is a footnote.
_ORDINAL_LETTER = re.compile(r"(?<=\d)o(?![^\W_])")  # "Art. 1o", for "Art. 1º".
_SLASHED_LETTER = re.compile(r"(?<=\d)/(?=[A-Z](?!\w))")  # "MADDE 5/A", inserted behind 5.
# "Άρθρο 3Α", "Статья 5А": a letter of another alphabet that looks like ours.
_OTHER_LETTER = re.compile(r"(?<=\d)[ΑΒΕАВЕСаб](?!\w)")
_LATIN = str.maketrans("ΑΒΕАВЕСаб", "ABEABECab")
# What an editor of the text puts before a label: "[§ 503. Repealed.]", "2[Article 5".
_EDITORIAL = re.compile(r"\d{0,2}\[")
_IN_BRACKETS = re.compile(r"\((?P<label>[^()]{3,40})\)")

_EAST_ASIAN = re.compile(
    rf"第 ?(?P<chinese>[\d{CHINESE}]{{1,9}})(?:-(?P<dashed>\d{{1,3}}))? ?条(?:[之の](?P<branch>[\d{CHINESE}]{{1,4}}))?"
    r"|제 ?(?P<korean>\d{1,5}) ?조(?:의 ?(?P<twig>\d{1,3}))?"
)
_ARABIC_BIS = re.compile(r" ?مكرر(?:اً|ًا|ا)?(?!\w)")  # "مادة (3) مكررا"
_THAI_ADVERBS = {"ทวิ": "bis", "ตรี": "ter", "จัตวา": "quater", "เบญจ": "quinquies", "ฉ": "sexies"}
_THAI_ADVERB = re.compile(rf" ({'|'.join(_THAI_ADVERBS)})(?![\u0e00-\u0e7f])")
_ADVERB = re.compile(r"[ ]?(?:bis|ter|quater)\b")
_STRONG = re.compile(r"[ ]?(?:[.:][ ]?[–—-]+|[.:–—]|-(?=[ (]|$)|\))(?!\d)[ ]*(?P<rest>.*)$")
_BRACKETED = re.compile(r"[ ]?\((?P<heading>[^()]{2,200})\)[ ]*(?P<rest>.*)$")
_LONGEST_HEADING = 160
_DASHED_HEADING = re.compile(rf"(?P<heading>[^\n]{{1,{_LONGEST_HEADING}}}?)\.(?:[ ]?[—–]|-(?=[ ]))[ ]*(?P<text>.*)$")
# What follows the number of an article that is only mentioned: "Article 5 of this Law shall apply".
MENTIONED = re.compile(r"(?:and|or|to|of|et|ou|y|e|und|oder|bis|и|من|و|في|على|این)(?!\w)")


@dataclass(frozen=True, slots=True)
class Opening:
    """The opening of a provision: its kind, where its label ends in the line, its number, what the line goes on with.

    `sure`: a mark or nothing comes after the number, so that it cannot be a mention in a sentence.
    `heading`: where the line itself says that this is one. `noted`: a small sign is glued to the number.
    """

    kind: str
    end: int
    number: str
    rest: str
    sure: bool
    heading: str = ""
    noted: bool = False


def read_opening(line: str) -> Opening | None:
    """Return the provision that a folded, stripped line opens; None where it opens none."""
    bracketed = _IN_BRACKETS.fullmatch(line)
    if bracketed:
        opening = _opening(bracketed["label"])
        return replace(opening, end=len(line), sure=False) if opening and not opening.rest else None
    editorial = _EDITORIAL.match(line)
    if editorial:
        opening = _opening(line[editorial.end() :])
        return replace(opening, end=opening.end + editorial.end()) if opening else None
    return _opening(line)


def _opening(line: str) -> Opening | None:
    if line[:1] in "第제":
        return _east_asian(line)
    compound = _COMPOUND.match(line)
    if compound:
        return _labelled(line, LABELS["§"], compound["number"].replace(" ", ""), compound.end())
    found = LABEL.match(line)
    if not found:
        return _number_first(line)
    label = LABELS[found["label"] or found["sign"]]
    plain = _SLASHED_LETTER.sub("-", _ORDINAL_LETTER.sub("º", line.translate(_SIGNS)))
    plain = _OTHER_LETTER.sub(lambda letter: letter[0].translate(_LATIN), plain)
    number, end = read_base(plain, found.end(), label)
    if label.many:
        return None
    roman = _ROMAN_ADVERB.match(line, found.end())
    if roman:
        return _labelled(line, label, roman["number"].replace(" ", ""), roman.end())
    raised = _RAISED.match(line, found.end())
    if raised:
        return _after_number(line, label, f"{raised['number']}-{raised['raised']}", raised.end())
    slashed = _SLASHED_NUMBER.match(line, found.end()) if label.kind == "article" else None
    if slashed:
        return _after_number(line, label, slashed[0], slashed.end())
    stopped = _STOPPED_LETTER.match(line, found.end())
    if stopped:
        return _after_number(line, label, stopped["digits"] + stopped["letter"], stopped.end())
    glued = _GLUED_NOTE.match(line, found.end())
    if glued:
        opening = _after_number(line, label, glued["number"], glued.end())
        return replace(opening, noted=True) if opening else None
    if not number:
        return _sole(line, label)
    if found["open"]:
        if line[end : end + 1] != ")":
            return None
        end += 1
        repeated = _ARABIC_BIS.match(line, end)
        if repeated:
            number, end = f"{number}bis", repeated.end()
    thai = _THAI_ADVERB.match(line, end) if number else None
    if thai:
        number, end = number + _THAI_ADVERBS[thai[1]], thai.end()
    return _labelled(line, label, number, end)


def _sole(line: str, label: Label) -> Opening | None:
    """Return the only article of a law or of its transitional rules."""
    found = _SOLE.match(line)
    return _labelled(line, label, (found["word"] or "1").lower(), found.end()) if found else None


def _number_first(line: str) -> Opening | None:
    found = _SOLE.match(line)
    if found:
        return _sole(line, LABELS["Section" if "ection" in found[0].lower() else "Article"])
    found = _NUMBER_FIRST.match(line)
    if not found or found["rest"].strip()[:1].islower() or found["rest"][:1] not in (" ", ""):
        return None
    kind = "paragraph" if found["sign"] else "article"
    return Opening(kind, found.start("rest"), re.sub("[ /.]", "", found["number"]), found["rest"].strip(), sure=True)


def _labelled(line: str, label: Label, number: str, end: int) -> Opening | None:
    sign = _NOTE_SIGN.match(line, end)
    if sign:
        opening = _after_number(line, label, number, sign.end())
        return replace(opening, noted=True) if opening else None
    return _after_number(line, label, number, end)


def _after_number(line: str, label: Label, number: str, end: int) -> Opening | None:
    rest = line[end:]
    if not rest:
        return Opening(label.kind, end, number, "", sure=True)
    strong = _STRONG.match(rest)
    if strong:
        return Opening(label.kind, end, number, strong["rest"], sure=True)
    if rest[0] != " " or MENTIONED.match(rest.strip()) or subunit_after(line, end):
        return None
    rest = rest.strip()
    bracketed = _BRACKETED.match(line[end:])
    if bracketed and bracketed["heading"][0].isupper() and not bracketed["rest"]:
        return Opening(label.kind, end, number, "", sure=False, heading=bracketed["heading"])
    if begins_small(rest) or rest[0] in ",;)":
        return None
    return Opening(label.kind, end, number, rest, sure=False)


def _east_asian(line: str) -> Opening | None:
    found = _EAST_ASIAN.match(line)
    if not found:
        return None
    number = found["korean"] or str(chinese_number(found["chinese"]))
    branch = found["twig"] or found["dashed"] or (found["branch"] and str(chinese_number(found["branch"])))
    number += f"-{branch}" if branch else ""
    rest = line[found.end() :]
    bracketed = _BRACKETED.match(rest)
    if bracketed:
        return Opening("article", found.end(), number, bracketed["rest"], sure=True, heading=bracketed["heading"])
    if rest and rest[0] not in " :":
        return None  # 第十条规定的
    return Opening("article", found.end(), number, rest.lstrip(" :"), sure=True)


def split_heading(rest: str) -> tuple[str, str]:
    """Return heading and text of "Heading.—(1) Text" or "HEADING. Text"; no heading where nothing parts them."""
    capitals, stop, text = rest.partition(". ")
    if stop and text and 2 < len(capitals) <= _LONGEST_HEADING and capitals.isupper():
        return capitals, text.strip()
    dashed = _DASHED_HEADING.match(rest)
    return (dashed["heading"], dashed["text"]) if dashed else ("", rest)


def is_in_capitals(text: str) -> bool:
    """Return whether a text is printed in capitals, as headings are; one word of two letters is too little to say."""
    return text.isupper() and len(text) > 3


def looks_like_a_heading(text: str) -> bool:
    """Return whether a line may be a heading: short, without the full stop of a sentence, opened by no number."""
    return (
        0 < len(text) <= _LONGEST_HEADING
        and text[-1] not in ".;:,。；：，、،؛–—-"
        and not re.match(r"[(\[]?(?:\d|[a-z]\)|[ivx]+\))", text)
    )
