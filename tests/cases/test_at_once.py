"""Editors who act in the same moment, each in a transaction of their own."""

import threading
from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.db import connection, transaction
from django.test import Client

from cases.drafts import unresolved_names as pending
from cases.editing.merging.merge import NotMergedError, merge
from cases.management.commands import relist
from cases.management.commands.load_library import load_names
from cases.models import Case, Court, Edition, Keyword, Listing
from cases.publication.publish import publish
from core import log
from core.models import LogEntry
from tests.forms import post, press

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def admin_editor() -> Client:
    client = Client(raise_request_exception=True)
    client.force_login(User.objects.create_superuser("editor"))
    return client


def while_first_is_uncommitted(
    first: Callable[[], object], second: Callable[[], object], then: Callable[[], object] = lambda: None
) -> list[BaseException]:
    """Carry `first` out, start `second` before it commits, let both end, and return what they raised.

    `then`: what the first one still does before it commits.
    """
    acted, may_commit, raised = threading.Event(), threading.Event(), []

    def run(act: Callable[[], object]) -> None:
        try:
            act()
        except BaseException as fault:
            raised.append(fault)
        finally:
            connection.close()

    def hold() -> None:
        with transaction.atomic():
            first()
            acted.set()
            assert may_commit.wait(10)
            then()

    holder, waiter = threading.Thread(target=run, args=[hold]), threading.Thread(target=run, args=[second])
    holder.start()
    assert acted.wait(10)
    waiter.start()
    waiter.join(0.5)
    may_commit.set()
    holder.join(10)
    waiter.join(10)
    return raised


def test_a_draft_that_is_being_published_is_not_discarded(draft):
    case = draft()
    editor = Client(raise_request_exception=True)
    editor.force_login(User.objects.create_superuser("editor"))

    raised = while_first_is_uncommitted(
        lambda: publish(case, None), lambda: editor.post(f"/admin/cases/case/{case.pk}/discard/")
    )

    assert raised == []
    assert (Case.objects.count(), Edition.objects.count()) == (1, 1)


def test_a_new_name_that_two_editors_accept_is_entered_once(draft):
    cases = [draft(as_written={"keywords": ["deepfake"]}), draft(as_written={"keywords": ["deepfake"]})]

    raised = while_first_is_uncommitted(
        *(lambda case=case: pending.accept(case, ["keyword:deepfake"]) for case in cases)
    )

    assert raised == []
    assert Keyword.objects.count() == 1
    assert [case.keywords.count() for case in cases] == [1, 1]


def test_of_two_who_merge_two_keywords_into_each_other_the_second_is_told(draft, keyword):
    one, other = keyword("image right"), keyword("portrait right")
    draft(keywords=(one, other))

    raised = while_first_is_uncommitted(lambda: merge(one, other, None), lambda: merge(other, one, None))

    assert [type(fault) for fault in raised] == [NotMergedError]
    assert [row.slug for row in Keyword.objects.all()] == ["portrait-right"]


def test_a_case_that_is_published_while_its_keyword_is_merged_has_the_one_that_is_kept(draft, keyword):
    gone, kept = keyword("image right"), keyword("portrait right")
    case = draft(keywords=(gone,))

    raised = while_first_is_uncommitted(lambda: merge(gone, kept, None), lambda: publish(case, None))

    assert raised == []
    assert [row.slug for row in Listing.objects.get().keywords.all()] == ["portrait-right"]
    assert Edition.objects.get().record.keyword_keys == ("portrait-right",)


@pytest.fixture
def enter_law(provision):
    """Enter the law that a case names as written, as a form does: a provision, and an entry of the log."""

    @transaction.atomic
    def act() -> None:
        provision("6", law="Patent Act")
        log.append(LogEntry.Kind.LAW)

    return act


@pytest.fixture
def waiting(draft) -> Edition:
    """A published case that names a law which nobody has entered."""
    case = draft()
    case.citations.create(
        position=1, as_written="Article 6 of the Patent Act", instrument="Patent Act", kind="article", number="6"
    )
    return publish(case, None)


def test_law_that_is_entered_while_a_case_is_listed_anew_is_linked_to_it(waiting, enter_law):
    raised = while_first_is_uncommitted(lambda: relist.Command()._relist(waiting.reference), enter_law)

    assert raised == []
    assert [row.number for row in Listing.objects.get().provisions.all()] == ["6"]


def test_law_that_is_entered_while_the_court_of_a_case_is_merged_is_linked_to_it(waiting, enter_law, court):
    gone, kept = Listing.objects.get().court, court("Other Court")

    raised = while_first_is_uncommitted(log.lock, lambda: merge(gone, kept, None), enter_law)

    assert raised == []
    assert [row.number for row in Listing.objects.get().provisions.all()] == ["6"]


def test_the_library_is_loaded_while_a_librarian_changes_a_keyword(keyword, admin_editor):
    keyword("portrait right")
    load_names()
    row = Keyword.objects.called("portrait right").get()
    Keyword.objects.filter(pk=row.pk).update(names={"en": "portrait right"})

    raised = while_first_is_uncommitted(
        lambda: post(admin_editor, f"/admin/cases/keyword/{row.pk}/change/", {"names_fr": "droit"}), load_names
    )

    assert raised == []
    assert Keyword.objects.get(pk=row.pk).names["fr"] == "droit"


def test_a_keyword_is_merged_while_a_case_with_it_is_being_published(draft, keyword):
    gone, kept = keyword("image right"), keyword("portrait right")
    case = draft(keywords=(gone,))

    raised = while_first_is_uncommitted(lambda: publish(case, None), lambda: merge(gone, kept, None))

    assert raised == []
    assert [row.slug for row in Listing.objects.get().keywords.all()] == ["portrait-right"]


def test_of_two_who_save_one_court_at_the_same_moment_the_second_is_told(court):
    row = court("Supreme Court")
    editor = Client()
    editor.force_login(User.objects.create_superuser("editor"))
    address, answers = f"/admin/cases/court/{row.pk}/change/", []
    older = editor.get(address)

    raised = while_first_is_uncommitted(
        lambda: Court.objects.filter(pk=row.pk).update(names={"en": "Theirs"}),
        lambda: answers.append(press(editor, address, older, {"names_en": "Mine"})),
    )

    assert raised == []
    assert [answer.status_code for answer in answers] == [409]
    assert Court.objects.get().names == {"en": "Theirs"}
