"""A table is read from CSV, TSV or JSON, or refused with a sentence."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tablib import Dataset

from core.spreadsheets.reading import FILE_TYPES, LARGEST, NotReadError, decoded, file_type_of, read, written

COLUMNS = ("slug", "name_en")
cells = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=20)


@pytest.mark.parametrize("form", FILE_TYPES)
@given(rows=st.lists(st.tuples(st.just("x"), cells), min_size=1, max_size=5))
def test_any_cells_come_back_as_they_went_out(form, rows):
    table = Dataset(*rows, headers=COLUMNS)

    assert read(written(table, form), form, COLUMNS).dict == table.dict


@pytest.mark.parametrize("form", FILE_TYPES)
@given(text=st.text(max_size=60))
def test_any_text_is_read_or_refused(form, text):
    with contextlib.suppress(NotReadError):
        assert len(read(text, form, COLUMNS)) > 0


@pytest.mark.parametrize(
    ("text", "form", "said"),
    [
        ("", "csv", "no rows"),
        ("slug\n", "csv", "no rows"),
        ("slug,colour\na,red\n", "csv", "There is no column colour. The columns are: slug, name_en."),
        ("slug,slug\na,b\n", "csv", "its own heading"),
        ("slug,name_en\na\n", "csv", "Row 2 has 1 cell, not 2."),
        ("slug,name_en\na,b\n\n,\na\n", "csv", "Row 5 has 1 cell, not 2."),
        ('slug\n"a\n', "csv", "cannot be read"),
        ("slug\n" + "a\n" * 1001, "csv", "more than 1000 rows"),
        ("slug\n\x00\n", "csv", "characters that cannot be stored"),
        ("{", "json", "not JSON"),
        ("[" * 100_000, "json", "not JSON"),
        ('{"slug": "a"}', "json", "list of objects"),
        ('[{"slug": 1}]', "json", "must be a string"),
        ('[{"slug": "\\ud800"}]', "json", "must be a string"),
        ('[{"slug": "a"}, {"name_en": "b"}]', "json", "same columns"),
        ("slug\n" + "a" * (LARGEST + 1), "csv", "larger than 4 MB"),
    ],
)
def test_what_is_no_table_is_refused_with_a_sentence(text, form, said):
    with pytest.raises(NotReadError, match=said):
        read(text, form, COLUMNS)


def test_objects_may_name_their_values_in_any_order():
    text = '[{"slug": "a", "name_en": "A"}, {"name_en": "B", "slug": "b"}]'

    assert [row["slug"] for row in read(text, "json", COLUMNS).dict] == ["a", "b"]


@pytest.mark.parametrize(("form", "numbers"), [("csv", [2, 4]), ("tsv", [2, 4]), ("json", [1, 2])])
def test_rows_have_the_numbers_that_a_spreadsheet_gives_them(form, numbers):
    text = '[{"slug": "a"}, {"slug": "b"}]' if form == "json" else 'slug\n"a\na"\n\nb\n'

    assert read(text, form, COLUMNS).numbers == numbers


def test_cells_may_be_separated_by_semicolons_as_spreadsheets_in_many_countries_write_them():
    rows = read("slug;name_en\na;One, and two\n", "csv", COLUMNS)

    assert rows.dict == [{"slug": "a", "name_en": "One, and two"}]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\xff\xfe\x00", "not in UTF-8"),
        (b"x" * (LARGEST + 1), "larger than 4 MB"),
        (b"PK\x03\x04 of a workbook", "a workbook, which we do not read"),
        (b"\xd0\xcf\x11\xe0 of an older one", "a workbook, which we do not read"),
    ],
)
def test_a_file_that_is_no_text_or_too_large_is_refused_in_a_sentence(content, said):
    with pytest.raises(NotReadError, match=said):
        decoded(content)


@pytest.mark.parametrize(
    ("text", "form"), [("slug,name_en\n", "csv"), ("slug\tname_en\n", "tsv"), (' [{"slug": ""}]', "json"), ("", "csv")]
)
def test_the_form_is_known_by_its_look(text, form):
    assert file_type_of(text) == form
