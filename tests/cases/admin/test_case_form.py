"""A lawyer enters, corrects, publishes and withdraws a case."""

import pytest
from django.contrib.auth.models import Group, User

from cases.groups import write_groups
from cases.models import Case, CaseKeyword, Collection, Edition, Keyword, Listing, Revision, SubjectMatter
from cases.publish import publish
from legislation.models import LogEntry
from tests.forms import fields, post

ADD = "/admin/cases/case/add/"


def change(case: Case) -> str:
    return f"/admin/cases/case/{case.pk}/change/"


def page_text(response) -> str:
    return response.content.decode()


@pytest.fixture
def member(db, client):
    """Log a member of a group in."""

    def log_in(group: str) -> User:
        write_groups()
        user = User.objects.create_user(group.lower(), password="x", is_staff=True)
        user.groups.add(Group.objects.get(name=group))
        client.force_login(user)
        return user

    return log_in


@pytest.fixture
def entered(jurisdiction, court, keyword, session, provision) -> dict:
    """What a lawyer fills in by hand."""
    jurisdiction("CN")
    return {
        "jurisdiction": "CN",
        "title": "Peng v XX Technology",
        "court": str(court().pk),
        "decision_date": "19 May 2023",
        "level": "final",
        "procedure": "civil",
        "dockets": "(2023) Min 1\r\n\r\n(2023) Min 2",
        "filed_under": [str(keyword("portrait right").pk), str(keyword("artificial intelligence").pk)],
        "sessions": [str(session().pk)],
        "parties-0-role": "plaintiff",
        "parties-0-name": "Peng",
        "parties-1-role": "defendant",
        "parties-1-name": "XX Technology",
        "summaries-0-language": "en",
        "summaries-0-basic_facts": "A company used a portrait.",
        "summaries-0-held": "The portrait is protected.",
        "summaries-0-relevant_holdings-0-topic": "Personality Rights",
        "summaries-0-relevant_holdings-0-text": "Portraits are protected.",
        "citations-0-provision": str(provision().pk),
        "citations-0-pinpoint": "(1)",
        "citations-0-quoted": "No one may use the portrait.",
        "sources-0-title": "The court",
        "sources-0-url": "https://court.example/1",
    }


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

    post(admin_client, change(case), {"parties-0-place": "2", "parties-1-place": "1"})

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


def test_the_second_of_two_editors_is_told_and_keeps_the_text(admin_client, draft):
    case = draft()
    post(admin_client, change(case), {})

    post(admin_client, change(case), {"title": "Saved first"})
    late = post(admin_client, change(case), {"title": "Typed meanwhile", "revision_seen": "1"})
    insisted = post(admin_client, change(case), {"title": "Typed meanwhile", "revision_seen": "2"})

    assert "while you were typing" in page_text(late)
    assert "Typed meanwhile" in page_text(late)
    assert 'name="revision_seen" value="2"' in page_text(late)
    assert "is saved" in page_text(insisted)
    assert Case.objects.get().title == "Typed meanwhile"


def test_a_possible_duplicate_is_shown_before_saving(admin_client, entered, draft, court):
    draft(title="Known already", court=court())

    refused = post(admin_client, ADD, entered)
    count = Case.objects.count()
    post(admin_client, ADD, entered | {"not_a_duplicate": "on"})

    assert "Known already" in page_text(refused)
    assert "A company used a portrait." in page_text(refused)
    assert (count, Case.objects.count()) == (1, 2)


@pytest.mark.parametrize(
    ("wrong", "advice"),
    [
        ({"decision_date": "someday"}, "Write 2023-05-19"),
        ({"decision_date": "06/10/2020"}, "could be two days"),
        ({"title": ""}, "This field is required"),
        ({"parties-0-role": ""}, "This field is required"),
        ({"sources-0-url": "javascript:alert(1)"}, "starts with https://"),
        ({"sources-0-title": ""}, "fill in"),
        ({"citations-0-provision": ""}, "Choose a provision, or write the citation"),
        ({"title": "\x00"}, "Null characters"),
        ({"summaries-0-held": "a\x00b"}, "Null characters"),
        ({"serial": str(2**63)}, "less than or equal to 2147483647"),
        ({"serial": "x"}, "whole number"),
        ({"serial": "1234567890"}, "from 1 to 999999999"),
        ({"serial": "0"}, "from 1 to 999999999"),
        ({"jurisdiction": "XX"}, "valid choice"),
    ],
)
def test_every_error_says_what_to_do_and_loses_nothing(admin_client, entered, wrong, advice):
    response = post(admin_client, ADD, entered | wrong)

    assert response.status_code == 200
    assert advice in page_text(response)
    assert "Portraits are protected." in page_text(response)
    assert not Case.objects.exists()


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


def test_withdrawing_asks_for_a_reason_and_shows_it_to_readers(admin_client, draft):
    case = draft()
    publish(case, None)
    address = f"/admin/cases/case/{case.pk}/withdraw/"

    refused = admin_client.post(address, {"reason": " "})
    admin_client.post(address, {"reason": "By order of the court."})

    assert "This field is required" in page_text(refused)
    response = admin_client.get("/cases/CN001-j/")
    assert response.status_code == 410
    assert "By order of the court." in page_text(response)


def test_a_draft_can_be_discarded_and_a_published_case_cannot(admin_client, draft):
    drafted, public = draft(), draft()
    publish(public, None)

    for case in (drafted, public):
        admin_client.post(f"/admin/cases/case/{case.pk}/discard/")

    assert list(Case.objects.values_list("pk", flat=True)) == [public.pk]


def test_an_earlier_revision_can_be_brought_back(admin_client, draft, keyword, provision):
    case = draft(keywords=(keyword("portrait right"),), provisions=(provision(),), quoted="Words.")
    post(admin_client, change(case), {})
    post(admin_client, change(case), {"title": "Spoilt", "filed_under": [], "summaries-0-held": "Lost."})

    admin_client.post(f"/admin/cases/case/{case.pk}/restore/1/")

    records = list(Revision.objects.order_by("number").values_list("record", flat=True))
    assert records[1]["title"] == "Spoilt"
    assert records[2] == records[0]


def test_history_shows_what_each_save_changed(admin_client, draft):
    case = draft()
    post(admin_client, change(case), {})
    post(admin_client, change(case), {"title": "Peng v Another"})

    page = page_text(admin_client.get(f"/admin/cases/case/{case.pk}/history/"))

    assert "<del>XX Technology</del>" in page
    assert "<ins>Another</ins>" in page


def test_a_preview_shows_the_public_page_of_a_draft_to_staff_only(admin_client, client, draft):
    case = draft()
    address = f"/admin/cases/case/{case.pk}/preview/"

    shown, anonymous = admin_client.get(address), client.__class__().get(address)

    assert "The claim succeeds." in page_text(shown)
    assert shown["X-Robots-Tag"] == "noindex"
    assert anonymous.status_code == 302


def test_contributors_draft_and_cannot_publish(client, member, entered):
    member("Contributors")

    response = post(client, ADD, entered, "_publish")

    assert Case.objects.exists()
    assert not Edition.objects.exists()
    assert "Save and publish" not in page_text(response)
    assert client.get(f"/admin/cases/case/{Case.objects.get().pk}/withdraw/").status_code == 403


def test_editors_publish(client, member, entered):
    member("Editors")

    post(client, ADD, entered, "_publish")

    assert Edition.objects.exists()
    assert LogEntry.objects.get(kind="published").by.username == "editors"


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
        ("/admin/cases/keyword/add/", {"names_en": "deepfake"}, "catalogue"),
        ("/admin/cases/collection/add/", {"names_en": "2026 Forum"}, "catalogue"),
        ("/admin/cases/court/add/", {"names_en": "High Court", "jurisdiction": "CN"}, "catalogue"),
        ("/admin/legislation/instrument/add/", {"names_en": "Patent Act", "jurisdiction": "CN"}, "law"),
    ],
)
def test_a_change_of_the_catalogue_or_the_law_is_logged(admin_client, jurisdiction, address, changes, kind):
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

    post(admin_client, change(case), {"parties-2-place": "1"})

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


def test_a_revision_is_brought_back_with_its_links_though_names_have_changed(
    admin_client, draft, keyword, session, provision
):
    word, place, law = keyword("portrait right"), session(), provision()
    case = draft(keywords=(word,), sessions=(place,), provisions=(law,))
    post(admin_client, change(case), {})
    for row in (word, place, place.collection, law.instrument, case.court):
        row.names = {"en": "Renamed"}
        row.save()

    admin_client.post(f"/admin/cases/case/{case.pk}/restore/1/")

    case.refresh_from_db()
    assert case.as_written == {}
    assert (case.court.name, case.keywords.get(), case.sessions.get()) == ("Renamed", word, place)
    assert case.citations.get().provision == law


def test_both_editors_rows_are_kept_when_the_second_insists(admin_client, draft):
    case = draft(parties=("Peng",))
    post(admin_client, change(case), {})
    theirs = {"parties-TOTAL_FORMS": "2", "parties-1-id": "", "parties-1-role": "defendant", "parties-1-name": "Theirs"}
    mine = theirs | {"parties-1-name": "Mine", "revision_seen": "2"}
    before = fields(admin_client.get(change(case)))
    post(admin_client, change(case), theirs)

    response = admin_client.post(
        change(case), before | {name: [value] for name, value in mine.items()} | {"_save": ["1"]}
    )

    assert response.status_code == 302
    assert list(case.parties.order_by("position").values_list("name", flat=True)) == ["Peng", "Mine", "Theirs"]


def test_rows_that_were_replaced_meanwhile_are_saved_as_new_ones(admin_client, draft, provision):
    case = draft(provisions=(provision(),), quoted="Words.")
    post(admin_client, change(case), {})
    typed = fields(admin_client.get(change(case))) | {"summaries-0-held": ["Typed meanwhile."], "_save": ["1"]}
    admin_client.post(f"/admin/cases/case/{case.pk}/restore/1/")

    told = admin_client.post(change(case), typed)
    saved = admin_client.post(change(case), typed | {"revision_seen": ["2"]})

    assert "while you were typing" in page_text(told)
    assert "already has a summary in that language" in page_text(saved)
    assert "Typed meanwhile." in page_text(saved)


def test_rows_of_another_case_are_not_taken_from_it(admin_client, draft):
    mine, other = draft(parties=("Mine",)), draft(parties=("Other",))
    theirs = str(other.parties.get().pk)

    post(admin_client, change(mine), {"parties-0-id": theirs, "parties-0-name": "Typed"})

    assert other.parties.get().name == "Other"
    assert "Typed" in mine.parties.values_list("name", flat=True)


def test_two_summaries_can_exchange_their_languages(admin_client, draft):
    case = draft()
    case.summaries.create(language="fr", held="Oui.")

    post(admin_client, change(case), {"summaries-0-language": "fr", "summaries-1-language": "en"})

    assert set(case.summaries.values_list("language", "held")) == {("fr", "The claim succeeds."), ("en", "Oui.")}


def test_a_language_is_refused_where_there_is_a_summary_in_it(admin_client, entered):
    more = {"summaries-TOTAL_FORMS": "2", "summaries-1-language": "en", "summaries-1-held": "Again."}

    assert "already has a summary in that language" in page_text(post(admin_client, ADD, entered | more))


def test_rows_after_a_gap_are_kept(admin_client, entered):
    gap = {"sources-2-title": "Another", "sources-2-url": "https://court.example/2"}

    post(admin_client, ADD, entered | gap)

    assert [row["title"] for row in Case.objects.get().sources] == ["The court", "Another"]


def test_words_an_editor_put_after_an_article_are_brought_back(admin_client, draft, provision):
    case = draft(provisions=(provision("10"),))
    post(admin_client, change(case), {"citations-0-pinpoint": "(2), first sentence"})

    admin_client.post(f"/admin/cases/case/{case.pk}/restore/1/")

    assert case.citations.get().pinpoint == "(2), first sentence"


def test_a_contributor_discards_only_drafts_of_their_own(client, member, draft, entered):
    others = draft(decision_date="1999", parties=("A", "B"))
    member("Contributors")
    post(client, ADD, entered)
    own = Case.objects.exclude(pk=others.pk).get()

    for case in (others, own):
        client.post(f"/admin/cases/case/{case.pk}/discard/")

    assert list(Case.objects.all()) == [others]


@pytest.mark.parametrize("table", ["cases/keyword", "cases/collection"])
def test_a_contributor_enters_names_and_lists_none(client, member, table):
    member("Contributors")

    client.post(f"/admin/{table}/add/", {"names_en": "Entered", "listed": "on", "year": ""})

    model = {"cases/keyword": Keyword, "cases/collection": Collection}[table]
    assert model.objects.get().listed is False


@pytest.mark.parametrize("value", ["abc", " ", "\x00", "1,abc", "9" * 400])
@pytest.mark.parametrize(
    "field",
    ["court", "sessions", "collections", "subject_matter", "filed_under", "jurisdiction", "citations-0-provision"],
)
def test_what_cannot_be_a_choice_is_refused_politely(admin_client, entered, field, value):
    assert post(admin_client, ADD, entered | {field: value}).status_code == 200


@pytest.mark.parametrize(
    "address",
    [
        "/admin/cases/case/add/?court=abc", "/admin/cases/case/add/?sessions=1,abc",
        "/admin/cases/session/add/?collection=x",
        "/admin/legislation/provision/add/?instrument=abc", "/admin/cases/case/?title__regex=(",
        "/admin/cases/case/?jurisdiction__code__exact=%00",
        "/admin/autocomplete/?app_label=cases&model_name=case&field_name=court&term=%00",
    ],
)  # fmt: skip
def test_nonsense_in_an_address_of_the_admin_is_answered_politely(admin_client, address):
    assert admin_client.get(address).status_code in (200, 302, 400)


def test_a_name_longer_than_any_does_not_log_in(client, db):
    response = client.post("/admin/login/", {"username": "x" * 300, "password": "x"})

    assert response.status_code == 200
    assert "at most 150" in page_text(response)
