"""What a published case names as written is linked when its law is entered, without a new edition."""

import threading

import pytest
from django.db import connection, transaction

from cases.models import Citation, CitedAsWritten, Edition, Listing
from cases.models.published import ListingProvision
from cases.publication.publish import publish, withdraw
from core import log
from core.models import LogEntry
from legislation.models import Instrument, Provision
from tests.forms import post


@pytest.fixture
def citing(draft):
    """Publish a case that names a law which is not known."""

    def make(number: str = "7", instrument: str = "Patent Law", code: str = "CN", **fields) -> Edition:
        case = draft(code, **fields)
        Citation.objects.create(
            case=case, position=1, as_written=f"Article {number}", instrument=instrument, kind="article", number=number
        )
        return publish(case, None)

    return make


def linked(reference: str = "CN001-j") -> list[str]:
    return sorted(row.key for row in Listing.objects.get(reference=reference).provisions.all())


@transaction.atomic
def logged(note: str = "a law") -> None:
    log.append(LogEntry.Kind.LAW, note=note)


def entries() -> list[tuple[str, str]]:
    return list(LogEntry.objects.order_by("number").values_list("kind", "reference"))


def test_a_case_is_tied_to_its_law_when_that_is_entered(citing, provision, client):
    edition = citing(held="Article 7 of the Patent Law protects it.")
    before = client.get("/cases/CN001-j/").content.decode()

    provision("7", law="Patent Law")
    logged()

    assert linked() == ["cn/patent-law/art-7"]
    assert entries() == [("published", "CN001-j"), ("relisted", "CN001-j"), ("law", "")]
    assert Edition.objects.get() == edition
    after = client.get("/cases/CN001-j/").content.decode()
    address = 'href="/legislation/cn/patent-law/art-7/"'
    assert (before.count(address), after.count(address)) == (0, 3)
    assert "CN001-j" in client.get("/legislation/cn/patent-law/art-7/").content.decode()
    assert address not in client.get("/cases/CN001-j/editions/1/").content.decode()


def test_a_title_or_alias_that_is_given_later_links_it(citing, provision):
    citing(instrument="TML")
    law = provision("7", law="Trademark Law").instrument
    logged()
    assert linked() == []

    law.aliases = ["TML"]
    law.save()
    logged()

    assert linked() == ["cn/trademark-law/art-7"]


def test_a_short_title_that_is_given_later_links_it(citing, provision):
    citing(instrument="Markenrecht kurz")
    law = provision("7", law="Trademark Law").instrument
    logged()
    assert linked() == []

    law.short_names = {"fr": "Markenrecht kurz"}
    law.save()
    logged()

    assert linked() == ["cn/trademark-law/art-7"]


def test_a_provision_that_is_entered_later_links_it(citing, provision):
    citing("1823")
    law = provision("823", law="Patent Law").instrument
    logged()
    assert linked() == []

    Provision.objects.bulk_create([Provision(instrument=law, number="1823", slug="art-1823", sort_key="1823")])
    logged()

    assert linked() == ["cn/patent-law/art-1823"]


def test_the_librarian_s_form_links_it(citing, jurisdiction, admin_client):
    citing(instrument="Patent Law")
    law = {"jurisdiction": "CN", "names_en": "Patent Law", "kind": "act"}
    post(admin_client, "/admin/legislation/instrument/add/", law)
    article = {"instrument": str(Instrument.objects.get().pk), "kind": "article", "number": "7"}

    post(admin_client, "/admin/legislation/provision/add/", article)

    assert linked() == ["cn/patent-law/art-7"]


def test_publishing_a_case_that_brings_a_law_links_the_others(citing, provision, draft):
    citing()

    publish(draft(provisions=(provision("7", law="Patent Law"),)), None)

    assert linked("CN001-j") == linked("CN002-j") == ["cn/patent-law/art-7"]
    assert entries()[1:] == [("relisted", "CN001-j"), ("published", "CN002-j")]


def test_the_law_of_another_state_links_nothing(citing, provision):
    citing()

    provision("7", law="Patent Law", code="FR")
    logged()

    assert linked() == []
    assert entries()[1:] == [("law", "")]


def test_two_laws_of_one_title_link_nothing(citing, provision):
    citing()
    first = provision("7", law="Patent Law").instrument
    Instrument.objects.create(jurisdiction=first.jurisdiction, slug="patent-law-2", names={"en": "Patent law"})

    logged()

    assert linked() == []


def test_what_is_named_in_the_text_alone_is_linked_once_it_is_public_and_ties_nothing(published, provision, client):
    published(held="Article 7 of the Patent Law protects it.")
    row = provision("7", law="Patent Law")
    logged()
    unlisted = client.get("/cases/CN001-j/").content.decode()

    row.instrument.listed = row.listed = True
    row.instrument.save()
    row.save()

    address = 'href="/legislation/cn/patent-law/art-7/"'
    assert address not in unlisted
    assert address in client.get("/cases/CN001-j/").content.decode()
    assert linked() == []


def test_publishing_again_and_withdrawing_leave_nothing_behind(citing, provision):
    edition = citing()
    provision("7", law="Patent Law")
    logged()
    case = Citation.objects.get().case
    case.title = "Another title"
    case.save()

    publish(case, None)
    again = linked()
    withdraw(case, None, "By order.")

    assert again == ["cn/patent-law/art-7"]
    assert [edition.number, Edition.objects.count()] == [1, 2]
    assert [CitedAsWritten.objects.count(), ListingProvision.objects.count()] == [0, 0]


def test_a_title_of_any_length_waits(citing):
    citing(instrument="Law " * 3000)

    assert CitedAsWritten.objects.get().provision is None


def test_the_sentence_that_cites_a_provision_is_kept_with_the_tie(citing, provision, published):
    published(provisions=(provision("1019"),), held="It is new. Article 1019 protects it. He wins.")
    citing(held="Article 7 of the Patent Law protects it.")
    provision("7", law="Patent Law")
    logged()

    said = dict(ListingProvision.objects.values_list("provision__number", "sentence"))

    assert said == {
        "1019": {"text": "Article 1019 protects it.", "anchor": "held", "language": "en"},
        "7": {"text": "Article 7 of the Patent Law protects it.", "anchor": "held", "language": "en"},
    }


def test_many_cases_are_linked_by_few_queries_and_one_entry(
    citing, provision, monkeypatch, django_assert_max_num_queries
):
    monkeypatch.setattr("cases.publication.law_links._NAMED_ONE_BY_ONE", 2)
    for _number in range(4):
        citing()
    provision("7", law="Patent Law")

    with django_assert_max_num_queries(20):
        logged()

    assert [linked(f"CN00{number}-j") for number in (1, 2, 3, 4)] == [["cn/patent-law/art-7"]] * 4
    assert entries()[-2:] == [("relisted", ""), ("law", "")]


@pytest.mark.django_db(transaction=True)
def test_a_law_and_a_case_that_are_entered_at_once_find_each_other(citing, provision, draft):
    """The case is published while the law is entered and neither sees the other until both are committed."""
    case = draft()
    Citation.objects.create(
        case=case, position=1, as_written="Article 7", instrument="Patent Law", kind="article", number="7"
    )
    entered, go_on = threading.Event(), threading.Event()

    def enter() -> None:
        with transaction.atomic():
            provision("7", law="Patent Law")
            entered.set()
            go_on.wait(10)
            log.append(LogEntry.Kind.LAW, note="a law")
        connection.close()

    librarian = threading.Thread(target=enter)
    librarian.start()
    entered.wait(10)
    publish(case, None)
    go_on.set()
    librarian.join(20)

    assert linked() == ["cn/patent-law/art-7"]
