"""The acts that resolve a finding of a case beside its source, and those that are refused."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from cases.models import Case, Revision, Source, SubjectMatter
from tests.cases.files import makers
from tests.cases.files.test_findings import LINES

from .pages import change, page_text
from .reviewing import CURLY, SEED, STRAIGHT, act, finding, number, page, taken_in


def test_a_suggestion_that_is_taken_becomes_the_value_and_a_revision(admin_client, seed, admin_user):
    at = number(seed, "court_variants")

    response = act(admin_client, seed, at, "accept-0", shown=STRAIGHT)

    seed.refresh_from_db()
    row = finding(seed, at)
    assert seed.as_written["court"] == CURLY
    assert (row["state"], row["by"]) == ("accepted", admin_user.username)
    assert row["at"].startswith("20")
    assert (seed.revisions.count(), seed.revisions.latest("number").by) == (2, admin_user)
    assert response.status_code == 302


def test_after_an_act_the_page_goes_on_with_the_next_open_finding_and_at_last_with_the_head(admin_client, seed):
    going = [act(admin_client, seed, at, "correct").url for at in range(len(seed.source.findings))]

    assert going[:-1] == [f"{page(seed)}#finding-{at + 1}" for at in range(len(going) - 1)]
    assert going[-1] == f"{page(seed)}#findings"


def test_a_finding_is_marked_as_correct_without_a_revision(admin_client, seed):
    act(admin_client, seed, 0, "correct")

    assert finding(seed, 0)["state"] == "correct"
    assert Source.objects.get().open_findings == len(seed.source.findings) - 1
    assert Revision.objects.count() == 1


def test_another_value_can_be_written_beside_the_finding(admin_client, seed):
    at = [row["seen"] for row in seed.source.findings].index("Peng")

    act(admin_client, seed, at, "change", shown="Peng", value="P.")

    assert seed.parties.get(role="plaintiff").name == "P."
    assert finding(seed, at)["state"] == "changed"
    assert Revision.objects.latest("number").record["parties"][0]["name"] == "P."


def test_a_resolved_finding_can_be_opened_again(admin_client, seed):
    act(admin_client, seed, 0, "correct")

    act(admin_client, seed, 0, "reopen")

    assert set(finding(seed, 0)) & {"state", "by", "at"} == set()


@pytest.mark.parametrize(
    ("lines", "kind", "value", "holds"),
    [
        (
            "Date of judgment: 04/05/2023",
            "ambiguous_date",
            "5 April 2023",
            lambda case: case.decision_date == "2023-04-05",
        ),
        ("Level: Third Round", "unknown_value", "appellate", lambda case: case.level == "appellate"),
        ("Procedure: Maritime", "unknown_value", "civil", lambda case: case.procedure == "civil"),
        (
            "Subject matter: Ships",
            "unknown_value",
            "Trademarks",
            lambda case: case.subject_matter.get().name == "Trademarks",
        ),
        (
            "Subject matter: Ships",
            "unknown_value",
            "Others",
            lambda case: case.as_written["subject_matter"] == ["Others"],
        ),
        ("Defendant:", "missing_party", "B", lambda case: case.parties.get(role="defendant").name == "B"),
        ("ECLI: nonsense", "unknown_value", "ECLI:XX", lambda case: case.ecli == "ECLI:XX"),
        ("Docket: 8/22", "two_dockets", "8/22; 9/22", lambda case: case.dockets == ["8/22", "9/22"]),
    ],
)
def test_each_field_that_has_one_value_is_written_where_its_finding_is(
    admin_client, jurisdiction, lines, kind, value, holds
):
    jurisdiction("CN")
    SubjectMatter.objects.create(slug="trademarks", names={"en": "Trademarks"})
    case = taken_in(f"CN001-j\nHigh Court, China [2023]: A v B, Case No. 7/22\nPlaintiff: A\n{lines}\nHeld: Yes.\n")
    at = number(case, kind)
    seen = posted_shown(admin_client, case, at)

    response = act(admin_client, case, at, "change", shown=seen, value=value)

    assert response.status_code == 302, page_text(response)
    case.refresh_from_db()
    assert holds(case)


def posted_shown(client, case: Case, at: int) -> str:
    """Return what the finding's form says it shows."""
    form = page_text(client.get(page(case))).split(f'id="finding-{at}"')[1]
    return form.split('name="shown" value="')[1].split('"')[0]


def test_a_law_that_is_known_by_another_title_is_linked_once_that_is_taken(admin_client, jurisdiction, provision):
    known = provision("1019", law="Civil Code of the People's Republic")
    case = taken_in(SEED)
    at = number(case, "unknown_instrument")
    title = "Civil Code of the People's Republic of China"

    act(admin_client, case, at, "accept-0", shown=title)

    assert case.citations.get(provision=known).number == "1019"


@pytest.mark.parametrize("name", ["", "accept-7", "accept-x", "accept-²", "publish", "accept-" + "9" * 500, "\x00"])
def test_an_act_that_there_is_not_changes_nothing_and_is_told(admin_client, seed, name):
    response = act(admin_client, seed, 0, name, shown=STRAIGHT)

    assert "cannot do that with this finding" in page_text(admin_client.get(response.url))
    assert Source.objects.get().open_findings == len(seed.source.findings)


@pytest.mark.parametrize("value", ["", "\x00", "x" * 3000])
def test_a_value_that_can_be_none_is_refused_and_shown_again(admin_client, seed, value):
    response = act(admin_client, seed, number(seed, "court_variants"), "change", shown=STRAIGHT, value=value)

    assert response.status_code == 422
    assert "errorlist" in page_text(response)
    assert Revision.objects.count() == 1


def test_a_finding_whose_value_the_case_does_not_have_any_more_is_not_written(admin_client, seed):
    at = number(seed, "party_variants")
    seed.parties.all().delete()

    response = act(admin_client, seed, at, "accept-0", shown="Chongqing XX Technology Co., Ltd.")

    assert "no longer has this value" in page_text(admin_client.get(response.url))
    assert "state" not in finding(seed, at)


def test_unknown_cases_and_findings_are_not_found_and_an_act_is_posted(admin_client, seed, draft):
    without = draft(serial=500)
    few = len(seed.source.findings)

    found = [
        admin_client.get(page(without)).status_code,
        admin_client.get("/admin/cases/case/99999/source/").status_code,
        act(admin_client, seed, few, "correct").status_code,
        act(admin_client, without, 0, "correct").status_code,
        admin_client.get(f"{page(seed)}0/").status_code,
    ]

    assert found == [404, 404, 404, 404, 405]


def test_contributors_resolve_findings_and_others_do_not_see_the_source(client, member, seed):
    contributor = member("Contributors")

    act(client, seed, 0, "correct")
    contributor.groups.clear()
    refused = [client.get(page(seed)).status_code, act(client, seed, 1, "correct").status_code]
    client.logout()

    assert finding(seed, 0)["by"] == "contributors"
    assert refused == [403, 403]
    assert client.get(page(seed)).status_code == 302
    assert "state" not in finding(seed, 1)


@pytest.mark.parametrize(
    "row",
    [
        {"kind": "old", "message": "An old doubt.", "lines": [1, 2]},
        {"kind": "old", "lines": [1, 2], "field": None, "suggestion": "A"},
        {"kind": "several_values", "variant": "title", "lines": [1, 2], "parameters": {"kept": "A"}},
    ],
)
def test_a_finding_that_another_version_stored_is_shown_without_detail_and_resolved(admin_client, seed, row):
    Source.objects.update(findings=[row], places={})

    shown, form = page_text(admin_client.get(page(seed))), page_text(admin_client.get(change(seed)))
    act(admin_client, seed, 0, "correct")

    assert "An earlier version of Casebridge had doubts about them" in shown
    assert "An earlier version of Casebridge had doubts about them" in form
    assert finding(seed, 0)["state"] == "correct"


IN_FILES = {
    "a.docx": makers.docx(LINES),
    "a.pdf": makers.pdf([LINES], leading=40),
    "a.zip": makers.packed([("b.docx", makers.docx(LINES))]),
}


@pytest.mark.parametrize("name", IN_FILES)
def test_a_finding_of_a_file_is_resolved_beside_its_source_as_that_of_a_text_is(admin_client, jurisdiction, name):
    jurisdiction("KE")
    admin_client.post(
        "/admin/cases/case/from-text/", {"files": [SimpleUploadedFile(name, IN_FILES[name])], "_store": "1"}
    )
    case = Case.objects.get()
    at = number(case, "court_variants")

    shown = page_text(admin_client.get(page(case)))
    act(admin_client, case, at, "accept-0", shown="The Supreme Court")

    case.refresh_from_db()
    assert "Use “Supreme Court”" in shown
    assert "Elsewhere the source writes: Supreme Court." in shown
    assert case.as_written["court"] == "Supreme Court"
    assert finding(case, at)["state"] == "accepted"
