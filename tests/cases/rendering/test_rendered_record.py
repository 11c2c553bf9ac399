"""What of a case's page is kept with its listing is what its page would be made of."""

import json

from hypothesis import given

from cases.models import Case, RenderedEdition
from cases.publication.publish import publish
from cases.record.value import CaseRecord, Citation, Summary
from cases.rendering.case_page import expressions
from cases.rendering.excerpt import excerpt
from cases.rendering.rendered_record import RenderedRecord
from tests.cases.strategies import records
from tests.examples import examples


@given(records())
@examples(50)
def test_what_is_kept_is_what_is_made(record):
    made = RenderedRecord.of(record)

    kept = RenderedRecord.from_json(json.loads(json.dumps(made.to_json())))

    assert kept == made
    assert expressions(record, kept) == expressions(record, made)


def test_a_passage_is_kept_without_words_in_the_language_of_a_reader():
    made = RenderedRecord.of(CaseRecord(summaries=(Summary("fr", held="Un.\n\nDeux."),)))

    assert made.html == ({"held": '<p id="held-1">Un.</p>\n<p id="held-2">Deux.</p>'},)


def test_where_a_provision_stands_is_kept_of_the_provisions_that_are_cited():
    record = CaseRecord(
        summaries=(Summary("en", basic_facts="Article 7 of the Act.", held="Articles 7 and 8 of the Act."),),
        citations=(Citation("Article 7", "Act", "article", "7"),),
    )

    assert RenderedRecord.of(record).beside == {"7": "facts"}


def test_publishing_keeps_it_and_publishing_again_keeps_the_new_one(draft):
    case = draft(held="First.")
    publish(case, None)
    first = RenderedEdition.objects.get().content
    Case.objects.get().summaries.update(held="Second.")
    edition = publish(case, None)

    assert "First." in first["html"][0]["held"]
    assert edition.rendered.content == RenderedRecord.of(edition.record).to_json()
    assert RenderedEdition.objects.get(edition__number=1).content == first


@given(records())
def test_the_lead_is_the_same_from_passages_that_are_made_already(record):
    assert RenderedRecord.of(record).lead == excerpt(record)
