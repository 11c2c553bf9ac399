"""Which lines open a division of a law, by language, and what they say of it."""

import pytest

from legislation.intake.divisions import KINDS, Division, read_division


@pytest.mark.parametrize(
    ("line", "kind", "number", "heading"),
    [
        ("Chapter 5", "chapter", "5", ""),
        ("CHAPTER V", "chapter", "5", ""),
        ("Chapter 5. Marks", "chapter", "5", "Marks"),
        ("Chapter 5: Marks", "chapter", "5", "Marks"),
        ("Chapter 5 – Marks", "chapter", "5", "Marks"),
        ("Chapter 5 Marks", "chapter", "5", "Marks"),
        ("Chapter 05", "chapter", "5", ""),
        ("Chapter 5A", "chapter", "5A", ""),
        ("Chapter 5-A", "chapter", "5A", ""),
        ("Chapter V-A", "chapter", "5A", ""),
        ("Chapter 5 bis", "chapter", "5bis", ""),
        ("Chapter V BIS", "chapter", "5bis", ""),
        ("Part A", "part", "A", ""),
        ("Part C. Fees", "part", "C", "Fees"),
        ("Part One", "part", "1", ""),
        ("PART TWELVE", "part", "12", ""),
        ("Book IV", "book", "4", ""),
        ("Title XIV", "title", "14", ""),
        ("Subtitle 2", "subtitle", "2", ""),
        ("Sub-section 2", "subsection", "2", ""),
        ("Division 3", "division", "3", ""),
        ("Schedule 2", "annex", "2", ""),
        ("Annex", "annex", "", ""),
        ("Appendix B", "annex", "B", ""),
        ("Chapitre Ier", "chapter", "1", ""),
        ("Chapitre premier", "chapter", "1", ""),
        ("Titre préliminaire", "title", "", ""),
        ("Sous-section 3", "subsection", "3", ""),
        ("Erster Teil", "part", "1", ""),
        ("Zweiter Abschnitt Marken", "section", "2", "Marken"),
        ("Hauptstück 2", "chapter", "2", ""),
        ("Anlage 1", "annex", "1", ""),
        ("Título preliminar", "title", "", ""),
        ("Capítulo único", "chapter", "", ""),
        ("CAPÍTULO II Marcas", "chapter", "2", "Marcas"),
        ("Secção I", "section", "1", ""),
        ("Capo II", "chapter", "2", ""),
        ("Allegato A", "annex", "A", ""),
        ("Глава 4. Право", "chapter", "4", "Право"),
        ("РАЗДЕЛ VII", "section", "7", ""),
        ("Приложение", "annex", "", ""),
        ("الباب الأول", "title", "1", ""),
        ("الفصل الثاني النطاق", "chapter", "2", "النطاق"),
        ("ملحق", "annex", "", ""),
        ("第三章 商标", "chapter", "3", "商标"),
        ("第 3 章", "chapter", "3", ""),
        ("第二编", "book", "2", ""),
        ("第二分编", "part", "2", ""),
        ("第二节", "section", "2", ""),
        ("제2장 상표", "chapter", "2", "상표"),
        ("제1편", "book", "1", ""),
        ("附件三", "annex", "3", ""),
        ("2. Abschnitt", "section", "2", ""),
        ("1. Kapitel: Marken", "chapter", "1", "Marken"),
        ("2 kap. Drift", "chapter", "2", "Drift"),
        ("II. FEJEZET", "chapter", "2", ""),
        ("İKİNCİ BÖLÜM", "chapter", "2", ""),
        ("Rozdział 2", "chapter", "2", ""),
        ("Розділ II", "section", "2", ""),
        ("Hoofdstuk 2. Slot", "chapter", "2", "Slot"),
        ("TITRE II. - Des peines", "title", "2", "Des peines"),
        ("CAPITOLUL II", "chapter", "2", ""),
        ("Chương II", "chapter", "2", ""),
        ("BAB II", "chapter", "2", ""),
        ("หมวด 2", "chapter", "2", ""),
        ("别表", None, None, None),
        ("別表", "annex", "", ""),
    ],
)
def test_a_line_that_opens_a_division_says_its_kind_number_and_heading(line, kind, number, heading):
    division = read_division(line)

    if kind is None:
        assert division is None
    else:
        assert (division.kind, division.number, division.heading) == (kind, number, heading)


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Chapter 5. Marks", "Chapter 5"),
        ("Zweiter Abschnitt Marken", "Zweiter Abschnitt"),
        ("第三章 商标", "第三章"),
        ("附件三 商标", "附件三"),
        ("الفصل الثاني النطاق", "الفصل الثاني"),
    ],
)
def test_the_label_of_a_division_is_what_its_line_prints_first(line, label):
    assert line[: read_division(line).end] == label


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Marks",
        "Chapter",
        "Chapter Marks",
        "Chapter 5 of this Act applies",
        "Chapter 5 shall apply",
        "Chapter 5 is repealed",
        "Part II, section 3",
        "Part 2 marks",
        "Chapter 12345",
        "Partition 5",
        "Глава 4 и глава 5",
        "الباب",
        "الكلمة الأولى",
        "第三回",
        "第三章规定的",
        "附件" + "商" * 60,
        "Chapter 5. " + "x" * 250,
    ],
)
def test_another_line_opens_no_division(line):
    assert read_division(line) is None


def test_a_line_of_250_characters_may_open_a_division():
    heading = "M" * (250 - len("Chapter 5. "))

    assert read_division(f"Chapter 5. {heading}") == Division("chapter", 9, "5", heading)


@pytest.mark.parametrize(
    ("word", "number"), [("one", "1"), ("Two", "2"), ("five", "5"), ("NINE", "9"), ("eleven", "11"), ("Fifteen", "15")]
)
def test_divisions_are_counted_in_words_as_in_digits(word, number):
    assert read_division(f"Part {word}").number == read_division(f"Part {number}").number == number


def test_every_kind_of_division_is_known_by_its_english_word():
    words = [kind.capitalize() for kind in KINDS if kind != "paragraph"]

    assert [read_division(f"{word} 1").kind for word in words] == [kind for kind in KINDS if kind != "paragraph"]
