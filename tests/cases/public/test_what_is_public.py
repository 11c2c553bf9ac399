"""What the public sees: published cases and what they name, rows that a librarian lists, and nothing of a draft."""

import pytest

from cases.publication.publish import publish, withdraw
from tests.cases.pages import text


def test_an_unknown_reference_and_a_draft_are_the_same_404(client, draft):
    hidden = draft(serial=5)

    unknown, drafted = client.get("/cases/CN006-j/"), client.get(f"/cases/{hidden.reference}/")

    assert (unknown.status_code, drafted.status_code) == (404, 404)
    assert text(unknown).replace("CN006-j", "") == text(drafted).replace("CN005-j", "")
    assert 'value="CN006-j"' in text(unknown)


def test_a_withdrawn_case_gives_the_reason(client, draft):
    case = draft()
    publish(case, None)
    withdraw(case, None, "The court ordered it.")

    responses = [client.get(f"/cases/CN001-j/{page}") for page in ("", "editions/", "editions/1/", "editions/1...1/")]

    assert {response.status_code for response in responses} == {410}
    assert all("The court ordered it." in text(response) for response in responses)
    assert "Peng v XX" not in text(client.get("/cases/"))


@pytest.mark.parametrize(
    "address",
    [
        "/courts/cn-supreme-court/", "/keywords/portrait-right/", "/collections/2025-forum/",
        "/collections/2025-forum/sessions/6/", "/jurisdictions/CN/", "/legislation/cn/civil-code/art-1019/", "/cases/",
        "/",
    ],
)  # fmt: skip
def test_the_pages_of_what_a_case_is_filed_under_list_it(client, shown, address):
    assert 'href="/cases/CN001-j/"' in text(client.get(address))


@pytest.mark.parametrize(
    "address",
    [
        "/courts/cn-supreme-court/", "/keywords/portrait-right/", "/collections/2025-forum/",
        "/collections/2025-forum/sessions/6/", "/legislation/cn/civil-code/", "/legislation/cn/civil-code/art-1019/",
    ],
)  # fmt: skip
def test_what_only_a_draft_names_is_unknown(client, draft, keyword, session, law, address):
    draft(keywords=(keyword("portrait right"),), sessions=(session(),), provisions=(law,))

    assert client.get(address).status_code == 404


def test_what_a_librarian_lists_is_public_before_any_case_names_it(client, keyword):
    word = keyword("portrait right")
    word.listed = True
    word.save()

    assert "portrait right" in client.get("/keywords/portrait-right/").content.decode()


def test_a_provision_that_is_listed_in_a_hidden_law_is_hidden(client, law):
    law.listed = True
    law.save()

    assert "Civil Code" not in text(client.get("/cases/?provision=cn/civil-code/art-1019"))
