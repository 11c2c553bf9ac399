"""The start page: what editors do first, what waits, the lists that they may see, and records for administrators."""

import pytest
from django.contrib import admin
from selectolax.lexbor import LexborHTMLParser

from cases.admin.start import GROUPS
from tests.forms import post

from .pages import change

START = "/admin/"


def page_of(client) -> LexborHTMLParser:
    return LexborHTMLParser(client.get(START).content.decode())


def headings(page: LexborHTMLParser) -> list[str]:
    return [heading.text() for heading in page.css("#content h2")]


def test_adding_from_a_text_comes_first_and_records_of_logins_come_last(admin_client):
    page = page_of(admin_client)

    assert [link.text() for link in page.css(".acts a")] == ["Add from text", "Add case"]
    assert headings(page) == ["My drafts", "What waits", "Catalogue", "Law", "People", "Records for administrators"]
    assert [link.text() for link in page.css("#records a")] == [
        "Publication log",
        "Names that are locked after wrong passwords",
        "Failed logins",
        "Logins and logouts",
    ]


@pytest.mark.parametrize("group", ["Contributors", "Librarians", "Editors"])
def test_members_of_a_group_see_neither_accounts_nor_records(client, member, group):
    member(group)

    page = page_of(client)

    assert headings(page) == ["My drafts", "What waits", "Catalogue", "Law"]
    assert [link.text() for link in page.css(".menu a")] == ["Cases", "Worklists", "Catalogue", "Law"]


def test_my_drafts_are_those_that_i_saved(client, member, admin_client, draft):
    theirs, mine = draft(title="Theirs"), draft(title="Mine")
    post(admin_client, change(theirs), {})
    member("Editors")
    post(client, change(mine), {})

    page = page_of(client)

    assert [link.css_first("bdi").text() for link in page.css("section.wide li a")] == ["Mine"]


def test_what_waits_is_counted_and_leads_to_exactly_these_cases(admin_client, draft):
    draft(as_written={"court": "A court"}), draft()

    page = page_of(admin_client)

    waiting = {
        row.css_first("a").attributes["href"]: row.css_first(".number").text() for row in page.css("li:has(.number)")
    }
    assert waiting["/admin/cases/case/?worklist=names"] == "1"
    assert waiting["/admin/cases/case/?worklist=keywords"] == "2"


def test_every_list_of_the_admin_has_its_place():
    placed = {label for group in GROUPS for label in group.models} | {"cases.case"}

    assert {model._meta.label_lower for model in admin.site._registry} == placed
