"""What cases cite without a link is counted over all cases, and linked once for all of them."""

import threading

import pytest
from django.db import connection

from cases.editing.unlinked_citations import Key, NotLinkedError, link, unlinked
from cases.models import Citation, CitedAsWritten, Edition, Listing
from cases.publication.publish import publish
from core.models import LogEntry
from legislation.models import Instrument, Provision

PARIS = Key("paris convention for the protection", "article", "6")


@pytest.fixture
def citing(draft):
    """A draft that cites provisions as written."""

    def make(code: str = "CN", *numbers: str, law: str = "Paris Convention for the Protection", kind: str = "article"):
        case = draft(code)
        for place, number in enumerate(numbers or ("6",), start=1):
            written = f"Article {number} of the {law}"
            case.citations.create(position=place, as_written=written, instrument=law, kind=kind, number=number)
        return case

    return make


@pytest.fixture
def treaty(jurisdiction) -> Instrument:
    return Instrument.objects.create(jurisdiction=jurisdiction("INT"), slug="paris", names={"en": "Paris Convention"})


def test_it_is_grouped_by_title_and_number_and_what_most_cases_cite_is_first(citing):
    citing("CN", "5"), citing("CN", "6(1)(a)"), citing("FR", "6"), citing("IN", "6", law="the Paris Convention")
    publish(citing("CN", "6", law="THE Paris  Convention for the Protection"), None)

    rows = [(row.key.title, row.key.number, len(row.references)) for row in unlinked()]

    assert rows == [(PARIS.title, "6", 3), ("paris convention", "6", 1), (PARIS.title, "5", 1)]


def test_a_case_that_is_published_is_counted_once(citing):
    publish(citing(), None)

    assert [row.references for row in unlinked()] == [{"CN001-j"}]


def test_what_no_provision_can_have_as_number_is_left_out(citing):
    citing("CN", "(", "")

    assert unlinked() == []


def test_drafts_and_listings_are_linked_at_once_without_a_new_edition(citing, treaty, admin_user):
    shown, hidden = citing("CN", "6(1)"), citing("FR")
    publish(shown, None)

    done = link(PARIS, treaty, "", admin_user)

    provision = Provision.objects.get()
    assert (done.cases, done.left) == (2, 0)
    assert [row.pinpoint for row in shown.citations.filter(provision=provision)] == ["(1)"]
    assert hidden.citations.get().provision == provision
    assert list(Listing.objects.get().provisions.all()) == [provision]
    assert (Edition.objects.count(), unlinked()) == (1, [])


def test_it_is_one_entry_of_the_log_beside_those_of_the_cases_that_are_listed_anew(citing, treaty, admin_user):
    publish(citing(), None)

    link(PARIS, treaty, "", admin_user)

    entries = LogEntry.objects.order_by("number").values_list("kind", "reference", "by")
    assert list(entries)[1:] == [("relisted", "CN001-j", None), ("law", "", admin_user.pk)]


def test_the_title_as_written_becomes_an_alias_once(citing, treaty):
    citing("CN", "6", "7")

    link(PARIS, treaty, "", None)
    link(Key(PARIS.title, "article", "7"), treaty, "", None)

    treaty.refresh_from_db()
    assert treaty.aliases == ["Paris Convention for the Protection"]
    assert set(Provision.objects.values_list("number", flat=True)) == {"6", "7"}


def test_other_provisions_cited_by_the_title_are_linked_where_they_are_known_or_asked_for(citing, treaty):
    citing("CN", "6", "7", "8")
    Provision.objects.get_or_add(treaty, "article", "7")

    link(PARIS, treaty, "", None)
    assert [row.key.number for row in unlinked()] == ["8"]

    citing("FR", "6", "9")
    link(Key(PARIS.title, "article", "8"), treaty, "", None, others=True)
    assert unlinked() == []


def test_a_citation_without_a_kind_takes_the_one_that_is_given(citing, treaty):
    citing("CN", "6", kind="")

    link(Key(PARIS.title, "", "6"), treaty, "rule", None)

    assert Citation.objects.get().provision.kind == "rule"


def test_cases_of_another_country_that_cannot_mean_the_law_stay_as_they_are(citing, jurisdiction):
    code = Instrument.objects.create(jurisdiction=jurisdiction("FR"), slug="cpi", names={"en": "Code"})
    citing("FR", law="Civil Code"), citing("CN", law="Civil Code")

    done = link(Key("civil code", "article", "6"), code, "", None)

    assert (done.cases, done.left) == (1, 1)
    assert Citation.objects.get(provision=None).case.jurisdiction_id == "CN"


def test_a_law_that_no_case_can_mean_is_refused_and_nothing_changes(citing, jurisdiction):
    code = Instrument.objects.create(jurisdiction=jurisdiction("FR"), slug="cpi", names={"en": "Code"})
    citing("CN", law="Civil Code")

    with pytest.raises(NotLinkedError, match="CN"):
        link(Key("civil code", "article", "6"), code, "", None)

    code.refresh_from_db()
    assert (code.aliases, Provision.objects.count(), LogEntry.objects.count()) == ([], 0, 0)


def test_a_title_too_long_for_an_alias_is_refused(citing, treaty):
    citing("CN", law="Convention " * 40)

    with pytest.raises(NotLinkedError, match="200"):
        link(unlinked()[0].key, treaty, "", None)


@pytest.mark.django_db(transaction=True)
def test_of_two_who_link_the_same_at_once_the_second_is_told(citing, jurisdiction):
    citing("CN"), publish(citing("FR"), None)
    laws = [Instrument.objects.create(jurisdiction=jurisdiction("INT"), slug=slug, names={"en": slug}) for slug in "ab"]
    said, start = [], threading.Barrier(2)

    def act(law: Instrument) -> None:
        try:
            start.wait(10)
            said.append(link(PARIS, law, "", None).cases)
        except NotLinkedError as reason:
            said.append(str(reason))
        finally:
            connection.close()

    threads = [threading.Thread(target=act, args=[law]) for law in laws]
    [thread.start() for thread in threads], [thread.join(20) for thread in threads]

    assert sorted(map(str, said)) == ["2", "Somebody has linked these citations meanwhile."]
    assert len(set(Citation.objects.values_list("provision__instrument", flat=True))) == 1
    assert CitedAsWritten.objects.filter(provision=None).count() == 0
