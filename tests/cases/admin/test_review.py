"""A case beside its source in the admin: what the page shows, and the acts that settle a finding."""

import re
import threading

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.db import connection

from cases.admin.findings import PLACES
from cases.intake import read
from cases.intake.store import store
from cases.models import Case, Edition, Revision, Source, SubjectMatter
from cases.review import Overtaken, settle
from tests.cases.admin.pages import change, page_text
from tests.forms import post

SEED = (settings.BASE_DIR / "fixtures/seed/CN108-j.txt").read_text("utf-8")
CURLY = "Chongqing No. 1 Intermediate People’s Court"
STRAIGHT = CURLY.replace("’", "'")


@pytest.fixture
def seed(jurisdiction) -> Case:
    jurisdiction("CN")
    return taken_in(SEED)


def taken_in(text: str) -> Case:
    (reading,) = read(text)
    return store(reading, text)


def page(case: Case) -> str:
    return f"/admin/cases/case/{case.pk}/source/"


def number(case: Case, kind: str) -> int:
    return [row["kind"] for row in case.source.findings].index(kind)


def act(client, case: Case, at: int, name: str, **posted):
    return client.post(f"{page(case)}{at}/", {"act": name, **posted})


def finding(case: Case, at: int) -> dict:
    return Source.objects.get(case=case).findings[at]


def test_the_page_shows_lines_values_and_findings_with_the_way_from_each_to_its_lines(admin_client, seed):
    text = page_text(admin_client.get(page(seed)))

    assert '<li id="line-27" value="27"><span dir="auto">Issuing authority' in text
    assert 'href="#line-27" data-first="27" data-last="27">Issuing authority' in text
    assert 'href="#line-11" data-first="11" data-last="27"' in text
    assert "Use “Chongqing XX Technology Co., Ltd”" in text
    assert "Keep “Peng”: it is all right" in text


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
    going = [act(admin_client, seed, at, "dismiss").url for at in range(len(seed.source.findings))]

    assert going[:-1] == [f"{page(seed)}#finding-{at + 1}" for at in range(len(going) - 1)]
    assert going[-1] == f"{page(seed)}#findings"


def test_what_was_read_can_be_confirmed_or_the_finding_dismissed_without_a_revision(admin_client, seed):
    act(admin_client, seed, 0, "accept")
    act(admin_client, seed, 1, "dismiss")

    assert [row.get("state") for row in Source.objects.get().findings[:2]] == ["accepted", "dismissed"]
    assert Source.objects.get().open_findings == len(seed.source.findings) - 2
    assert Revision.objects.count() == 1


def test_another_value_can_be_written_beside_the_finding(admin_client, seed):
    at = [row["seen"] for row in seed.source.findings].index("Peng")

    act(admin_client, seed, at, "change", shown="Peng", value="P.")

    assert seed.parties.get(role="plaintiff").name == "P."
    assert finding(seed, at)["state"] == "changed"
    assert Revision.objects.latest("number").record["parties"][0]["name"] == "P."


def test_a_settled_finding_can_be_opened_again(admin_client, seed):
    act(admin_client, seed, 0, "dismiss")

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


def test_the_second_of_two_editors_is_told_and_what_the_first_did_stays(admin_client, client, member, seed):
    member("Editors")
    act(client, seed, 0, "dismiss")

    second = act(admin_client, seed, 0, "accept-0", shown=STRAIGHT)
    text = page_text(admin_client.get(second.url))

    assert "Editors has settled this finding meanwhile" in text
    assert (finding(seed, 0)["state"], finding(seed, 0)["by"]) == ("dismissed", "editors")
    assert Revision.objects.count() == 1


def test_whoever_writes_over_a_value_that_was_changed_meanwhile_is_told_and_keeps_the_text(admin_client, seed):
    at = number(seed, "court_variants")
    post(admin_client, change(seed), {"accept": ["court"]})
    Case.objects.filter(pk=seed.pk).update(court=None, as_written={"court": "Theirs"})

    told = act(admin_client, seed, at, "change", shown=STRAIGHT, value="Mine")
    again = act(admin_client, seed, at, "change", shown="Theirs", value="Mine")

    assert told.status_code == 409
    assert "It is “Theirs” now" in page_text(told)
    assert 'value="Mine"' in page_text(told)
    assert again.status_code == 302
    assert Case.objects.get().as_written["court"] == "Mine"


@pytest.mark.django_db(transaction=True)
def test_of_two_acts_at_the_same_moment_one_holds(jurisdiction):
    jurisdiction("CN")
    case, by = taken_in(SEED), User.objects.create_user("one")
    start, told = threading.Barrier(2), []

    def dismiss() -> None:
        start.wait()
        try:
            settle(case, 0, "dismissed", by)
        except Overtaken as answer:
            told.append(answer)
        finally:
            connection.close()

    acts = [threading.Thread(target=dismiss) for _ in range(2)]
    for each in acts:
        each.start()
    for each in acts:
        each.join()

    assert len(told) == 1
    assert finding(case, 0)["state"] == "dismissed"


@pytest.mark.parametrize("name", ["", "accept-7", "accept-x", "accept-²", "publish", "accept-" + "9" * 500, "\x00"])
def test_an_act_that_there_is_not_changes_nothing_and_is_told(admin_client, seed, name):
    response = act(admin_client, seed, 0, name, shown=STRAIGHT)

    assert "cannot be done" in page_text(admin_client.get(response.url))
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

    assert "Change it in its form" in page_text(admin_client.get(response.url))
    assert "state" not in finding(seed, at)


def test_unknown_cases_and_findings_are_not_found_and_an_act_is_posted(admin_client, seed, draft):
    without = draft(serial=500)
    few = len(seed.source.findings)

    found = [
        admin_client.get(page(without)).status_code,
        admin_client.get("/admin/cases/case/99999/source/").status_code,
        act(admin_client, seed, few, "dismiss").status_code,
        act(admin_client, without, 0, "dismiss").status_code,
        admin_client.get(f"{page(seed)}0/").status_code,
    ]

    assert found == [404, 404, 404, 404, 405]


def test_contributors_settle_findings_and_others_do_not_see_the_source(client, member, seed):
    contributor = member("Contributors")

    act(client, seed, 0, "dismiss")
    contributor.groups.clear()
    refused = [client.get(page(seed)).status_code, act(client, seed, 1, "dismiss").status_code]
    client.logout()

    assert finding(seed, 0)["by"] == "contributors"
    assert refused == [403, 403]
    assert client.get(page(seed)).status_code == 302
    assert "state" not in finding(seed, 1)


def test_discarding_a_draft_removes_its_source_with_the_findings(admin_client, seed):
    act(admin_client, seed, 0, "dismiss")

    admin_client.post(f"/admin/cases/case/{seed.pk}/discard/")

    assert not Source.objects.exists()
    assert not Case.objects.exists()


def test_the_list_of_cases_tells_how_many_findings_are_open_and_shows_those_alone(admin_client, seed, draft):
    draft(title="Another v Case")

    every = page_text(admin_client.get("/admin/cases/case/"))
    those = page_text(admin_client.get("/admin/cases/case/?findings=open"))
    for at in range(len(seed.source.findings)):
        act(admin_client, seed, at, "dismiss")
    none = page_text(admin_client.get("/admin/cases/case/?findings=open"))

    assert f'<td class="field-open_findings">{seed.source.open_findings}</td>' in every
    assert ("Another v Case" in every, "Another v Case" in those, "CN108-j" in those) == (True, False, True)
    assert "CN108-j" not in none
    assert not Case.objects.with_open_findings().exists()


def test_a_case_can_be_published_with_findings_open_and_this_is_said(admin_client, seed):
    every = ["court", *(f"keyword:{name}" for name in seed.as_written["keywords"])]
    collection = "2025 WIPO IP Judges Forum, session 6: Personality Rights"
    changes = {"accept": [*every, f"appearance:{collection}"], "drop": ["subject_matter:Others"]}

    before = page_text(admin_client.get(change(seed)))
    after = page_text(post(admin_client, change(seed), changes, "_publish"))

    assert "You can publish all the same" in before
    assert "Findings of intake are still open" in after
    assert Edition.objects.count() == 1


def test_places_in_a_pdf_are_told_by_page_and_line(admin_client, seed):
    Source.objects.update(text=seed.source.text.replace("\n", "\n\f", 1))

    text = page_text(admin_client.get(page(seed)))

    assert '<li id="line-2" value="2"><small class="printed-page" lang="en" dir="ltr">page 2</small>' in text
    assert 'data-first="11" data-last="27"><small>page 2, lines 11–27</small>' in text
    assert "page 2, lines 11–27</a>" in page_text(admin_client.get(change(seed)))


def test_storing_a_text_leads_to_the_page_that_holds_it_against_its_source(admin_client, jurisdiction):
    jurisdiction("CN")

    response = admin_client.post("/admin/cases/case/from-text/", {"text": SEED, "_store": "1"})

    assert response.url == page(Case.objects.get())


def test_the_preview_before_storing_shows_what_the_catalogue_and_the_cases_held_say(admin_client, seed, court):
    court("Another Court")
    text = page_text(admin_client.post("/admin/cases/case/from-text/", {"text": SEED, "_read": "1"}))

    assert "The catalogue has no court" in text
    assert "This may be a case we have" in text
    assert "CN108-j is taken" in text
    assert Case.objects.count() == 1


def test_findings_kept_before_they_had_fields_are_shown_and_settled(admin_client, seed):
    Source.objects.update(findings=[{"kind": "old", "message": "An old doubt.", "lines": [1, 2]}], places={})

    shown = page_text(admin_client.get(page(seed)))
    act(admin_client, seed, 0, "accept")

    assert "An old doubt." in shown
    assert finding(seed, 0)["state"] == "accepted"


def test_a_text_of_ten_thousand_lines_is_shown_by_parts_and_each_finding_leads_to_its_own(admin_client, jurisdiction):
    jurisdiction("CN")
    text = "CN001-j\nHigh Court, China [2023]: A v B\nHeld: " + "\n\n".join(f"“Number {n}." for n in range(5000))
    case = taken_in(text)

    first = admin_client.get(page(case))
    later = admin_client.get(page(case) + "?from=9000")

    assert max(len(first.content), len(later.content)) < 400_000
    assert 'id="line-1000"' in page_text(first)
    assert 'id="line-1001"' not in page_text(first)
    assert 'id="line-9000"' in page_text(later)
    assert "lines 8001–9000 of 10001" in page_text(later)


@pytest.mark.parametrize("asked", ["0", "-1", "x", "99999999999", "²", ""])
def test_a_part_of_the_source_that_there_is_not_is_the_nearest_one(admin_client, seed, asked):
    assert admin_client.get(page(seed), {"from": asked}).status_code == 200


def test_a_line_of_a_million_signs_is_shown_by_its_beginning(admin_client, seed):
    Source.objects.update(text="x" * 1_000_000)

    response = admin_client.get(page(seed))

    assert len(response.content) < 200_000
    assert "994000 more characters" in page_text(response)


def test_a_source_in_arabic_has_its_language_and_direction(admin_client, jurisdiction):
    jurisdiction("CN")
    case = taken_in("CN001-j\nتاريخ الحكم: 12 مارس 2023\nالحكم: قضت المحكمة بشطب التسجيل وبالتعويض للمدعي.\n")

    assert re.search('class="pane"[^>]* lang="ar" dir="rtl">', page_text(admin_client.get(page(case))))


@pytest.mark.parametrize("many", [2, 40])
def test_the_page_costs_as_many_queries_for_forty_findings_as_for_two(
    admin_client, jurisdiction, draft, django_assert_num_queries, many
):
    jurisdiction("CN")
    case = taken_in("CN001-j\nHigh Court, China [2023]: A v B\nPlaintiff: A\nDefendant: B\nHeld: Yes.")
    kinds = [("parties", "A"), ("instrument", "Act"), ("court", "High Court"), ("parties.opponent", ""), ("held", "")]
    row = {"kind": "x", "message": "Doubted.", "lines": [1, 1], "suggestion": ["Z"], "case": draft().reference}
    Source.objects.update(findings=[row | {"field": field, "seen": seen} for field, seen in kinds] * many)
    admin_client.get(page(case))

    with django_assert_num_queries(15):
        admin_client.get(page(case))


def test_a_finding_about_another_case_leads_to_it(admin_client, seed):
    second = taken_in(SEED)

    assert f'href="{change(seed)}"' in page_text(admin_client.get(page(second)))


def test_a_finding_whose_value_is_not_set_beside_it_leads_to_its_field_in_the_form(admin_client, seed):
    Source.objects.update(
        findings=[{"kind": "x", "message": "Doubted.", "lines": [1, 1], "field": field, "seen": ""} for field in PLACES]
    )

    form, shown = page_text(admin_client.get(change(seed))), page_text(admin_client.get(page(seed)))

    for place in PLACES.values():
        assert f'id="{place}"' in form, place
        assert f'href="{change(seed)}#{place}"' in shown, place


def test_whoever_has_the_form_open_while_a_suggestion_is_taken_is_told(admin_client, seed):
    stale = {"title": "Typed meanwhile", "revision_seen": "1"}

    act(admin_client, seed, number(seed, "court_variants"), "accept-0", shown=STRAIGHT)
    text = page_text(post(admin_client, change(seed), stale))

    assert "while you were typing" in text
    assert "Typed meanwhile" in text
    assert Case.objects.get().as_written["court"] == CURLY
