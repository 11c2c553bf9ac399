"""The public pages: what they show, what they cost, and how they take nonsense."""

import time
from urllib.parse import quote

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.filters import ListingFilter
from cases.models import Case
from cases.publish import publish, withdraw
from legislation.models import ProvisionText

NONSENSE = [
    "%00", "a%00b", "%ED%A0%80", "%FF", "-1", "0", str(2**63), str(10**30), "9" * 5000, "2023-02-30", "9999-99-99",
    "0000", "'; DROP TABLE cases_case; --", "<script>", "%", "../../etc/passwd", ":", "::::", "a:99999999999", "///",
    "cn/civil-code/art-1019/x", "\u202e", "٢٠٢٣", "²", "1e9", " ", "[]", "x" * 3000,
]  # fmt: skip
PARAMETERS = [*ListingFilter.base_filters, "sort", "page", "unheard_of"]


@pytest.fixture
def law(provision):
    return provision()


@pytest.fixture
def shown(published, keyword, session, law):
    return published(
        keywords=(keyword("portrait right"),),
        sessions=(session(),),
        provisions=(law,),
        quoted="No one may use the portrait.",
        held="The portrait is protected.\n\nThe claim succeeds.",
    )


def text(response) -> str:
    return response.content.decode()


def test_a_case_page_shows_what_was_decided_and_the_law_it_applied(client, shown):
    page = text(client.get("/cases/CN001-j/"))

    for part in (
        "Peng v XX Technology", "Supreme Court", "19 May 2023", "Final instance", "portrait right",
        "Personality Rights",
        "A company used a portrait.", "The portrait is protected.", "Article 1019", "No one may use the portrait.",
        "informal summary", "CN001-j", 'id="held-2"', 'href="/legislation/cn/civil-code/art-1019/"',
    ):  # fmt: skip
        assert part.casefold() in page.casefold(), part


def test_a_wording_in_force_stands_in_place_of_the_one_quoted(client, draft, law):
    ProvisionText.objects.create(
        provision=law, language="en", text="Portraits are protected.", period=("2021-01-01", None), public=True
    )
    publish(draft(provisions=(law,), quoted="Other words."), None)

    page = client.get("/cases/CN001-j/")

    assert "<p>Portraits are protected.</p>" in page.content.decode()
    assert "in force" in text(page).casefold()
    assert "Other words." not in text(page)


def test_a_provision_of_no_known_wording_says_so(client, published, law):
    published(provisions=(law,))

    assert "text not held" in text(client.get("/cases/CN001-j/")).casefold()


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


@pytest.mark.parametrize("address", ["/CN001-j", "/cn001-J", "/CN001-j/", "/cases/cn001-j/"])
def test_other_forms_of_a_reference_lead_to_the_case(client, shown, address):
    response = client.get(address)

    assert (response.status_code, response["Location"]) == (301, "/cases/CN001-j/")


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

    assert client.get("/keywords/portrait-right/").status_code == 200


def test_a_provision_shows_the_wording_of_a_day(client, shown, law):
    for period, words in ((("2021-01-01", "2023-01-01"), "Old words."), (("2023-01-01", None), "New words.")):
        ProvisionText.objects.create(provision=law, language="en", text=words, period=period, public=True)

    page = text(client.get("/legislation/cn/civil-code/art-1019/?on=2022-06-30"))

    assert "Old words." in page
    assert "New words." not in page


def test_a_wording_is_public_by_a_librarians_act(client, shown, law):
    ProvisionText.objects.create(provision=law, language="en", text="Unchecked.", period=("2023-01-01", None))

    assert "Unchecked." not in text(client.get("/legislation/cn/civil-code/art-1019/"))


@pytest.mark.parametrize("parameter", PARAMETERS)
def test_nonsense_in_a_parameter_is_answered_politely(client, shown, parameter):
    for value in NONSENSE:
        address = f"/cases/?{parameter}={value if value.startswith('%') else quote(value)}"

        assert client.get(address).status_code in (200, 400, 404), address


@pytest.mark.parametrize(
    "place",
    [
        "/cases/CN001-j/editions/{}/", "/courts/{}/", "/keywords/{}/", "/collections/{}/", "/jurisdictions/{}/",
        "/collections/2025-forum/sessions/{}/", "/legislation/{}/civil-code/", "/legislation/cn/{}/", "/{}",
        "/legislation/cn/civil-code/{}/", "/legislation/cn/civil-code/art-1019/?on={}",
        "/legislation/cn/civil-code/art-1019/?compare={}",
        "/legislation/cn/civil-code/art-1019/?compare=2021-01-01...{}",
        "/legislation/cn/civil-code/art-1019/?jurisdiction={}", "/legislation/cn/civil-code/?find={}",
        "/legislation/cn/civil-code/?jurisdiction={}",
        "/courts/cn-supreme-court/?page={}",
        "/cases/{}/", "/cases/CN001-j/editions/1...{}/",
    ],
)  # fmt: skip
def test_nonsense_in_an_address_is_answered_politely(client, shown, place):
    for value in NONSENSE:
        address = place.format(value if value.startswith("%") else quote(value, safe=""))

        assert client.get(address).status_code in (200, 301, 400, 404), address


@pytest.mark.parametrize(
    ("address", "most"),
    [
        ("/", 4), ("/cases/", 16), ("/courts/cn-supreme-court/", 3), ("/keywords/portrait-right/", 5),
        ("/collections/2025-forum/", 4), ("/collections/2025-forum/sessions/6/", 3), ("/jurisdictions/CN/", 5),
        ("/legislation/cn/civil-code/", 5), ("/legislation/cn/civil-code/art-1019/", 10), ("/courts/", 2),
        ("/keywords/", 1), ("/collections/", 2), ("/jurisdictions/", 1), ("/legislation/", 2),
    ],
)  # fmt: skip
def test_ten_cases_cost_as_many_queries_as_one(client, published, keyword, session, law, address, most):
    def publish_one(number: int) -> None:
        published(
            keywords=(keyword("portrait right"), keyword(f"keyword {number}")), sessions=(session(),), provisions=(law,)
        )

    def cost() -> int:
        # The first search after a publication brings the index up to it.
        client.get(address)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200
        # Besides, the site's version is asked before and after.
        return len(queries) - 2

    publish_one(0)
    for_one = cost()
    for number in range(1, 10):
        publish_one(number)
    for_ten = cost()

    assert for_ten == for_one
    assert for_one <= most


def test_a_case_page_costs_as_many_queries_whatever_it_applies(client, published, session, provision):
    published(sessions=(session(),), provisions=(provision("1"),))
    published(sessions=(session(),), provisions=tuple(provision(str(number)) for number in range(2, 12)))

    # The first page after a publication brings the index up to it.
    client.get("/cases/CN001-j/")
    costs = []
    for reference in ("CN001-j", "CN002-j"):
        with CaptureQueriesContext(connection) as queries:
            client.get(f"/cases/{reference}/")
        costs.append(len(queries) - 2)

    # The listing, the law it is tied to and its wordings, the site's version; at either end of a jurisdiction in a
    # session, their names.
    assert costs[0] == costs[1] <= 5


def test_a_place_in_a_list_costs_two_queries_more(client, published, keyword):
    for _case in range(3):
        published(keywords=(keyword("portrait right"),))
    client.get("/cases/CN001-j/")

    costs = []
    for query in ("", "?keyword=portrait-right&place=2"):
        with CaptureQueriesContext(connection) as queries:
            response = client.get(f"/cases/CN002-j/{query}")
        costs.append(len(queries))

    assert response.context["place"].number == 2
    # Two of them say, before and after, which state of the site is shown. A list by keyword asks whether that keyword
    # was merged into another one.
    assert costs == [5, 7]


def test_a_case_page_leads_to_its_neighbours_in_the_session(client, published, session):
    for title in ("Alpha v Beta", "Gamma v Delta", "Epsilon v Zeta"):
        published(title=title, sessions=(session(),))

    page = text(client.get("/cases/CN002-j/"))

    assert "Alpha v Beta" in page
    assert "Epsilon v Zeta" in page


def test_readiness_and_health(client, db):
    assert client.get("/healthz").status_code == 200
    assert client.get("/readyz").status_code == 200


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


@pytest.mark.parametrize(
    "held",
    ["- " * 600 + "5", "> " * 600 + "5", "1. " * 600, "[" * 30_000, "![" * 15_000, "<a " * 10_000, "*a " * 10_000],
)
def test_text_that_is_no_markdown_takes_no_page_down(client, published, held):
    started = time.process_time()
    published(held=held)

    statuses = {
        client.get(address).status_code for address in ("/", "/cases/", "/cases/CN001-j/", "/jurisdictions/CN/")
    }

    assert statuses == {200}
    assert time.process_time() - started < 10


def test_a_wording_that_ended_on_the_first_day_of_all_is_shown(client, shown, law):
    ProvisionText.objects.create(provision=law, language="en", text="Old.", period=(None, "0001-01-01"), public=True)

    assert client.get("/legislation/cn/civil-code/art-1019/").status_code == 200


def test_a_provision_that_is_listed_in_a_hidden_law_is_hidden(client, law):
    law.listed = True
    law.save()

    assert "Civil Code" not in text(client.get("/cases/?provision=cn/civil-code/art-1019"))
