"""Deleting a row changes what readers have only where they see it."""

import pytest

from cases.models import Court

from .seen import seen


@pytest.mark.parametrize("kind", ["cases/court", "cases/keyword", "cases/session", "cases/collection",
                                  "legislation/division", "legislation/counterpart"])  # fmt: skip
@pytest.mark.parametrize("from_the_list", [False, True], ids=["from its form", "from the list"])
def test_deleting_a_row_that_readers_cannot_see_changes_nothing_they_see(editor, hidden, before, kind, from_the_list):
    row = hidden[kind]

    if from_the_list:
        act = {"action": "delete_selected", "_selected_action": row.pk, "post": "yes"}
        editor.post(f"/admin/{kind}/", act)
    else:
        editor.post(f"/admin/{kind}/{row.pk}/delete/", {"post": "yes"})

    assert not type(row).objects.filter(pk=row.pk).exists()
    assert seen() == before


def test_deleting_a_listed_row_changes_what_readers_have(editor, hidden):
    court = hidden["cases/court"]
    Court.objects.filter(pk=court.pk).update(listed=True)
    before = seen()

    editor.post(f"/admin/cases/court/{court.pk}/delete/", {"post": "yes"})

    assert seen() != before
