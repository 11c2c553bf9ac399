"""What changed from one record to another."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.record.difference import Difference, differences
from cases.record.value import Appearance, CaseRecord, Citation, Document, Holding, Link, Party, Session, Summary
from tests.cases.strategies import records

_LISTS = {
    "parties": Party("intervener", "Intervening GmbH"),
    "judgments": Document("Judgment", "https://court.example/judgment", "de"),
    "documents": Document("Brief", "https://court.example/brief"),
    "sources": Link("Registry", "https://registry.example/"),
    "citations": Citation("Article 7 of the Act", "Act", "article", "7"),
    "dockets": "X ZR 1234/56",
    "languages": "nl",
    "keywords": "passing off",
    "subject_matter": "Trade secrets",
    "appearances": Appearance("2031 Forum", "", Session(4, "Remedies")),
    "summaries": Summary("it", held="Accolto."),
}
_KEYS = {"keywords": "keyword_keys", "subject_matter": "subject_matter_keys"}


def test_equal_records_do_not_differ():
    assert differences(CaseRecord(title="A"), CaseRecord(title="A")) == []


def test_a_change_is_shown_word_by_word():
    found = differences(CaseRecord(title="Peng v XX"), CaseRecord(title="Peng v YY"))

    assert found == [Difference("title", (("same", "Peng v "), ("removed", "XX"), ("added", "YY")))]


def test_a_party_inserted_before_the_others_is_one_change():
    before = (Party("plaintiff", "Peng"), Party("defendant", "XX Technology"), Party("third_party", "Zhang"))
    after = (Party("plaintiff", "Müller"), *before)

    found = differences(CaseRecord(parties=before), CaseRecord(parties=after))

    assert found == [Difference("parties.1", (("added", "plaintiff, Müller"),))]


def test_a_party_removed_from_between_others_is_one_change():
    parties = (Party("plaintiff", "Peng"), Party("plaintiff", "Zhang"), Party("defendant", "XX Technology"))

    found = differences(CaseRecord(parties=parties), CaseRecord(parties=(parties[0], parties[2])))

    assert found == [Difference("parties.2", (("removed", "plaintiff, Zhang"),))]


def test_a_keyword_inserted_with_its_key_is_one_change():
    before = CaseRecord(keywords=("a", "c", "as written"), keyword_keys=("a", "c"))
    after = CaseRecord(keywords=("a", "b", "c", "as written"), keyword_keys=("a", "b", "c"))

    assert differences(before, after) == [Difference("keywords.2", (("added", "b"),))]


def test_a_court_that_the_catalogue_knows_now_differs_in_its_key():
    found = differences(CaseRecord(court="High Court"), CaseRecord(court="High Court", court_key="gb-high-court"))

    assert [each.field for each in found] == ["court_key"]


def test_a_renamed_party_is_shown_word_by_word_though_another_one_was_inserted_before_it():
    before = CaseRecord(parties=(Party("plaintiff", "Peng Wei"), Party("defendant", "XX Technology Co.")))
    after = CaseRecord(
        parties=(Party("intervener", "Ministry"), before.parties[0], Party("defendant", "XX Technology Co., Ltd"))
    )

    assert [each.field for each in differences(before, after)] == ["parties.1", "parties.3.name"]


def test_a_text_that_was_written_again_is_shown_within_its_summary_and_not_as_another_summary():
    before = CaseRecord(summaries=(Summary("en", held="One."), Summary("fr", held="Un.")))
    after = CaseRecord(summaries=(Summary("fr", held="Quelque chose de tout autre."),))

    assert [each.field for each in differences(before, after)] == ["summaries.1", "summaries.1.held"]


def test_a_citation_of_the_same_provision_is_the_same_citation_in_whatever_words():
    before = Citation("Article 7 of the Act", "Act", "article", "7")
    after = Citation("§ 7, as amended in 2020", "Act", "article", "7")

    found = differences(CaseRecord(citations=(before,)), CaseRecord(citations=(after,)))

    assert [each.field for each in found] == ["citations.1.as_written"]


def test_a_holding_on_the_same_topic_is_the_same_holding():
    def record(*holdings):
        return CaseRecord(summaries=(Summary("en", relevant_holdings=holdings),))

    before = record(Holding("Fair use", "The use is not fair."))
    after = record(Holding("Standing", "He may sue."), Holding("Fair use", "Nothing of the old text is left here."))

    assert [each.field for each in differences(before, after)] == [
        "summaries.1.relevant_holdings.1",
        "summaries.1.relevant_holdings.2.text",
    ]


def test_parties_that_changed_their_order_differ():
    parties = (Party("plaintiff", "Peng"), Party("defendant", "XX Technology"))

    found = differences(CaseRecord(parties=parties), CaseRecord(parties=parties[::-1]))

    assert sorted(each.words[0][0] for each in found) == ["added", "removed"]


@pytest.mark.parametrize("name", _LISTS)
@given(record=records(), data=st.data())
def test_one_inserted_item_is_one_change_and_taken_out_again_one_change(name, record, data):
    items, item = getattr(record, name), _LISTS[name]
    if any(getattr(each, "language", None) == "it" for each in items):
        return
    # The first names have the keys, so a name without one comes last.
    place = data.draw(st.integers(len(items) if name in _KEYS else 0, len(items)))
    if name in _KEYS:
        record = replace(record, **{_KEYS[name]: getattr(record, _KEYS[name])[: len(items)]})
    longer = replace(record, **{name: (*items[:place], item, *items[place:])})

    added, removed = differences(record, longer), differences(longer, record)

    assert len(added) == len(removed) == 1
    assert added[0].words[0][0] == "added"
    assert removed[0].words[0][0] == "removed"


@given(records(), records())
def test_records_differ_exactly_where_they_are_not_equal(old, new):
    assert differences(old, old) == []
    assert bool(differences(old, new)) == (old != new)
