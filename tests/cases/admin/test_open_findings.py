"""Findings beyond their own page: said before storing and on publishing, counted in the list, gone with their draft."""

from cases.models import Case, Edition, Source
from tests.forms import post

from .pages import change, page_text
from .reviewing import SEED, act


def test_discarding_a_draft_removes_its_source_with_the_findings(admin_client, seed):
    act(admin_client, seed, 0, "correct")

    admin_client.post(f"/admin/cases/case/{seed.pk}/discard/")

    assert not Source.objects.exists()
    assert not Case.objects.exists()


def test_the_list_of_cases_tells_how_many_findings_are_open_and_shows_those_alone(admin_client, seed, draft):
    draft(title="Another v Case")

    every = page_text(admin_client.get("/admin/cases/case/"))
    those = page_text(admin_client.get("/admin/cases/case/?findings=open"))
    for at in range(len(seed.source.findings)):
        act(admin_client, seed, at, "correct")
    none = page_text(admin_client.get("/admin/cases/case/?findings=open"))

    assert f"<span>{seed.source.open_findings} findings are open</span>" in every
    assert ("Another v Case" in every, "Another v Case" in those, "CN108-j" in those) == (True, False, True)
    assert "CN108-j" not in none
    assert not Case.objects.with_open_findings().exists()


def test_a_case_can_be_published_with_findings_open_and_this_is_said(admin_client, seed):
    every = ["court", *(f"keyword:{name}" for name in seed.as_written["keywords"])]
    collection = "2025 WIPO IP Judges Forum, session 6: Personality Rights"
    changes = {"accept": [*every, f"appearance:{collection}"], "drop": ["subject_matter:Others"]}

    before = page_text(admin_client.get(change(seed)))
    after = page_text(post(admin_client, change(seed), changes, "_publish"))

    assert "You can publish anyway" in before
    assert "Some findings are still open" in after
    assert Edition.objects.count() == 1


def test_the_preview_before_storing_shows_what_the_catalogue_and_the_cases_held_say(admin_client, seed, court):
    court("Another Court")
    text = page_text(admin_client.post("/admin/cases/case/from-text/", {"text": SEED, "_read": "1"}))

    assert "The catalogue has no court" in text
    assert "We may already have this case" in text
    assert "CN108-j is taken" in text
    assert Case.objects.count() == 1


def test_a_large_number_of_findings_is_grouped_as_the_language_groups_it(admin_client, seed):
    seed.source.findings = [{"kind": "unknown_label", "lines": [1, 1]}] * 1_234
    seed.source.save()

    assert "<span>1,234 findings are open</span>" in admin_client.get("/admin/cases/case/").content.decode()
