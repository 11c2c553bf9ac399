"""Courts, keywords and provisions go out as tables and come in again: what changes is seen before, and logged once."""

import csv
import io
import json

import pytest

from cases.editing.spreadsheets import CourtTable, KeywordTable
from cases.models import Court, Keyword
from core.models import LogEntry, Redirect
from core.site_languages import NAME_LANGUAGES
from core.spreadsheets import FILE_TYPES, ImportRefusedError, store, try_out, written
from core.spreadsheets.reading import read
from legislation.models import Provision
from legislation.spreadsheets import ProvisionTable

TABLES = (CourtTable, KeywordTable, ProvisionTable)


@pytest.fixture
def rows(court, keyword, provision) -> None:
    high = court("High Court")
    high.names, high.variants, high.listed = {"en": "High Court", "ar": "المحكمة العليا"}, ["H. C.", "=HC, “one”"], True
    high.save()
    court(code="FR")
    portrait = keyword("portrait right")
    portrait.synonyms = ["image right", "@likeness", "'-quoted"]
    portrait.save()
    portrait.broader.add(keyword("personality right"), keyword("privacy"))
    provision("10bis"), provision("29", law="Copyright Act", code="IN", kind="section")
    Provision.objects.filter(number="29").update(heading="-1 day,\n\"two\" 'lines'", listed=True)


def taken(table, text: str, file_type: str = "csv"):
    made = table()
    return store(made, read(text, file_type, made.columns), None)


@pytest.mark.parametrize("file_type", FILE_TYPES)
@pytest.mark.parametrize("table", TABLES)
def test_what_goes_out_comes_in_again_without_a_change(rows, table, file_type):
    text = written(table().export(), file_type)
    held = list(table._meta.model.objects.order_by("pk").values())

    done = taken(table, text, file_type)

    assert (done.rows, done.faults, done.unchanged) == ([], [], len(held))
    assert list(table._meta.model.objects.order_by("pk").values()) == held
    assert written(table().export(), file_type) == text
    assert LogEntry.objects.count() == 0


@pytest.mark.parametrize("table", TABLES)
def test_what_goes_out_of_one_database_comes_into_an_empty_one(rows, table):
    text = written(table().export(), "csv")
    Keyword.objects.all().delete(), Court.objects.all().delete(), Provision.objects.all().delete()

    done = taken(table, text)

    assert {row.act for row in done.rows} == {"new"}
    assert written(table().export(), "csv") == text


@pytest.mark.parametrize("file_type", ["csv", "tsv"])
def test_no_cell_is_a_formula_in_a_spreadsheet(rows, file_type):
    for table in TABLES:
        cells = [cell for row in read_raw(written(table().export(), file_type), file_type) for cell in row]

        assert not [cell for cell in cells if cell[:1] in "=+-@\t\r" and cell]


def read_raw(text: str, file_type: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), "excel" if file_type == "csv" else "excel-tab"))


@pytest.mark.parametrize("table", [CourtTable, KeywordTable])
def test_there_is_a_column_for_the_name_in_each_language(table):
    assert [f"name_{code}" for code in NAME_LANGUAGES] == [name for name in table().columns if name[:5] == "name_"]


def test_trying_out_shows_each_change_word_by_word_and_changes_nothing(rows):
    table = KeywordTable()
    text = "slug,name_en,name_fr\nportrait-right,portrait rights,droit à l’image\n,deepfake,\n"

    found = try_out(table, read(text, "csv", table.columns))

    assert [(row.act, row.name, [name for name, _runs in row.differences]) for row in found.rows] == [
        ("update", "portrait rights", ["name_en", "name_fr"]), ("new", "deepfake", ["slug", "name_en", "listed"])
    ]  # fmt: skip
    assert ("removed", "right") in found.rows[0].differences[0][1]
    assert not Keyword.objects.filter(names__en__in=["deepfake", "portrait rights"]).exists()


def test_it_is_one_entry_of_the_log(rows, admin_user):
    table = KeywordTable()

    store(table, read("slug,name_en,listed\n,deepfake,no\n,avatar,yes\n", "csv", table.columns), admin_user)

    entry = LogEntry.objects.get()
    assert (entry.kind, entry.by, entry.note) == ("catalogue", admin_user, "keywords, from a table: 2 new")


def test_a_column_that_is_not_there_stays_as_it_was(rows):
    taken(CourtTable, "slug,listed\ncn-high-court,no\n")

    court = Court.objects.get(slug="cn-high-court")
    assert (court.listed, court.names["ar"], court.variants[0]) == (False, "المحكمة العليا", "H. C.")


def test_a_concept_may_be_broader_though_it_stands_further_down(rows):
    text = "slug,name_en,broader\nface,face,body\nbody,body,personality-right\n"

    done = taken(KeywordTable, text)

    assert [row.act for row in done.rows] == ["new", "new"]
    assert [row.slug for row in Keyword.objects.get(slug="face").broader.all()] == ["body"]


def test_broader_concepts_alone_are_a_change(rows):
    done = taken(KeywordTable, "slug,broader\nportrait-right,privacy\n")

    assert [[name for name, _runs in row.differences] for row in done.rows] == [["broader"]]
    assert [row.slug for row in Keyword.objects.get(slug="portrait-right").broader.all()] == ["privacy"]


@pytest.mark.parametrize(
    ("table", "text", "said"),
    [
        (CourtTable, "slug,jurisdiction,name_en\n,XX,A court\n", "No jurisdiction has the code “XX”."),
        (CourtTable, "slug,jurisdiction\ncn-high-court,FR\n", "This cannot change: it is “CN”."),
        (CourtTable, "slug,jurisdiction,name_fr\n,CN,Cour\n", "English name"),
        (CourtTable, "slug,jurisdiction,name_en\n,CN,high court\n", "already a court with this name: cn-high-court."),
        (KeywordTable, "slug,name_en\nprivacy,Portrait Right\n", "already a keyword with this name: portrait-right."),
        (CourtTable, "slug,listed\ncn-high-court,maybe\n", "Write yes or no, not “maybe”."),
        (CourtTable, "slug,variants\ncn-high-court," + "x" * 301 + "\n", "300"),
        (KeywordTable, "slug,name_en\nnot a slug,name\n", "slug"),
        (KeywordTable, "slug,name_en\n," + "x" * 301 + "\n", "300"),
        (KeywordTable, "slug,name_en,broader\na,a,nothing\n", "No keyword has the slug nothing."),
        (KeywordTable, "slug,name_en,broader\na,a,a\n", "cannot be broader than itself"),
        (KeywordTable, "slug,name_en\nformer,name\n", "with which it was merged"),
        (ProvisionTable, "instrument,kind,number\ncn/nothing,article,1\n", "There is no instrument"),
        (ProvisionTable, "instrument,kind,number\ncn/civil-code,chapter,1\n", "is not a kind of provision"),
        (ProvisionTable, "instrument,kind,number\ncn/civil-code,article,1(2)\n", "Give the number alone"),
        (ProvisionTable, "instrument,kind,number\ncn/civil-code,article,\n", "number"),
    ],
)
def test_a_bad_row_is_told_with_its_number_and_nothing_is_taken_in(rows, table, text, said):
    Redirect.objects.create(kind="keyword", was="former", now="privacy")
    made = table()
    found = try_out(made, read(text, "csv", made.columns))

    assert [said in sentence for number, sentence in found.faults if number in (0, 2)][:1] == [True], found.faults
    with pytest.raises(ImportRefusedError):
        taken(table, text)
    assert LogEntry.objects.count() == 0


def test_a_court_may_have_the_name_of_one_elsewhere_and_its_own_name_again(rows):
    done = taken(CourtTable, "slug,jurisdiction,name_en\n,FR,High Court\ncn-high-court,CN,High Court\n")

    assert ([row.act for row in done.rows], done.unchanged) == (["new"], 1)


def test_a_name_that_two_rows_of_the_table_give_is_told_at_the_second(rows):
    table = KeywordTable()

    found = try_out(table, read("slug,name_en\n,avatar\n,Avatar\n", "csv", table.columns))

    assert found.faults == [(3, "There is already a keyword with this name: avatar.")]


def test_one_bad_row_keeps_the_good_ones_out_too(rows):
    with pytest.raises(ImportRefusedError):
        taken(KeywordTable, "slug,name_en\n,good\n," + "x" * 400 + "\n")

    assert not Keyword.objects.filter(names__en="good").exists()


def test_one_row_twice_is_told_or_changes_the_same(rows):
    text = json.dumps([{"instrument": "cn/civil-code", "kind": "article", "number": "7", "heading": "A"}] * 2)

    done = taken(ProvisionTable, text, "json")

    assert (len(done.rows), done.unchanged) == (1, 1)
