"""The day of a judgment: in its caption, else at its end."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cases.intake.evidence import Evidence
from cases.intake.lexicon import page_furniture
from cases.intake.lexicon.dates import ReadDate, find_dates
from cases.intake.structure.lines import Line

# What a line says of the day of the judgment itself.
_OWN = re.compile(
    r"date of (?:the )?(?:judge?ment|decision|order|delivery)|(?:judge?ment|decision|order) date"
    r"|^judge?ment(?: of .{1,60})? ?:|delivered|rendered|issued on|given|handed down|pronounced|decided|dated?\b"
    r"|holden at|^on \w+day|^on the \d"
    r"|audience publique|^du\b|arrêt|prononcé|rendu|jugement|vom\b|verkündet|fecha|sentencia|en .{2,20}, a\b"
    r"|julgad|julgamento|изготовлен|дело №|\bот\b|^датум|جلسة|صدر|الموافق"
    r"|depositat[ao]|pubblicat|data pubblicazione|deciso|uitspraak|^(?:vonnis|arrest|beschikking) van\b|^datum\b"
    r"|^dnia\b|wyrok z dnia|postanowienie z dnia|meddela[dt]|^(?:dom|beslut)$|uitgesproken|promulgated|filed:?$|sesión"
    r"|ședința publică din|^filed (?:on )?[A-Z]|言渡|선고|^of\b|^\[[^\[\]]{6,20}\]$|\(\*\)"
    r"|\bvs?\.? .{2,200} on \d",
    re.IGNORECASE,
)
# What it says of another day, or of another decision.
_OTHER = re.compile(
    r"hearing|heard|filed|reserved|argued|lodged|rendu le .{3,30} par|made by|received"
    r"|объявлена|резолютивная|mündliche verhandlung|closed|application|priority|born|zitting|vista|votación"
    r"|audiencia\b(?! publique)"
    r"|published|publicatie|attaqué|contre|vide|citation"
    r"|appeal(?:ed)? (?:from|against)|on appeal|against the (?:judge?ment|decision|order)|lower court|court below"
    r"|tegen|beroep|(?<=\s)vonnis van|avverso|impugnat|contra (?:la|el)|dictada|aprobad[oa] en|gegen (?:das|den"
    r"|die)|жалоб|на решени"
    r"|rozpoznaniu|rozprawie|od wyroku|överklagat|tingsrätts|föredragning"
    r"|на постановлени"
    r"|不服|原審|原审|一审|终结日|변론 ?종결|終結日|المطعون|الطعن على|by master|by the (?:district|county|high"
    r"|trial|regional"
    r"|magistrate)",
    re.IGNORECASE,
)
# A sentence that says when the court itself decided.
_DECIDED_ON = re.compile(r"hat de(?:r|ie) [^.]{0,6}\.? ?[^.]{3,100} (?:am|vom) (?=\d)")
_NUMBERED = re.compile(r"[\[(]?\d{1,3}[\]).]*\s+[^\W\d_]")
# "1–4 February, 8 March 2022": days of a hearing.
_SEVERAL_DAYS = re.compile(r"\d{1,2}\s?(?:[-–]\s?\d{1,2}\b|(?:and|et|und|y|,)\s?$|[^\W\d_]{3,}[,;])", re.IGNORECASE)
_EDGES = " *()[].,;:|–—-"
_LONGEST = 240


@dataclass(frozen=True, slots=True)
class DecisionDay:
    """The day a caption gives. `others`: days that it could be as well, where the caption does not say which it is."""

    iso: str = ""
    lines: tuple[int, int] = (0, 0)
    ambiguous: bool = False
    evidence: Evidence = Evidence.LINE
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Candidate:
    day: ReadDate
    number: int
    is_own: bool


def days(text: str) -> list[ReadDate]:
    """Return the dates in a line that are days."""
    if not any(sign.isdigit() for sign in text) and "年" not in text and " mil" not in text:
        return []
    return [each for each in find_dates(text[:400]) if len(each.iso) == 10]


def decision_day(caption: Sequence[Line], tail: Sequence[Line]) -> DecisionDay:
    """Return the day of a judgment. `tail`: its last lines, which count where the caption gives no day.

    A day that its line calls that of the judgment comes before one that is alone on a line. A sentence about something
    else gives none. A day that is alone on a line of the
    caption is doubted, and so are days that differ; the only one among the last lines closes the judgment.
    """
    for lines, closing in ((caption, False), (tail, True)):
        found = list(_candidates(lines))
        own = [each for each in found if each.is_own]
        chosen = own or found
        if chosen:
            first = chosen[0]
            others = tuple(dict.fromkeys(each.day.iso for each in chosen[1:] if each.day.iso != first.day.iso))
            agree = len(chosen) > 1 and not others
            return DecisionDay(
                first.day.iso,
                (first.number, first.number),
                first.day.ambiguous,
                Evidence.LINE if agree or ((own or closing) and not others) else Evidence.SENTENCE,
                others,
            )
    return _in_sentence(caption)


def _in_sentence(caption: Sequence[Line]) -> DecisionDay:
    """Return the day that a sentence of the caption says: "hat der 29. Senat am 11. Mai 2022 beschlossen"."""
    for line in caption:
        said = _DECIDED_ON.match(line.plain[:_LONGEST])
        found = [each for each in days(line.plain) if said and each.start == said.end()]
        if found:
            return DecisionDay(found[0].iso, (line.number, line.number), evidence=Evidence.SENTENCE)
    return DecisionDay()


def _candidates(lines: Sequence[Line]) -> Iterator[_Candidate]:
    above = ""
    for line in lines:
        text, before, above = line.plain, above, line.plain
        # Only a label without a value of its own speaks of the line below it.
        before = before if len(before) < 60 and not days(before) and not re.search(r":\s*\S", before) else ""
        found = days(text)
        if (
            not found
            or len(text) > _LONGEST
            or _OTHER.search(text[: found[0].end + 2] + " " + text[found[0].end :][:60])
        ):
            continue
        if _SEVERAL_DAYS.search(text[: found[0].start]):
            continue
        alone = _is_alone(text, found[0])
        if alone and _OTHER.search(before):
            continue
        said = _OWN.search(text) or (alone and _OWN.search(before))
        if said and (alone or _is_heading(text)):
            yield _Candidate(found[0], line.number, is_own=True)
        elif alone:
            yield _Candidate(found[0], line.number, is_own=False)


def _is_heading(text: str) -> bool:
    """Return whether a line that names the day is no paragraph of the text."""
    if _NUMBERED.match(text):
        return False
    return not page_furniture.is_sentence(text) or bool(len(text) < 120 and _OWN.match(text))


def _is_alone(text: str, day: ReadDate) -> bool:
    """Return whether a line says little but a day: "5 March 2025 (*)", "Ottawa, Ontario, April 12, 2023"."""
    rest = (text[: day.start] + text[day.end :]).strip(_EDGES)
    return len(rest) <= 30 and not page_furniture.is_sentence(text.rstrip(".")) and len(rest.split()) <= 4
