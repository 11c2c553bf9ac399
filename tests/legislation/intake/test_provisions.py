"""Which lines open a provision, and what they say of it."""

import pytest

from legislation.citations.text import fold
from legislation.intake.provisions import (
    looks_like_a_heading,
    read_opening,
    split_heading,
)
from legislation.intake.repealed import read_repealed


@pytest.mark.parametrize(
    ("line", "kind", "number", "rest", "sure"),
    [
        ("Article 5", "article", "5", "", True),
        ("Article 5.", "article", "5", "", True),
        ("Article 5. Scope", "article", "5", "Scope", True),
        ("Article 5: Scope", "article", "5", "Scope", True),
        ("Article 5 – Scope", "article", "5", "Scope", True),
        ("Article 5.– Scope", "article", "5", "Scope", True),
        ("Article 5 Scope", "article", "5", "Scope", False),
        ("Article 5 - Scope", "article", "5", "Scope", True),
        ("Article 10 bis. Scope", "article", "10bis", "Scope", True),
        ("Article (5) Scope", "article", "5", "Scope", False),
        ("ARTICLE 5", "article", "5", "", True),
        ("Section 12A. Use", "section", "12A", "Use", True),
        ("§ 5 Schutz", "paragraph", "5", "Schutz", False),
        ("§501. Duties", "paragraph", "501", "Duties", True),
        ("§ 12-101. Duties", "paragraph", "12-101", "Duties", True),
        ("Art. 2¹ Begriffe", "article", "2", "Begriffe", False),
        ("Art. 4º-A. Texto", "article", "4A", "Texto", True),
        ("Art. 4o-A. Texto", "article", "4A", "Texto", True),
        ("ARTÍCULO 1o. OBJETO. Texto", "article", "1", "OBJETO. Texto", True),
        ("ARTÍCULO ÚNICO. Texto", "article", "único", "Texto", True),
        ("Sole Article. Text", "article", "1", "Text", True),
        ("MADDE 2- (1) Metin", "article", "2", "(1) Metin", True),
        ("Стаття 3. Текст", "article", "3", "Текст", True),
        ("2 a § Lagen", "paragraph", "2a", "Lagen", True),
        ("5-modda. Matn", "article", "5", "Matn", True),
        ("Rule 7. Fees", "rule", "7", "Fees", True),
        ("Regulation 3. Forms", "regulation", "3", "Forms", True),
        ("Artículo 5.- Objeto", "article", "5", "Objeto", True),
        ("Article L. 111-1", "article", "L111-1", "", True),
        ("Статья 5. Право", "article", "5", "Право", True),
        ("المادة 5: النطاق", "article", "5", "النطاق", True),
        ("المادة الخامسة", "article", "5", "", True),
        ("第五条 定义", "article", "5", "定义", True),
        ("第5条之2", "article", "5-2", "", True),
        ("第30条の4", "article", "30-4", "", True),
        ("第三十条の四", "article", "30-4", "", True),
        ("제5조의2", "article", "5-2", "", True),
        ("제5조: 목적", "article", "5", "목적", True),
    ],
)
def test_a_line_that_opens_a_provision_says_its_kind_and_number(line, kind, number, rest, sure):
    opening = read_opening(line)

    assert (opening.kind, opening.number, opening.rest, opening.sure) == (kind, number, rest, sure)
    assert opening.heading == ""


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Article 5. Scope", "Article 5"),
        ("Article (5) Scope", "Article (5)"),
        ("§ 5 Schutz", "§ 5"),
        ("第五条 定义", "第五条"),
        ("第30条の4 使用", "第30条の4"),
        ("제5조(목적) 이 법", "제5조"),
    ],
)
def test_the_label_of_a_provision_is_what_its_line_prints_first(line, label):
    assert line[: read_opening(line).end] == label


@pytest.mark.parametrize(
    ("line", "number", "heading", "rest"),
    [
        ("제5조(목적) 이 법은", "5", "목적", "이 법은"),
        ("第五条(定义)", "5", "定义", ""),
        ("Article 5 (Scope)", "5", "Scope", ""),
        ("§ 5 (Schutz)", "5", "Schutz", ""),
    ],
)
def test_a_heading_may_be_in_brackets_after_the_number(line, number, heading, rest):
    opening = read_opening(line)

    assert (opening.number, opening.heading, opening.rest) == (number, heading, rest)


@pytest.mark.parametrize(
    "line",
    [
        "Article",
        "Articles 5 and 6",
        "Article five",
        "Article 5 of this Law applies.",
        "Article 5 and Article 6 apply.",
        "Article 5 shall apply.",
        "Article 5, paragraph 2, applies.",
        "Article 5; Article 6",
        "Article (5 Scope",
        "The Article 5",
        "particle 5",
        "第五条规定的",
        "第五",
        "제5조에 따라",
        "المادة 5 من القانون",
        "Статья 5 и статья 6",
    ],
)
def test_a_line_that_only_mentions_a_provision_opens_none(line):
    assert read_opening(line) is None


@pytest.mark.parametrize(
    ("line", "kind", "numbers", "rest"),
    [
        ("Articles 5 to 7 (Repealed)", "article", ("5", "6", "7"), "(Repealed)"),
        ("Articles 5 and 7. Repealed", "article", ("5", "7"), ". Repealed"),
        ("§§ 5 bis 7 (weggefallen)", "paragraph", ("5", "6", "7"), "(weggefallen)"),
        ("Sections 5, 6: [Omitted]", "section", ("5", "6"), ": [Omitted]"),
    ],
)
def test_several_provisions_may_be_repealed_in_one_line(line, kind, numbers, rest):
    repealed = read_repealed(line)

    assert (repealed.kind, repealed.numbers, repealed.rest) == (kind, numbers, rest)


@pytest.mark.parametrize(
    "line",
    [
        "Article 5 (Repealed)",
        "Articles 5 to 7",
        "Articles 5 to 7 apply",
        "Articles (Repealed)",
        "Repealed",
        "Articles 5 to 7 (Repealed) " + "x" * 140,
    ],
)
def test_another_line_repeals_nothing(line):
    assert read_repealed(line) is None


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("Infringement.—(1) A person", ("Infringement", "(1) A person")),
        ("Infringement.–(1) A person", ("Infringement", "(1) A person")),
        ("Infringement. — A person", ("Infringement", "A person")),
        ("A person may", ("", "A person may")),
        (".—A person", ("", ".—A person")),
        ("One.—Two.—Three", ("One", "Two.—Three")),
        ("x" * 160 + ".—A person", ("x" * 160, "A person")),
        ("x" * 161 + ".—A person", ("", "x" * 161 + ".—A person")),
    ],
)
def test_a_full_stop_with_a_dash_parts_heading_and_text(line, parts):
    assert split_heading(line) == parts


@pytest.mark.parametrize("line", ["Scope", "Scope and aim (general)", "定义", "x" * 160, "Is it a mark?"])
def test_a_short_line_without_a_full_stop_may_be_a_heading(line):
    assert looks_like_a_heading(line)


@pytest.mark.parametrize(
    "line",
    ["", "Text.", "Text;", "Text:", "Text,", "文。", "نص؛", "1 Scope", "(1) Scope", "[2] Scope", "a) Scope", "x" * 161],
)
def test_a_sentence_or_a_numbered_line_is_no_heading(line):
    assert not looks_like_a_heading(line)


@pytest.mark.parametrize(
    ("line", "kind", "number"),
    [
        ("MADDE 5/A- (Ek: 3/7/2020-7249/13 md.)", "article", "5A"),
        ("[§503. Repealed. Pub. L. 105–304]", "paragraph", "503"),
        ("2[Article 5A. Heading]", "article", "5A"),
        ("(المادة الأولى)", "article", "1"),
        ("مادة (3) مكررا", "article", "3bis"),
        ("มาตรา 5 ทวิ ข้อความ", "article", "5bis"),
        ("Άρθρο 3Α", "article", "3A"),
        ("Чл. 3а. Текст", "article", "3a"),
        ("§ 3 a. Text", "paragraph", "3a"),
        ("§ 2-2 a. Heading", "paragraph", "2-2a"),
        ("2/A. § (1) Text", "paragraph", "2A"),
        ("Art. 3/1. Texte", "article", "3/1"),
        ("第 3-1 條", "article", "3-1"),
    ],
)
def test_an_inserted_provision_has_the_number_it_is_cited_by(line, kind, number):
    opening = read_opening(fold(line))

    assert (opening.kind, opening.number) == (kind, number)


@pytest.mark.parametrize(("line", "number"), [("Art. 4a.1) Tekst", "4a"), ("Art. 1a3 Titre", "1a")])
def test_a_footnote_glued_to_a_number_is_no_part_of_it(line, number):
    opening = read_opening(line)

    assert (opening.number, opening.noted) == (number, True)
