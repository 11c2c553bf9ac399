"""Worklists: its figures against the tables, its links, its cost."""

import re
import time

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.editing.worklists import WORKLISTS, Found
from cases.models import Case, Citation, Court, Party, Source, Summary
from legislation.models import Provision, ProvisionText

from .pages import page_text

WORKLISTS_PAGE = "/admin/cases/case/worklists/"
QUERIES = 22
# The same figures, asked of the tables in other words.
COUNTED = {
    "unlinked": "SELECT count(DISTINCT case_id) FROM cases_citation WHERE provision_id IS NULL",
    "uncited": "SELECT count(*) FROM cases_case WHERE id NOT IN (SELECT case_id FROM cases_citation)",
    "names": "SELECT count(*) FROM cases_case WHERE as_written <> '{}'",
    "keywords": "SELECT count(*) FROM cases_case WHERE NOT as_written ? 'keywords'"
    " AND id NOT IN (SELECT case_id FROM cases_casekeyword)",
    "findings": "SELECT count(*) FROM cases_source WHERE open_findings > 0",
    "twice": "SELECT count(*) FROM cases_case one WHERE EXISTS (SELECT FROM cases_case other WHERE other.id <> one.id"
    " AND (other.court_id = one.court_id AND other.decision_date = one.decision_date"
    " AND one.decision_date LIKE '____-__-__' OR"
    " 1 < (SELECT count(DISTINCT lower(name)) FROM cases_party WHERE case_id = one.id) AND"
    " (SELECT array_agg(DISTINCT lower(name)) FROM cases_party WHERE case_id = one.id) ="
    " (SELECT array_agg(DISTINCT lower(name)) FROM cases_party WHERE case_id = other.id)))",
}
LANGUAGE = "SELECT count(*) FROM cases_case WHERE id NOT IN (SELECT case_id FROM cases_summary WHERE language = 'fr')"
WORDINGS = (
    "SELECT count(*) FROM legislation_provision WHERE id NOT IN"
    " (SELECT provision_id FROM legislation_provisiontext WHERE period IS NOT NULL)"
)


def counted(query: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(query)
        return cursor.fetchone()[0]


def sections(text: str) -> dict[str, str]:
    """Return the text of each section of the page, by its id."""
    return dict(re.findall(r'<section class="worklist" id="([\w-]+)"(.*?)</section>', text, re.DOTALL))


def figure(section: str) -> int:
    found = re.search(r"<strong>(\d+)</strong>", section)
    assert found or "Nothing to do here." in section
    return int(found[1]) if found else 0


@pytest.fixture
def wanting(draft, keyword, provision) -> dict[str, Case]:
    """A whole case, and one for each thing that can be wanting; dates and parties differ where they are not meant."""
    law = provision()

    def make(day: int, *, title: str, parties=None, **fields) -> Case:
        return draft(
            title=title, decision_date=f"2020-01-{day:02d}", parties=parties or (f"A{day}", f"B{day}"),
            **{"keywords": (keyword("portrait right"),), "provisions": (law,), **fields},
        )  # fmt: skip

    rows = {
        "whole": make(1, title="Whole"),
        "unlinked": make(2, title="Unlinked"),
        "uncited": make(3, title="Uncited", provisions=()),
        "names": make(4, title="Names", as_written={"court": "Some Court"}),
        "keywords": make(5, title="Keywords", keywords=()),
        "keywords as written": make(6, title="Written", keywords=(), as_written={"keywords": ["likeness"]}),
        "findings": make(7, title="Findings"),
        "findings settled": make(8, title="Settled"),
        "one day": make(9, title="One day"),
        "same day": make(9, title="Same day", parties=("C", "D")),
        "parties": make(10, title="Parties", parties=("E", "F")),
        "same parties": make(11, title="Same parties", parties=("f", "e")),
        "one party": make(12, title="One party", parties=("G",)),
        "same party": make(13, title="Same party", parties=("G",)),
        "year": draft(title="Year", decision_date="2019", parties=("H", "I"), provisions=(law,)),
        "same year": draft(title="Same year", decision_date="2019", parties=("J", "K"), provisions=(law,)),
        "french": make(14, title="French", language="fr"),
    }
    for position in (2, 3):
        Citation.objects.create(case=rows["unlinked"], position=position, as_written="Article 9 of the Act")
    doubt = {"kind": "missing_field", "message": "…", "lines": [1, 1]}
    Source.objects.create(case=rows["findings"], text="…", findings=[doubt, doubt | {"state": "dismissed"}])
    Source.objects.create(case=rows["findings settled"], text="…", findings=[doubt | {"state": "accepted"}])
    Summary.objects.create(case=rows["whole"], language="fr", held="Oui.")
    return rows


MEANT = {
    "unlinked": {"unlinked"},
    "uncited": {"uncited"},
    "names": {"names", "keywords as written"},
    "keywords": {"keywords", "year", "same year"},
    "findings": {"findings"},
    "twice": {"one day", "same day", "parties", "same parties"},
}


@pytest.mark.parametrize("worklist", WORKLISTS, ids=lambda worklist: worklist.key)
def test_each_concern_is_about_the_cases_that_are_meant(wanting, worklist):
    names = {case.pk: name for name, case in wanting.items()}

    found = {names[case.pk] for case in worklist.narrow(Case.objects.all())}

    assert found == MEANT[worklist.key]


def test_each_figure_is_that_of_the_tables(admin_client, wanting):
    shown = sections(page_text(admin_client.get(f"{WORKLISTS_PAGE}?language=fr")))

    assert {key: figure(shown[key]) for key in COUNTED} == {key: counted(query) for key, query in COUNTED.items()}
    assert figure(shown["summaries"]) == counted(LANGUAGE) == len(wanting) - 2
    assert figure(shown["wordings"]) == counted(WORDINGS) == 1
    assert set(shown) == {*COUNTED, "summaries", "wordings"}
    assert "2 citations in all." in shown["unlinked"]


def test_each_list_that_is_linked_holds_exactly_the_rows_counted(admin_client, wanting):
    shown = sections(page_text(admin_client.get(f"{WORKLISTS_PAGE}?language=fr")))

    for key, section in shown.items():
        address = re.search(r'href="([^"]+\?[^"]+)"', section)[1]
        listed = admin_client.get(address.replace("&amp;", "&"))
        assert listed.status_code == 200, key
        assert listed.context["cl"].result_count == figure(section), key


def test_the_rows_shown_lead_to_their_forms(admin_client, wanting):
    shown = sections(page_text(admin_client.get(WORKLISTS_PAGE)))

    assert f'href="/admin/cases/case/{wanting["uncited"].pk}/change/#citations-group"' in shown["uncited"]
    assert f'href="/admin/cases/case/{wanting["findings"].pk}/source/#findings"' in shown["findings"]
    assert f"/admin/legislation/provision/{Provision.objects.get().pk}/change/" in shown["wordings"]


def test_the_language_of_most_summaries_is_asked_for_unless_an_editor_chooses(admin_client, wanting):
    usual, odd, chosen = (
        sections(page_text(admin_client.get(f"{WORKLISTS_PAGE}{query}")))["summaries"]
        for query in ("", "?language=tlh", "?language=fr")
    )

    assert figure(usual) == figure(odd) == 1
    assert 'value="en" selected' in usual
    assert 'value="fr" selected' in chosen


def test_a_wording_with_its_period_mends_a_provision_and_a_quoted_one_does_not(provision):
    quoted, worded, bare = provision("1"), provision("2"), provision("3")
    day = ("2020-01-01", None)
    ProvisionText.objects.create(provision=quoted, language="en", text="…", attested_in="CN001-j", attested_on=day)
    ProvisionText.objects.create(provision=worded, language="en", text="…", period=day)

    assert set(Provision.objects.without_wording()) == {quoted, bare}


def test_an_empty_catalogue_leaves_nothing_to_do(admin_client):
    shown = sections(page_text(admin_client.get(WORKLISTS_PAGE)))

    assert len(shown) == len(WORKLISTS) + 2
    assert all("Nothing to do here." in section for section in shown.values())


def test_whoever_may_view_cases_sees_the_page_and_its_links(client, member, wanting):
    member("Contributors")

    assert client.get(WORKLISTS_PAGE).status_code == 200
    assert WORKLISTS_PAGE in page_text(client.get("/admin/"))
    assert WORKLISTS_PAGE in page_text(client.get("/admin/cases/case/"))


def test_who_may_not_view_cases_does_not(client, django_user_model):
    client.force_login(django_user_model.objects.create_user("clerk", is_staff=True))

    assert client.get(WORKLISTS_PAGE).status_code == 403
    assert WORKLISTS_PAGE not in page_text(client.get("/admin/"))


def test_a_case_is_listed_once_with_two_filters_at_a_time(admin_client, wanting):
    listed = admin_client.get("/admin/cases/case/?worklist=unlinked&without_summary=fr&findings=open&worklist=nonsense")

    assert listed.status_code == 200
    one = admin_client.get("/admin/cases/case/?worklist=unlinked&without_summary=fr").context["cl"].result_count
    assert one == 1


@pytest.mark.parametrize(
    ("count", "total", "share"),
    [(0, 0, "0%"), (0, 9, "0%"), (1, 1000, "1%"), (999, 1000, "99%"), (5, 5, "100%"), (1, 3, "33%")],
)
def test_a_share_is_never_rounded_to_none_or_all(count, total, share):
    assert Found(count, total, ()).share == share


def enter_many(court: Court, count: int) -> None:
    """Enter that many cases of all sorts."""
    home = court.jurisdiction
    cases = Case.objects.bulk_create(
        Case(
            jurisdiction=home,
            serial=1000 + at,
            title=f"Case {at}",
            court=court,
            decision_date=f"20{at % 90 + 10}-01-01",
        )
        for at in range(count)
    )
    Party.objects.bulk_create(
        Party(case=case, position=place, role="other", name=f"Party {at * place % 400}")
        for at, case in enumerate(cases)
        for place in (1, 2)
    )
    Citation.objects.bulk_create(
        Citation(case=case, position=place, as_written="Article 9")
        for at, case in enumerate(cases)
        for place in range(at % 6)
    )
    Summary.objects.bulk_create(Summary(case=case, language="en", held="So. " * 500) for case in cases)
    doubts = [{"kind": "missing_field", "message": "…", "lines": [1, 1]}]
    Source.objects.bulk_create(Source(case=case, text="…", findings=doubts) for case in cases)


def test_the_page_costs_as_many_queries_for_a_thousand_cases_as_for_none(admin_client, court):
    admin_client.get(WORKLISTS_PAGE)
    with CaptureQueriesContext(connection) as none:
        admin_client.get(WORKLISTS_PAGE)
    enter_many(court(), 1000)
    start = time.thread_time()
    with CaptureQueriesContext(connection) as many:
        shown = sections(page_text(admin_client.get(WORKLISTS_PAGE)))
    took = time.thread_time() - start

    assert figure(shown["findings"]) == 1000
    assert (len(none), len(many)) == (QUERIES, QUERIES)
    assert all("LIMIT 5" in query["sql"] or "COUNT(" in query["sql"] for query in many.captured_queries[2:])
    assert took < 5, "0.1 seconds, or 1.5 where the database does not know yet how many rows there are"
