"""What the database refuses because of another editor's act is said in the form, which keeps all that was typed."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client

from cases.models import Case, Court, Keyword, Session
from cases.models.catalogue import Collection
from cases.publication.publish import publish
from legislation.models import Counterpart, Division, Provision, ProvisionText
from tests.cases.test_at_once import while_first_is_uncommitted
from tests.forms import fields

from .acts import FORM, _body

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def editor() -> Client:
    client = Client(raise_request_exception=False)
    client.force_login(User.objects.create_superuser("editor"))
    return client


@pytest.fixture
def late(editor) -> Callable:
    """Open a form, fill it in, post it while another act is not stored yet, and return the page that follows."""

    def post(address: str, first: Callable[[], object], **entered):
        posted = fields(editor.get(address)) | {name: [str(value)] for name, value in entered.items()}
        answers = []

        def second() -> None:
            answers.append(editor.post(address, _body(posted), content_type=FORM, follow=True))

        assert while_first_is_uncommitted(first, second) == []
        return answers[0]

    return post


def said(page) -> str:
    return page.content.decode()


def test_two_wordings_of_one_period(late, provision):
    row = provision()

    period = ("2020-01-01", None)
    entered = {"language": "en", "text": "My own words.", "period_0": "2019-01-01"}

    page = late(
        f"/admin/legislation/provision/{row.pk}/change/",
        lambda: ProvisionText.objects.create(provision=row, language="en", text="Theirs.", period=period),
        **{"texts-TOTAL_FORMS": 1, **{f"texts-0-{name}": value for name, value in entered.items()}},
    )

    assert "Another wording in this language is in force on some of these days." in said(page)
    assert (page.status_code, "My own words." in said(page), ProvisionText.objects.count()) == (409, True, 1)


def test_two_sessions_of_one_number(late, session):
    forum = session(number=1).collection

    page = late(
        "/admin/cases/session/add/",
        lambda: Session.objects.create(collection=forum, number=6, names={"en": "Theirs"}),
        collection=forum.pk, number=6, names_en="My session",
    )  # fmt: skip

    assert "already" in said(page)
    assert (page.status_code, "My session" in said(page), Session.objects.filter(number=6).count()) == (200, True, 1)


def test_two_parts_of_a_law_at_one_place(late, provision):
    law = provision().instrument

    page = late(
        "/admin/legislation/division/add/",
        lambda: Division.objects.create(instrument=law, label="Part I", position=1),
        instrument=law.pk, label="My part", position=1,
    )  # fmt: skip

    assert "already" in said(page) or "Another part of this instrument has that position." in said(page)
    assert (page.status_code, "My part" in said(page), Division.objects.count()) == (200, True, 1)


def test_two_courts_of_one_address(late, china):
    page = late(
        "/admin/cases/court/add/",
        lambda: Court.objects.create(jurisdiction=china, slug="high-court", names={"en": "Theirs"}),
        jurisdiction="CN", names_en="My court", slug="high-court",
    )  # fmt: skip

    assert "already" in said(page)
    assert (page.status_code, "My court" in said(page), Court.objects.count()) == (200, True, 1)


def test_two_provisions_of_one_number(late, provision):
    law = provision().instrument

    page = late(
        "/admin/legislation/provision/add/",
        lambda: Provision.objects.get_or_add(law, "article", "7"),
        instrument=law.pk, kind="article", number="7", heading="My heading",
    )  # fmt: skip

    assert "Article 7 already has this address" in said(page)
    assert (page.status_code, "My heading" in said(page), Provision.objects.filter(number="7").count()) == (
        200,
        True,
        1,
    )


def test_two_links_of_the_same_provisions(late, provision):
    here, there = provision(), provision(code="FR")

    page = late(
        "/admin/legislation/counterpart/add/",
        lambda: Counterpart.objects.create(provision=there, other=here),
        provision=here.pk, other=there.pk, note="My note",
    )  # fmt: skip

    assert "These two provisions are already linked." in said(page)
    assert (page.status_code, "My note" in said(page), Counterpart.objects.count()) == (200, True, 1)


def test_a_court_that_is_deleted_while_a_case_with_it_is_saved(late, draft, court):
    case, other = draft(), court("Other Court")

    page = late(f"/admin/cases/case/{case.pk}/change/", other.delete, court=other.pk, title="My title")

    assert "Select a valid choice. This one was deleted, or is not in the list." in said(page)
    assert (page.status_code, "My title" in said(page)) == (200, True)


def test_a_keyword_that_is_used_while_it_is_deleted(late, draft, keyword):
    row = keyword("portrait right")
    case = draft(keywords=(row,))
    case.keyword_places.all().delete()

    def use() -> None:
        case.keyword_places.create(keyword=row, position=1)
        publish(case, None)

    page = late(f"/admin/cases/keyword/{row.pk}/delete/", use, post="yes")

    assert "Cannot delete" in said(page)
    assert (page.status_code, Keyword.objects.count()) == (200, 1)


def test_a_court_that_is_used_while_it_is_deleted_in_the_list(late, draft, court):
    other = court("Other Court")
    case = draft()

    def use() -> None:
        case.court = other
        case.save()
        publish(case, None)

    page = late("/admin/cases/court/", use, action="delete_selected", post="yes", _selected_action=other.pk)

    assert "Cannot delete" in said(page)
    assert (page.status_code, Court.objects.filter(pk=other.pk).exists()) == (200, True)


def test_a_case_that_is_discarded_while_it_is_withdrawn(late, draft):
    case = draft()

    page = late(f"/admin/cases/case/{case.pk}/withdraw/", case.delete, reason="By order.")

    assert page.status_code == 404
    assert not Case.objects.exists()


@pytest.mark.parametrize("model", ["user", "group"])
def test_two_users_or_groups_of_one_name(late, model):
    theirs = {
        "user": lambda: User.objects.create(username="mine"), "group": lambda: Group.objects.create(name="mine")
    }[model]  # fmt: skip
    entered = {"username": "mine", "password1": "a long pass phrase", "password2": "a long pass phrase", "name": "mine"}

    page = late(f"/admin/auth/{model}/add/", theirs, **entered)

    assert "already exists" in said(page)
    assert page.status_code == 200


def test_a_collection_of_two_editors_who_accept_one_name_is_one(late, draft):
    case = draft(as_written={"appearances": [{"collection": "2026 Forum", "session": None}]})

    page = late(
        f"/admin/cases/case/{case.pk}/change/",
        lambda: Collection.objects.create(slug="2026-forum", names={"en": "2026 Forum"}),
        accept="appearance:2026 Forum",
    )

    assert page.status_code == 200
    assert Collection.objects.count() == case.collections.count() == 1


@pytest.mark.parametrize("name", ["Portrait right", "PORTRAIT RIGHT"])
def test_a_keyword_that_another_editor_enters_at_the_same_moment(late, name):
    page = late(
        "/admin/cases/keyword/add/",
        lambda: Keyword.objects.create(slug="portrait-right", names={"en": "Portrait right"}),
        names_en=name, names_fr="Droit à l'image",
    )  # fmt: skip

    assert "There is already a keyword with this name: portrait-right." in said(page)
    assert (page.status_code, "Droit à l" in said(page), Keyword.objects.count()) == (200, True, 1)


def test_a_court_that_another_editor_enters_at_the_same_moment(late, china):
    page = late(
        "/admin/cases/court/add/",
        lambda: Court.objects.create(jurisdiction=china, slug="high-court", names={"en": "High Court"}),
        jurisdiction="CN", names_en="High Court", variants="My spelling",
    )  # fmt: skip

    assert "There is already a court with this name: high-court." in said(page)
    assert (page.status_code, "My spelling" in said(page), Court.objects.count()) == (200, True, 1)


def test_a_court_of_the_same_name_in_another_jurisdiction_is_another_one(late, china, jurisdiction):
    jurisdiction("IN")

    late(
        "/admin/cases/court/add/",
        lambda: Court.objects.create(jurisdiction=china, slug="high-court", names={"en": "High Court"}),
        jurisdiction="IN", names_en="High Court",
    )  # fmt: skip

    assert sorted(Court.objects.values_list("slug", flat=True)) == ["high-court", "high-court-in"]
