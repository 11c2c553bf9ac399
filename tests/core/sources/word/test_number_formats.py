"""Numbers in the formats of Word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.sources.word.number_formats import FORMATS, formatted

NAMES = st.sampled_from([*FORMATS, "ordinal", "cardinalText", "unheard-of"])


@pytest.mark.parametrize(
    ("name", "number", "shown"),
    [
        ("lowerLetter", 26, "z"), ("lowerLetter", 27, "aa"), ("upperLetter", 54, "BBB"), ("lowerRoman", 4, "iv"),
        ("upperRoman", 1994, "MCMXCIV"), ("decimalZero", 7, "07"), ("decimalZero", 123, "123"),
        ("russianLower", 10, "к"),
        ("russianUpper", 28, "Ю"), ("arabicAlpha", 3, "ت"), ("arabicAbjad", 3, "ج"), ("hebrew1", 15, "טו"),
        ("hebrew1", 17, "יז"), ("chineseCounting", 20, "二十"), ("chineseCountingThousand", 105, "一百零五"),
        ("chineseLegalSimplified", 12, "壹拾贰"), ("japaneseCounting", 110, "百十"), ("ideographTraditional", 2, "乙"),
        ("decimalEnclosedCircle", 20, "⑳"), ("thaiLetters", 2, "ข"), ("hindiNumbers", 12, "१२"), ("ganada", 3, "다"),
        ("lowerLetter", 0, None), ("decimalEnclosedCircle", 21, None), ("upperRoman", 40_000, None),
    ],
)  # fmt: skip
def test_a_number_is_written_as_in_word(name, number, shown):
    assert formatted(number, name, "") == shown


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("en-GB", ["1st", "2nd", "3rd", "11th", "22nd", "113th"]), ("fr-CA", ["1er", "2e", "3e", "11e", "22e", "113e"]),
        ("pt-BR", ["1º", "2º", "3º", "11º", "22º", "113º"]), ("de-AT", ["1.", "2.", "3.", "11.", "22.", "113."]),
        ("zz", [None] * 6),
    ],
)  # fmt: skip
def test_an_ordinal_number_is_that_of_its_language(language, shown):
    assert [formatted(number, "ordinal", language) for number in (1, 2, 3, 11, 22, 113)] == shown


@given(st.integers(0, 2**31), NAMES)
def test_any_number_is_short_in_every_format(number, name):
    assert len(formatted(number, name, "en") or "") <= 60


@given(st.sets(st.integers(1, 28), min_size=2, max_size=2), st.sampled_from([*FORMATS]))
def test_two_numbers_never_look_the_same(numbers, name):
    one, other = (formatted(number, name, "") for number in numbers)

    assert one != other or one in (None, "")
