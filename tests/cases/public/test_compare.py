"""Cases side by side: which are shown, their order, and the values they share."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from cases.editing.merging.merge import merge
from cases.models import Court
from cases.publication.publish import withdraw
from tests.cases.pages import text


@pytest.fixture
def three(published, keyword, provision):
    """Two cases that share a keyword, an article and the level, and a third of another country that shares nothing."""
    both, law = keyword("portrait right"), provision()
    published(title="Alpha v Beta", keywords=(both, keyword("privacy")), provisions=(law,), parties=("Alpha", "Beta"))
    published(title="Gamma v Delta", keywords=(both,), provisions=(law,), parties=("Gamma", "Beta"), held="Dismissed.")
    published("FR", title="Epsilon c. Zeta", level="first", parties=("Epsilon", "Zeta"))


def compared(client, *references: str, **more: str):
    return client.get("/cases/compare/", {"case": list(references), **more})


def lines(response) -> dict[str, list[list[str]]]:
    """Return the values of each case by the name of their line."""
    page = LexborHTMLParser(response.content.decode())
    return {
        row.css_first("h3").text(): [
            [" ".join(value.text().split()) for value in cell.css("dd")] for cell in row.css("dl > div")
        ]
        for row in page.css(".comparison-row")
    }


def titles(response) -> list[str]:
    page = LexborHTMLParser(response.content.decode())
    return [heading.text(strip=True) for heading in page.css(".comparison-heads h2, .comparison-chosen li > a[dir]")]


def test_cases_stand_in_the_order_of_the_address_whatever_the_letters_of_their_references(client, three):
    response = compared(client, "fr001-j", "CN002-j", "cn001-J", "CN002-J")

    assert response.status_code == 200
    assert titles(response) == ["Epsilon c. Zeta", "Gamma v Delta", "Alpha v Beta"]


def test_each_line_has_the_value_of_each_case_and_says_where_a_record_says_nothing(client, three):
    found = lines(compared(client, "CN001-j", "FR001-j"))

    assert found["Decision date"] == [["19 May 2023"], ["19 May 2023"]]
    assert found["Level of the issuing authority"] == [["Final instance"], ["First instance"]]
    assert [cell[0] for cell in found["Parties"]] == ["PlaintiffAlpha", "PlaintiffEpsilon"]
    assert found["Keywords"] == [["portrait right", "privacy"], ["not stated"]]
    assert found["Articles applied"][1] == ["not stated"]
    assert "Docket numbers" not in found, "a line of which no case says anything is left out"


def test_what_some_of_the_cases_share_is_counted_and_what_all_share_is_said_once(client, three):
    response = compared(client, "CN001-j", "CN002-j", "FR001-j")
    found = lines(response)

    assert found["Keywords"] == [["portrait right 2 of 3", "privacy"], ["portrait right 2 of 3"], ["not stated"]]
    assert [cell[-1].endswith("Beta 2 of 3") for cell in found["Parties"]] == [True, True, False]
    assert ["Article 1019 2 of 3" in cell[0] for cell in found["Articles applied"]] == [True, True, False]
    page = LexborHTMLParser(response.content.decode())
    same = [row.css_first("h3").text() for row in page.css(".comparison-row.is-same")]
    assert same == ["Decision date", "Type of procedure"]


def test_texts_have_no_anchor_twice_and_lead_to_the_case(client, three):
    html = text(compared(client, "CN001-j", "CN002-j"))
    ids = [node.attributes["id"] for node in LexborHTMLParser(html).css("[id]")]

    assert len(ids) == len(set(ids))
    assert "The claim succeeds." in html
    assert 'href="/cases/CN002-j/#held"' in html


def test_a_case_that_is_not_public_is_named_and_the_others_are_compared(client, three, draft):
    hidden = draft(title="Secret v Draft")

    response = compared(client, "CN001-j", hidden.reference, "CN002-j", "XX404-j", "<b>")

    assert response.status_code == 200
    assert titles(response) == ["Alpha v Beta", "Gamma v Delta"]
    page = text(response)
    assert "Secret" not in page
    for reference in (hidden.reference, "XX404-j", "&lt;b&gt;"):
        assert f"We have no published case “{reference}”." in page


def test_a_draft_and_a_case_that_never_was_are_told_apart_by_nothing(client, three, draft):
    hidden = draft(title="Secret v Draft").reference

    answers = [text(compared(client, reference)).replace(reference, "") for reference in (hidden, "CN999-j")]

    assert answers[0] == answers[1]


def test_without_any_published_case_the_page_is_not_found_and_offers_a_search(client, three):
    from cases.models.editorial import Case

    withdraw(Case.objects.get(title="Alpha v Beta"), None, "The court ordered it.")

    response = compared(client, "CN001-j")

    assert response.status_code == 404
    assert "Find a case to add" in text(response)


def test_more_than_six_are_refused_with_the_first_six(client, published):
    references = [published(title=f"Case {number}").reference for number in range(8)]

    response = compared(client, *references)

    assert response.status_code == 400
    assert titles(response) == [f"Case {number}" for number in range(6)]
    assert "A comparison can hold 6 cases. Only the first 6 are shown." in text(response)


def test_a_search_offers_cases_that_are_not_in_the_comparison_yet(client, three):
    page = LexborHTMLParser(text(compared(client, "CN001-j", q="portrait")))

    offered = {link.attributes["href"] for link in page.css(".comparison-offered a")}
    assert offered == {"/cases/compare/?case=CN001-j&case=CN002-j", "/cases/compare/?case=CN001-j&case=FR001-j"}
    assert "No other case matches “nobody-says-this”." in text(compared(client, "CN001-j", q="nobody-says-this"))


def test_a_case_and_a_list_lead_to_the_comparison(client, three):
    assert 'href="/cases/compare/?case=CN001-j"' in text(client.get("/cases/CN001-j/"))
    boxes = LexborHTMLParser(text(client.get("/cases/"))).css("form[action='/cases/compare/'] input[name=case]")
    assert {box.attributes["value"] for box in boxes} == {"CN001-j", "CN002-j", "FR001-j"}


@pytest.mark.parametrize("value", ["", "\x00", "j", "J" * 5000, "CN001-j\n", "٣", "' OR 1=1", "CN" + "9" * 400 + "-j"])
def test_nonsense_in_the_address_names_no_case(client, three, value):
    assert compared(client, value).status_code in (200, 404)
    assert compared(client, "CN001-j", value).status_code == 200


def test_a_session_lays_its_cases_side_by_side_and_compares_those_that_are_chosen(client, published, session):
    forum = session()
    published("FR", title="Alpha c. Beta", sessions=(forum,))
    published(title="Gamma v Delta", sessions=(forum,))

    page = LexborHTMLParser(text(client.get(forum.get_absolute_url())))
    rows = [
        [" ".join(cell.text().split()) for cell in row.css("th, td")] for row in page.css(".session-table tbody tr")
    ]
    assert rows == [
        ["China", "Gamma v Delta", "Supreme Court Final instance", "19 May 2023", "none recorded"],
        ["France", "Alpha c. Beta", "Supreme Court Final instance", "19 May 2023", "none recorded"],
    ]
    (form,) = page.css("form[data-choices]")
    assert [box.attributes["value"] for box in form.css("input[name=case]")] == ["CN001-j", "FR001-j"]
    assert {link.attributes["href"] for link in page.css(".session-table a")} == {"#CN001-j", "#FR001-j"}
    assert page.css_first("#FR001-j").css_first("h3").text() == "Alpha c. Beta"


def test_a_session_of_one_case_shows_that_case_alone(client, published, session):
    forum = session()
    published(title="Gamma v Delta", sessions=(forum,))

    page = LexborHTMLParser(text(client.get(forum.get_absolute_url())))
    assert page.css(".session-table, form[data-choices]") == []
    assert page.css_first("article.card h3").text() == "Gamma v Delta"


def test_what_was_merged_since_is_shared_by_a_case_that_was_published_before(client, published, keyword, court):
    former, present = keyword("likeness"), keyword("portrait right")
    published(title="Alpha v Beta", keywords=(former,))
    published(title="Gamma v Delta", keywords=(present,))
    published("FR", title="Epsilon c. Zeta")

    merge(former, present, None)
    merge(Court.objects.get(slug="fr-supreme-court"), court("Court of Cassation", "FR"), None)
    found = lines(compared(client, "CN001-j", "CN002-j", "FR001-j"))

    assert found["Keywords"][:2] == [["likeness 2 of 3"], ["portrait right 2 of 3"]]
    page = compared(client, "CN001-j", "FR001-j").content.decode()
    assert 'href="/courts/fr-court-of-cassation/"' in page
