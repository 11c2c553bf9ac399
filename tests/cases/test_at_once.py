"""Editors who act in the same moment, each in a transaction of their own."""

import threading
from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.db import connection, transaction
from django.test import Client

from cases import pending
from cases.merge import NotMergedError, merge
from cases.models import Case, Court, Edition, Keyword, Listing
from cases.publish import publish
from tests.forms import press

pytestmark = pytest.mark.django_db(transaction=True)


def while_first_is_uncommitted(first: Callable[[], object], second: Callable[[], object]) -> list[BaseException]:
    """Carry `first` out, start `second` before it commits, let both end, and return what they raised."""
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
