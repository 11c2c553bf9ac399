"""Librarians link provisions that do the same work."""

import pytest

from core.models import LogEntry
from legislation.models import Counterpart, Instrument, Provision
from tests.forms import post

ADD = "/admin/legislation/counterpart/add/"


@pytest.fixture
def sides(provision) -> dict[str, str]:
    here, there = provision("1", "Copyright Act", "CN"), provision("2", "Code", "FR")
    return {"provision": str(here.pk), "other": str(there.pk), "kind": "counterpart", "note": "No exception."}


def test_a_librarian_links_two_provisions_and_the_log_tells(client, member, sides):
    Instrument.objects.update(listed=True)
    Provision.objects.update(listed=True)
    member("Librarians")

    post(client, ADD, sides)

    link = Counterpart.objects.get()
    assert [str(link.provision_id), str(link.other_id)] == [sides["provision"], sides["other"]]
    assert link.note == "No exception."
    assert LogEntry.objects.get().kind == "law"
    assert LogEntry.objects.get().by.username == "librarians"


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ("mirrored", "These two provisions are already linked."),
        ("itself", "A provision cannot be its own counterpart."),
        ("nothing", "This field is required."),
    ],
)
def test_a_link_that_says_nothing_new_is_refused_in_words(client, member, sides, changes, said):
    member("Librarians")
    post(client, ADD, sides)
    wrong = {
        "mirrored": {"provision": sides["other"], "other": sides["provision"], "kind": "narrower"},
        "itself": {"other": sides["provision"], "kind": "implements"},
        "nothing": {"other": ""},
    }[changes]

    response = post(client, ADD, sides | wrong)

    assert said in response.content.decode()
    assert Counterpart.objects.count() == 1


def test_a_contributor_links_nothing(client, member, sides):
    member("Contributors")

    assert client.post(ADD, sides).status_code == 403
    assert not Counterpart.objects.exists()
    assert client.get("/admin/legislation/counterpart/").status_code == 403


def test_links_are_found_by_number_law_and_note(client, member, sides):
    member("Librarians")
    post(client, ADD, sides)

    for asked, found in {"copyright 1": 1, "Code": 1, "exception": 1, "patent": 0}.items():
        page = client.get("/admin/legislation/counterpart/", {"q": asked})
        assert page.status_code == 200
        assert ("1 counterpart" in page.content.decode()) == bool(found), asked


def test_ten_links_in_the_list_cost_as_many_queries_as_one(admin_client, provision, django_assert_max_num_queries):
    treaty = provision("6", "Berne Convention", "INT")
    for number in range(1, 11):
        sides = {"provision": provision(str(number), "Act", "CN"), "other": provision(str(number), "Loi", "FR")}
        Counterpart.objects.create(**sides, root=treaty)

    with django_assert_max_num_queries(12):
        assert admin_client.get("/admin/legislation/counterpart/").status_code == 200
