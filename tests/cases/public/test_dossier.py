"""Several cases as one document to print."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from cases.models import Case
from cases.public.dossier import embedded
from cases.publication.publish import withdraw
from tests.cases.pages import words


@pytest.fixture
def three(published, provision, session):
    """Two cases of one session and question, and a third of neither."""
    for code, answer in (("CN", "yes"), ("FR", "no")):
        published(
            code, title=f"{code} v X", provisions=(provision(),), quoted="No one may.", sessions=(session(),),
            answers={"Can it be?": answer}, decision_date="2023-05-19" if code == "FR" else "2024-05-19",
        )  # fmt: skip
    published("IN", title="IN v X")


def titles(response) -> list[str]:
    page = LexborHTMLParser(response.content.decode())
    return [heading.text(strip=True) for heading in page.css(".dossier-case .case-head h2")]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("case=IN001-j&case=cn001-J", ["IN v X", "CN v X"]),
        ("question=can-it-be", ["FR v X", "CN v X"]),
        ("session=2025-forum:6", ["CN v X", "FR v X"]),
    ],
)
def test_it_has_the_cases_of_its_address_in_their_order(client, three, query, found):
    assert titles(client.get(f"/cases/dossier/?{query}")) == found


def test_each_case_has_its_texts_law_edition_and_hash(client, three):
    page = words(client.get("/cases/dossier/?case=CN001-j"))

    for said in ("The claim succeeds.", "No one may.", "Edition 1, published on", "SHA-256", "Informal summary"):
        assert said in page


def test_a_case_in_it_has_no_buttons(client, three):
    page = LexborHTMLParser(client.get("/cases/dossier/?case=CN001-j&case=FR001-j").content.decode())

    assert page.css("main button, main .case-compare") == []


def test_no_anchor_is_twice_on_the_page_and_every_link_within_it_leads_somewhere(client, three):
    page = LexborHTMLParser(client.get("/cases/dossier/?case=CN001-j&case=FR001-j").content.decode())
    anchors = [node.attributes["id"] for node in page.css("[id]")]

    assert len(anchors) == len(set(anchors))
    within = {str(link.attributes["href"])[1:] for link in page.css('main a[href^="#"]')}
    assert within - set(anchors) == set()
    labels = (str(node.attributes["aria-labelledby"]) for node in page.css("main [aria-labelledby]"))
    named = {name for label in labels for name in label.split()}
    assert named - set(anchors) == set()


def test_a_case_that_is_withdrawn_or_unknown_is_left_out_and_none_at_all_is_not_found(client, three):
    withdraw(Case.objects.get(reference="IN001-j"), None, "By order.")

    assert titles(client.get("/cases/dossier/?case=CN001-j&case=IN001-j")) == ["CN v X"]
    assert titles(client.get("/cases/dossier/?case=CN001-j&case=XX404-j")) == ["CN v X"]
    for query in ("", "case=XX404-j", "case=%00", "question=none", "session=none:1", "session=2025-forum"):
        assert client.get(f"/cases/dossier/?{query}").status_code == 404, query


def test_more_cases_than_fit_are_refused_with_the_first_of_them(client, published, monkeypatch):
    monkeypatch.setattr("cases.public.dossier.MOST", 2)
    for _number in range(3):
        published(answers={"Can it be?": "no"})

    response = client.get("/cases/dossier/?question=can-it-be")

    assert response.status_code == 400
    assert len(titles(response)) == 2
    assert "A dossier can hold 2 cases. Only the first 2 are shown." in words(response)


def test_a_part_of_another_page_has_anchors_of_its_own_and_lower_headings():
    assert embedded(
        '<nav aria-label="x">\n<a href="#a">b</a></nav><section aria-labelledby="a">c</section>', "CN001-j"
    ) == ("<section>c</section>")
    html = '<h2 id="held">Held</h2><a href="#held" aria-details="a b">x</a><a href="/cases/#held">y</a>'

    assert embedded(html, "CN001-j") == (
        '<h3 id="CN001-j-held">Held</h3><a href="#CN001-j-held" aria-details="CN001-j-a CN001-j-b">x</a>'
        '<a href="/cases/#held">y</a>'
    )
