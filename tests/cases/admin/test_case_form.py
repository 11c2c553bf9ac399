"""A lawyer enters, corrects and publishes a case."""

import pytest

from cases.models import Case, CaseKeyword, Edition, Listing, Revision, SubjectMatter
from cases.publication.publish import publish
from core.models import LogEntry
from tests.forms import post

from .pages import ADD, change, page_text


def test_a_case_entered_by_hand_is_kept_whole_and_private(admin_client, entered):
    post(admin_client, ADD, entered)

    case = Case.objects.get()
    record = Revision.objects.get(case=case).record
    assert (case.reference, case.decision_date) == ("CN001-j", "2023-05-19")
    assert case.dockets == ["(2023) Min 1", "(2023) Min 2"]
    assert [place.keyword.name for place in CaseKeyword.objects.order_by("position")] == [
        "portrait right",
        "artificial intelligence",
    ]
    assert [party["name"] for party in record["parties"]] == ["Peng", "XX Technology"]
    assert record["summaries"][0]["relevant_holdings"] == [
        {"topic": "Personality Rights", "text": "Portraits are protected."}
    ]
    assert record["citations"][0]["provision"] == "1019(1)"
    assert record["sources"] == [{"title": "The court", "url": "https://court.example/1"}]
    assert not Edition.objects.exists()
    assert admin_client.get("/cases/CN001-j/").status_code == 404


def test_save_and_publish_makes_the_page_public_at_once(admin_client, entered):
    response = post(admin_client, ADD, entered, "_publish")

    assert "is public as edition 1" in page_text(response)
    assert "The portrait is protected." in page_text(admin_client.get("/cases/CN001-j/"))


def test_a_refusal_to_publish_leaves_the_draft_saved_and_says_what_is_missing(admin_client, entered):
    entered |= {"court": "", "level": ""}

    response = post(admin_client, ADD, entered, "_publish")

    assert Case.objects.get().title == "Peng v XX Technology"
    assert not Edition.objects.exists()
    assert "Choose the issuing authority" in page_text(response)
    assert "Choose the level" in page_text(response)


def test_saving_a_published_case_makes_a_revision_and_changes_nothing_in_public(admin_client, draft):
    case = draft()
    publish(case, None)

    post(admin_client, change(case), {"title": "Peng v Another"})

    assert Case.objects.get().title == "Peng v Another"
    assert Listing.objects.get().title == "Peng v XX Technology"
    assert Case.objects.with_status().get().status == "changed"


def test_an_order_that_the_editor_gives_is_kept(admin_client, draft):
    case = draft(parties=("Peng", "XX Technology"))

    post(admin_client, change(case), {"parties-0-order": "2", "parties-1-order": "1"})

    assert list(case.parties.order_by("position").values_list("name", flat=True)) == ["XX Technology", "Peng"]


def test_posting_a_form_unchanged_changes_nothing(admin_client, draft, keyword, session, provision):
    case = draft(
        keywords=(keyword("b"), keyword("a")), sessions=(session(),), provisions=(provision("2"), provision("1"))
    )
    post(admin_client, change(case), {})
    first = Revision.objects.get(number=1).record

    post(admin_client, change(case), {})

    assert Revision.objects.get(number=2).record == first
    assert first["keywords"] == ["b", "a"]


def test_a_possible_duplicate_is_shown_before_saving(admin_client, entered, draft, court):
    draft(title="Known already", court=court())

    refused = post(admin_client, ADD, entered)
    count = Case.objects.count()
    post(admin_client, ADD, entered | {"not_a_duplicate": "on"})

    assert "Known already" in page_text(refused)
    assert "A company used a portrait." in page_text(refused)
    assert (count, Case.objects.count()) == (1, 2)


def test_a_court_of_another_jurisdiction_is_refused(admin_client, entered, court):
    response = post(admin_client, ADD, entered | {"court": str(court("High Court", "IN").pk)})

    assert "Choose another court or jurisdiction" in page_text(response)


def test_names_the_catalogue_does_not_know_are_accepted_or_dropped_in_the_form(admin_client, draft):
    case = draft(
        court=None,
        as_written={
            "court": "Court of Somewhere",
            "keywords": ["portrait right", "nonsense"],
            "appearances": [{"collection": "2025 Forum", "session": {"number": 6, "title": "Rights", "key": ""}}],
        },
    )
    case.citations.create(
        position=1, as_written="Article 7 of the Act", instrument="Act", kind="article", number="7(1)"
    )

    post(
        admin_client,
        change(case),
        {
            "accept": ["court", "keyword:portrait right", "appearance:2025 Forum, session 6: Rights", "instrument:Act"],
            "drop": ["keyword:nonsense"],
        },
    )

    case.refresh_from_db()
    assert case.court.name == "Court of Somewhere"
    assert [keyword.name for keyword in case.keywords.all()] == ["portrait right"]
    assert [session.name for session in case.sessions.all()] == ["Rights"]
    assert case.citations.get().provision.key == "cn/act/art-7"
    assert case.citations.get().pinpoint == "(1)"
    assert case.as_written == {}


def test_the_list_finds_by_status_title_party_and_reference(admin_client, draft):
    publish(draft(title="Alpha v Beta"), None)
    draft(title="Gamma v Delta", parties=("Momo", "Nobody"))

    def listed(query: str) -> set[str]:
        page = page_text(admin_client.get(f"/admin/cases/case/?{query}"))
        return {title for title in ("Alpha v Beta", "Gamma v Delta") if title in page}

    assert listed("status=draft") == {"Gamma v Delta"}
    assert listed("status=published") == {"Alpha v Beta"}
    assert listed("q=momo") == {"Gamma v Delta"}
    assert listed("q=CN001") == {"Alpha v Beta"}
    assert listed("q=delta") == {"Gamma v Delta"}


@pytest.mark.parametrize(
    ("address", "changes", "kind"),
    [
        ("/admin/cases/keyword/add/", {"names_en": "deepfake", "listed": "on"}, "catalogue"),
        ("/admin/cases/collection/add/", {"names_en": "2026 Forum", "listed": "on"}, "catalogue"),
        ("/admin/cases/court/add/", {"names_en": "High Court", "jurisdiction": "CN", "listed": "on"}, "catalogue"),
        ("/admin/legislation/instrument/add/", {"names_en": "Patent Act", "jurisdiction": "CN", "listed": "on"}, "law"),
    ],
)
def test_a_change_that_readers_see_is_logged(admin_client, jurisdiction, address, changes, kind):
    jurisdiction("CN")

    post(admin_client, address, changes)

    assert [entry.kind for entry in LogEntry.objects.all()] == [kind]


def test_subject_matter_is_chosen_from_its_list(admin_client, entered):
    copyright_ = SubjectMatter.objects.create(slug="copyright", names={"en": "Copyright"})

    post(admin_client, ADD, entered | {"subject_matter": [str(copyright_.pk)]}, "_publish")

    assert Listing.objects.get().subject_matter.get() == copyright_


def test_a_preview_of_a_case_that_cites_the_law_shows_it(admin_client, draft, provision):
    case = draft(provisions=(provision(),), quoted="No one may use the portrait.")

    response = admin_client.get(f"/admin/cases/case/{case.pk}/preview/")

    assert "No one may use the portrait." in page_text(response)


def test_save_and_preview_saves_first(admin_client, draft):
    case = draft()

    response = post(admin_client, change(case), {"title": "Peng v Another"}, "_preview")

    assert "Draft preview" in page_text(response)
    assert "Peng v Another" in page_text(response)


def test_a_row_that_is_moved_to_a_place_comes_before_the_one_that_stood_there(admin_client, draft):
    case = draft(parties=("Peng", "XX Technology"))
    case.parties.create(position=3, role="intervener", name="Third")

    post(admin_client, change(case), {"parties-2-order": "1"})

    names = list(case.parties.order_by("position").values_list("name", flat=True))
    assert names == ["Third", "Peng", "XX Technology"]


def test_a_docket_of_any_length_that_intake_read_can_be_saved_again(admin_client, draft):
    case = draft(dockets=["x" * 500])

    post(admin_client, change(case), {"title": "Peng v Another"})

    case.refresh_from_db()
    assert (case.title, case.dockets) == ("Peng v Another", ["x" * 500])


def test_the_same_parties_in_other_letters_may_be_the_same_case(admin_client, entered, draft):
    draft(title="Known already", decision_date="2001", parties=("PENG", "xx technology"))

    assert "Known already" in page_text(post(admin_client, ADD, entered))
