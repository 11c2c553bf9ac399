"""What the database promises of cases and the catalogue."""

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.models import ProtectedError

from cases.models import Case, CaseKeyword, Party, Session, Summary
from cases.models.choices import Level, Procedure, Role, SummaryStatus
from cases.record import value as record


@pytest.mark.parametrize(
    ("choices", "codes"),
    [
        (Level, record.LEVELS),
        (Procedure, record.PROCEDURES),
        (Role, record.ROLES),
        (SummaryStatus, record.STATUSES),
    ],
)
def test_the_lists_of_the_forms_are_those_of_the_record(choices, codes):
    assert tuple(choices.values) == codes


@pytest.mark.parametrize(("serial", "reference"), [(1, "CN001-j"), (108, "CN108-j"), (12345, "CN12345-j")])
def test_a_reference_is_made_of_the_jurisdiction_and_its_serial_number(draft, serial, reference):
    assert draft(serial=serial).reference == reference


def test_a_serial_number_is_given_once_in_a_jurisdiction(draft):
    draft("CN", serial=7)
    draft("FR", serial=7)

    with pytest.raises(IntegrityError), transaction.atomic():
        draft("CN", serial=7)


def test_the_next_serial_number_is_not_one_of_an_edition_that_outlived_its_case(draft, published, jurisdiction):
    published(serial=1)
    Case.objects.all().delete()

    assert Case.objects.next_serial(jurisdiction("CN")) == 2
    assert not Case.objects.serial_is_free(jurisdiction("CN"), 1)


@pytest.mark.parametrize("decision_date", ["2023", "2023-05", "2023-05-19", ""])
def test_a_decision_date_may_be_a_year_a_month_or_a_day(draft, decision_date):
    assert draft(decision_date=decision_date).decision_date == decision_date


@pytest.mark.parametrize("decision_date", ["23", "2023-13", "2023-5-1", "2023-05-32", "May 2023"])
def test_a_decision_date_is_nothing_else(draft, decision_date):
    with pytest.raises(IntegrityError), transaction.atomic():
        draft(decision_date=decision_date)


def test_a_case_has_one_summary_in_a_language(draft):
    case = draft()

    def add_another() -> None:
        Summary.objects.create(case=case, language="en")
        connection.check_constraints()

    with pytest.raises(IntegrityError), transaction.atomic():
        add_another()


def test_a_session_number_is_given_once_in_a_collection_and_again_in_the_next(session):
    first = session(6, collection="2025 Forum")
    session(6, collection="2026 Forum")

    with pytest.raises(IntegrityError), transaction.atomic():
        Session.objects.create(collection=first.collection, number=6, names={"en": "Twice"})


def test_two_parties_do_not_stand_at_one_place(draft):
    case = draft()

    def add_at_the_first_place() -> None:
        Party.objects.create(case=case, position=1, role="defendant", name="Third")
        # The promise is kept at the end of the transaction, so that rows can change places.
        connection.check_constraints()

    with pytest.raises(IntegrityError), transaction.atomic():
        add_at_the_first_place()


def test_a_cited_provision_cannot_be_deleted(draft, provision):
    law = provision()
    draft(provisions=(law,))

    with pytest.raises(ProtectedError):
        law.delete()


def test_a_keyword_of_a_case_cannot_be_deleted(draft, keyword):
    word = keyword("portrait right")
    CaseKeyword.objects.create(case=draft(), keyword=word, position=1)

    with pytest.raises(ProtectedError):
        word.delete()


def test_a_name_in_the_catalogue_has_an_english_form(court):
    row = court()
    row.names = {"fr": "Cour suprême"}

    with pytest.raises(IntegrityError), transaction.atomic():
        row.save()
