"""Texts made to take long: the time grows with their length and no faster."""

import pytest

from legislation.citations import find_citations
from tests.processor_time import processor_time

HOSTILE = [
    "1,(2)",
    "Article 1, ",
    "Art. 1, 2, 3 … ",
    "(((((",
    "[(",
    "第第第",
    "第一,",
    "   ",
    "§",
    "§ 1, ",
    "paragraph 2 of ",
    "Aa Bb (AB) ",
    "《",
    "\n",
    "\x00",
    "5",
    "1.1.",
    "1-1-",
    "(1)",
    "Article 1 of the Act Aa on Bb ",
    "Articles 1 to 2 to ",
    "article 5 du code de la loi et ",
    "Article ((",
    "Article IV, ",
    '"',
    "a) b) ",
    "second paragraph of ",
    "пункт 2 ",
    "الفقرة الثانية من ",
    "المادة الخامسة و",
    "15 U.S.C. 1, ",
    "§ 1 BGB, 2 BGB, ",
    "제1조 ",
    "에 관한 ",
    "第一项、",
    "Закона о защите ",
    "القانون ال",
    "Ley de la ",
    "Cal. ",
    "Act ",
    "of the ",
    "Article 1 ff., ",
    "Section 1, Clause 1, ",
    "法",
    "alínea a) do n.º 1 do ",
    "**",
    "\u0640",
    "《甲\n",
    "法\n",
    "国法の",
    "に関する",
    "(2条1項)",
    "著作権法及び",
    "5 madde ",
    "6769 sayılı Türk Ticaret ",
    "m. 5/1-a, ",
    "ustawy o ochronie ",
    "Закону про охорону ",
    "кодексу України ",
    "قانون حماية ومنع ",
    "مادة )5( ",
    "같은 조 ",
    "보호법 ",
]


@pytest.mark.slow
@pytest.mark.parametrize("unit", HOSTILE)
def test_the_time_grows_with_the_length_of_the_text_and_no_faster(unit):
    whole = ("Articles " + unit * (20_000 // len(unit)))[:20_000]

    # In four times the text, time that grew with the square would be sixteen times as long.
    quarter_time, whole_time = _time(whole[:5_000]), _time(whole)

    assert whole_time < 8 * quarter_time + 0.3


@pytest.mark.slow
@pytest.mark.parametrize("unit", ["1,(2)", "Article 1, ", "1, "])
def test_a_megabyte_takes_seconds(unit):
    assert _time("§ " + (unit * 200_000)[:1_000_000]) < 25


def _time(text: str) -> float:
    return processor_time(lambda: find_citations(text))
