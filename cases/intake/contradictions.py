"""Contradictions in a source: spellings, dates, quotation marks."""

import re
from collections.abc import Iterable, Sequence

from cases.record.partial_dates import span
from cases.record.value import Party
from core.sources.findings import Finding, Lines, finding
from core.text.folding import fold

from .structure.heading_lines import sides
from .structure.paragraphs import Paragraph

Spelt = tuple[str, Lines]  # A name as written, and where.

# Capitals that may follow a name and are no part of it.
_NOT_NAMES = re.compile(
    "Inc|Ltd|LLC|LLP|PLC|Co|Corp|GmbH|AG|SA|The|In|On|At|He|She|They|It|But|And|Also|However|Court|Plaintiff|Defendant|v"
)


# What may end a name that is the same: others beside it, an addition in brackets, in Argentina what the case is about.
_OTHERS = re.compile(
    r",? (?:and|&) (?:\d{1,2} |an)?other(?:s|\(s\))?$|,? & (?:Ors|Anr)\.?$|,? et al\.?$|,? s/ .*$| \([^()]*\)$"
    r"|,? (?:et|y|e) (?:autres?|otros?|outros?)$|,? и др\.?$| وآخرون$"
    r"|等?(?:侵害|侵犯|假冒|不正当竞争|商标|专利|著作权|技术|植物|确认|垄断|滥用|合同|发明|实用新型|外观设计)[^，。]{0,40}案$|等$",
    re.IGNORECASE,
)
_BESIDE = re.compile(r",? (?:and|&|et|y|e|und) ")


def fold_spelling(name: str) -> str:
    """Return a name as compared: letter case, marks and spaces do not matter."""
    return "".join(sign for sign in fold(name, accents=True) if sign.isalnum())


def court_variants(kept: Spelt, others: Iterable[Spelt]) -> list[Finding]:
    """Return one finding where the court is spelt otherwise than in its own field."""
    differing = [(name, place) for name, place in others if name and kept[0] and name != kept[0]]
    if not differing:
        return []
    lines, spellings = [kept[1], *(place for _, place in differing)], tuple(dict(differing))
    return [finding("court_variants", lines, "court", kept[0], spellings, kept=kept[0], others=spellings)]


def parties_in_title(title: Spelt, parties: Sequence[Party], place: Lines) -> list[Finding]:
    """Return a finding for each party that the title writes with other marks, or at another length, than the field."""
    both = sides(title[0])
    if not both:
        return []
    findings = []
    for party in parties:
        for side in (_OTHERS.sub("", side) for side in both):
            name = _OTHERS.sub("", party.name)
            one, other = fold_spelling(side), fold_spelling(name)
            near = one == other or (min(len(one), len(other)) >= 4 and (one.startswith(other) or other.startswith(one)))
            beside = side.startswith(name) and _BESIDE.match(side, len(name))
            if side != name and near and not beside:
                lines = [title[1], place]
                variants = finding(
                    "party_variants.title", lines, "parties", party.name, (side,), kept=party.name, other=side
                )
                findings.append(variants)
    return findings


def parties_in_bodies(parties: Sequence[Party], blocks: Sequence[Paragraph], place: Lines) -> list[Finding]:
    """Return a finding for each party whose name is longer in the text: "Peng Momo" for the field's "Peng"."""
    findings = []
    for party in parties[:20]:
        if len(party.name.split()) > 3 or not party.name[:1].isupper():
            continue
        longer = re.compile(rf"(?<![\w-]){re.escape(party.name)}[ \u00a0](?P<more>[^\W\d_][\w-]+)")
        for block in blocks:
            found = next(
                (
                    m
                    for m in longer.finditer(block.text)
                    if m["more"][0].isupper() and not _NOT_NAMES.fullmatch(m["more"])
                ),
                None,
            )
            if found:
                lines, name = [place, (block.first, block.last)], found[0]
                variants = finding(
                    "party_variants.text", lines, "parties", party.name, (name,), kept=party.name, other=name
                )
                findings.append(variants)
                break
    return findings


def date_contradictions(date: str, place: Lines, year: Spelt, ecli: Spelt) -> list[Finding]:
    """Return what contradicts the date of decision: the year in brackets in the title, the year or day in an ECLI."""
    findings = []
    if date and year[0] and not date.startswith(year[0]):
        lines, other = [place, year[1]], year[0] + date[len(year[0]) :]
        suggestion = (other,) if span(other) else (year[0],)
        contradiction = finding(
            "date_contradicts_title", lines, "decision_date", date, suggestion, date=date, year=year[0]
        )
        findings.append(contradiction)
    if date and ecli[0]:
        stated = ecli[0].split(":")[3]
        day = _day_in(ecli[0].split(":")[4], stated)
        if stated != date[:4] or (day and len(date) == 10 and day != date):
            lines = [place, ecli[1]]
            contradiction = finding(
                "date_contradicts_ecli", lines, "decision_date", date, (day,) if span(day) else (),
                date=date, ecli=ecli[0], stated=day or stated,
            )  # fmt: skip
            findings.append(contradiction)
    return findings


def _day_in(ordinal: str, year: str) -> str:
    """Return the day that the last part of an ECLI holds, as German, Latvian and European Patent Office ones do."""
    for form in (
        rf"(?P<d>\d\d)(?P<m>\d\d){year[2:]}[A-Z]",
        rf".*\.{year}(?P<m>\d\d)(?P<d>\d\d)",
        r"(?P<m>\d\d)(?P<d>\d\d)\.",
    ):
        found = re.match(form, ordinal)
        if found and 1 <= int(found["m"]) <= 12 and 1 <= int(found["d"]) <= 31:
            return f"{year}-{found['m']}-{found['d']}"
    return ""


def quotation_marks(blocks: Iterable[Paragraph], body: str) -> list[Finding]:
    """Return a finding for each paragraph of a body whose quotation marks do not match."""
    findings: list[Finding] = []
    findings.extend(
        finding("quotation_marks", (block.first, block.last), body) for block in blocks if not _balanced(block.text)
    )
    return findings[:50]


def _balanced(text: str) -> bool:
    """Return whether every quotation mark has its partner: straight ones in pairs, others by direction."""
    low = text.count("„")
    high, closing = text.count("“"), text.count("”")
    curly = low == high + closing if low else high == closing
    angled = text.count("«") == text.count("»")
    straight = len(re.findall(r'(?<!\d)"', text)) % 2 == 0 or text.count('"') % 2 == 0
    return curly and angled and straight and text.count("「") == text.count("」")
