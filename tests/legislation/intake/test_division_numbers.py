"""Numbers of divisions in words and letters."""

import pytest

from legislation.intake.divisions import read_division


@pytest.mark.parametrize(
    ("line", "kind", "number"),
    [
        ("ČÁST PRVNÍ", "part", "1"),
        ("ČASŤ DRUHÁ", "part", "2"),
        ("İKİNCİ BÖLÜM", "chapter", "2"),
        ("ELSŐ RÉSZ", "part", "1"),
        ("II. FEJEZET", "chapter", "2"),
        ("Bagian Kesatu", "section", "1"),
        ("ΚΕΦΑΛΑΙΟ Β΄", "chapter", "2"),
        ("ΜΕΡΟΣ ΠΡΩΤΟ", "part", "1"),
        ("Глава втора", "chapter", "2"),
        ("PIRMASIS SKIRSNIS", "section", "1"),
        ("I nodaļa", "chapter", "1"),
        ("1. peatükk", "chapter", "1"),
        ("1 luku", "chapter", "1"),
        ("Subpart A", "subtitle", "A"),
        ("CHAPITRE 1er. - Dispositions", "chapter", "1"),
        ("Párrafo 2°", "subsection", "2"),
    ],
)
def test_a_division_may_be_counted_in_words_or_letters(line, kind, number):
    division = read_division(line.replace("°", "º"))

    assert (division.kind, division.number) == (kind, number)


@pytest.mark.parametrize(
    "line", ["Párrafo 1º. La malla tendrá dos dedos.", "2 Hoofdstuk 2 is van toepassing", "Parte primera vista"]
)
def test_other_lines_divide_nothing(line):
    assert read_division(line) is None


@pytest.mark.parametrize(
    "line",
    ["Disposición final primera. Entrada en vigor.", "DISPOSICIONES TRANSITORIAS Y FINALES", "TRANSITORIOS"],
)
def test_rules_behind_the_last_article_of_a_spanish_law_are_divisions_without_a_number(line):
    division = read_division(line)

    assert (division.kind, division.number) == ("division", "")
