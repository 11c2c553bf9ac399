"""The court that a caption names, and whether a text is a judgment."""

import re
from collections.abc import Sequence

from cases.intake.lexicon.capitals import in_small_letters
from cases.intake.structure import heading_lines
from cases.intake.structure.line_labels import label_of
from cases.intake.structure.lines import Line

from . import marks_of_judgments

_RECORD = frozenset(
    {"level", "procedure", "relevant_holdings", "relevant_legislation", "basic_facts", "subject_matter"}
)
# Labels of which a judgment itself has one at most.
_OF_RECORDS = frozenset({"level", "procedure", "subject_matter", "relevant_holdings", "keywords"})
_LABELLED = _RECORD | {"title", "keywords", "held", "summary", "outcome", "session", "collection"}
_LOOK = 80
_HANGUL = re.compile("[가-힣\u3400-\u9fff]")
_SPACED = re.compile("^(?:[가-힣] {1,3}){1,8}[가-힣](?![가-힣])")
# What the next line of a caption ends: "IN THE HIGH COURT OF THE".
_CUT_OFF = re.compile(r".* (?:of|for|and)(?: the)?", re.IGNORECASE)
_GOES_ON = re.compile(r"(?:republic|state|kingdom|commonwealth|of|for|union)\b.{2,60}", re.IGNORECASE)

# "Sąd Apelacyjny w Warszawie VII Wydział Gospodarczy": the panel behind the name of a court.
_PANEL = re.compile(
    r"(?<=domstolen)s (?:dom|beslut)$|,? (?:[-–] )?(?:[IVX]+ Wydział|Wydział|Rotel|avdelning) .*$"
    r"|, \d+[ªa.] (?:Sala|Sección|Vara)\b.*$",
    re.IGNORECASE,
)
_DISTRICT = re.compile(r"(?:southern|northern|eastern|western|central|middle)? ?district of [a-z .]+", re.IGNORECASE)
# TRIBUNAL, below it JUDICIAIRE, below it DE PARIS.
_IN_THREE_LINES = re.compile(r"tribunal (?:judiciaire|de grande instance|de commerce)", re.IGNORECASE)
_SEAT_BELOW = re.compile(r"at [a-z][a-z ]{2,30}", re.IGNORECASE)
_CIRCUIT = re.compile(r"for the [\w ]{3,40} circuit", re.IGNORECASE)
_CHAMBER = re.compile(r"[\w &]{3,60} chamber", re.IGNORECASE)
_STATE = re.compile(
    r"new south wales|victoria|queensland|south australia|western australia|tasmania|northern territory", re.IGNORECASE
)
_OF_LINE = re.compile(
    r"(?P<decided_by>[A-Z][\w ]{3,40} Court)(?: en banc)? decision \d{2,4}[A-Z].*|"
    r"(?:(?:decision|judgment|order|arrêt|jugement|sentencia|urteil|beschluss|acórdão) )?(?:of the|de la|du|del"
    r"|des|do|da) "
    r"(?P<court>(?:[^.:;!?,()]|(?<=\d)\.(?=\d)){4,90})(?:[,(].*)?",
    re.IGNORECASE,
)
_NOT_COURT = re.compile(
    r".*(?:原審|原审|一审|不服|court below).*|(?:composed|composée?|composition|président).*|.{0,30}(?:appeal from"
    r"|(?<!d['’])appel d|recours"
    r"|royal courts of justice|approved"
    r"|registr|appealed|before|division:).*|(?:the|la|le|el|der|il) (?:court|cour|tribunal|gerichtshof"
    r"|corte)\b ?[(,:].*"
    r"|court|cour|tribunal|gericht"
    r"|.{0,12}(?:clerk|officer|justice|judge).*",
    re.IGNORECASE,
)
_OF_ECLI = (
    ("ECLI:EU:C:", "Court of Justice of the European Union"),
    ("ECLI:EU:T:", "General Court of the European Union"),
    ("ECLI:AT:OGH", "Oberster Gerichtshof"),
    ("ECLI:DE:BGH:", "Bundesgerichtshof"),
    ("ECLI:DE:BPatG:", "Bundespatentgericht"),
    ("ECLI:NL:HR:", "Hoge Raad"),
    ("ECLI:ES:TS:", "Tribunal Supremo"),
    ("ECLI:FR:CCASS:", "Cour de cassation"),
)
_OF_DOCKET = (("C-", _OF_ECLI[0][1]), ("T-", _OF_ECLI[1][1]))
_OF_THE_COURT = re.compile(
    r"(?:judgment|order) of the (?:general )?court\b|(?:arrêt|ordonnance) (?:de la cour|du tribunal)\b"
    r"|(?:sentencia|auto) del tribunal\b|(?:urteil|beschluss) des gerichts|acórdão do tribunal"
    r"|sentenza d(?:ella corte|el tribunale)\b",
    re.IGNORECASE,
)
_SEAT = re.compile(r"Sede ?: ?(?P<seat>[^\W\d_][^\d:,;]{1,40})")
_SEATED = re.compile(
    r"Audiencia Provincial|Tribunal Superior de Justicia|Juzgado de (?:lo Mercantil|Primera Instancia)"
)
_IN_NAME_OF = [
    (code, re.compile(words, re.IGNORECASE))
    for code, words in (
        ("FR", "peuple français|r ?é ?p ?u ?b ?l ?i ?q ?u ?e +f ?r ?a ?n ?ç ?a ?i ?s ?e"),
        ("RU", "именем российской федерации"),
        ("ES", "en nombre de su majestad|en nombre del rey|roj ?: ?s"),
        ("IT", "popolo italiano"),
        ("GB", "royal courts of justice|england and wales|rolls building"),
        ("EP", "boards of appeal chambres de recours|boards of appeal of the european patent office"),
        ("CN", r"中华人民共和国|[（(]\d{4}[）)].{1,12}号"),
        ("US", r"united states (?:district )?court|u\.s\. (?:district|supreme)"),
        ("KR", r"court (?:en banc )?decision \d{2,4}[a-z]{2,6}\d{3,}"),
        ("EG", "دار القضاء العالي|جمهورية مصر العربية|محكمة القاهرة|بمدينة القاهرة"),
        ("NG", r"holden at"),
        ("EU", r"(?:in (?:joined )?cases?|dans (?:les affaires jointes|l['’]affaire)) [ct][‑–-]\d{1,4}/\d\d\b"),
        ("NL", "in naam (?:van|des) de? ?koning"),
    )
]


def is_judgment(lines: Sequence[Line]) -> bool:
    """Return whether a text is a judgment itself, and no record of one: by its caption, and for want of our labels."""
    filled = [line.plain for line in map(in_whole_words, lines) if line.text][:_LOOK]
    marks = [
        text
        for text in filled
        if len(text) < 160 and marks_of_judgments.JUDGMENT.fullmatch(unspaced(text.strip(" *_-—")))
    ]
    if not marks or any(heading_lines.forum_line(text) for text in filled):
        return False
    if len(marks) < 2 and not any(len(text) < 160 and _is_proper(text) for text in filled):
        return False
    if any(marks_of_judgments.ONLY_OF_JUDGMENTS.fullmatch(text) for text in marks):
        return True
    found = [label for line in lines[:400] if (label := label_of(line.text)) and not _is_section(line, label[1])]
    if len({label.field for label, _ in found if not label.loose} & _OF_RECORDS) < 2:
        # Headings of a judgment: "Facts", "Relevant legislation", "Gegenstand".
        found = [(label, value) for label, value in found if value]
    strict = {label.field for label, _ in found if not label.loose}
    return len(strict & _RECORD) < 2 and len({label.field for label, _ in found} & _LABELLED) < 3


def _is_section(line: Line, value: str) -> bool:
    """Return whether a line heads a part of a judgment, as a label never does: "ANTECEDENTES DE HECHO"."""
    return not value and line.plain.isupper()


def _is_proper(text: str) -> bool:
    """Return whether a line is proper to a court: its name, or an identifier it gives."""
    return heading_lines.names_court(text) or any(heading_lines.identifiers(text))


def in_whole_words(line: Line) -> Line:
    """Return a line that begins with a spaced Korean label, "원 고 소나무", with the label as one word."""
    return Line(line.number, _SPACED.sub(lambda found: found[0].replace(" ", ""), line.text, count=1))


def unspaced(text: str) -> str:
    """Return "J U D G M E N T" as one word; any other text as it is."""
    signs = text.split()
    fewest = 2 if _HANGUL.match(text) else 4  # "판 결" is one word; "A B C" may be initials.
    return "".join(signs) if len(signs) >= fewest and all(len(sign) == 1 for sign in signs) else text


def jurisdiction(lines: Sequence[Line]) -> tuple[str, int]:
    """Return the code of the jurisdiction in whose name a caption says judgment is given, with its line; or nothing."""
    for line in lines:
        code = next((code for code, words in _IN_NAME_OF if words.search(line.plain)), "")
        if code:
            return code, line.number
    return "", 0


def court_of_ecli(ecli: str) -> str:
    """Return the court whose letters an ECLI bears: that of the European Union calls itself "the Court"."""
    return next((name for start, name in _OF_ECLI if ecli.startswith(start.upper())), "")


def seated(court: str, lines: Sequence[Line]) -> str:
    """Return a court of a province with its seat, which the Spanish registry states on a line of its own."""
    seat = next((found["seat"] for line in lines if (found := _SEAT.fullmatch(line.plain))), "")
    return f"{court} de {seat}" if seat and _SEATED.fullmatch(court) else court


def court_of_union(lines: Sequence[Line], dockets: Sequence[str]) -> str:
    """Return the court of the European Union whose letter a docket bears, where the caption says "of the Court"."""
    own = any(_OF_THE_COURT.match(line.plain) for line in lines[:15])
    return next((name for letter, name in _OF_DOCKET if own and dockets and dockets[0].startswith(letter)), "")


def court(lines: Sequence[Line]) -> tuple[str, tuple[int, int]]:
    """Return the court that a caption names, and where; empty where it names none."""
    found: list[tuple[str, tuple[int, int]]] = []
    for place, line in enumerate(lines):
        text = unspaced(line.plain.strip(" *_-—"))
        named = _OF_LINE.fullmatch(text)
        if (not named and found) or len(text) > 160 or _NOT_COURT.fullmatch(text):
            continue
        plain = (
            re.sub(r"^(?:(?:in )?the|la|il) ", "", text, flags=re.IGNORECASE)
            if not named
            else (named["decided_by"] or named["court"]).strip()
        )
        plain = plain.removesuffix(" Decisions")  # As a library labels a shelf of them.
        if not heading_lines.names_court(plain) or re.search(r"[:;!?]|\.$|\bv\.? ", plain) or len(plain.split()) > 14:
            continue
        if named and heading_lines.names_court(plain) and not re.fullmatch("court|cour|tribunal", plain, re.IGNORECASE):
            return in_small_letters(plain), (line.number, line.number)
        plain = _PANEL.sub("", plain)
        if not named:
            below = lines[place + 1].plain if place + 1 < len(lines) else ""
            if _IN_THREE_LINES.fullmatch(f"{plain} {below}"):
                below = " ".join(each.plain for each in lines[place + 1 : place + 3])
            found.append((in_small_letters(_with_line_below(plain, below)), (line.number, line.number)))
    return found[0] if found else ("", (0, 0))


def _with_line_below(name: str, below: str) -> str:
    """Return the name of a court with what the line below it says of it: its district, circuit, state or chamber."""
    if name.casefold() == "tribunal" and below.casefold().startswith("judiciaire"):
        return f"{name} {below}"
    if _DISTRICT.fullmatch(below):
        return f"{name} FOR THE {below}"
    if _GOES_ON.fullmatch(below) and name.isupper() == below.isupper():
        return f"{name} {below}"
    if (_CUT_OFF.fullmatch(name) and len(below) < 80) or _CIRCUIT.fullmatch(below) or _SEAT_BELOW.fullmatch(below):
        return f"{name} {below}"
    if _CHAMBER.fullmatch(below) and name.casefold().endswith("tribunal"):
        return f"{name} ({below})"
    return f"{name} of {below}" if _STATE.fullmatch(below) and name.casefold().endswith("court") else name
