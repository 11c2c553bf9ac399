"""Names of the divisions of a law, by language.

The words of a line are in the order in which they usually hold one another, the widest first. Provisions are called
as citations call them: `legislation.citations.languages`.
"""

import re
from dataclasses import dataclass

from core.text.matching import matched
from legislation.numerals import CHINESE, ORDINAL, ROMAN, arabic_ordinal, chinese_number, ordinal_number, roman_number

from .division_numbers import KINDS_OF_SECOND, WORDED, worded_number
from .letter_case import begins_small

_LANGUAGES = (
    "book:Book part:Part title:Title subtitle:Subtitle,Subpart chapter:Chapter division:Division,Subchapter"
    " section:Section subsection:Subsection,Sub-section,Subdivision annex:Annex,Schedule,Appendix",
    "part:Partie book:Livre title:Titre subtitle:Sous-titre chapter:Chapitre section:Section"
    " subsection:Sous-section,Paragraphe annex:Annexe",
    "book:Buch part:Teil chapter:Kapitel,Hauptstück section:Abschnitt title:Titel subtitle:Untertitel"
    " subsection:Unterabschnitt annex:Anlage,Anhang",
    "book:Libro part:Parte title:Título,Titulo chapter:Capítulo,Capitulo section:Sección,Seccion"
    " subsection:Subsección annex:Anexo",
    "book:Livro title:Título chapter:Capítulo section:Secção,Seção subsection:Subsecção,Subseção annex:Anexo",
    "title:Titolo chapter:Capo section:Sezione annex:Allegato",
    "book:Книга part:Часть section:Раздел subsection:Подраздел chapter:Глава annex:Приложение",
    "book:Księga part:Część section:Dział chapter:Rozdział subsection:Oddział annex:Załącznik",
    "part:Частина section:Розділ annex:Додаток",
    "book:Kitap,KİTAP part:Kısım,KISIM chapter:Bölüm,BÖLÜM section:Ayırım,AYIRIM annex:Ek",
    "book:Boek part:Deel title:Titel chapter:Hoofdstuk section:Afdeling annex:Bijlage",
    "book:Cartea,CARTEA part:Partea,PARTEA title:Titlul,TITLUL chapter:Capitolul,CAPITOLUL section:Secțiunea,Secţiunea"
    " annex:Anexa,ANEXA",
    "part:Phần chapter:Chương section:Mục annex:PHỤ",
    "book:BUKU chapter:BAB,Bab section:Bagian annex:LAMPIRAN",
    "part:ภาค chapter:หมวด section:ส่วน,ส่วนที่",
    "part:Část,Časť chapter:Hlava section:Díl,Diel subsection:Oddíl,Oddiel annex:Příloha,Príloha",
    "part:Част section:Раздел chapter:Глава",
    "book:Βιβλίο,ΒΙΒΛΙΟ part:Μέρος,ΜΕΡΟΣ chapter:Κεφάλαιο,ΚΕΦΑΛΑΙΟ section:Τμήμα,ΤΜΗΜΑ annex:Παράρτημα,ΠΑΡΑΡΤΗΜΑ",
    "part:Del chapter:Kapittel,Kapitola annex:Bilaga,Vedlegg",
    "part:חלק,שער chapter:פרק section:סימן annex:תוספת",
    "book:წიგნი part:ნაწილი chapter:თავი",
    "part:Բաժին chapter:Գլուխ",
    "book:کتاب part:بخش title:باب chapter:فصل section:مبحث annex:پیوست",
    "book:الكتاب,كتاب part:القسم,قسم,الجزء title:الباب,باب chapter:الفصل,فصل section:الفرع,المبحث annex:ملحق,الملحق",
)
KINDS = ("annex", "book", "part", "title", "subtitle", "chapter", "division", "section", "subsection", "paragraph")
_SIGNS = {
    **{"编": "book", "編": "book", "편": "book", "分编": "part", "分編": "part", "章": "chapter", "장": "chapter"},
    **{"节": "section", "節": "section", "절": "section", "款": "subsection", "관": "subsection"},
}
_WORDS = {
    spelling: kind
    for line in _LANGUAGES
    for kind, spellings in (entry.split(":") for entry in line.split())
    for word in spellings.split(",")
    for spelling in (word, word.upper())
}
_CARDINALS = tuple(
    re.findall(r"[a-z]+", "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen")
)
_PRELIMINARY = "preliminar|préliminaire|preliminary|preliminare|تمهيدي|التمهيدي|único|unique|única"

_WORD = "|".join(sorted(map(re.escape, _WORDS), key=len, reverse=True))
_NUMBER = (
    rf"(?P<digits>\d{{1,4}})(?:º|(?:er|re|ère|ème)(?!\w))?(?P<letter>-?[A-Za-z](?!\w))?|(?P<single>[A-Z](?<![IVX])(?![\w']))|(?P<roman>(?=[IVXLCivxlc]){ROMAN}|(?=[ivxlc])(?i:{ROMAN}))"
    rf"(?:er|re|ère|º|ª)?(?P<suffix>-?[A-Z](?!\w))?(?!\w)|(?P<ordinal>{ORDINAL})|(?P<cardinal>(?i:{'|'.join(_CARDINALS)})\b)"
    rf"|(?P<preliminary>(?i:{_PRELIMINARY})(?!\w))|(?P<worded>{WORDED})(?!\w)"
)
_ADVERB = r"(?:[ -]?(?P<adverb>(?i:bis|ter|quater|quinquies|sexies))(?!\w))?"
_NAMED = re.compile(rf"(?P<word>{_WORD})(?!\w)[ ]?(?:(?:{_NUMBER}){_ADVERB}|(?P<bare>$|(?=[ ][(\[])))")
_ARABIC = re.compile(r"(?P<word>[\u0620-\u064a]{2,8}) ")
# "RULE II", of the Philippines, above sections of its own; rules with digits are provisions.
_RULE = re.compile(rf"(?:RULE|Rule) (?P<roman>(?=[IVXLC]){ROMAN})(?!\w)")
# "Secțiunea a 2-a", of Romania.
_ROMANIAN = re.compile(rf"(?P<word>{_WORD}) a (?:(?P<digits>\d{{1,3}})|(?P<roman>(?=[IVXLC]){ROMAN}))-a(?!\w)")
# "Párrafo 1°" alone on its line divides a law of Chile; with text behind it, it is a paragraph of an article.
_CHILEAN = re.compile(r"(?P<label>(?i:párrafo) (?P<number>\d{1,2})º?)\.?")
_SECOND = re.compile(
    rf"(?:(?P<digits>\d{{1,3}}(?: ?[a-z](?!\w))?)\.?|(?P<roman>(?=[IVXLC]){ROMAN})\.?|(?P<worded>{WORDED}))"
    rf" (?P<word>{'|'.join(sorted(map(re.escape, KINDS_OF_SECOND), key=len, reverse=True))})(?!\w)\.?"
)
_GERMAN = "Buch|Teil|Kapitel|Hauptstück|Abschnitt|Titel|Unterabschnitt"
_NUMBER_FIRST = re.compile(rf"(?P<digits>\d{{1,3}})(?P<letter>[a-z])?\. ?(?P<word>{_GERMAN})(?!\w)")
_ORDINAL_FIRST = re.compile(rf"(?P<ordinal>{ORDINAL}) (?P<word>{_WORD})(?!\w)")
_EAST_ASIAN = re.compile(
    rf"(?:第 ?(?P<chinese>[\d{CHINESE}]{{1,9}}) ?|제 ?(?P<korean>\d{{1,4}}) ?)"
    r"(?P<sign>分编|分編|[编編편章장节節절款관])"
)
# Rules behind the last article, with ordinals of their own: "Disposición final primera. Entrada en vigor".
_FINAL_WORD = "(?:adicional|general|transitori[ao]|derogatori[ao]|final|complementari[ao]|modificatori[ao])(?:e?s)?"
_FINAL = re.compile(
    rf"(?i:disposici[óo]n {_FINAL_WORD}(?: {_FINAL_WORD})?(?: (?:[uú]nica|[^\W\d_]{{2,}}a(?: [^\W\d_]{{2,}}a)?))?"
    r"(?=[ ]?[.:–-]|$)"
    rf"|disposiciones {_FINAL_WORD}(?:(?:,| y|, y) {_FINAL_WORD})*$|(?:artículos )?transitorios$)"
)
_EAST_ASIAN_FINAL = re.compile(r"(?:附 ?則|부 ?칙)(?= ?[(（<]|$)")
_REFERENCE = re.compile(r"[ ]?[(\[<][^()\[\]<>]*\d[^()\[\]<>]*[)\]>]$")  # "Anlage 1 (zu § 3)", "SCHEDULE [Section 4]".
_ANNEX = re.compile(r"(?P<word>附件|附录|附錄|別表|별표)[ ]?(?P<chinese>[\d" + CHINESE + r"]{0,6})")
_REST = re.compile(r"[ ]?[.:,–—-]?(?:[ ]?[–—-])*[ ]*(?P<heading>.*)$")
_OF = re.compile(r"(?:of|to|du|de la|de l'|del|der|des|shall|is|applies|من|и|настоящ\w+)(?!\w)")
_LONGEST = 250


@dataclass(frozen=True, slots=True)
class Division:
    """A heading of a division: its kind, where its label ends in the line, its number, its heading on that line."""

    kind: str
    end: int
    number: str
    heading: str


def read_division(line: str) -> Division | None:
    """Return the division that a folded, stripped line opens; None where it opens none."""
    if len(line) > _LONGEST:
        return None
    found = _final(line) or _named(line) or _arabic(line) or _east_asian(line)
    if found is None:
        return None
    kind, end, number = found
    reference = _REFERENCE.match(line, end) if kind == "annex" else None
    end = reference.end() if reference else end
    rest = line[end:]
    separate = not rest or rest[0] in " .:,–—-)"
    heading = matched(_REST, rest)["heading"]
    if not separate or begins_small(heading) or rest.startswith(",") or _OF.match(heading):
        return None  # "Chapter 5 of this Act applies", "Part II, section 3"
    return Division(kind, end, number, heading)


def is_final_provision(division: Division) -> bool:
    """Return whether a division is a rule behind the last article, which is part of no title or chapter."""
    return division.kind == "division" and not division.number


def _final(line: str) -> tuple[str, int, str] | None:
    found = _FINAL.match(line)
    return ("division", found.end(), "") if found else None


def _named(line: str) -> tuple[str, int, str] | None:
    first = _ORDINAL_FIRST.match(line)
    if first:
        return _WORDS[first["word"]], first.end(), str(ordinal_number(first["ordinal"]))
    counted = _NUMBER_FIRST.match(line)
    if counted:
        return _WORDS[counted["word"]], counted.end(), counted["digits"] + (counted["letter"] or "")
    rule = _RULE.match(line)
    if rule:
        return "part", rule.end(), str(roman_number(rule["roman"]))
    romanian = _ROMANIAN.match(line)
    if romanian:
        number = romanian["digits"] or str(roman_number(romanian["roman"]))
        return _WORDS[romanian["word"]], romanian.end(), number
    paragraph = _CHILEAN.fullmatch(line)
    if paragraph:
        return "subsection", paragraph.end("label"), paragraph["number"]
    second = _SECOND.match(line)
    if second:
        return KINDS_OF_SECOND[second["word"]], second.end(), _number_of_second(second)
    found = _NAMED.match(line)
    if not found or (found["bare"] is not None and _WORDS[found["word"]] != "annex"):
        return None
    return _WORDS[found["word"]], found.end(), _number(found)


def _number_of_second(found: re.Match[str]) -> str:
    if found["worded"]:
        return worded_number(found["worded"])
    return str(roman_number(found["roman"])) if found["roman"] else found["digits"].replace(" ", "")


def _number(found: re.Match[str]) -> str:
    adverb = (found["adverb"] or "").lower()
    if found["digits"]:
        return found["digits"].lstrip("0") + (found["letter"] or "").lstrip("-") + adverb
    if found["single"]:
        return found["single"]
    if found["roman"]:
        return f"{roman_number(found['roman'])}{(found['suffix'] or '').lstrip('-')}{adverb}"
    if found["ordinal"]:
        return str(ordinal_number(found["ordinal"]))
    if found["worded"]:
        return worded_number(found["worded"])
    if found["cardinal"]:
        return str(_CARDINALS.index(found["cardinal"].lower()) + 1)
    return ""


def _arabic(line: str) -> tuple[str, int, str] | None:
    word = _ARABIC.match(line)
    kind = _WORDS.get(word["word"]) if word else None
    if not word or not kind:
        return None
    counted = arabic_ordinal(line, word.end())
    return (kind, counted[1], str(counted[0])) if counted else None


def _east_asian(line: str) -> tuple[str, int, str] | None:
    found = _EAST_ASIAN.match(line)
    if found:
        number = found["korean"] or chinese_number(found["chinese"])
        return _SIGNS[found["sign"]], found.end(), str(number)
    final = _EAST_ASIAN_FINAL.match(line)
    if final:
        return "annex", final.end(), ""
    annex = _ANNEX.match(line)
    if annex and len(line) < 60:
        return "annex", annex.end(), str(chinese_number(annex["chinese"])) if annex["chinese"] else ""
    return None
