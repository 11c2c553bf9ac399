"""The list of cases: its columns, and its filters."""

from selectolax.lexbor import LexborHTMLParser

from cases.publication.publish import publish
from tests.forms import post

from .pages import change

LIST = "/admin/cases/case/"


def rows(response) -> list[list[str]]:
    """Return the texts of the cells of each row."""
    page = LexborHTMLParser(response.content.decode())
    return [
        [" ".join(cell.text(separator=" ").split()) for cell in row.css("th, td")]
        for row in page.css("#result_list tbody tr")
    ]


def test_a_row_says_what_a_case_is_where_it_stands_and_who_saved_it_last(admin_client, draft):
    case = draft("FR")
    publish(case, None)
    post(admin_client, change(case), {"title": "Durand c. Martin"})

    (row,) = rows(admin_client.get(LIST))

    title, court, jurisdiction, day, status, saved = row
    assert (title, court, jurisdiction, day) == ("Durand c. Martin FR001-j", "Supreme Court", "France", "2023-05-19")
    assert status == "Edition 1, changed since"
    assert saved.startswith("admin ")


def test_a_published_case_has_its_edition_and_a_case_that_nobody_saved_has_no_name(admin_client, published):
    published()

    (row,) = rows(admin_client.get(LIST))

    assert row[4:] == ["Published, edition 1", "–"]


def test_the_list_is_narrowed_to_cases_that_the_editor_saved(admin_client, draft):
    mine = draft(title="Mine")
    draft(title="Another's")
    post(admin_client, change(mine), {})

    (row,) = rows(admin_client.get(LIST, {"saved_by": "me"}))

    assert row[0] == "Mine CN001-j"


def test_a_chosen_filter_says_what_was_chosen_and_the_page_is_named_for_its_rows(admin_client, draft):
    draft()

    page = LexborHTMLParser(admin_client.get(LIST, {"status": "draft"}).content.decode())

    assert page.css_first("h1").text() == "Cases"
    assert page.css_first(".filter.chosen summary").text() == "status: Draft"


def test_ten_cases_cost_as_many_queries_as_one(admin_client, draft, django_assert_max_num_queries):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    draft()
    admin_client.get(LIST)
    with CaptureQueriesContext(
        connection,
    ) as one:
        admin_client.get(LIST)
    for _number in range(9):
        draft()

    with django_assert_max_num_queries(len(one)):
        admin_client.get(LIST)
