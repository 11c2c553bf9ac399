"""Earlier and later decisions on the page of a case: a link to our summary only where readers can see it."""

from selectolax.lexbor import LexborHTMLParser

from cases.publication.publish import publish

OTHER = {
    "order": "later", "effect": "reversed", "court": "Supreme Court", "decision_date": "2024", "identifier": "5/24",
    "reference": "CN002-j", "url": "",
}  # fmt: skip


def links(client) -> list[str | None]:
    page = LexborHTMLParser(client.get("/cases/CN001-j/").content.decode())
    return [link.attributes["href"] for link in page.css(".particulars a") if link.text() == "5/24"]


def test_a_decision_of_which_the_summary_is_a_draft_is_named_without_a_link_until_it_is_published(client, draft):
    publish(draft(other_decisions=[OTHER]), None)
    other = draft(title="Later v Case")
    assert other.reference == "CN002-j"
    assert links(client) == []

    publish(other, None)

    assert links(client) == ["/cases/CN002-j/"]
    page = " ".join(
        LexborHTMLParser(client.get("/cases/CN001-j/").content.decode()).css_first(".particulars").text().split()
    )
    assert "Later: Supreme Court, 5/24, 2024 · Reversed" in page
