"""The normal forms of numbers: sub-units, labels, digits, letters, lists and ranges."""

import pytest

from legislation.citations import find_citations

from .found import numbers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Article 10(2)(b)", ["10(2)(b)"]),
        ("Article 10 (2) (b)", ["10(2)(b)"]),
        ("Article 10, paragraph 2, point (b)", ["10(2)(b)"]),
        ("§ 97 Abs. 1", ["97(1)"]),
        ("Art. 5 Abs. 3 Satz 2 Nr. 1 lit. a", ["5(3)(2)(1)(a)"]),
        ("article 10, alinéa 2, let. b", ["10(2)(b)"]),
        ("artículo 34, apartado 2, inciso a)", ["34(2)(a)"]),
        ("n.º 2 do art. 345.º", ["345(2)"]),
        ("alínea b) do n.º 1 do artigo 5.º", ["5(1)(b)"]),
        ("подпункт 1 пункта 2 статьи 1483", ["1483(2)(1)"]),
        ("часть 1 статьи 10", ["10(1)"]),
        ("第十条第二款第（三）项", ["10(2)(3)"]),
        ("الفقرة 2 من المادة 48", ["48(2)"]),
    ],
)
def test_rule_1_sub_units_stand_in_round_brackets_widest_first(text, expected):
    assert numbers(text) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Article 10 of the Patent Law", "article"),
        ("Art. 10 of the Patent Law", "article"),
        ("Section 10 of the Patents Act", "section"),
        ("s. 10 of the Patents Act", "section"),
        ("ss. 10 of the Patents Act", "section"),
        ("§ 10 PatG", "paragraph"),
        ("§§ 10 PatG", "paragraph"),
        ("Rule 10 of the Patent Rules", "rule"),
        ("r. 10 of the Patent Rules", "rule"),
        ("Regulation 10 of the Patent Regulations", "regulation"),
        ("Clause 10 of the Patents Act", "clause"),
        ("статья 10 Патентного закона", "article"),
        ("《专利法》第10条", "article"),
        ("المادة 10 من قانون البراءات", "article"),
    ],
)
def test_rule_2_the_label_goes_and_gives_the_kind(text, kind):
    (found,) = find_citations(text)

    assert (found.kind, found.numbers) == (kind, ("10",))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("第１０１８条", "1018"),
        ("المادة ١٠١٨", "1018"),
        ("المادة ۱۰۱۸", "1018"),
        ("第一千零一十八条", "1018"),
        ("第二十条", "20"),
        ("第十二条", "12"),
        ("第一百零三条", "103"),
        ("第二一七条", "217"),
        ("Article １０", "10"),
    ],
)
def test_rule_3_digits_of_every_script_become_0_to_9(text, expected):
    assert numbers(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Article 6bis", "6bis"),
        ("Article 6 bis", "6bis"),
        ("article 10 Ter", "10ter"),
        ("Article 6quinquies", "6quinquies"),
        ("المادة 10 مكرر", "10bis"),
        ("第十条之一", "10-1"),
    ],
)
def test_rule_4_latin_adverbs_join_in_lower_case(text, expected):
    assert numbers(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Section 38-B", "38B"), ("Article 19a", "19a"), ("§ 44a", "44a"), ("Art. 829-A(1)", "829A(1)")],
)
def test_rule_5_a_letter_after_a_number_joins_and_keeps_its_case(text, expected):
    assert numbers(text) == [expected]


@pytest.mark.parametrize("text", ["article L. 111-1", "article L.111-1", "article L111-1", "article L 111-1"])
def test_rule_6_french_code_numbers_lose_dot_and_space(text):
    assert numbers(text) == ["L111-1"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("статья 152.1", "152.1"),
        ("artículo 7.6", "7.6"),
        ("Art. 1.022", "1022"),
        ("37 C.F.R. § 1.111", "1.111"),
        ("artigo 345.º", "345"),
        ("artigo 272°", "272"),
        ("article 1er", "1"),
        ("Article 5. Next sentence", "5"),
    ],
)
def test_rule_7_dots_of_the_number_stay_and_those_of_thousands_and_ordinals_go(text, expected):
    assert numbers(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Article 5(2) and (3)", ["5(2)", "5(3)"]),
        ("Article 10(2)(b) and (c)", ["10(2)(b)", "10(2)(c)"]),
        ("Article 8(1)(b) and (5)", ["8(1)(b)", "8(5)"]),
        ("§ 97 Abs. 1 und 2", ["97(1)", "97(2)"]),
        ("points (a) and (b) of Article 8(1)", ["8(1)(a)", "8(1)(b)"]),
        ("第十条第一款、第二款", ["10(1)", "10(2)"]),
    ],
)
def test_rule_8_a_list_of_sub_units_inherits_its_article(text, expected):
    assert numbers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Articles 10 to 12", ["10", "11", "12"]),
        ("Articles 10-12", ["10", "11", "12"]),
        ("Art. 10–12", ["10", "11", "12"]),
        ("§§ 10 bis 12", ["10", "11", "12"]),
        ("§§ 44a bis 44c", ["44a", "44b", "44c"]),
        ("Article 5(1) to (3)", ["5(1)", "5(2)", "5(3)"]),
        ("Article 5(a)-(c)", ["5(a)", "5(b)", "5(c)"]),
        ("Article 5(i) to (iii)", ["5(i)", "5(ii)", "5(iii)"]),
        ("articles L. 111-1 à L. 111-3", ["L111-1", "L111-2", "L111-3"]),
        ("статьи 10–12", ["10", "11", "12"]),
        ("第十条至第十二条", ["10", "11", "12"]),
        ("المواد من 10 إلى 12", ["10", "11", "12"]),
    ],
)
def test_rule_9_ranges_are_written_out(text, expected):
    assert numbers(text) == expected


def test_rule_9_a_range_of_200_is_a_citation_and_a_wider_one_is_not():
    assert len(numbers("Articles 1 to 200")) == 200
    assert numbers("Articles 1 to 201") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Art. 1.022, I e II, do CPC", ["1022(I)", "1022(II)"]),
        ("art. 5º, X, da Constituição", ["5(X)"]),
        ("Article XX(b) of the Treaty", ["XX(b)"]),
        ("المادة 5(أ)", ["5(أ)"]),
    ],
)
def test_rule_10_roman_items_and_arabic_letters_keep_their_form(text, expected):
    assert numbers(text) == expected


def test_a_number_is_never_a_part_of_another():
    found = find_citations("§ 1823 and § 823 BGB")

    assert [each.numbers for each in found] == [("1823",), ("823",)]


def test_numbers_after_a_label_for_one_need_an_instrument_behind_them():
    assert numbers("Under Section 5, 3 judges sat") == ["5"]
    assert numbers("Section 5, 6 and 7 of the Patents Act") == ["5", "6", "7"]
