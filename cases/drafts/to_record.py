"""From the editors' rows to a record."""

from dataclasses import replace
from datetime import date

from cases.models.editorial import Case, Citation
from cases.record import value as record
from cases.record.partial_dates import span
from cases.record.value import CaseRecord
from legislation.models import ProvisionText

from .columns import read_columns


def assemble(case: Case) -> CaseRecord:
    """Return the case as its rows have it now. Names unknown to the catalogue are as written, without a key."""
    places = case.keyword_places.select_related("keyword").order_by("position")
    keywords = [place.keyword for place in places]
    subjects = list(case.subject_matter.order_by("position"))
    unknown = case.as_written
    return CaseRecord(
        reference=case.reference,
        jurisdiction=case.jurisdiction_id,
        jurisdiction_name=case.jurisdiction.names["en"],
        court=case.court.names["en"] if case.court else unknown.get("court", ""),
        court_key=case.court.slug if case.court else "",
        subject_matter=(*(row.names["en"] for row in subjects), *unknown.get("subject_matter", [])),
        subject_matter_keys=tuple(row.slug for row in subjects),
        identifiers=record.Identifiers(ecli=case.ecli, neutral=case.neutral_citation, source=case.source_number),
        parties=tuple(record.Party(party.role, party.name) for party in case.parties.order_by("position")),
        keywords=(*(row.names["en"] for row in keywords), *unknown.get("keywords", [])),
        keyword_keys=tuple(row.slug for row in keywords),
        appearances=_appearances(case),
        summaries=_summaries(case),
        citations=_citations(case),
        answers=_answers(case),
        **read_columns(case),
    )


def _appearances(case: Case) -> tuple[record.Appearance, ...]:
    in_sessions = [
        record.Appearance(
            session.collection.names["en"],
            session.collection.slug,
            record.Session(session.number, session.names["en"], session.key),
        )
        for session in case.sessions.select_related("collection").order_by("collection", "number")
    ]
    elsewhere = [record.Appearance(row.names["en"], row.slug) for row in case.collections.order_by("pk")]
    unknown = [
        record.Appearance(row["collection"], session=record.Session(**row["session"]) if row["session"] else None)
        for row in case.as_written.get("appearances", [])
    ]
    return (*in_sessions, *elsewhere, *unknown)


def _summaries(case: Case) -> tuple[record.Summary, ...]:
    return tuple(
        record.Summary(
            language=row.language,
            status=row.status,
            translator=row.translator,
            basic_facts=row.basic_facts,
            held=row.held,
            relevant_holdings=tuple(record.Holding(**holding) for holding in row.relevant_holdings),
            relevant_legislation=row.relevant_legislation,
            note=row.note,
        )
        for row in case.summaries.order_by("pk")
    )


def _answers(case: Case) -> tuple[record.Answer, ...]:
    known = tuple(
        record.Answer(row.question.names["en"], row.answer, row.question.slug, row.place, row.direction)
        for row in case.answers.select_related("question").order_by("position")
    )
    return (*known, *(record.Answer(**row) for row in case.as_written.get("answers", [])))


def _citations(case: Case) -> tuple[record.Citation, ...]:
    rows = list(case.citations.select_related("provision__instrument").order_by("position"))
    wordings = _wordings({row.provision_id for row in rows if row.provision_id}, span(case.decision_date))
    return tuple(_citation(row, wordings.get(row.provision_id, ()) if row.provision_id else ()) for row in rows)


def _citation(row: Citation, wordings: tuple[record.Wording, ...]) -> record.Citation:
    written = record.Citation(
        instrument=row.instrument,
        kind=row.kind,
        provision=row.number,
        as_written=row.as_written,
        quoted=row.quoted,
        quoted_language=row.quoted_language,
        role=row.role,
        place=row.place,
    )
    if row.provision is None:
        return written
    return replace(
        written,
        instrument=row.provision.instrument.names["en"],
        instrument_key=row.provision.instrument.key,
        kind=row.provision.kind,
        provision=row.provision.number + row.pinpoint,
        provision_key=row.provision.key,
        wordings=wordings,
    )


def _wordings(provisions: set[int], decided: tuple[date, date] | None) -> dict[int, tuple[record.Wording, ...]]:
    """Return, by provision, its wordings on the day of decision: one query for all of them."""
    if not provisions or decided is None:
        return {}
    texts = ProvisionText.objects.public().possibly_in_force(*decided).filter(provision__in=provisions, pinpoint="")
    found: dict[int, list[record.Wording]] = {}
    for text in texts:
        found.setdefault(text.provision_id, []).append(_wording(text))
    return {provision: tuple(wordings) for provision, wordings in found.items()}


def _wording(text: ProvisionText) -> record.Wording:
    return record.Wording(
        text=text.text,
        language=text.language,
        since=text.period.lower.isoformat() if text.period.lower else "",
        until=text.period.upper.isoformat() if text.period.upper else "",
        translator=text.translator,
        official=text.official,
    )
