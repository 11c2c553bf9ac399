"""The parties in the caption of a judgment."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cases.intake.lexicon import page_furniture
from cases.intake.structure import heading_lines
from cases.intake.structure.line_labels import label_of
from cases.intake.structure.lines import Line
from cases.intake.summary.values import party, role_named
from cases.record.value import ROLES, Party

from .parties_in_sentences import parties_in_sentences

_BETWEEN = re.compile(
    r"(?:.{0,400}\b)?(?:between|in the (?:proceedings|matter of)|entre|in dem (?:rechtsstreit|verfahren)"
    r"|in der (?:rechtssache|sache|patent\w+)"
    r"|dans (?:la procédure|l['’]affaire|le litige)|en el procedimiento entre|.{0,60}proposto da|inzake"
    r"|in the (?:cause|petition of|complaint of)|verfahrensbeteiligte|parteien|parties|parter|partes|antara"
    r"|proposto da|interposto por|promoss[ao] da"
    r"|in de zaak(?: van| tussen)?|المرفوعة? من|المقامة? من) ?[:,/]?",
    re.IGNORECASE,
)
_APPEAL = ("المرفوع", "المرفوعة")  # "Lodged by": an appeal.
_OPENED = re.compile(r"(?:between|and|entre|et|und) ?: ?(?P<name>\S.*)", re.IGNORECASE)
# "BETWEEN   A LTD   APPELLANT": a row of a table.
_OPENS_ROW = re.compile(r"\s*(?:between|and|et|entre|und)[: ]\s{2,}", re.IGNORECASE)
_AND = re.compile(r"[-–—. ]*(?:and|et|und|y|e|dan)[-–—.: ]*", re.IGNORECASE)
_VERSUS = re.compile(
    r"[-–—. ]*(?:v\.?|vs\.?|versus|against|gegen|contre|contra|contro|tegen|c\.|c/|против|ضد)[-–—.: ]*", re.IGNORECASE
)
_THEN_ROLE = re.compile(
    r"(?P<name>\S.*?)\s*(?:…|\.{2,}|:{2,}|—|–|-{2,}|\s-\s|\s{3,})[.…: -]*\s*(?P<role>(?:\d\w\w )?[^\d….:]{5,60}?)[. ]*"
)
_ROLE_LAST = re.compile(
    r"(?P<name>\S.{2,200}?) (?P<role>(?:(?:First|Second|Third|FIRST|SECOND|THIRD|\d\w\w) )?"
    r"(?:[A-Z][a-z]+(?:/[A-Z][a-z]+)?|[A-Z]{5,20}))[.,]?"
)
# "NARRA CORPORATION, Petitioner,": two commas tell a role, wherever the line is.
_ROLE_CLOSED = re.compile(r"(?P<name>\S(?:(?! for )[^:]){2,200}), (?P<role>[A-Z][a-z]{4,20}(?:-[A-Z][a-z]{4,20})?)[.,]")
_HAN = re.compile(
    r"(?:原审|一审|二审)?(?P<role>申请再审人|再审申请人|被申请人|被上诉人|上诉人|申请人|原告|被告|第三人|控訴人"
    r"|被控訴人|上告人|被上告人|원고|피고|상고인|피상고인|신청인|피신청인)(?:[（(][^（）()]{1,30}[）)])?(?:[:：]"
    r"|[ \u3000])\s*"
    r"(?P<name>[^。；;，,]{1,80})"
)
_HAN_ROLES = {
    "申请再审人": "petitioner", "再审申请人": "petitioner", "被申请人": "respondent", "被上诉人": "respondent",
    "上诉人": "appellant", "申请人": "applicant", "原告": "plaintiff", "被告": "defendant", "第三人": "third_party",
    "원고": "plaintiff", "피고": "defendant", "상고인": "appellant", "피상고인": "respondent",
    "신청인": "applicant", "피신청인": "respondent",
    "控訴人": "appellant", "被控訴人": "respondent", "上告人": "appellant", "被上告人": "respondent",
}  # fmt: skip
_END = re.compile(
    r"(?:the court|la cour|der gerichtshof|el tribunal|il tribunale|o tribunal)\b.*|.{0,20}hearing.*|(?:coram|counsel"
    r"|heard|delivered|judge?ment|reasons|before|present|representation|appearances?|neutral citation|citation"
    r"|re|date|case|file|record|docket|order|orders|opinion)\b.*|the other part(?:y|ies) to the proceedings\b.*"
    r"|(?:saken|domslut|yrkanden)|op het (?:hoger )?beroep\b.*|avverso\b.*"
    r"|(?:jugement|arrêt|urteil|beschluss|gegenstand|sentenza"
    r"|ordinanza|sentencia|acórdão|grounds of (?:judge?ment|decision))|hearing\b.*"
    r"|(?:الوقائع|وقائع الدعوى|المحكمة|بعد الاطلاع)(?!\w).*",
    re.IGNORECASE,
)
_NOT_NAME = re.compile(
    r"[-–—(].*|te \w+(?: \w+)?,|(?:gevestigd|wonende|domicili|con sede|residing|registered|having|dont le"
    r"|represented|vertreten"
    r"|instructed|through\b|by (?:its|adv|govern|counsel|mr|ms|shri)"
    r"|prozessbevollm|représenté|ayant pour avocat|representad|of counsel"
    r"|vs?\b|j ?u ?d ?g).*"
    r"|.{0,60}(?:instructed by|solicitors?|rechtsanwält?e?|avocat).*",
    re.IGNORECASE,
)
_ADDED = re.compile(
    r",? (?:agissant|prise en la personne"
    r"|établie? (?:à|et)|established in|met (?:maatschappelijke )?zetel|met kantoor|z siedzibą|med säte"
    r"|domiciled in|resident in|residing in|vertreten durch|represented by|représentée? par"
    r"|dont le siège|with its|a company|having its"
    r"|gesetzlich vertreten).*$"
    r"|\s\((?:Attorneys?|Law firm|Counsel|Lawyers?|Patent attorneys?)\b.*$"
    r"|,? \((?:C\. ?F\.|P\. ?IVA|CNPJ|CIF|NIF|ОГРН|ИНН|Company No)[^()]*\).*$|,? con il patrocinio\b.*$"
    r"|, \d{6}-\d{4}$"
    r"|, [^,]{3,40} \d{1,4} ?[a-z]?, (?:[A-Z]{1,2}-)?\d{4,5} .*$"
    r"|, an? [A-Z]\w+ (?:limited liability company|corporation|company|limited partnership)\b.*$"
    r"|,? (?:société|société anonyme|société par actions)\b.*$",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"^(?:\(\d{1,2}\)|\d{1,2}[.)°/]+|[\d٠-٩]{1,2}\s?[-–]\s)\s*")
_CROWN = re.compile(r"(?:the )?(?:queen|king|crown)|r|rex|regina|h(?:is|er) majesty the (?:king|queen)", re.IGNORECASE)
_ON_APPLICATION = re.compile(r"\(?(?:on the application of|ex parte)\b[ :]*(?P<name>[^()]*)\)?", re.IGNORECASE)
_CROWN_FOR = re.compile(
    r"(?:the (?:queen|king)|r|rex|regina)\s*,?\s*\(?\s*(?:on the application of|ex parte) (?P<name>[^()]{2,200})\)?",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"[^\W\d_][\w .]{1,28}:\s")
# A name that the next line ends: "THE COMMISSIONER OF LANDS AND".
_GOES_ON = re.compile(r".*\b(?:and|of|the|for|et|de|des|du|und|y|e|&)", re.IGNORECASE)
_APPELLATE = frozenset({"appellant", "respondent"})
_OPPOSITE = {"appellant": "respondent", "petitioner": "respondent", "applicant": "respondent"}


@dataclass(frozen=True, slots=True)
class CaptionParties:
    """The parties of a caption in order, each with its line. `guessed`: no word gives their roles.

    `has_gaps`: a line among them is neither a name nor a role.
    """

    rows: tuple[tuple[Party, int], ...]
    guessed: bool = False
    has_gaps: bool = False


def parties_of(lines: Sequence[Line], title: str) -> CaptionParties:
    """Return the parties that the title names in roles, else those between the lines "Between" and "and"."""
    in_title = [party("", side) for side in heading_lines.sides(title) or ()]
    if len(in_title) == 2 and any(role for _, role in in_title):
        (one, role), (other, opposed) = in_title
        role, opposed = role or "plaintiff", opposed or _OPPOSITE.get(role, "defendant")
        both = (Party(role, one.name), lines[0].number), (Party(opposed, other.name), lines[0].number)
        return CaptionParties(both)
    chinese = [(found, line.number) for line in lines if (found := _HAN.match(line.plain))]
    if chinese:
        named = ((Party(_HAN_ROLES[found["role"]], found["name"].strip()), number) for found, number in chinese)
        return CaptionParties(tuple(named))
    sides = _Sides()
    rows = sides.read(lines)
    return CaptionParties(tuple(rows or parties_in_sentences(lines)), guessed=not sides.found, has_gaps=sides.has_gaps)


class _Sides:
    """Walks down a caption. `pending`: names whose role has not come yet; `groups`: sides that have none."""

    def __init__(self) -> None:
        self.found: list[tuple[Party, int]] = []
        self.pending: list[tuple[str, int]] = []
        self.groups: list[list[tuple[str, int]]] = []
        self.collecting = False
        self.roles_first = False  # A role is above its names, so that names never wait for the next role.
        self.awaiting = ""  # The role of the name that comes next; `opposite`: guessed from the side before it.
        self.opposite = self.guessed = False
        self.above, self.before = ("", 0), ("", 0)
        self.sides = ("plaintiff", "defendant")
        self.unread: list[int] = []

    def read(self, lines: Iterable[Line]) -> list[tuple[Party, int]]:
        for line in lines:
            if (self.collecting or self.found) and _END.fullmatch(line.plain) and not _is_opened(line.plain):
                if self.found or self.groups:
                    break
                continue
            self._read(line.plain, line.text, line.number)
            self.above, self.before = (line.plain, line.number), self.above
        if self.found:
            once = {(each.role, each.name): (each, number) for each, number in self.found}
            return _with_crown(_in_appeal(list(once.values())))
        sides = [*self.groups, self.pending] if self.groups else []
        return [
            (Party(role, name), number)
            for role, names in zip(self.sides, sides, strict=False)
            for name, number in names[:20]
        ]

    def _read(self, text: str, printed: str, number: int) -> None:
        """Read a line. `printed`: with its blanks, which may part a name from its role."""
        opening = _OPENS_ROW.match(printed)
        if opening and (row := self._named_in_role(printed[opening.end() :].strip(), printed[opening.end() :].strip())):
            self.collecting = True
            self._add(row[1], [(row[0], number)])
            return
        label, role = label_of(text), role_named(text)
        named = None if role else self._named_in_role(text, printed)
        if named:
            # "1. EBONY BOOKS LTD", and below it "2. TEAK PRINTERS LTD - RESPONDENTS".
            numbered = self.pending if _NUMBER.match(text) else []
            self._add(named[1], [*numbered, (named[0], number)])
            self.pending = [] if numbered else self.pending
        elif _VERSUS.fullmatch(text) or _AND.fullmatch(text):
            self._part(_VERSUS.fullmatch(text) is not None)
        elif role and (self.pending or self.guessed or text[0] != "("):
            self._take_role(role, text)
        elif label and label[0].field in ROLES and not label[0].meant and not label[1]:
            self._take_role(label[0].field, text)
        elif label and label[0].field in ROLES and not label[0].meant:
            # "Pursuer: Jay QC", below the parties, names counsel.
            if label[0].field not in {each.role for each, _ in self.found}:
                self._add(label[0].field, [(label[1], number)])
        elif opened := _OPENED.fullmatch(text):
            self.collecting = True
            self.pending.append((opened["name"], number))
        elif _BETWEEN.fullmatch(text):
            self.collecting, self.pending = True, []
            self.sides = ("appellant", "respondent") if text.startswith(_APPEAL) else self.sides
        elif (self.collecting or self.awaiting) and _is_name(text):
            if self.awaiting:
                self._add(self.awaiting, [(text, number)])
                self.guessed = self.opposite
            else:
                self._take_name(text, number)
        elif (self.collecting or self.found) and not _NOT_NAME.fullmatch(text) and not _LABELLED.match(text):
            self.unread.append(number)

    @property
    def has_gaps(self) -> bool:
        """Whether a line between the first name and the last is neither a name nor a role."""
        numbers = [number for _, number in self.found]
        return any(min(numbers) < number < max(numbers) for number in self.unread if numbers)

    def _take_name(self, text: str, number: int) -> None:
        """Take a name, or the end of the name that the line above begins."""
        _, last = self.pending[-1] if self.pending else ("", 0)
        if last and last == self.above[1] and (text[0].islower() or _GOES_ON.fullmatch(self.above[0])):
            self.pending[-1] = (_bare(f"{self.above[0]} {text}"), number)
        else:
            self.pending.append((_bare(text), number))

    def _named_in_role(self, text: str, printed: str) -> tuple[str, str] | None:
        """Return the name and the role of a line that ends in a role: "NOVARTIS AG ….. APPELLANT"."""
        for form in (_THEN_ROLE, _ROLE_CLOSED, *((_ROLE_LAST,) if self.collecting else ())):
            line = printed if form is _THEN_ROLE else text
            found = form.fullmatch(line) if len(line) < 300 else None
            role = role_named(found["role"]) if found else ""
            if (
                found
                and role
                and _is_name(found["name"])
                and not found["name"].endswith((" for", " the", " of", " to"))
            ):
                return " ".join(found["name"].split()), role
        return None

    def _take_role(self, role: str, text: str) -> None:
        """Take a line that is a role: of the names above it, else of the name that was guessed, else of the next."""
        if self.guessed and not self.pending:
            self.found[-1] = (Party(role, self.found[-1][0].name), self.found[-1][1])
            self.guessed = False
            return
        if self.roles_first and self.pending:
            self.unread += [number for _, number in self.pending]
            self.pending = []
        above, _ = self.above
        closed = text[-1] in ",." or above.endswith(",") or (above.isupper() and not _END.fullmatch(above))
        if text[-1] != ":" and not self.pending and not self.collecting and closed and _is_name(above):
            self.pending = [self._whole_name()]  # "HERMÈS OF PARIS, INC.," and below it "Plaintiffs,".
        self._add(role, self.pending)
        self.roles_first = self.roles_first or not (self.pending or self.found)
        self.awaiting, self.opposite = "" if self.pending else role, False
        self.pending = []

    def _whole_name(self) -> tuple[str, int]:
        """Return the name above a role, with the line before it where it only ends the name: "corporation,"."""
        above, number = self.above
        first, _ = self.before
        cut = above[0].islower() or _GOES_ON.fullmatch(first)
        return (f"{first} {above}", number) if cut and _is_name(first) else self.above

    def _part(self, against: bool) -> None:
        """Take the line that parts two sides: names above it without role are one side."""
        if against and self.found and not self.pending:
            self.awaiting, self.opposite = _OPPOSITE.get(self.found[-1][0].role, "defendant"), True
        if self.pending and (against or not self.found):
            self.groups.append(self.pending)
            self.pending, self.collecting = [], True

    def _add(self, role: str, names: list[tuple[str, int]]) -> None:
        self.awaiting, self.guessed = "", False
        self.found += [(Party(role, _bare(name)), number) for name, number in names if _bare(name)]


def is_crown(name: str) -> bool:
    """Return whether a party is the Crown as prosecutor, or as the one in whose name another claims."""
    return _CROWN.fullmatch(name) is not None


def _in_appeal(found: list[tuple[Party, int]]) -> list[tuple[Party, int]]:
    """Return the parties without those that another line names again in their role in the appeal."""
    appealing = {each.name for each, _ in found if each.role in _APPELLATE}
    return [(each, number) for each, number in found if each.role in _APPELLATE or each.name not in appealing]


def _with_crown(found: list[tuple[Party, int]]) -> list[tuple[Party, int]]:
    """Return the parties, where the Crown claims for another as one: "R (on the application of X)"."""
    joined: list[tuple[Party, int]] = []
    for each, number in found:
        last = joined[-1][0] if joined else None
        on_behalf = _ON_APPLICATION.fullmatch(each.name)
        if whole := _CROWN_FOR.fullmatch(each.name):
            joined.append((Party(each.role, f"R (on the application of {whole['name']})"), number))
        elif last and (is_crown(last.name) or last.name == "R (on the application of") and on_behalf:
            named = on_behalf["name"].strip()
            joined[-1] = (
                Party(each.role, f"R (on the application of {named})" if named else "R (on the application of"),
                number,
            )
        elif last and last.name == "R (on the application of":
            named = each.name if "(" in each.name else each.name.rstrip(")")
            joined[-1] = (Party(each.role, f"R (on the application of {named})"), joined[-1][1])
        else:
            joined.append((each, number))
    return joined


def _is_opened(text: str) -> bool:
    """Return whether a line only opens the list of parties: "In the matter between:"."""
    return _BETWEEN.fullmatch(text) is not None


def _is_name(text: str) -> bool:
    text = _ADDED.sub("", text)
    return (
        sum(map(str.isalpha, text[:20])) > 1
        and len(text) < 160
        and not _LABELLED.match(text)
        and (_ON_APPLICATION.fullmatch(text) or not _NOT_NAME.fullmatch(_NUMBER.sub("", text)))
        and not page_furniture.is_sentence(text)
    )


def _bare(name: str) -> str:
    return _ADDED.sub("", _NUMBER.sub("", name.strip())).strip(" ,;:*")
