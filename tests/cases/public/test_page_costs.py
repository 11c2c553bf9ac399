"""What public pages cost: as many queries for ten cases as for two, which can have something in common."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

# The most queries that a page with lists of cases may take.
MOST = {
    "/": 6, "/cases/": 16, "/courts/cn-supreme-court/": 7, "/keywords/portrait-right/": 9,
    "/collections/2025-forum/": 8, "/collections/2025-forum/sessions/6/": 5, "/questions/": 2, "/jurisdictions/CN/": 5,
    "/legislation/cn/civil-code/": 5, "/legislation/cn/civil-code/art-1019/": 11, "/courts/": 2, "/keywords/": 1,
    "/collections/": 2, "/cases/?q=forum": 26, "/jurisdictions/": 1, "/legislation/": 2,
}  # fmt: skip


def test_ten_cases_cost_as_many_queries_as_two(client, published, keyword, session, law):
    def publish_one(number: int) -> None:
        published(
            keywords=(keyword("portrait right"), keyword(f"keyword {number}")), sessions=(session(),), provisions=(law,)
        )

    def cost(address: str) -> int:
        # The first search after a publication brings the index up to it.
        client.get(address)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200
        # The site's version is asked before and after, too.
        return len(queries) - 2

    publish_one(0)
    publish_one(1)
    for_two = {address: cost(address) for address in MOST}
    for number in range(2, 10):
        publish_one(number)
    for_ten = {address: cost(address) for address in MOST}

    assert for_ten == for_two
    assert {address: queries for address, queries in for_two.items() if queries > MOST[address]} == {}


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


def test_a_position_in_a_list_costs_two_queries_more(client, published, keyword):
    for _case in range(3):
        published(keywords=(keyword("portrait right"),))
    client.get("/cases/CN001-j/")

    costs = []
    for query in ("", "?keyword=portrait-right&position=2"):
        with CaptureQueriesContext(connection) as queries:
            response = client.get(f"/cases/CN002-j/{query}")
        costs.append(len(queries))

    assert response.context["list_position"].number == 2
    # Two of them say, before and after, which state of the site is shown. A list by keyword asks whether that keyword
    # was merged into another one.
    assert costs == [5, 7]
