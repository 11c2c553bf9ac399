"""Publishing and withdrawing."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from cases.models import Case, Citation, Edition, Listing, Summary
from cases.publication.publish import NotPublishableError, publish, withdraw
from core import log
from core.models import LogEntry
from legislation.models import ProvisionText


def test_publishing_makes_an_edition_a_listing_and_a_log_entry(draft, keyword, session, provision):
    case = draft(keywords=(keyword("portrait right"),), sessions=(session(),), provisions=(provision(),))

    edition = publish(case, None)

    listing = Listing.objects.get()
    assert (edition.reference, edition.number) == ("CN001-j", 1)
    assert edition.record.court_key == case.court.slug
    assert edition.record.citations[0].provision_key == "cn/civil-code/art-1019"
    assert (listing.first_day, listing.last_day) == (date(2023, 5, 19), date(2023, 5, 19))
    assert [row.name for row in listing.keywords.all()] == ["portrait right"]
    assert [row.number for row in listing.sessions.all()] == [6]
    assert [row.number for row in listing.provisions.all()] == ["1019"]
    assert [(entry.kind, entry.reference) for entry in LogEntry.objects.all()] == [("published", "CN001-j")]


def test_a_case_is_published_until_it_has_a_newer_revision_and_then_changed(draft):
    def status() -> str:
        return Case.objects.with_status().get(pk=case.pk).status

    case = draft()
    case.revisions.create(number=3, record={})
    publish(case, None)
    published = status()
    case.revisions.create(number=4, record={})

    assert (published, status()) == ("published", "changed")
    publish(case, None)
    assert status() == "published"
    assert Edition.objects.count() == 1


def test_a_refusal_names_everything_that_is_missing_and_changes_nothing(draft):
    case = draft(court=None, level="", decision_date="")

    with pytest.raises(NotPublishableError) as refusal:
        publish(case, None)

    assert len(refusal.value.missing) == 3
    assert not Edition.objects.exists()
    assert not LogEntry.objects.exists()


@pytest.mark.parametrize(
    "unknown",
    [
        {"keywords": ["face-swapping"]},
        {"subject_matter": ["Robots"]},
        {"appearances": [{"collection": "2031 Forum", "session": None}]},
    ],
)
def test_a_name_the_catalogue_does_not_know_keeps_a_case_from_being_published(draft, unknown):
    case = draft(as_written=unknown)

    with pytest.raises(NotPublishableError):
        publish(case, None)


def test_editing_a_published_case_changes_nothing_in_public_until_it_is_published_again(draft):
    case = draft()
    publish(case, None)

    Case.objects.filter(pk=case.pk).update(title="Another title")
    before = Listing.objects.get().title
    edition = publish(case, None)

    assert before == "Peng v XX Technology"
    assert Listing.objects.get().title == "Another title"
    assert edition.number == 2
    assert Edition.objects.get(number=1).record.title == "Peng v XX Technology"


def test_publishing_again_without_a_change_gives_the_present_edition(draft):
    case = draft()

    first, second = publish(case, None), publish(case, None)

    assert first == second
    assert log.version() == 1


def test_withdrawing_takes_a_case_from_every_list_and_keeps_the_reason(draft, provision):
    case = draft(provisions=(provision(),), quoted="No one may use the portrait.")
    publish(case, None)

    withdraw(case, None, "The parties asked for it.")

    assert not Listing.objects.exists()
    assert not ProvisionText.objects.exists()
    assert log.last_withdrawal("CN001-j").note == "The parties asked for it."
    assert Edition.objects.count() == 1


def test_a_withdrawn_case_can_be_published_again_as_a_new_edition(draft):
    case = draft()
    publish(case, None)
    withdraw(case, None, "A mistake.")

    edition = publish(case, None)

    assert edition.number == 2
    assert log.last_withdrawal("CN001-j") is None


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_a_case_is_withdrawn_for_a_reason(draft, reason):
    case = draft()
    publish(case, None)

    with pytest.raises(ValueError, match="reason"):
        withdraw(case, None, reason)


def test_a_draft_cannot_be_withdrawn(draft):
    with pytest.raises(ValueError, match="not published"):
        withdraw(draft(), None, "Never mind.")


def test_the_database_refuses_to_change_an_edition(published):
    published()

    with pytest.raises(IntegrityError, match="never changes"), transaction.atomic():
        Edition.objects.update(digest="0")


def test_the_database_refuses_to_delete_an_edition(published):
    published()
    Listing.objects.all().delete()

    with pytest.raises(IntegrityError, match="never changes"), transaction.atomic():
        Edition.objects.all().delete()


def test_a_quoted_wording_is_kept_as_attested_on_the_day_of_decision_and_never_as_in_force(published, provision):
    law = provision()

    published(provisions=(law,), quoted="No one may use the portrait.")

    wording = law.texts.get()
    assert (wording.period, wording.attested_in, wording.public) == (None, "CN001-j", True)
    assert (wording.attested_on.lower, wording.attested_on.upper) == (date(2023, 5, 19), date(2023, 5, 20))
    assert not law.texts.possibly_in_force(date(2023, 5, 19), date(2023, 5, 19)).exists()


def test_a_record_carries_the_public_wording_in_force_on_the_day_of_decision(draft, provision):
    law = provision()
    for period, text in ((("2021-01-01", "2023-05-19"), "Old"), (("2023-05-19", None), "New")):
        ProvisionText.objects.create(provision=law, language="en", text=text, period=period, public=True)
    ProvisionText.objects.create(provision=law, language="fr", text="Nouveau", period=("2023-05-19", None))

    record = publish(draft(provisions=(law,)), None).record

    assert [(wording.text, wording.since) for wording in record.citations[0].wordings] == [("New", "2023-05-19")]


def test_a_year_alone_shows_every_wording_that_may_have_been_in_force(draft, provision):
    law = provision()
    for period, text in ((("2021-01-01", "2023-05-19"), "Old"), (("2023-05-19", None), "New")):
        ProvisionText.objects.create(provision=law, language="en", text=text, period=period, public=True)

    record = publish(draft(provisions=(law,), decision_date="2023"), None).record

    assert [wording.text for wording in record.citations[0].wordings] == ["Old", "New"]


def test_a_citation_without_a_provision_is_published_as_written(draft):
    case = draft()
    Citation.objects.create(case=case, position=1, as_written="Article 7 of the Lost Act", instrument="Lost Act")

    cited = publish(case, None).record.citations[0]

    assert (cited.as_written, cited.provision_key) == ("Article 7 of the Lost Act", "")


def test_parties_and_citations_keep_their_order(draft, provision):
    case = draft(parties=("Zhang", "Anders"), provisions=(provision("1165"), provision("1018")))

    record = publish(case, None).record

    assert [party.name for party in record.parties] == ["Zhang", "Anders"]
    assert [citation.provision for citation in record.citations] == ["1165", "1018"]


def test_a_summary_needs_facts_or_what_was_held(draft):
    case = draft()
    Summary.objects.filter(case=case).update(basic_facts="", held="")

    with pytest.raises(NotPublishableError, match="basic facts"):
        publish(case, None)
