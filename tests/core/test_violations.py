"""What a constraint that was broken says to an editor."""

import pytest
from django.contrib.auth.models import Group
from django.db import IntegrityError, connection, transaction
from django.db.models import ProtectedError

from cases.models import Case, Court, Keyword
from core.violations import sentence
from legislation.models import Provision


def broken(act) -> IntegrityError:
    with pytest.raises(IntegrityError) as raised:
        _checked(act)
    return raised.value


@transaction.atomic
def _checked(act) -> None:
    """Foreign keys are checked at the commit, which a test does not reach."""
    act()
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def test_a_constraint_of_a_model_says_its_own_message(provision):
    row = provision()

    fault = broken(
        lambda: Provision.objects.create(instrument=row.instrument, number=row.number, slug="x", sort_key="x")
    )

    assert sentence(fault) == "This instrument already has that provision."


def test_a_column_that_is_unique_is_named(china, court):
    court("A")
    Group.objects.create(name="a")

    courts = broken(lambda: Court.objects.create(jurisdiction=china, slug="cn-a", names={"en": "B"}))
    groups = broken(lambda: Group.objects.create(name="a"))

    assert sentence(courts) == "Court: another one has the same slug."
    assert sentence(groups) == "Group: another one has the same name."


def test_a_row_that_was_deleted_is_named_by_its_kind(draft):
    case = draft()

    fault = broken(lambda: Case.objects.filter(pk=case.pk).update(court=0))

    assert sentence(fault) == "The court you chose was deleted while you were typing. Choose another one."


def test_what_uses_a_row_that_is_to_be_deleted_is_named(draft, court):
    draft()
    with pytest.raises(ProtectedError) as raised:
        court().delete()

    assert sentence(raised.value, deleting=True).startswith(
        "You cannot delete this because it is used by: CN001-j Peng"
    )


def test_a_use_that_came_after_the_look_is_named_by_its_kind(draft, court):
    draft()

    fault = broken(lambda: Court.objects.filter(pk=court().pk)._raw_delete("default"))

    assert sentence(fault, deleting=True) == "You cannot delete this because it is used by: cases."


def test_without_a_constraint_that_is_known_the_editor_is_asked_to_look_again(db):
    assert "Look at it again" in sentence(broken(lambda: Keyword.objects.bulk_create([Keyword(slug=None)])))
