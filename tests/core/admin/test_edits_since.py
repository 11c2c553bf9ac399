"""Whom the message names that changed a row meanwhile."""

import pytest

from core.admin.edit_conflicts.logs import edits_since
from core.models import LogEntry

pytestmark = pytest.mark.django_db
BEFORE = {"admin": 0, "public": 0}


def noted(note: str, kind: str = LogEntry.Kind.CATALOGUE) -> None:
    LogEntry.objects.create(number=LogEntry.objects.count() + 1_000, kind=kind, note=note)


@pytest.mark.parametrize(
    "note",
    [
        "court: A", "court: A; court: B", "court: B; court: A", "court: B; court: A; court: C",
        "courts, from a table: 1 new", "court: B (b) merged into A (a)",
    ],
)  # fmt: skip
def test_an_entry_that_names_the_row_is_about_it(court, note):
    row = court("A")
    noted(note)

    assert [edit.note for edit in edits_since(row, BEFORE)] == [note]


@pytest.mark.parametrize("note", ["court: Appeal", "keyword: A", "court: B; court: AB", "keyword: Art; court: BA; x"])
def test_an_entry_that_only_has_the_letters_of_a_short_name_is_not(court, note):
    row = court("A")
    noted(note)

    assert edits_since(row, BEFORE) == []


def test_an_import_of_a_law_is_about_the_law(provision):
    law = provision().instrument
    noted(f"{law}: French text in force since 2020-01-01: 3 new", LogEntry.Kind.LAW)

    assert [edit.note[-5:] for edit in edits_since(law, BEFORE)] == ["3 new"]
