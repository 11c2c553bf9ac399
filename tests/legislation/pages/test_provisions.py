"""The page of a provision: its wordings, its place, its counterparts and its cases."""

from urllib.parse import quote

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.models.published import Edition, Listing
from legislation.models import Counterpart, Provision

PAGE = "/legislation/fr/patent-act/art-12/"


@pytest.fixture
def twelve(act, article) -> Provision:
    return article(act, "12")


@pytest.fixture
def text(client):
    def read(address: str = PAGE) -> str:
        response = client.get(address)
        assert response.status_code == 200, address
        return response.content.decode()

    return read


@pytest.fixture
def two_versions(twelve, word):
    by = {"translator": "The Office", "official": True}
    word(twelve, "The office decides within two years.", ("2011-01-01", "2021-03-15"), **by)
    word(twelve, "The office decides within one year.", ("2021-03-15", None), **by)


def test_a_provision_without_wording_says_so_and_leads_to_the_source(text, act, twelve):
    act.source_url = "https://law.example/act"
    act.save()

    page = text()

    assert "We do not have the official text" in page
    assert '<a rel="noopener external" href="https://law.example/act">Read the law at the official source</a>' in page


def test_a_provision_leads_to_its_own_text_at_the_source_if_its_address_is_known(text, act, twelve, word):
    act.source_url, act.provision_pattern = "https://law.example/act", "https://law.example/act/{number}"
    act.save()

    without = text()
    word(twelve, "The office decides.")

    link = '<a rel="noopener external" href="https://law.example/act/12">Read this provision at the official source</a>'
    assert link in without
    assert link in text()
    assert 'href="https://law.example/act"' not in without


def test_a_provision_says_the_country_of_its_law(text, twelve):
    page = text()

    assert "<title>Article 12, Patent Act, France" in page
    assert '<a href="/legislation/fr/patent-act/">Patent Act, France</a>' in page


def test_the_page_shows_the_wording_of_today_who_translated_it_and_whether_it_is_official(text, two_versions):
    page = text()

    assert "within one year" in page
    assert "within two years" not in page
    assert "official text" in page
    assert "translated by The Office" in page


def test_the_page_of_a_day_shows_the_law_as_it_stood(text, two_versions):
    page = text(f"{PAGE}?on=2021-03-14")

    assert "within two years" in page
    assert "within one year" not in page


def test_a_wording_that_is_no_longer_in_force_is_shown_with_a_word_of_warning(text, twelve, word):
    word(twelve, "Once.", ("1990-01-01", "1995-01-01"))

    assert "Once." in text()
    assert "None of the wordings that we have is in force today." in text()


def test_the_timeline_leads_to_every_version_and_to_what_each_changed(text, two_versions):
    page = text()

    assert f'href="{PAGE}?on=2011-01-01"' in page
    assert f'href="{PAGE}?on=2021-03-15" aria-current="true"' in page
    assert f'href="{PAGE}?compare=2011-01-01...2021-03-15"' in page


@pytest.mark.parametrize(
    "query",
    ["compare=2011-01-01...2021-03-15", "compare=2021-03-15...2011-01-01", "compare=2011-01-01&compare=2022-01-01"],
)
def test_two_days_are_compared_word_by_word_in_words_that_are_read_out(text, two_versions, query):
    page = text(f"{PAGE}?{query}")

    assert '<del><span class="visually-hidden">[removed: </span>two' in page
    assert '<ins><span class="visually-hidden">[added: </span>one' in page
    assert '<meta name="robots" content="noindex">' in page


def test_days_without_a_common_wording_are_answered_with_a_sentence(text, two_versions):
    assert "We do not have the wording of both days in one language." in text(f"{PAGE}?compare=1990-01-01...2021-03-15")


@pytest.mark.parametrize("parameter", ["on", "compare", "jurisdiction", "page"])
def test_what_cannot_be_read_is_left_aside_and_the_wording_shown(client, two_versions, parameter):
    for value in ("x", "1...2", "2021-03-15", "2021-02-30...9999-99-99", "\x00", "...", "-1", "9" * 500, "٢٠٢٣"):
        response = client.get(f"{PAGE}?{parameter}={quote(value)}")

        assert response.status_code == 200, value
        assert "within one year" in response.content.decode(), value


def test_a_sub_unit_has_an_address_on_the_page(text, twelve, word):
    word(twelve, "1. One.\n2. Two:\n(a) first;\n(b) second.")

    page = text()

    assert '<p id="2-b" class="wording-1">(b) second.</p>' in page
    assert page.count('id="2-b"') == 1


def test_an_item_of_a_counted_paragraph_has_two_addresses(text, twelve, word):
    word(twelve, "No one may use it.\nBut:\n(a) to study.")

    assert '<p id="a" class="wording-1"><span id="2-a"></span>(a) to study.</p>' in text()


def test_a_wording_that_is_not_public_is_shown_nowhere(text, twelve, word):
    word(twelve, "Public.")
    word(twelve, "Unchecked.", ("2001-01-01", "2011-01-01"), public=False)

    for query in ("", "?on=2005-01-01", "?compare=2005-01-01...2015-01-01"):
        assert "Unchecked." not in text(PAGE + query)
        assert "2001" not in text(PAGE + query)


def test_the_page_shows_the_place_in_the_tree_and_the_provisions_beside_it(text, act, article, division):
    book = division(act, 1, "Book 1", heading="General")
    chapter = division(act, 2, "Chapter 2", book)
    for number in ("10bis", "13", "100"):
        article(act, number)
    article(act, "11", listed=False)
    article(act, "12", division=chapter)

    page = text()

    assert 'href="/legislation/fr/patent-act/#part-1">Book 1 General</a>' in page
    assert page.index("Book 1 General") < page.index("#part-2")
    assert '<a rel="prev" href="/legislation/fr/patent-act/art-10bis/">' in page
    assert 'rel="next" href="/legislation/fr/patent-act/art-13/">' in page


@pytest.mark.parametrize(
    ("kind", "here", "there"),
    [
        ("counterpart", "Counterpart of", "Counterpart of"),
        ("implements", "Implements", "Implemented by"),
        ("narrower", "Narrower than", "Broader than"),
        ("broader", "Broader than", "Narrower than"),
    ],
)
def test_a_link_is_read_from_either_side(text, twelve, act, treaty, article, provision, published, kind, here, there):
    root = article(treaty, "27")
    other = provision("1019")
    published(provisions=(other,))
    Counterpart.objects.create(provision=twelve, other=other, kind=kind, root=root, note="It asks for fault.")

    from_here, from_there = text(), text("/legislation/cn/civil-code/art-1019/")

    assert f"{here} <span" in from_here
    assert "Article 1019, Civil Code" in from_here
    assert "1 case" in from_here
    assert f"{there} <span" in from_there
    assert "Article 12, Patent Act" in from_there
    assert "0 cases" in from_there
    for page in (from_here, from_there):
        assert "It asks for fault." in page
        assert 'href="/legislation/int/treaty/art-27/"' in page


def test_a_counterpart_or_a_root_that_is_not_public_is_not_shown(text, twelve, treaty, article, provision):
    hidden, root = article(treaty, "2", listed=False), article(treaty, "3", listed=False)
    Counterpart.objects.create(provision=twelve, other=hidden)
    Counterpart.objects.create(provision=provision("7", code="LV"), other=twelve, note="Secret.")
    shown = article(treaty, "4")
    Counterpart.objects.create(provision=shown, other=twelve, root=root)

    page = text()

    assert "Article 4, Treaty" in page
    assert not any(words in page for words in ("Article 2, Treaty", "Article 3, Treaty", "Secret.", "Civil Code"))


def test_the_cases_are_newest_first_counted_per_year_and_by_jurisdiction(text, twelve, published):
    for code, year in (("FR", 2019), ("CN", 2021), ("FR", 2021)):
        published(code, title=f"{code} in {year}", decision_date=f"{year}-05-19", provisions=(twelve,))

    page = text()

    assert "3 cases" in page
    assert page.index("in 2021") < page.index("FR in 2019")
    key = "provision=fr/patent-act/art-12"
    assert f'<a href="/cases/?{key}&amp;year=2021" rel="nofollow">2021</a> <span class="count">2 cases</span>' in page
    assert f'href="{PAGE}?jurisdiction=CN#cases"' in page


def test_the_cases_can_be_those_of_one_jurisdiction(text, twelve, published):
    for code in ("FR", "CN", "CN"):
        published(code, title=f"Case of {code}", provisions=(twelve,))

    page = text(f"{PAGE}?jurisdiction=CN")

    assert "China: 2 cases" in " ".join(page.split())
    assert "Case of FR" not in page
    assert page.count(">Case of CN<") == 2


@pytest.fixture
def applied_by(court, jurisdiction):
    """Let many published cases apply a provision, without what only their own pages need."""

    def apply(law: Provision, cases: int) -> None:
        homes = [court(code=code) for code in ("CN", "FR", "IN")]
        editions = Edition.objects.bulk_create(
            [Edition(reference=f"CN{n + 1:05}-j", number=1, data={}, digest="") for n in range(cases)]
        )
        listings = Listing.objects.bulk_create(
            Listing(
                reference=edition.reference,
                edition=edition,
                court=homes[n % 3],
                jurisdiction_id=homes[n % 3].jurisdiction_id,
                decision_date=f"{1990 + n % 30}",
                first_day=f"{1990 + n % 30}-01-01",
                last_day=f"{1990 + n % 30}-12-31",
                title=f"Case {n}",
            )
            for n, edition in enumerate(editions)
        )
        ties = law.listings.through
        ties.objects.bulk_create(ties(listing=listing, provision=law) for listing in listings)

    return apply


def test_a_provision_of_8_000_cases_costs_as_many_queries_as_one_of_three(client, act, article, word, applied_by):
    word(article(act, "12"), "Text.")
    applied_by(article(act, "12"), 8_000)

    for query in ("", "?page=300", "?jurisdiction=FR", "?compare=2011-01-01...2021-01-01"):
        with CaptureQueriesContext(connection) as queries:
            response = client.get(PAGE + query)

        assert response.status_code == 200
        # The site's version is asked before and after, too.
        assert len(queries) - 2 <= 11, query
        listed = [each["sql"] for each in queries if '"cases_listing"."title"' in each["sql"]]
        assert len(listed) == 1
        assert "LIMIT 20" in listed[0]


def test_every_part_of_the_page_together_costs_thirteen_queries(
    client, act, twelve, treaty, article, division, two_versions, published
):
    Provision.objects.filter(pk=twelve.pk).update(division=division(act, 1, "Book 1"))
    for number in ("11", "13"):
        article(act, number)
    for number in range(20):
        other = article(treaty, str(number + 1))
        Counterpart.objects.create(provision=twelve, other=other, root=article(treaty, "99"))
        published(provisions=(twelve, other))

    with CaptureQueriesContext(connection) as queries:
        client.get(PAGE)

    assert len(queries) - 2 <= 13


def test_each_case_is_listed_with_the_sentence_that_names_the_provision(text, act, article, published, provision):
    portrait = provision("1019")
    published(
        provisions=(portrait,), held="The claim stands. Under Article 1019 of the Civil Code a portrait is protected."
    )

    page = text("/legislation/cn/civil-code/art-1019/")

    assert "Under Article 1019 of the Civil Code a portrait is protected." in page
