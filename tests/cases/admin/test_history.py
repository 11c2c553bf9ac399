"""Every save is kept: revisions, restoring, and two editors at once."""

from cases.models import Case, Revision
from tests.cases.admin.pages import change, page_text
from tests.forms import fields, post


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


def test_words_an_editor_put_after_an_article_are_brought_back(admin_client, draft, provision):
    case = draft(provisions=(provision("10"),))
    post(admin_client, change(case), {"citations-0-pinpoint": "(2), first sentence"})

    admin_client.post(f"/admin/cases/case/{case.pk}/restore/1/")

    assert case.citations.get().pinpoint == "(2), first sentence"
