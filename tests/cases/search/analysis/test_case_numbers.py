"""Numbers of cases in the forms in which lawyers write them."""

import pytest

from cases.search.analysis.case_numbers import docket_keys, ecli_keys, key, neutral_keys, reference_keys, typed_keys


@pytest.mark.parametrize(
    ("number", "compared"),
    [
        ("C-170/13", "c 170 13"),
        ("C‑170/13", "c 170 13"),
        ("C170/13", "c 170 13"),
        ("X ZB 5/22", "xzb 5 22"),
        ("J 0008/20", "j 8 20"),
        ("REsp 1.893.426/RJ", "resp 1893426 rj"),
        ("Civil Appeal No. 14 of 2020", "civilappeal 14 2020"),
        ("الطعن رقم ١٢٣ لسنة ٨٥", "الطعن 123 85"),
    ],
)
def test_a_number_is_compared_by_its_groups_of_digits_and_letters(number, compared):
    assert key(number) == compared


def test_numbers_with_other_groups_of_digits_are_not_the_same():
    assert key("C-508") != key("C-5/08")
    assert key("C-17/013") != key("C-170/13")


def shared(typed: str, keys: set[str]) -> bool:
    return bool(typed_keys(typed) & keys)


@pytest.mark.parametrize(
    ("docket", "typed"),
    [
        ("REsp 8765432/SP (2019/0123456-7)", "REsp 8.765.432"),
        ("REsp 8765432/SP (2019/0123456-7)", "8765432"),
        ("UPC_CFI_33/2024 (ACT_1234/2024)", "ACT_1234/2024"),
        ("Civil Appeal E012 of 2023", "E012/2023"),
        ("Civil Appeal Nos. 311-313 of 2019", "Civil Appeal No. 312 of 2019"),
        ("20 C 7/2024-31", "20 C 7/2024"),
        ("RG 21/04567", "21/04567"),
        ("Case No. 7 U 12/21", "7 U 12/21"),
        ("7 U 12/21", "Case No. 7 U 12/21"),
        ("T 0012/19", "T 12/19"),
        # A docket in the signs of its country, and in Latin letters.
        ("(2022) Hu 73 Zhi Min Chu No. 456", "（2022）沪73知民初456号"),
        ("（2022）沪73知民初456号", "(2022) Hu 73 Zhi Min Chu No. 456"),
        ("2021 (Wa) 3456", "令和3年(ワ)3456号"),
        ("2021 (Wa) 3456", "令和3年（ワ）第3456号"),
        ("2021 (Wa) 3456", "Reiwa 3 (Wa) No. 3456"),
        ("2021 (Wa) No. 3456", "2021(ワ)3456"),
        ("令和元年(行ケ)10010号", "2019 (Gyo-Ke) 10010"),
        ("2019Da12345", "2019다12345"),
    ],
)
def test_a_docket_is_known_without_what_lawyers_leave_out(docket, typed):
    assert shared(typed, docket_keys(docket))


@pytest.mark.parametrize(
    ("docket", "typed"),
    [
        ("X ZB 5/22", "5/22"),
        ("310 O 227/23", "310 O 227"),
        ("A3/2013/2087", "A3/2013"),
        ("SC 96/2023", "96/2023"),
        ("J 0008/20", "8/20"),
        # The Latin letters of both are the same.
        ("（2022）沪73行初456号", "（2022）沪73刑初456号"),
    ],
)
def test_a_part_that_many_dockets_have_names_none(docket, typed):
    assert not shared(typed, docket_keys(docket))


@pytest.mark.parametrize(
    "typed",
    [
        "[2019] EWHC 321 (Pat)", "2019 EWHC 321 (Pat)", "(2019) EWHC 321", "EWHC 321 (Pat)", "EWHC 321",
        "EWHC 321 (Pat) (2019)", "[2019] EWHC (Pat) 321", "[2019]EWHC321(Pat)", "EWHC 2019/321",
    ],
)  # fmt: skip
def test_a_neutral_citation_is_known_without_brackets_year_or_division(typed):
    assert shared(typed, neutral_keys("[2019] EWHC 321 (Pat)"))


@pytest.mark.parametrize("typed", ["ECLI:FR:CC:2020:12", "FR:CC:2020:12", "(FR:CC:2020:12)", "FR CC 2020 12"])
def test_an_ecli_is_known_without_its_beginning_and_signs(typed):
    assert shared(typed, ecli_keys("ECLI:FR:CC:2020:12"))


@pytest.mark.parametrize("typed", ["2022", "[2022] eKLR", "supreme court", "", "2019 EWHC"])
def test_a_year_alone_is_no_number(typed):
    assert typed_keys(typed) == set()


def test_a_citation_of_a_year_alone_names_no_case():
    assert neutral_keys("[2022] eKLR") == set()
    assert neutral_keys("") == ecli_keys("") == set()


@pytest.mark.parametrize("typed", ["IN004-j", "in004", "IN 004", "in4", "IN 4-j", "IN4j"])
def test_a_reference_is_known_without_zeros_and_ending(typed):
    assert shared(typed, reference_keys("IN004-j"))


@pytest.mark.parametrize("typed", ["in 4", "in 04", "in 4 cases"])
def test_words_are_no_reference(typed):
    assert not shared(typed, reference_keys("IN004-j"))
