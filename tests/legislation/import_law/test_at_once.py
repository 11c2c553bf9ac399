"""Two editors who import texts of one law in the same instant."""

from datetime import date

import pytest
from django.contrib.auth.models import User
from django.test import Client

from legislation.import_law import ImportRefusedError, Text, import_text
from legislation.intake import read_law
from legislation.models import InstrumentText, ProvisionText
from tests.cases.test_at_once import while_first_is_uncommitted
from tests.forms import fields

pytestmark = pytest.mark.django_db(transaction=True)

LAW = "Article 1. Old words.\nArticle 2. Second."


def storing(instrument, source: str, year: int = 2021):
    return lambda: import_text(Text(instrument, "en", date(year, 1, 1), source), read_law(source, "text"))


def test_the_same_text_is_stored_once_and_the_second_is_told(civil_code):
    raised = while_first_is_uncommitted(storing(civil_code, LAW), storing(civil_code, LAW))

    assert [type(fault) for fault in raised] == [ImportRefusedError]
    assert (InstrumentText.objects.count(), ProvisionText.objects.count()) == (1, 2)


def test_texts_of_two_days_follow_each_other(civil_code):
    later = LAW.replace("Old", "New")

    raised = while_first_is_uncommitted(storing(civil_code, LAW), storing(civil_code, later, 2024))

    held = ProvisionText.objects.filter(provision__number="1").order_by("period")
    assert raised == []
    assert [(row.text, row.period.upper and row.period.upper.year) for row in held] == [
        ("Old words.", 2024), ("New words.", None)
    ]  # fmt: skip
    assert civil_code.provisions.count() == 2


def test_other_words_of_one_day_are_refused(civil_code):
    raised = while_first_is_uncommitted(storing(civil_code, LAW), storing(civil_code, LAW.replace("Old", "Other")))

    assert [type(fault) for fault in raised] == [ImportRefusedError]
    assert {row.text for row in ProvisionText.objects.all()} == {"Old words.", "Second."}


def test_what_was_seen_before_another_stored_is_seen_again_first(civil_code):
    editor = Client(raise_request_exception=True)
    editor.force_login(User.objects.create_superuser("editor"))
    address = f"/admin/legislation/instrument/{civil_code.pk}/import/"
    seen = editor.post(address, {"text": LAW, "language": "en", "in_force": "2024-01-01", "_read": "1"})
    posted = {name: values[0] for name, values in fields(seen).items()} | {"_store": "1"}
    answers = []

    raised = while_first_is_uncommitted(
        storing(civil_code, LAW.replace("Old", "Former")), lambda: answers.append(editor.post(address, posted))
    )

    assert raised == []
    assert "Someone changed this law." in answers[0].content.decode()
    assert InstrumentText.objects.get().in_force.year == 2021
