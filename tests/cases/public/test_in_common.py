"""Pages of courts, keywords and collections: what their cases have in common."""

from selectolax.lexbor import LexborHTMLParser


def test_the_articles_that_several_cases_apply_are_counted_the_most_first(client, published, provision, keyword):
    one, two, three = (provision(number) for number in ("1", "2", "3"))
    word = keyword("portrait right")
    for laws in ((one, two), (one, two), (one, three)):
        published(provisions=laws, keywords=(word,))
    published("FR", provisions=(three,))

    page = LexborHTMLParser(client.get("/keywords/portrait-right/").content.decode())
    rows = [" ".join(row.text().split()) for row in page.css("[aria-labelledby=applied] li")]

    assert rows == ["Article 1, Civil Code, China 3 cases", "Article 2, Civil Code, China 2 cases"]


def test_a_court_shows_the_questions_that_it_answered_and_a_page_without_any_shows_no_heading(client, published):
    edition = published(answers={"Can it be?": "no"})
    published("FR")
    court = edition.record.court_key

    with_answer = LexborHTMLParser(client.get(f"/courts/{court}/").content.decode())
    without = LexborHTMLParser(client.get("/courts/fr-supreme-court/").content.decode())

    assert "Can it be?" in with_answer.css_first("[aria-labelledby=questions]").text()
    assert without.css_first("[aria-labelledby=questions]") is None
    assert without.css_first("[aria-labelledby=applied]") is None
    assert [heading.text() for heading in without.css("h2")] == ["Cases"]
