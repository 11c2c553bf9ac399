"""The page of a case: its addresses, what it shows of the case, and the cases beside it."""

import pytest

from tests.cases.pages import text


def test_a_case_page_shows_what_was_decided_and_the_law_it_applied(client, shown):
    page = text(client.get("/cases/CN001-j/"))

    for part in (
        "Peng v XX Technology", "Supreme Court", "19 May 2023", "Final instance", "portrait right",
        "Personality Rights",
        "A company used a portrait.", "The portrait is protected.", "Article 1019", "No one may use the portrait.",
        "informal summary", "CN001-j", 'id="held-2"', 'href="/legislation/cn/civil-code/art-1019/"',
    ):  # fmt: skip
        assert part.casefold() in page.casefold(), part


@pytest.mark.parametrize("address", ["/CN001-j", "/cn001-J", "/CN001-j/", "/cases/cn001-j/"])
def test_other_forms_of_a_reference_lead_to_the_case(client, shown, address):
    response = client.get(address)

    assert (response.status_code, response["Location"]) == (301, "/cases/CN001-j/")


def test_a_case_page_leads_to_its_neighbours_in_the_session(client, published, session):
    for title in ("Alpha v Beta", "Gamma v Delta", "Epsilon v Zeta"):
        published(title=title, sessions=(session(),))

    page = text(client.get("/cases/CN002-j/"))

    assert "Alpha v Beta" in page
    assert "Epsilon v Zeta" in page


def test_a_short_holding_is_shown_once_above_the_facts_and_a_long_one_begins_there(client, published):
    short, long = "The claim succeeds.", "The court held that the claim succeeds. " * 20
    published(title="Short v Long", held=short)
    published(title="Long v Short", held=long.strip())

    page = text(client.get("/cases/CN001-j/"))
    assert page.count(short) == 2, "once for machines, in the description, and once to be read"
    assert page.index(short, page.index("<h1")) < page.index('id="facts"')
    assert page.index('href="#held"') < page.index('href="#facts"')
    begins = text(client.get("/cases/CN002-j/"))
    assert begins.index("The court held", begins.index("<h1")) < begins.index('id="facts"') < begins.index('id="held"')
