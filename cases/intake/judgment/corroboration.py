"""Doubts about values that the rest of a caption does not bear out."""

import re
from collections.abc import Sequence
from itertools import chain, pairwise

from cases.intake.evidence import Evidence
from cases.intake.findings_log import Notes
from cases.intake.lexicon import courts, neutral_citations
from cases.intake.structure import heading_lines
from cases.intake.structure.lines import Line
from cases.intake.summary.heading import Heading
from cases.record.value import CaseRecord
from core.text.folding import fold

from . import caption
from .caption_parties import CaptionParties
from .titles import names_both

# What no name of a party holds: numbers of cases, years, brackets of citations, courts and counsel.
_NO_NAME = re.compile(
    r"^(?:by|through|for|before|in|on|per|to|from|with|at|also|address|represented|adv)\b|[\[\]\n:;]|\d/\d|\b(?:19|20)\d\d\b|\b(?:judge|justice|counsel|solicitors?|advocates?|respondent|appellant|plaintiff"
    r"|defendant|petitioner|hearing|judge?ment|appeal(?:s|ed)?|between|versus)\b",
    re.IGNORECASE,
)
# What follows a comma and is no part of a name: a description, an address.
_DESCRIBED = re.compile(r",\s(?:[a-zà-ÿ]|\d)|,[^,]*,[^,]*,|代理人|^第")
_OPEN_END = re.compile(r".*(?:\b(?:and|of|the|for|et|de|und|y|e|v|vs)|[&,(–—-])", re.IGNORECASE)
# Names that courts of many states bear.
_GENERIC = re.compile(
    r"(?:the )?(?:supreme|high|federal|constitutional|appeals?|court|of|appeal|first|instance|justice|cassation|civil"
    r"|in|commercial|district|county|regional|city|labou?r|magistrates?|industrial| )+|tribunal|cour d['’]appel"
    r"|cour suprême|corte suprema(?: de justicia)?",
    re.IGNORECASE,
)
_DIVISION = re.compile(r".*(?:division|chamber|bench|sala|panel|section|list|registry)\b.*", re.IGNORECASE)
_OWN_DIVISION = re.compile(r"(?=.*\b(?:division|court)\b)[\w ]{5,60}", re.IGNORECASE)
_NO_COURT = re.compile(r"\d{2}|\s[-–]\s|\b(?:judge|justice|president)\b(?! of)|.*\bby\b", re.IGNORECASE)
_COURT_WORD = re.compile(
    r"\b(?:\w*courts?|tribunal\w*|cour|corte|juzgado|\w*gericht|rechtbank|gerechtshof|\w*domstol\w*|\w*ratt|sad|суд)\b"
)
# "Cases cited: …", "Appeal from: …": lines about other decisions.
_CITED = re.compile(r"(?!neutral|medium|citation)[^\W\d_][\w ]{2,40}: ", re.IGNORECASE)
_OF_COURT = re.compile(r"(?:reasons|judge?ment|order|opinion|ruling|decision|by order|in the|before)\b.*\bcourt$")
_COURT_LINES, _MOST_WORDS = 40, 9


def weaken(record: CaseRecord, heading: Heading, above: Sequence[Line], parties: CaptionParties, notes: Notes) -> None:
    """Lower the rank of each value that only one place of the caption says, in a form that other words have too."""
    weak = {
        "title": not _is_sure_title(record, heading, above),
        "parties": not _are_sure_parties(record, parties, notes),
        "court": not _is_sure_court(record, heading, above),
        "jurisdiction": not _is_sure_jurisdiction(record),
        "identifiers": not _are_sure_identifiers(record, above),
        "decision_date": not _is_of_year(record),
    }
    for name, is_weak in weak.items():
        rank = notes.evidence.get(name)
        if is_weak and rank and (rank != Evidence.LABEL or name in ("decision_date", "jurisdiction", "identifiers")):
            notes.at(name, notes.places[name], Evidence.SENTENCE)


def bears_out(day: str, heading: Heading) -> bool:
    """Return whether an identifier of the decision has the year of a day."""
    eclis = {ecli.split(":")[3] for ecli, _ in heading.eclis}
    return day[:4] in eclis | _years(heading.neutral)


def _years(neutral: str) -> set[str]:
    return set(re.findall(r"(?:19|20)\d\d", neutral)[:1])


def _is_sure_title(record: CaseRecord, heading: Heading, above: Sequence[Line]) -> bool:
    """Return whether a title has two clean sides, and parties, another line or an identifier beside it to say so."""
    both = heading_lines.sides(record.title)
    if not both or not all(map(_is_clean, both)):
        return False
    if names_both(record.title, list(record.parties)):
        return True
    folded = fold(record.title)
    lines = [line.plain for line in above if folded in fold(line.plain)]
    beside = any(any(heading_lines.identifiers(line)) for line in lines)
    return not record.parties and (len(lines) > 1 or beside)


def _are_sure_parties(record: CaseRecord, parties: CaptionParties, notes: Notes) -> bool:
    """Return whether words give the roles of two sides, no line among the names is left over, and the title agrees."""
    if parties.guessed or parties.has_gaps or len({each.role for each in record.parties}) < 2:
        return False
    stated = "title" in notes.evidence
    return all(_is_clean(each.name) for each in record.parties) and (
        not stated or names_both(record.title, list(record.parties))
    )


def _is_clean(name: str) -> bool:
    """Return whether words are a name from its beginning to its end, as far as their form tells."""
    bare = name.strip(" '\"“”«»„")
    return (
        len(bare) > 1
        and len(bare) < 150
        and not bare[0].islower()
        and not re.match(r"\d{3}", bare)
        and not _DESCRIBED.search(bare)
        and bare.count("(") == bare.count(")")
        and not _NO_NAME.search(bare)
        and not _OPEN_END.fullmatch(bare)
        and not _COURT_WORD.search(fold(bare))
    )


def _is_sure_court(record: CaseRecord, heading: Heading, above: Sequence[Line]) -> bool:
    """Return whether a name is that of one court of one state, and the only court that the caption names."""
    if not record.court or _NO_COURT.search(record.court):
        return not record.court
    of_codes = [caption.court_of_ecli(ecli) for ecli, _ in heading.eclis[:1]]
    of_codes.append(neutral_citations.court(heading.neutral) if heading.neutral else "")
    if fold(record.court) in map(fold, filter(None, of_codes)):
        return True
    if _is_cut_off(record.court, above) or _has_division_below(record.court, above):
        return False
    others = (caption.court([line])[0] for line in above[:_COURT_LINES])
    if any(_is_another_court(fold(other), fold(record.court)) for other in others):
        return False
    return bool(courts.of_court(record.court)) or (bool(record.jurisdiction) and not _GENERIC.fullmatch(record.court))


def _is_cut_off(court: str, above: Sequence[Line]) -> bool:
    """Return whether the line above a court or the court itself ends in the midst of a name."""
    for before, line in pairwise(above[:_COURT_LINES]):
        named = fold(caption.court([line])[0])
        if named and (fold(court).startswith(named) or named.startswith(fold(court))):
            return _OPEN_END.fullmatch(before.plain) is not None or _OPEN_END.fullmatch(court) is not None
    return False


def _has_division_below(court: str, above: Sequence[Line]) -> bool:
    """Return whether the line below a court names a division that may be a court of its own."""
    return any(
        _OWN_DIVISION.fullmatch(below.plain) and fold(caption.court([line])[0]) == fold(court)
        for line, below in pairwise(above[:_COURT_LINES])
    )


def _is_another_court(other: str, named: str) -> bool:
    """Return whether a line of a caption is the name of another court, and no division of the one that is named."""
    if other in named or named in other or other[:1] == "(" or not 2 <= len(other.split()) <= _MOST_WORDS:
        return False
    return _COURT_WORD.search(other) is not None and not _DIVISION.fullmatch(other) and not _OF_COURT.match(other)


def _is_sure_jurisdiction(record: CaseRecord) -> bool:
    """Return whether court and identifiers are of the jurisdiction, where they tell one."""
    told = {
        courts.of_court(record.court),
        courts.of_identifiers(record.identifiers.ecli, ""),
        courts.of_identifiers("", record.identifiers.neutral),
    }
    return told <= {"", record.jurisdiction}


def _are_sure_identifiers(record: CaseRecord, above: Sequence[Line]) -> bool:
    """Return whether a neutral citation has the code of a court we know, and no other is in the caption."""
    neutral = record.identifiers.neutral
    if neutral and not neutral_citations.jurisdiction(neutral):
        return False
    found = set(
        chain.from_iterable(heading_lines.identifiers(line.plain) for line in above if not _CITED.match(line.plain))
    )
    return len({each for each in found if each.startswith("ECLI")}) < 2 and (
        len({each for each in found if each and not each.startswith("ECLI")}) < 2
    )


def _is_of_year(record: CaseRecord) -> bool:
    years = _years(record.identifiers.neutral)
    return not years or record.decision_date[:4] in years
