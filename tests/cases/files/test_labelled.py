"""JSON of other services, whose fields bear labels that intake knows, is read as their text would be."""

import json

import pytest

from cases.files.file_types import document_of
from cases.intake import Known
from cases.record.value import Party
from core.sources.refusals import RefusedError

PARTIES = (Party("plaintiff", "Officine Bellariva S.p.A."), Party("defendant", "Rossi Web"))
FIELDS = {
    "title": "Tribunale di Milano, Officine Bellariva S.p.A. c. Rossi Web",
    "issuingAuthority": "Tribunale di Milano",
    "date_of_judgment": "2019-11-25",
    "keywords": ["nome a dominio", "cybersquatting"],
    "plaintiff": ["Officine Bellariva S.p.A."],
    "defendant": "Rossi Web",
    "summary": {"facts": "L'attrice lamenta la registrazione.", "held": "Il Tribunale ordina il trasferimento."},
}


def readings(value):
    return document_of("a.json", json.dumps(value).encode(), Known()).readings


def test_names_of_fields_are_labels_however_their_words_are_joined():
    record = readings(FIELDS)[0].record

    assert (record.court, record.decision_date, record.jurisdiction) == ("Tribunale di Milano", "2019-11-25", "IT")
    assert record.title == "Officine Bellariva S.p.A. c. Rossi Web"
    assert record.keywords == ("nome a dominio", "cybersquatting")
    assert record.parties == PARTIES


def test_fields_within_a_field_are_read_too():
    (summary,) = readings(FIELDS)[0].record.summaries

    assert (summary.basic_facts, summary.held) == tuple(FIELDS["summary"].values())


def test_parties_may_be_objects_of_a_role_and_a_name():
    said = {name: value for name, value in FIELDS.items() if name not in ("plaintiff", "defendant")}
    said["parties"] = [{"role": each.role, "name": each.name} for each in PARTIES]

    assert readings(said)[0].record.parties == PARTIES


def test_a_list_of_one_is_that_one():
    assert readings([FIELDS]) == readings(FIELDS)


@pytest.mark.parametrize("value", [{}, {"a": 1}, [1], {"title": "x", "held": "y"}, [FIELDS, FIELDS], {"schema": 3}])
def test_json_of_something_else_is_refused(value):
    with pytest.raises(RefusedError) as refused:
        readings(value)

    assert refused.value.kind == "not_a_record"
