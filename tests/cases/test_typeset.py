"""What of a case's page is kept with its listing is what its page would be made of."""

import json

import pytest
from hypothesis import given, settings

from cases import typeset as module
from cases.lead import lead
from cases.models import Case, Listing
from cases.page import expressions
from cases.publish import publish
from cases.record import CaseRecord, Citation, Summary
from cases.typeset import Typeset

from .strategies import records


@given(records())
@settings(max_examples=50)
def test_what_is_kept_is_what_is_made(record):
    made = Typeset.of(record)

    kept = Typeset.kept(json.loads(json.dumps(made.to_json())), record)

    assert kept == made
    assert expressions(record, kept) == expressions(record)


def test_a_passage_is_kept_without_words_in_the_language_of_a_reader():
    made = Typeset.of(CaseRecord(summaries=(Summary("fr", held="Un.\n\nDeux."),)))

    assert made.html == ({"held": '<p id="held-1">Un.</p>\n<p id="held-2">Deux.</p>'},)


def test_what_was_kept_in_another_form_is_made_anew():
    record = CaseRecord(summaries=(Summary("en", held="New."),))

    assert Typeset.kept({"form": module.FORM - 1, "html": [{"held": "Old."}]}, record) == Typeset.of(record)
    assert Typeset.kept({}, record) == Typeset.of(record)


def test_where_a_provision_stands_is_kept_of_the_provisions_that_are_cited():
    record = CaseRecord(
        summaries=(Summary("en", basic_facts="Article 7 of the Act.", held="Articles 7 and 8 of the Act."),),
        citations=(Citation("Article 7", "Act", "article", "7"),),
    )

    assert Typeset.of(record).beside == {"7": "facts"}


def test_publishing_keeps_it_and_publishing_again_keeps_the_new_one(draft):
    case = draft(held="First.")
    publish(case, None)
    first = Listing.objects.get().typeset
    Case.objects.get().summaries.update(held="Second.")
    edition = publish(case, None)

    assert "First." in first["html"][0]["held"]
    assert Listing.objects.get().typeset == Typeset.of(edition.record).to_json()


@pytest.mark.parametrize("kept", [{}, {"form": module.FORM - 1}])
def test_a_page_is_the_same_whether_it_was_kept_or_not(client, published, provision, kept):
    published(provisions=(provision(),), quoted="No one may.", held="Article 1019 protects it.\n\nThe claim succeeds.")
    client.get("/cases/CN001-j/")

    from_kept = client.get("/cases/CN001-j/").content
    Listing.objects.update(typeset=kept)

    assert client.get("/cases/CN001-j/").content == from_kept


@given(records())
def test_the_lead_is_the_same_from_passages_that_are_made_already(record):
    assert Typeset.of(record).lead == lead(record)
