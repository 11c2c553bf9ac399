"""Listings, derived from the edition, the catalogue and the law."""

from dataclasses import asdict
from typing import Any

from cases.models.catalogue import Collection, Court, Keyword, Question, Session, SubjectMatter
from cases.models.published import Edition, GivenAnswer, Listing
from cases.record.value import CaseRecord
from cases.rendering.card import card
from cases.rendering.excerpt import passage_excerpt
from cases.rendering.rendered_record import RenderedRecord
from core.redirects import current, moved_to
from core.text.folding import fold

from .law_links import link_law


def relist(edition: Edition, rendered_record: RenderedRecord) -> Listing:
    """Write the listing of the case's newest edition, as it is rendered, and of today's catalogue, and return it.

    The caller has locked the listing, if there is one.
    """
    shown = edition.record
    made = columns(shown, rendered_record)
    listing = Listing.objects.filter(reference=shown.reference).first() or Listing(reference=shown.reference)
    listing.edition, listing.court = edition, Court.objects.get(slug__in=current("court", [shown.court_key]))
    for column, value in made.items():
        setattr(listing, column, value)
    listing.save()
    listing.keywords.set(Keyword.objects.filter(slug__in=current("keyword", shown.keyword_keys)))
    listing.subject_matter.set(SubjectMatter.objects.filter(slug__in=shown.subject_matter_keys))
    listing.collections.set(Collection.objects.filter(slug__in=[row.collection_key for row in shown.appearances]))
    listing.sessions.set(Session.objects.keyed(row.session.key for row in shown.appearances if row.session))
    link_law(listing, shown, rendered_record)
    _answer(listing, shown, rendered_record)
    return listing


def _answer(listing: Listing, shown: CaseRecord, rendered_record: RenderedRecord) -> None:
    """Write the answers that the case gives, each with the beginning of the passage that gives it."""
    GivenAnswer.objects.filter(listing=listing).delete()
    now = moved_to("question", [each.question_key for each in shown.answers])
    questions = {row.slug: row for row in Question.objects.keyed(now.values())}
    html = rendered_record.html[0] if rendered_record.html else {}
    passages = {
        each.place: passage_excerpt(shown, html, each.place) if each.place else rendered_record.lead
        for each in shown.answers
    }
    GivenAnswer.objects.bulk_create(
        GivenAnswer(
            listing=listing,
            question=questions[now[each.question_key]],
            answer=each.answer,
            direction=each.direction,
            place=each.place,
            passage=asdict(passage) if (passage := passages[each.place]) else {},
        )
        for each in shown.answers
    )


def columns(shown: CaseRecord, rendered_record: RenderedRecord) -> dict[str, Any]:
    """Return what a listing says of its case by the record alone: every column that is not a link to another row."""
    first, last = shown.decided_between() or (None, None)
    return {
        "jurisdiction_id": shown.jurisdiction,
        "languages": [summary.language for summary in shown.summaries],
        "level": shown.level,
        "procedure": shown.procedure,
        "decision_date": shown.decision_date,
        "first_day": first,
        "last_day": last,
        "title": shown.title,
        "sort_title": fold(shown.title)[:200],
        "card": card(shown, rendered_record.lead),
        "text": fold(wording(shown)),
    }


def wording(shown: CaseRecord) -> str:
    """Return all that is looked into for words: names, numbers, keywords and bodies, as they are written."""
    parts = [shown.reference, shown.title, shown.court, *shown.dockets, *shown.keywords]
    parts += [party.name for party in shown.parties]
    parts += [shown.identifiers.ecli, shown.identifiers.neutral, shown.identifiers.source]
    for summary in shown.summaries:
        parts += [summary.basic_facts, summary.held, summary.relevant_legislation]
        parts += [words for holding in summary.relevant_holdings for words in (holding.topic, holding.text)]
    return "\n".join(parts)
