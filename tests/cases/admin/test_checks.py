"""The citations in the form of a case: those without a link, with the reason, and those that quote other words."""

from datetime import date

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange

from cases.models import Citation
from cases.publication.publish import publish
from legislation.models import Instrument, ProvisionText
from tests.forms import post

from .pages import change, page_text


@pytest.fixture
def stored(provision):
    """An article whose wording is stored."""
    row = provision("1019")
    period = DateRange(date(2021, 1, 1), None)
    ProvisionText.objects.create(
        provision=row, language="en", text="No one may use the portrait of another.", period=period
    )
    return row


@pytest.mark.parametrize(
    ("held", "reason"),
    [
        ("Article 7 of the Patent Law applies.", "No law of this title is known for this jurisdiction."),
        ("Article 9 of the Civil Code applies.", "We have Civil Code, but not this provision."),
        ("Article 5 of the Copyright Law applies.", "Several laws have this title. Choose the provision below."),
        ("Article 7 applies.", "No law is named with it, and the citations below do not tell which is meant."),
        (
            "Article 1019 of the Civil Code applies.",
            "The text links to it, but it is not among the citations below.",
        ),
    ],
)
def test_each_citation_that_is_not_linked_is_listed_with_the_reason(admin_client, draft, provision, held, reason):
    home = provision("1019").instrument.jurisdiction
    for slug in ("one", "two"):
        Instrument.objects.create(jurisdiction=home, slug=slug, names={"en": "Copyright Law"})

    page = page_text(admin_client.get(change(draft(held=held))))

    assert "1 citation to check" in page
    assert reason in page
    assert f'<small dir="auto">{held}</small>' in page


def test_a_case_whose_citations_are_all_linked_has_no_such_list(admin_client, draft, provision):
    page = page_text(admin_client.get(change(draft(provisions=(provision(),), held="Article 1019 applies."))))

    assert "to look at" not in page
    assert "to check" not in page


def test_saving_links_what_is_known_by_now(admin_client, draft, provision):
    case = draft()
    Citation.objects.create(
        case=case, position=1, as_written="Article 7(2)", instrument="Patent Law", kind="article", number="7(2)"
    )
    row = provision("7", law="Patent Law")

    post(admin_client, change(case), {})

    citation = Citation.objects.get()
    assert (citation.provision, citation.pinpoint) == (row, "(2)")


def test_a_quotation_that_differs_is_shown_word_by_word(admin_client, draft, stored):
    case = draft(provisions=(stored,), quoted="“No one may use the name of another”")

    page = page_text(admin_client.get(change(case)))

    assert "The quotation differs from the wording in force on the date of decision:" in page
    assert "No one may use the <del>portrait</del> <ins>name</ins> of another" in page


def test_a_quotation_that_says_the_same_in_other_signs_is_not_shown(admin_client, draft, stored):
    case = draft(provisions=(stored,), quoted="“No one may use  the portrait”")

    assert "to check" not in page_text(admin_client.get(change(case)))


def test_a_quotation_of_what_is_not_stored_is_told_to_become_a_wording(admin_client, draft, provision):
    case = draft(provisions=(provision(),), quoted="No one may use it.")

    assert "the quotation is stored as the wording quoted" in page_text(admin_client.get(change(case)))


def test_what_the_text_quotes_can_be_kept_as_quoted_there_and_is_attested_once_published(
    admin_client, draft, provision
):
    row = provision()
    words = "no one may use the portrait of another"
    case = draft(provisions=(row,), held=f"Article 1019 of the Civil Code provides that “{words}”.")
    shown = page_text(admin_client.get(change(case)))

    post(admin_client, change(case), {"keep_quotation": row.key})
    publish(case, None)

    assert "Keep it as the wording quoted in this case" in shown
    (text,) = row.texts.all()
    assert (text.text, text.language, text.attested_in, text.period) == (words, "en", "CN001-j", None)
    assert case.revisions.get().record["citations"][0]["quoted"] == words


def test_a_quotation_is_never_kept_unless_it_is_chosen(admin_client, draft, provision):
    held = "Article 1019 of the Civil Code provides that “no one may use the portrait of another”."
    case = draft(provisions=(provision(),), held=held)

    post(admin_client, change(case), {})
    post(admin_client, change(case), {"keep_quotation": "cn/nothing/art-1"})

    assert Citation.objects.get().quoted == ""
