"""A reading compared with what is held: names that the catalogue lacks, numbers that are taken, the same case twice."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from difflib import get_close_matches

from django.db import models, transaction
from django.utils.translation import gettext as _

from cases.intake.findings import Finding, Lines, Reading
from cases.intake.findings_log import excerpt
from cases.intake.lexicon.court_levels import level_of
from cases.models.catalogue import Court
from cases.models.choices import Level
from cases.models.editorial import PLAUSIBLE_SERIAL, Case
from cases.record.references import split_reference
from cases.record.value import CaseRecord
from core.text.folding import fold
from legislation.models import Instrument, Jurisdiction
from legislation.models.instrument import TREATIES
from legislation.resolution.resolve import Titles

from .duplicates import possible_duplicates
from .text_limits import too_much

_NEAR = 0.7
_LONGEST = 300  # Longer names are compared by their beginnings.
_MOST = 5  # Cases, and laws, that anybody reads of.


@transaction.atomic
def compared(reading: Reading, jurisdiction: Jurisdiction | None = None) -> Reading:
    """Return the reading with what the catalogue and the cases held say of it among its findings, in order of lines.

    `jurisdiction`: of a text that names none.
    """
    if any(finding.kind == "not_a_record" for finding in reading.findings):
        return reading
    home = Jurisdiction.objects.filter(code=reading.record.jurisdiction).first() or jurisdiction
    court = home and Court.objects.spelt(reading.record.court, home.code).first()
    found = [*_same_case(reading, court), *_limits(reading)]
    if home:
        found += [
            *_reference(reading, home), *_court(reading, home, court), *_level(reading, home, court),
            *_laws(reading, home), *_dockets(reading, home, court),
        ]  # fmt: skip
    return replace(reading, findings=tuple(sorted((*reading.findings, *found), key=lambda finding: finding.lines)))


def _limits(reading: Reading) -> Iterable[Finding]:
    for field, message in too_much(reading.record):
        yield Finding("too_much_text", message, _place(reading, field), field)


def given_serial(record: CaseRecord, home: Jurisdiction) -> int | None:
    """Return the serial number that the source's reference gives the case; None where that is not free, or not ours."""
    split = split_reference(record.reference)
    ours = split and split[0] == home.code and 0 < split[1] < PLAUSIBLE_SERIAL
    return split[1] if ours and Case.objects.serial_is_free(home, split[1]) else None


def _reference(reading: Reading, home: Jurisdiction) -> Iterable[Finding]:
    reference = reading.record.reference
    if reference and given_serial(reading.record, home) is None:
        message = _("%s is taken or not ours to give: the case has the next free number.") % reference
        taken = Case.objects.filter(reference=reference).exists()
        place = _place(reading, "reference")
        yield Finding("reference_taken", message, place, "reference", reference, case=reference if taken else "")


def _court(reading: Reading, home: Jurisdiction, court: Court | None) -> Iterable[Finding]:
    written = reading.record.court
    # Where no court is known yet, none is less known than another.
    if not written or court or not Court.objects.exists():
        return
    rows = Court.objects.filter(jurisdiction=home).values_list("names", "variants")
    spellings = {name: names["en"] for names, variants in rows for name in (*names.values(), *variants)}
    near = _nearest(written, spellings)
    message = _("The catalogue has no court of %(where)s called “%(name)s”.") % {
        "where": home.name, "name": excerpt(written),
    } + _named(near)  # fmt: skip
    yield Finding("unknown_court", message, _place(reading, "court"), "court", written, near)


def _level(reading: Reading, home: Jurisdiction, court: Court | None) -> Iterable[Finding]:
    level, names = reading.record.level, [reading.record.court]
    if court:
        names += [*court.names.values(), *court.variants]
    said = level_of(names, home.names.values()) if "-" not in home.code else ""
    if (said == "final" and level == "first") or (said == "first" and level in ("appellate", "final")):
        labels = dict(Level.choices)
        message = _("“%(court)s” is by its name a court of %(said)s; the level read is %(level)s. Check it.") % {
            "court": excerpt(reading.record.court), "said": labels[said].lower(), "level": labels[level].lower(),
        }  # fmt: skip
        yield Finding("level_contradicts_court", message, _place(reading, "level"), "level", level, (said,))


def _laws(reading: Reading, home: Jurisdiction) -> Iterable[Finding]:
    if not Instrument.objects.exists():
        return
    named = dict.fromkeys(citation.instrument for citation in reading.record.citations if citation.instrument)
    titles = Titles.known() if named else None
    unknown = [name for name in named if not titles.meant(home.code, name)]
    if not unknown:
        return
    near_home = models.Q(jurisdiction=home) | models.Q(jurisdiction__code__in=[TREATIES, home.code.partition("-")[0]])
    rows = Instrument.objects.filter(near_home | models.Q(jurisdiction__kind=Jurisdiction.Kind.BODY))
    known = {title: instrument.names["en"] for instrument in rows for title in instrument.titles}
    for name in unknown[:_MOST]:
        near = _nearest(name, known)
        message = _("The catalogue has no law called “%s”.") % excerpt(name) + _named(near)
        yield Finding("unknown_instrument", message, _place(reading, "citations"), "instrument", name, near)


def _dockets(reading: Reading, home: Jurisdiction, court: Court | None) -> Iterable[Finding]:
    """Courts number their dockets each by itself: a case of another court that has the number is none."""
    dockets = list(reading.record.dockets)
    if not dockets:
        return
    same = Case.objects.filter(jurisdiction=home, dockets__overlap=dockets)
    if court:
        same = same.filter(models.Q(court=court) | models.Q(court=None))
    for case in same.newest_first()[:_MOST]:
        both = "; ".join(docket for docket in dockets if docket in case.dockets)
        message = _("%(case)s has the docket number %(docket)s already.") % {"case": case, "docket": both}
        yield Finding("docket_taken", message, _place(reading, "dockets"), "dockets", both, case=case.reference)


def _same_case(reading: Reading, court: Court | None) -> Iterable[Finding]:
    found = reading.record
    names = [party.name for party in found.parties]
    for case in possible_duplicates(court=court, decision_date=found.decision_date, parties=names):
        message = _("This may be a case we have: %s. If it is, discard this draft.") % case
        yield Finding("possible_duplicate", message, _place(reading, "title"), case=case.reference)


def _nearest(written: str, spellings: Mapping[str, str]) -> tuple[str, ...]:
    """Return up to three names, the nearest in spelling first. `spellings`: the name that each stands for."""
    folded = {fold(spelling)[:_LONGEST]: name for spelling, name in spellings.items()}
    close = get_close_matches(fold(written)[:_LONGEST], folded, cutoff=_NEAR)
    return tuple(dict.fromkeys(folded[spelling] for spelling in close))


def _named(near: tuple[str, ...]) -> str:
    return " " + _("The nearest is “%s”.") % near[0] if near else ""


def _place(reading: Reading, field: str) -> Lines:
    whole = [place for place in reading.places.values() if place[0]]
    return reading.places.get(field) or min(whole, default=(1, 1))
