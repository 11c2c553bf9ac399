"""The hidden field of a form, which may come back as anything."""

import json

import pytest

from core.admin.edit_conflicts.opened import Opened
from tests.forms import fields

FORGED = [
    '{"fixed": {"jurisdiction": "\\ud800"}}',
    '{"fields": {"\\udfff": "a"}}',
    '{"rows": {"texts": {"\\ud800": {"text": "a"}}}}',
    '{"marks": {"\\ud800": 1}}',
    '{"facts": {"withdrawn": "\\u0000"}}',
    "[" * 100_000,
    '{"fixed": 1, "rows": [], "marks": {"admin": -1}}',
    "null",
    "",
]


@pytest.mark.parametrize("posted", FORGED)
def test_a_forged_field_says_nothing(posted):
    assert Opened.read(posted) == Opened()


def test_what_a_form_writes_is_read_again_whatever_its_language():
    opened = Opened({"names": "1"}, {"texts": {"7": {"text": "é法"}}}, {"withdrawn": "🜚"}, {"admin": 3}, {"code": "CN"})

    assert Opened.read(opened.written()) == opened
    assert Opened.read(json.dumps(json.loads(opened.written()), ensure_ascii=False)) == opened


@pytest.mark.parametrize("posted", FORGED)
def test_a_form_with_a_forged_field_is_answered_for_a_row_that_is_there_and_one_that_was_removed(
    admin_client, court, posted
):
    row = court("A Court")
    address = f"/admin/cases/court/{row.pk}/change/"
    form = fields(admin_client.get(address)) | {"opened_version": [posted], "names_en": ["Mine"]}
    there = admin_client.post(address, form)
    row.delete()

    gone = admin_client.post(address, form)

    assert there.status_code in (302, 409)
    assert gone.status_code == 409
    assert "Mine" in gone.content.decode()
