"""Taking files in: each document becomes drafts once, whole or not at all, and is reported."""

import threading

import pytest
from django.db import connection, transaction

from cases.editing.imports import import_files, read_files
from cases.models import Case, Source
from tests.cases.files import makers

OTHER = makers.TEXT.replace("Alpha v Beta", "Gamma v Delta")


def kinds(files: list[tuple[str, bytes]], **options) -> list[str]:
    return [report.kind for report in import_files(files, **options)]


def test_a_document_becomes_a_private_draft_with_its_text(kenya):
    (report,) = import_files([("a.docx", makers.docx())])

    assert report.cases == (Case.objects.get(),)
    assert report.cases[0].title == "Alpha v Beta"
    assert Source.objects.get().text == makers.TEXT
    assert not report.failed


def test_the_same_text_is_taken_in_once_in_whatever_form_it_comes(kenya):
    pasted = makers.TEXT.replace("\n", "\r\n").encode() + b"\r\n"
    archive = makers.packed([("a.docx", makers.docx()), ("again.docx", makers.docx()), ("b.txt", OTHER)])

    assert kinds([("a.docx", makers.docx()), ("pasted", pasted)]) == ["", "imported_before"]
    assert kinds([("a.zip", archive)]) == ["imported_before", "imported_before", ""]
    assert Case.objects.count() == 2


def test_a_draft_that_was_discarded_can_be_taken_in_again(kenya):
    list(import_files([("a.docx", makers.docx())]))
    Case.objects.all().delete()

    assert kinds([("a.docx", makers.docx())]) == [""]


def test_an_interrupted_batch_goes_on_where_it_stopped(kenya):
    archive = makers.packed([("a.txt", makers.TEXT), ("b.txt", OTHER)])

    reports = import_files([("a.zip", archive)])
    next(reports)
    reports.close()
    stored = Case.objects.count()

    assert stored == 1
    assert kinds([("a.zip", archive)]) == ["imported_before", ""]


def test_the_records_of_a_document_are_stored_all_or_none(kenya):
    several = makers.json_of([makers.record(), makers.record(jurisdiction="XX")])

    (report,) = import_files([("a.json", several)])

    assert report.kind == "not_storable"
    assert not Case.objects.exists()
    assert kinds([("a.json", several)], jurisdiction=kenya) == [""]
    assert Case.objects.count() == 2


def test_what_is_no_record_is_not_stored_even_under_a_chosen_jurisdiction(kenya):
    assert kinds([("a.txt", b"Dear Sir or Madam,")], jurisdiction=kenya) == ["not_a_record"]
    assert not Case.objects.exists()


def test_what_is_not_reached_in_time_is_said_and_can_be_given_again(kenya):
    (report,) = import_files([("a.docx", makers.docx())], seconds=0)

    assert report.kind == "not_reached"
    assert kinds([("a.docx", makers.docx())]) == [""]


def test_reading_stores_nothing(kenya):
    (report,) = read_files([("a.docx", makers.docx())])

    assert report.document.readings[0].record.title == "Alpha v Beta"
    assert not Case.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_two_who_take_the_same_document_in_at_once_make_one_case(kenya):
    ended, held = [], threading.Event()

    def take() -> None:
        try:
            ended.extend(kinds([("a.txt", makers.TEXT.encode())]))
        finally:
            connection.close()

    second = threading.Thread(target=take)
    with transaction.atomic():
        ended.extend(kinds([("a.txt", makers.TEXT.encode())]))
        second.start()
        held.wait(1)
        waiting = list(ended)
    second.join(20)

    assert waiting == [""]
    assert ended == ["", "imported_before"]
    assert Case.objects.count() == 1
