"""Kinds of laws, and what a bare word points back to."""

import pytest

from legislation.citations import find_citations
from legislation.citations.kinds import kind_of_law


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Конституции РФ", "constitution"),
        ("ГК РФ", "code"),
        ("Федерального закона от 26.07.2006 № 135-ФЗ", "act"),
        ("Закону України", "act"),
        ("ustawy o prawie autorskim", "act"),
        ("6769 sayılı Sınai Mülkiyet Kanunu", "act"),
        ("Anayasa", "constitution"),
        ("قانون التجارة", "act"),
        ("دستور دولة الكويت", "constitution"),
        ("اتفاقية باريس", "treaty"),
        ("商标法", "act"),
        ("宪法", "constitution"),
        ("商标法实施条例", "ordinance"),
        ("パリ条約", "treaty"),
        ("특허법 시행령", "enforcement"),
        ("Patents Act", ""),
    ],
)
def test_the_kind_of_a_law_is_told_from_its_title(title, kind):
    assert kind_of_law(title) == kind


@pytest.mark.parametrize(
    ("text", "instruments"),
    [
        ("《商标法实施条例》第三条。该法第四条。", ["商标法实施条例", "该法"]),
        ("《商标法》第四条，《商标法实施条例》第三条。该法第五条。", ["商标法", "商标法实施条例", "商标法"]),
        ("《巴黎公约》第六条，《商标法》第四条。公约第九条。", ["巴黎公约", "商标法", "巴黎公约"]),
        ("특허법 제29조, 특허법 시행령 제5조. 같은 법 제62조", ["특허법", "특허법 시행령", "특허법"]),
        ("ст. 10 ГК РФ. Статья 5 Закона.", ["ГК РФ", "Закона"]),
        (
            "ст. 10 ГК РФ, ст. 3 Закона о рекламе. Статья 5 того же Закона.",
            ["ГК РФ", "Закона о рекламе", "Закона о рекламе"],
        ),
        ("ст. 10 ГК РФ. Статья 12 Минских договорённостей. Статья 5.", ["ГК РФ", "", ""]),
        ("المادة 5 من قانون التجارة. المادة 6 من المعاهدة.", ["قانون التجارة", "المعاهدة"]),
        ("《商标法》第四条。巴塞罗那宣言第五条。", ["商标法", ""]),
    ],
)
def test_a_bare_word_points_back_only_to_a_law_of_its_kind(text, instruments):
    assert [each.instrument for each in find_citations(text)] == instruments
