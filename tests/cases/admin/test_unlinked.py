"""The pages on which what cases cite without a link is linked."""

from urllib.parse import urlencode

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.models import Citation
from legislation.models import Instrument
from tests.forms import post

from .pages import page_text

LIST = "/admin/cases/case/unlinked/"
LINK = f"{LIST}link/?" + urlencode({"title": "patent act", "kind": "article", "number": "6"})


@pytest.fixture
def citing(draft):
    def make(number: str = "6", law: str = "Patent Act", **case):
        case = draft(**case)
        case.citations.create(position=1, as_written=law, instrument=law, kind="article", number=number)
        return case

    return make


@pytest.fixture
def law(jurisdiction) -> Instrument:
    return Instrument.objects.create(jurisdiction=jurisdiction("CN"), slug="patents", names={"en": "Patents Act"})


def test_a_librarian_finds_it_chooses_the_law_and_it_is_linked(member, client, citing, law):
    member("Librarians")
    citing()
    assert "Patent Act" in client.get(LIST).content.decode()

    page = post(client, LINK, {"instrument": str(law.pk)})

    assert "Patents Act: 1 case is linked.<" in page.content.decode()
    assert Citation.objects.get().provision.instrument == law
    assert "All citations are linked." in client.get(LIST).content.decode()


def test_cases_that_cannot_mean_the_law_are_counted_too(admin_client, citing, jurisdiction):
    code = Instrument.objects.create(jurisdiction=jurisdiction("FR"), slug="cpi", names={"en": "Patent Act"})
    citing(code="FR"), citing(code="CN")

    page = post(admin_client, LINK, {"instrument": str(code.pk)}).content.decode()

    assert "1 case is linked. 1 case still cites it without a link." in page


def test_a_contributor_sees_the_list_and_may_link_nothing(member, client, citing):
    member("Contributors")
    citing()

    page = client.get(LIST)

    assert (page.status_code, "Link it" in page.content.decode()) == (200, False)
    assert client.get(LINK).status_code == 403


def test_nobody_else_sees_it(client, citing):
    assert client.get(LIST).headers["Location"].startswith("/admin/login/?next=")


def test_it_is_searched_by_title_and_number(admin_client, citing):
    citing(), citing("7"), citing("6", "Trade Marks Act")

    found = admin_client.get(LIST, {"q": "ARTICLE 6 patent"}).content.decode()

    assert ("Patent Act</bdi>, Article 6" in found, "Article 7" in found, "Trade Marks" in found) == (
        True,
        False,
        False,
    )


def test_it_is_paged_and_costs_as_much_for_many_as_for_one(admin_client, citing):
    citing("1")
    admin_client.get(LIST)
    with CaptureQueriesContext(connection) as few:
        admin_client.get(LIST)
    for number in range(2, 24):
        citing(str(number))
    with CaptureQueriesContext(connection) as many:
        first = admin_client.get(LIST).content.decode()

    assert len(many) == len(few)
    assert "Page 1 of 2" in first
    assert "Article 23" in admin_client.get(LIST, {"page": "2"}).content.decode()


def test_what_is_linked_already_leads_back_to_the_list(admin_client, law):
    assert "Every citation of it is linked now." in admin_client.get(LINK, follow=True).content.decode()


@pytest.mark.parametrize("posted", [{"instrument": ""}, {"instrument": "x"}, {"instrument": "99999999999999999999"}])
def test_a_law_that_is_none_is_refused(admin_client, citing, posted):
    citing()

    page = admin_client.post(LINK, posted)

    assert page.status_code == 200
    assert Citation.objects.get().provision is None


@pytest.mark.parametrize("query", ["?q=%00", "?page=-1", "?page=99999999999999999999", "link/?title=%00&number=1"])
def test_odd_addresses_are_answered(admin_client, citing, query):
    citing()

    response = admin_client.get(f"{LIST}{query}", follow=True)

    assert response.status_code in (200, 400)
    assert "Citations without a link" in page_text(response) or "character NUL" in page_text(response)
