"""Every save is kept: revisions, restoring, and two editors at once."""

from cases.models import Case, Revision
from tests.forms import fields, post

from .pages import change, page_text


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


def test_restoring_from_an_older_history_is_refused_and_changes_nothing(admin_client, draft):
    case = draft()
    post(admin_client, change(case), {})
    history = f"/admin/cases/case/{case.pk}/history/"
    post(admin_client, change(case), {"title": "Second"})
    seen = fields(admin_client.get(history))["newest"][0]
    post(admin_client, change(case), {"title": "Third"})

    told = admin_client.post(f"/admin/cases/case/{case.pk}/restore/1/", {"newest": seen}, follow=True)

    assert "saved this case at" in page_text(told)
    assert Case.objects.get().title == "Third"


def test_a_revision_is_brought_back_into_the_rows_that_are_there(admin_client, draft, provision):
    case = draft(provisions=(provision("1"), provision("2")))
    post(admin_client, change(case), {})
    before = _rows(case)
    spoilt = {"parties-0-name": "Spoilt", "summaries-0-held": "Lost.", "citations-0-DELETE": "on"}
    post(admin_client, change(case), spoilt)
    left = _rows(case)

    admin_client.post(f"/admin/cases/case/{case.pk}/restore/1/")

    assert left < _rows(case)
    assert len(_rows(case)) == len(before)
    assert Revision.objects.get(number=3).record == Revision.objects.get(number=1).record


def test_words_an_editor_put_after_an_article_are_brought_back(admin_client, draft, provision):
    case = draft(provisions=(provision("10"),))
    post(admin_client, change(case), {"citations-0-pinpoint": "(2), first sentence"})

    admin_client.post(f"/admin/cases/case/{case.pk}/restore/1/")

    assert case.citations.get().pinpoint == "(2), first sentence"


def _rows(case: Case) -> set:
    return {*case.parties.all(), *case.summaries.all(), *case.citations.all()}
