"""The editions of a case: what each shows, how two differ, and what stays withdrawn."""

from cases.models import Case
from cases.publication.publish import publish, withdraw
from tests.cases.pages import text


def test_the_page_of_an_old_edition_shows_what_was_published_then(client, draft):
    case = draft(title="First title")
    publish(case, None)
    Case.objects.filter(pk=case.pk).update(title="Second title")
    publish(case, None)

    old, now = text(client.get("/cases/CN001-j/editions/1/")), text(client.get("/cases/CN001-j/"))

    assert "First title" in old
    assert "Second title" not in old
    assert "Second title" in now


def test_two_editions_are_compared_word_by_word(client, draft):
    case = draft(title="First title")
    publish(case, None)
    Case.objects.filter(pk=case.pk).update(title="Second title")
    publish(case, None)

    page = text(client.get("/cases/CN001-j/editions/1...2/"))

    assert "<del>First</del>" in page
    assert "<ins>Second</ins>" in page


def test_an_edition_that_was_withdrawn_stays_so_when_the_case_is_published_again(client, draft):
    case = draft(title="Names a child")
    publish(case, None)
    withdraw(case, None, "It named a child.")
    Case.objects.filter(pk=case.pk).update(title="A v B")
    publish(case, None)

    statuses = [
        client.get(f"/cases/CN001-j/{page}").status_code
        for page in ("", "editions/1/", "editions/1...2/", "editions/2/")
    ]

    assert statuses == [200, 410, 410, 200]
    assert "Names a child" not in text(client.get("/cases/CN001-j/editions/1...2/"))
