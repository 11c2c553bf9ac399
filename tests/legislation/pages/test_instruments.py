"""The page of a law or treaty: what it is, its tree, what is found in it, who is bound by it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from legislation.models import ContractingParty, Division, Provision

PAGE = "/legislation/fr/patent-act/"
TREATY = "/legislation/int/treaty/"


@pytest.fixture
def text(client):
    def read(address: str = PAGE) -> str:
        response = client.get(address)
        assert response.status_code == 200, address
        return response.content.decode()

    return read


def test_the_page_says_what_is_known_of_the_law(text, act):
    act.names |= {"fr": "Loi sur les brevets"}
    act.number, act.type_of_text, act.subject_matter = "Law No. 77", "main", ["patents", "enforcement"]
    act.adopted, act.in_force, act.repealed = "2010-03-03", "2011-01-01", "2024-12-31"
    act.short_names = {"en": "Patents Act", "ar": "قانون البراءات"}
    act.aliases, act.source_url = ["PatA"], "https://law.example/act"
    act.save()

    page = text()

    for part in (
        "Law No. 77", "Main IP Laws", "Patents (Inventions)", "Enforcement of IP", "3 March 2010", "1 January 2011",
        "31 December 2024", "PatA", 'href="https://law.example/act"',
        '<dd lang="fr" dir="ltr">Loi sur les brevets</dd>', "<dt>Short titles</dt>",
        '<dd lang="en" dir="ltr">Patents Act</dd>', '<dd lang="ar" dir="rtl">قانون البراءات</dd>',
    ):  # fmt: skip
        assert part in page, part


def test_a_law_says_its_country_and_leads_to_its_official_source(text, act):
    act.source_url = "https://law.example/act"
    act.save()

    page = text()

    assert 'Act <span class="dot">·</span> France' in page
    assert '<a class="with-address" rel="noopener external" href="https://law.example/act">' in page


def test_a_treaty_whose_parties_are_not_known_says_nothing_of_them(text, treaty):
    page = text(TREATY)

    assert "contracting part" not in page.lower()
    assert "International</span>" not in page


def test_the_tree_has_its_divisions_in_order_and_the_provisions_with_their_cases(
    text, act, article, division, published
):
    book = division(act, 1, "Book 1", heading="General")
    chapter = division(act, 2, "Chapter 1", book)
    division(act, 3, "Book 2", heading="Empty")
    article(act, "10", division=chapter)
    article(act, "9", division=chapter, heading="Novelty")
    published(provisions=(article(act, "10", division=chapter),))

    page = text().partition('class="outline"')[2]

    places = [page.index(part) for part in ('id="part-1"', 'id="part-2"', "Article 9", "Article 10")]
    assert places == sorted(places)
    assert "Novelty" in page
    assert 'Article 10</a> <span class="count">1 case</span>' in page
    assert "Empty" not in page


def test_a_provision_that_is_not_public_is_not_in_the_tree_nor_found(text, act, article, division, word):
    hidden = article(act, "8", listed=False, heading="Secret", division=division(act, 1, "Hidden book"))
    word(hidden, "Secret words.")
    article(act, "9")

    for query in ("", "?find=secret", "?find=8"):
        page = text(PAGE + query)
        assert "Article 8" not in page
        assert "Hidden book" not in page


def test_the_most_applied_provisions_come_first(text, act, article, published):
    for number in ("1", "2", "3"):
        article(act, number)
    for numbers in (("1", "2"), ("2",), ("2",)):
        published(provisions=tuple(article(act, number) for number in numbers))

    most = text().partition("Most applied")[2].partition("</section>")[0]

    assert most.index("Article 2") < most.index("Article 1")
    assert "Article 3" not in most


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("novelty", {"9"}),
        ("NOVELTY", {"9"}),
        ("10bis", {"10bis"}),
        ("article 9", {"9"}),
        ("office decides", {"10bis"}),
        ("office novelty", set()),
        ("100%", set()),
        ("nowhere", set()),
    ],
)
def test_words_are_found_in_numbers_headings_and_wordings(text, act, article, word, words, numbers):
    article(act, "9", heading="Novelty")
    word(article(act, "10bis"), "The office <decides> within one year.")
    word(article(act, "11"), "Hidden office decides novelty.", public=False)

    page = text(f"{PAGE}?find={words.replace(' ', '+').replace('%', '%25')}")

    found = page.partition('class="instrument-found"')[2]
    assert {number for number in ("9", "10bis", "11") if f"/art-{number}/" in found} == numbers
    assert "<decides>" not in page


@pytest.mark.parametrize("find", ["%00", "%ED%A0%80", "%", "_", "x" * 3000, "+".join("abcdefghijklmnop"), "'", "%5C"])
def test_any_words_are_answered_politely(client, act, article, find):
    article(act, "9")

    page = client.get(f"{PAGE}?find={find}")

    assert page.status_code == 200
    assert "Patent Act" in page.content.decode()


def test_an_excerpt_shows_the_wording_around_the_words(text, act, article, word):
    word(article(act, "9"), "Before. " * 50 + "The office decides. " + "After. " * 50)

    page = text(f"{PAGE}?find=decides")

    assert "… Before." in page
    assert "The office decides." in page
    assert page.count("Before.") < 15


@pytest.fixture
def parties(treaty, jurisdiction):
    for code, bound in (("LV", ("1993-01-01", None)), ("IN", None), ("FR", ("1980-01-01", "2000-01-01"))):
        ContractingParty.objects.create(treaty=treaty, jurisdiction=jurisdiction(code), bound=bound)
    ContractingParty.objects.create(treaty=treaty, jurisdiction=jurisdiction("FR"), bound=("2005-06-01", None))


def test_a_treaty_shows_each_party_once_with_the_days_it_is_bound(text, parties):
    page = " ".join(text(TREATY).split())

    assert "3 contracting parties" in page
    assert "since 1 January 1993" in page
    assert "1 January 1980 to 31 December 1999; since 1 June 2005" in page
    assert "dates unknown" in page
    assert page.index("France</a>") < page.index("India</a>") < page.index("Latvia</a>")


def test_a_treaty_shows_the_cases_by_country_each_case_once(text, parties, treaty, article, published):
    law = tuple(article(treaty, number) for number in ("1", "2"))
    for code in ("IN", "IN", "CN"):
        published(code, title=f"Case of {code}", provisions=law)

    page, india = text(TREATY), text(f"{TREATY}?jurisdiction=IN")

    assert f'<a href="{TREATY}?jurisdiction=IN#cases">India</a> <span class="count">2<' in page
    assert "Case of IN" not in page
    assert india.count(">Case of IN<") == 2
    assert "Case of CN" not in india
    assert "Cases from India that apply this law" in india


@pytest.mark.parametrize("code", ["XX", "", "cn", "%00", "LV"])
def test_a_country_without_cases_leaves_the_page_as_it_is(text, parties, treaty, article, published, code):
    published("IN", provisions=(article(treaty, "1"),))

    assert "that apply it</h2>" not in text(f"{TREATY}?jurisdiction={code}")


def test_a_law_of_1_500_provisions_is_shown_closed_in_few_queries(client, act, division):
    books = [division(act, number, f"Book {number}") for number in range(1, 16)]
    chapters = Division.objects.bulk_create(
        Division(instrument=act, parent=book, label=f"Chapter {n}", position=100 * book.position + n)
        for book in books
        for n in range(10)
    )
    Provision.objects.bulk_create(
        Provision(
            instrument=act, number=str(n), slug=f"art-{n}", sort_key=f"{n:08}", listed=True, division=chapters[n // 10]
        )
        for n in range(1500)
    )

    costs = {}
    for query in ("", "?find=7"):
        with CaptureQueriesContext(connection) as queries:
            page = client.get(PAGE + query).content.decode()
        costs[query] = len(queries) - 2
        assert " open>" not in page

    assert costs == {"": 5, "?find=7": 7}


def test_a_treaty_of_many_parties_costs_as_many_queries_as_one_of_three(client, parties, treaty, jurisdiction):
    def cost() -> int:
        with CaptureQueriesContext(connection) as queries:
            client.get(TREATY)
        return len(queries)

    of_three = cost()
    for number in range(60):
        code = f"X{chr(65 + number // 26)}{chr(65 + number % 26)}"
        ContractingParty.objects.create(treaty=treaty, jurisdiction=jurisdiction(code))

    assert cost() == of_three
