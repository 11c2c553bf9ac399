"""Findings from the catalogue: unknown names, taken numbers, duplicates."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from django.db import models, transaction

from cases.intake.findings import Reading
from cases.intake.findings_log import excerpt
from cases.intake.lexicon.court_levels import level_of
from cases.models.catalogue import Court, Keyword
from cases.models.editorial import PLAUSIBLE_SERIAL, Case
from cases.record.references import split_reference
from cases.record.value import CaseRecord
from core.sources.findings import Finding, Lines, finding
from core.text.folding import fold
from core.text.nearest import nearest
from legislation.models import Instrument, Jurisdiction
from legislation.models.instrument import TREATIES
from legislation.resolution.resolve import Titles

from .duplicates import possible_duplicates
from .text_limits import too_much

_NEAR = 0.7
_MOST = 5  # Cases, and laws, that anybody reads of.


@transaction.atomic
def compared(reading: Reading, jurisdiction: Jurisdiction | None = None) -> Reading:
    """Return the reading with findings from the catalogue and the stored cases among its own, in order of lines.

    `jurisdiction`: of a text that names none.
    """
    if any(found.kind == "not_a_record" for found in reading.findings):
        return reading
    home = Jurisdiction.objects.filter(code=reading.record.jurisdiction).first() or jurisdiction
    court = Court.objects.spelt(reading.record.court, home.code).first() if home else None
    found = [*_same_case(reading, court), *_limits(reading)]
    if home:
        found += [
            *_reference(reading, home), *_court(reading, home, court), *_level(reading, home, court),
            *_laws(reading, home), *_dockets(reading, home, court),
        ]  # fmt: skip
    found += _keywords(reading)
    return replace(reading, findings=tuple(sorted((*reading.findings, *found), key=lambda finding: finding.lines)))


def _limits(reading: Reading) -> Iterable[Finding]:
    for field, told in too_much(reading.record):
        yield Finding(told.kind, told.variant, told.parameters, _place(reading, field), field)


def given_serial(record: CaseRecord, home: Jurisdiction) -> int | None:
    """Return the serial number that the source's reference gives the case; None where that is not free, or not ours."""
    split = split_reference(record.reference)
    if split is None:
        return None
    code, serial = split
    ours = code == home.code and 0 < serial < PLAUSIBLE_SERIAL
    return serial if ours and Case.objects.serial_is_free(home, serial) else None


def _reference(reading: Reading, home: Jurisdiction) -> Iterable[Finding]:
    reference = reading.record.reference
    if reference and given_serial(reading.record, home) is None:
        taken = Case.objects.filter(reference=reference).exists()
        place, case = _place(reading, "reference"), reference if taken else ""
        yield finding("reference_taken", place, "reference", reference, case=case, reference=reference)


def _court(reading: Reading, home: Jurisdiction, court: Court | None) -> Iterable[Finding]:
    written = reading.record.court
    # Where no court is known yet, none is less known than another.
    if not written or court or not Court.objects.exists():
        return
    rows = Court.objects.filter(jurisdiction=home).values_list("names", "variants")
    spellings = {name: names["en"] for names, variants in rows for name in (*names.values(), *variants)}
    near, place, name = _nearest(written, spellings), _place(reading, "court"), excerpt(written)
    if near:
        yield finding("unknown_court.nearest", place, "court", written, near, name=name, nearest=near[0])
    else:
        yield finding("unknown_court", place, "court", written, name=name)


def _keywords(reading: Reading) -> Iterable[Finding]:
    """Yield one finding for all keywords that the catalogue lacks: with them a case cannot be published."""
    if not reading.record.keywords or not Keyword.objects.exists():
        return
    unknown = tuple(name for name in reading.record.keywords if not Keyword.objects.naming(name).exists())
    if unknown:
        place = _place(reading, "keywords")
        yield finding("unknown_keywords", place, "keywords", "; ".join(unknown), names=unknown)


def _level(reading: Reading, home: Jurisdiction, court: Court | None) -> Iterable[Finding]:
    level, names = reading.record.level, [reading.record.court]
    if court:
        names += [*court.names.values(), *court.variants]
    own = level_of(names, home.names.values()) if "-" not in home.code else ""
    if (own == "final" and level == "first") or (own == "first" and level in ("appellate", "final")):
        yield finding(
            "level_contradicts_court", _place(reading, "level"), "level", level, (own,),
            court=excerpt(reading.record.court), level_of_court=own, level=level,
        )  # fmt: skip


def _laws(reading: Reading, home: Jurisdiction) -> Iterable[Finding]:
    if not Instrument.objects.exists():
        return
    named = dict.fromkeys(citation.instrument for citation in reading.record.citations if citation.instrument)
    titles = Titles.known() if named else Titles([])
    unknown = [name for name in named if not titles.meant(home.code, name)]
    if not unknown:
        return
    near_home = models.Q(jurisdiction=home) | models.Q(jurisdiction__code__in=[TREATIES, home.code.partition("-")[0]])
    rows = Instrument.objects.filter(near_home | models.Q(jurisdiction__kind=Jurisdiction.Kind.BODY))
    known = {title: instrument.names["en"] for instrument in rows for title in instrument.titles}
    for name in unknown[:_MOST]:
        near, place, short = _nearest(name, known), _place(reading, "citations"), excerpt(name)
        if near:
            yield finding("unknown_instrument.nearest", place, "instrument", name, near, name=short, nearest=near[0])
        else:
            yield finding("unknown_instrument", place, "instrument", name, name=short)


def _dockets(reading: Reading, home: Jurisdiction, court: Court | None) -> Iterable[Finding]:
    """Yield a finding for each case of this court that has one of the docket numbers.

    Each court numbers its dockets by itself: a case of another court may have the same number.
    """
    dockets = list(reading.record.dockets)
    if not dockets:
        return
    same = Case.objects.filter(jurisdiction=home, dockets__overlap=dockets)
    if court:
        same = same.filter(models.Q(court=court) | models.Q(court=None))
    for case in same.newest_first()[:_MOST]:
        both = "; ".join(docket for docket in dockets if docket in case.dockets)
        yield finding(
            "docket_taken", _place(reading, "dockets"), "dockets", both, case=case.reference,
            other=str(case), docket=both,
        )  # fmt: skip


def _same_case(reading: Reading, court: Court | None) -> Iterable[Finding]:
    found = reading.record
    names = [party.name for party in found.parties]
    for case in possible_duplicates(court=court, decision_date=found.decision_date, parties=names):
        yield finding("possible_duplicate", _place(reading, "title"), case=case.reference, other=str(case))


def _nearest(written: str, spellings: Mapping[str, str]) -> tuple[str, ...]:
    """Return up to three names, the nearest in spelling first. `spellings`: a name by each of its spellings."""
    return nearest(fold(written), {fold(spelling): name for spelling, name in spellings.items()}, _NEAR)


def _place(reading: Reading, field: str) -> Lines:
    whole = [place for place in reading.places.values() if place[0]]
    return reading.places.get(field) or min(whole, default=(1, 1))
