"""The import of a law: its wordings in time, its tree, and one entry of the log."""

import time
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core import log
from core.models import LogEntry
from legislation.import_law import ImportRefusedError, Text, import_text
from legislation.intake import read_law
from legislation.intake.timeline import State
from legislation.models import Instrument, InstrumentText, Provision, ProvisionText

FIRST = "Preamble.\nChapter I\nGeneral\nArticle 1\nScope\nOld words.\nArticle 2. Same words.\nArticle 3. Third."
SECOND = (
    "Chapter I\nGeneral\nArticle 1\nAims\nNew words.\nArticle 2.  Same   words.\nChapter II\nMore\nArticle 4. Fourth."
)


def states(found) -> dict[str, str]:
    return {row.number: str(row.step.state) for row in found.rows}


def test_a_first_text_gives_each_article_a_wording_from_its_day(imported, wordings, civil_code):
    found = imported(FIRST)

    assert states(found) == {"1": "new", "2": "new", "3": "new"}
    assert wordings("1") == [("Old words.", 2021, None)]
    assert [row.heading for row in civil_code.provisions.in_order()] == ["Scope", "", ""]


def test_a_second_text_keeps_what_is_unchanged_and_closes_what_changed(imported, wordings):
    imported(FIRST)
    kept = ProvisionText.objects.get(provision__number="2").pk

    found = imported(SECOND, 2024)

    assert states(found) == {"1": "changed", "2": "unchanged", "4": "new", "3": "missing"}
    assert wordings("1") == [("Old words.", 2021, 2024), ("New words.", 2024, None)]
    assert wordings("2") == [("Same words.", 2021, None)]
    assert ProvisionText.objects.get(provision__number="2").pk == kept
    assert wordings("3") == [("Third.", 2021, None)]


def test_what_is_missing_ends_on_the_day_where_the_editor_says_it_is_repealed(imported, wordings):
    imported(FIRST)

    imported(SECOND, 2024, repeal=True)

    assert wordings("3") == [("Third.", 2021, 2024)]


def test_annexes_are_taken_in_beside_the_articles_of_the_same_numbers(imported, wordings, civil_code, client):
    text = f"{FIRST}\nAnnex I\nMarks\nArticle 1. First of the annex.\nSchedule 1\nForms\nForm A."

    found = imported(text, public=True)
    again = imported(f"{text}\nForm B.", 2024, public=True)

    assert found.left_out == ()
    provisions = {row.slug: row for row in civil_code.provisions.in_order()}
    assert list(provisions) == ["art-1", "art-2", "art-3", "annex-i-art-1", "sch-1"]
    assert wordings("I, Article 1") == [("First of the annex.", 2021, None)]
    assert provisions["annex-i-art-1"].division.label == "Annex I"
    assert [row.label for row in again.of(State.CHANGED)] == ["Schedule 1"]
    civil_code.listed = True
    civil_code.save()
    page = client.get("/legislation/cn/civil-code/annex-i-art-1/").content.decode()
    assert "<h1>Annex I, Article 1</h1>" in page
    assert "First of the annex." in page


def test_headings_and_parts_follow_the_newest_text(imported, civil_code):
    imported(FIRST)
    imported(SECOND, 2024, repeal=True)
    imported("Chapter IX\nOldest\nArticle 1\nFormer scope\nOldest words.", 2019)

    assert [(row.label, row.heading) for row in civil_code.divisions.all()] == [
        ("Chapter I", "General"),
        ("Chapter II", "More"),
    ]
    placed = {row.number: row.division and row.division.label for row in civil_code.provisions.all()}
    assert placed == {"1": "Chapter I", "2": "Chapter I", "3": "Chapter I", "4": "Chapter II"}
    assert civil_code.provisions.get(number="1").heading == "Aims"


def test_a_part_that_the_newest_text_lacks_goes_unless_its_articles_stay_in_force(imported, civil_code):
    imported("Book I\nPersons\nChapter I\nNames\nArticle 1. A.\nBook II\nThings\nArticle 2. B.")

    imported("Book II\nThings\nArticle 2. B.", 2022)
    kept = [(row.label, row.parent and row.parent.label) for row in civil_code.divisions.all()]
    imported("Book II\nThings\nArticle 2. B.", 2023, repeal=True)

    assert kept == [("Book II", None), ("Book I", None), ("Chapter I", "Book I")]
    assert [row.label for row in civil_code.divisions.all()] == ["Book II"]
    assert civil_code.provisions.get(number="1").division is None


def test_an_older_text_speaks_only_of_the_days_before_the_next_one(imported, wordings):
    imported("Article 1. Newer.\nArticle 2. Same.", 2024)

    found = imported("Article 1. Older.\nArticle 2. Same.\nArticle 3. Gone since.", 2020)

    assert states(found) == {"1": "new", "2": "unchanged", "3": "new"}
    assert wordings("1") == [("Older.", 2020, 2024), ("Newer.", 2024, None)]
    assert wordings("2") == [("Same.", 2020, None)]
    assert wordings("3") == [("Gone since.", 2020, 2024)]


def test_a_text_between_two_others_leaves_what_the_later_one_says(imported, wordings):
    imported("Article 1. A.\nArticle 2. B.", 2020, public=True, official=True)
    imported("Article 1. A.\nArticle 2. B.", 2024)

    imported("Article 1. Meanwhile.", 2022, repeal=True)

    assert wordings("1") == [("A.", 2020, 2022), ("Meanwhile.", 2022, 2024), ("A.", 2024, None)]
    assert wordings("2") == [("B.", 2020, 2022), ("B.", 2024, None)]
    marks = ProvisionText.objects.filter(provision__number="1").order_by("period").values_list("public", "official")
    assert list(marks) == [(True, True), (False, False), (True, True)]


def test_other_words_for_the_same_day_are_refused_and_nothing_is_stored(imported, wordings):
    imported(FIRST)
    version = log.version()

    with pytest.raises(ImportRefusedError, match="Article 1, Article 3"):
        imported("Article 1. Other.\nArticle 2. Same words.\nArticle 5. Five.", repeal=True)

    assert wordings("1") == [("Old words.", 2021, None)]
    assert not Provision.objects.filter(number="5").exists()
    assert log.version() == version


def test_the_same_text_for_the_same_day_is_recognised(imported):
    imported(FIRST)

    with pytest.raises(ImportRefusedError, match="already have this version"):
        imported(FIRST)

    assert InstrumentText.objects.count() == 1


def test_more_articles_of_the_same_day_are_added(imported, wordings):
    imported("Article 1. A.")

    imported("Article 2. B.")

    assert (wordings("1"), wordings("2")) == ([("A.", 2021, None)], [("B.", 2021, None)])


def test_the_source_and_the_preamble_are_kept(imported):
    imported(FIRST)

    text = InstrumentText.objects.get()

    assert (text.source, text.preamble) == (FIRST, "Preamble.")


def test_languages_and_translations_stand_beside_each_other(imported, wordings, civil_code):
    imported(FIRST)
    imported("第一章 总则\n第一条 范围。", language="zh-hans", official=True)
    imported("Article 1. Translated otherwise.", translator="Ministry")

    assert wordings("1", "zh-hans") == [("范围。", 2021, None)]
    assert sorted(wordings("1")) == [("Old words.", 2021, None), ("Translated otherwise.", 2021, None)]
    assert civil_code.provisions.get(number="1").heading == "Scope"


def test_wordings_are_public_only_where_the_editor_says_so(imported):
    imported(FIRST)
    before = ProvisionText.objects.filter(public=True).count(), Provision.objects.filter(listed=True).count()

    imported(FIRST, public=True)

    assert before == (0, 0)
    assert ProvisionText.objects.filter(public=True).count() == Provision.objects.filter(listed=True).count() == 3


def test_an_empty_article_keeps_the_words_that_are_held(imported, wordings):
    imported("Article 1. A.\nArticle 2. B.")

    found = imported("Article 1\nArticle 2. C.", 2022, repeal=True)

    assert states(found)["1"] == State.EMPTY
    assert wordings("1") == [("A.", 2021, None)]


def test_a_number_that_stands_twice_is_taken_once_and_told(imported, wordings):
    found = imported("Article 1. A.\nArticle 1. B.")

    assert [unit.text for unit in found.left_out] == ["B."]
    assert wordings("1") == [("A.", 2021, None)]


def test_a_provision_that_a_case_named_before_is_the_one_that_gets_the_wording(imported, civil_code):
    known = Provision.objects.get_or_add(civil_code, "article", "1")

    imported(FIRST)

    assert known.texts.count() == 1


def test_numbers_with_one_address_get_two(imported, civil_code):
    Provision.objects.create(instrument=civil_code, number="x", slug="art-1", sort_key="x")

    imported(FIRST)

    assert civil_code.provisions.get(number="1").slug == "art-1-2"


def test_a_text_without_articles_is_refused(imported):
    with pytest.raises(ImportRefusedError, match="No article"):
        imported("Nothing of that sort.")


def test_one_entry_of_the_log_tells_what_was_taken_in_of_a_public_law(imported, civil_code):
    Instrument.objects.update(listed=True)

    imported(FIRST)

    entry = LogEntry.objects.get()

    assert entry.kind == "law"
    assert entry.note == "Civil Code: English text in force since 2021-01-01: 3 new"


def law(words: str) -> str:
    return "\n".join(
        f"Chapter {n // 10 + 1}\nThings\nArticle {n}. {words}" if n % 10 == 0 else f"Article {n}. {words}"
        for n in range(1, 1501)
    )


def test_1500_articles_are_stored_in_seconds_and_few_queries(civil_code):
    for year, words in ((2021, "Old words."), (2024, "New words.")):
        text = Text(civil_code, "en", date(year, 1, 1), law(words))
        reading = read_law(text.source, "text")
        start = time.thread_time()
        with CaptureQueriesContext(connection) as queries:
            import_text(text, reading)

        assert time.thread_time() - start < 10
        assert len(queries) < 40
    assert ProvisionText.objects.count() == 3000
