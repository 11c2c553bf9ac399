"""The informal summary that is written, as intake reads it."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from cases.formats import FormatError, txt
from cases.record.value import Appearance, CaseRecord, Citation, Holding, Summary
from tests.cases.strategies import records

from .strategies import told

EXAMPLE = CaseRecord(
    reference="CN108-j",
    jurisdiction="CN",
    court="Supreme Court",
    title="Peng v Zhang",
    decision_date="2023-05-19",
    summaries=(Summary("en", held="The claim of the owner was dismissed, for the right of it is not that of a firm."),),
)


# Many choices of a large record together: Hypothesis ends some of its draws early, which is no fault of the test.
@settings(suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow])
@given(told())
def test_a_record_within_the_means_of_the_form_comes_back_whole(record):
    assert txt.losses(record) == ()
    assert txt.read(txt.write(record).decode()) == record


@given(records())
def test_any_record_is_written_and_what_it_loses_is_named(record):
    text = txt.write(record).decode()

    lost = txt.losses(record)

    assert lost or txt.read(text) == record


@pytest.mark.parametrize(
    ("change", "lost"),
    [
        ({"court_key": "cn-supreme-court"}, "court_key"),
        ({"jurisdiction_name": "China"}, "jurisdiction_name"),
        ({"dockets": ("1; 2",)}, "dockets"),
        ({"decision_date": "1234-05-06"}, None),
        ({"citations": (Citation("Article 1 of the Civil Code"),)}, "citations"),
        ({"summaries": (*EXAMPLE.summaries, Summary("fr", held="Non."))}, "summaries"),
        ({"summaries": (Summary("en", held="Held so.\n\nDate of judgment: 2020"),)}, "summaries"),
    ],
)
def test_what_the_form_cannot_tell_is_named(change, lost):
    assert txt.losses(EXAMPLE) == ()

    assert txt.losses(replace(EXAMPLE, **change)) == ((lost,) if lost else ())


def test_a_text_in_french_has_the_labels_of_french():
    facts = "Le titulaire de la marque a demandé au tribunal une mesure pour les clients et le vendeur."
    text = txt.write(replace(EXAMPLE, summaries=(Summary("fr", basic_facts=facts),))).decode()

    assert f"Faits essentiels: {facts}" in text
    assert "Date du jugement: 2023-05-19" in text


def test_a_case_of_a_forum_is_headed_as_its_summary():
    (reading,) = txt.readings_of(
        "China\nCN108-j\n\n2025 IP Forum Informal Case Summary - Supreme Court, China [2023]: Peng v Zhang\n\n"
        "Session 6: Personality Rights\n\nDate of judgment: 19 May 2023\nIssuing authority: Supreme Court\n\n"
        "Held: The claim of the owner was dismissed, for the right of it is not that of a firm."
    )

    text = txt.write(reading.record).decode()

    assert text.startswith(
        "China\nCN108-j\n\n2025 IP Forum Informal Case Summary - Supreme Court, China [2023]: Peng v Zhang\n\n"
        "Session 6: Personality Rights\n\nDate of judgment: 19 May 2023\n"
    )


def test_wordings_are_quoted_under_their_provisions():
    laws = (
        Citation("Articles 1 and 2 of the Civil Code", "Civil Code", "article", "1", "A right is held.", "en"),
        Citation("Articles 1 and 2 of the Civil Code", "Civil Code", "article", "2", "A wrong is mended.", "en"),
    )
    summary = replace(EXAMPLE.summaries[0], relevant_legislation="Articles 1 and 2 of the Civil Code")
    record = replace(EXAMPLE, summaries=(summary,), citations=laws)

    text = txt.write(record).decode()

    assert "Article 1: A right is held.\n\nArticle 2: A wrong is mended." in text
    assert txt.losses(record) == ()


def test_the_languages_are_read_back_by_the_names_they_are_written_with():
    codes = tuple(txt._LANGUAGES)

    assert txt.losses(replace(EXAMPLE, languages=codes)) == ()


def test_a_list_keeps_its_first_sign():
    held = replace(
        EXAMPLE.summaries[0], held="* The claim of the owner was dismissed.\n\n* The costs of it were shared."
    )

    assert txt.losses(replace(EXAMPLE, summaries=(replace(held, relevant_holdings=(Holding("", "* One."),)),))) == ()


@pytest.mark.parametrize(
    ("text", "said"), [("", "does not look like"), ("Dear all,\nplease find", "does not look like")]
)
def test_a_text_that_is_no_summary_is_refused(text, said):
    with pytest.raises(FormatError, match=said):
        txt.read(text)


def test_a_text_of_two_records_is_refused():
    one = txt.write(replace(EXAMPLE, appearances=(Appearance("2025 IP Forum"),))).decode()

    with pytest.raises(FormatError, match="2 records"):
        txt.read(f"{one}\n{one}")
