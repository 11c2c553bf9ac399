"""Lists of articles in Chinese, Japanese and Korean, and the title before them."""

import pytest

from legislation.citations import find_citations
from legislation.citations.east_asian import read_articles
from legislation.citations.east_asian_titles import annex_before, instrument_before, of_a_contract
from legislation.citations.text import fold


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("第十条", ["10"]),
        ("第十、十一条", ["10", "11"]),
        ("第十条、第十二条", ["10", "12"]),
        ("第十条至第十二条", ["10", "11", "12"]),
        ("第十至十二条", ["10", "11", "12"]),
        ("第十条之一", ["10-1"]),
        ("第10条第2項第3号", ["10(2)(3)"]),
        ("第一条第一款、第二款", ["1(1)", "1(2)"]),
        ("第一条第一款第一项、第二款", ["1(1)(1)", "1(2)"]),
        ("第一条第一款第一项、第二项", ["1(1)(1)", "1(1)(2)"]),
        ("第一条第一款、第二条", ["1(1)", "2"]),
        ("第五十七条第（一）、（二）项", ["57(1)", "57(2)"]),
        ("第五条第一款第（三）项至第（五）项", ["5(1)(3)", "5(1)(4)", "5(1)(5)"]),
        ("第一条、第五条至第三条", ["1"]),
        ("第29条第1項、同条第2項", ["29(1)", "29(2)"]),
        ("第30条の4から第30条の6まで", ["30-4", "30-5", "30-6"]),
        ("第三十条から第三十条の三まで", ["30", "30-3"]),
        ("第28条から第30条の3まで", ["28", "29", "30-3"]),
        ("第百四条の二及び第百四条の三", ["104-2", "104-3"]),
        ("第104条の3第1項", ["104-3(1)"]),
        ("제5조제1항", ["5(1)"]),
        ("제5조의2 제1항 제3호", ["5-2(1)(3)"]),
        ("제750조부터 제752조까지", ["750", "751", "752"]),
        ("제2조 제1호 (가)목", ["2(1)(가)"]),
        ("제2조 제1호 (가)목, (다)목", ["2(1)(가)", "2(1)(다)"]),
    ],
)
def test_a_list_of_articles_is_read_to_its_end(text, numbers):
    articles = read_articles(fold(text), 0)

    assert list(articles.numbers) == numbers
    assert articles.end == len(text) or numbers == ["1"]


@pytest.mark.parametrize(
    ("text", "end"),
    [("第五条，合同", 3), ("第五条和合同", 3), ("第五条、第三回", 3), ("第五条至今", 3), ("第一条、第五条至第三条", 3)],
)
def test_a_list_ends_before_what_is_no_article(text, end):
    assert read_articles(fold(text), 0).end == end


@pytest.mark.parametrize(
    "text", ["", "第三回", "条", "第五条至第三条", "第一条至第九百条", "第30条の4から第31条の2まで"]
)
def test_what_is_no_list_of_articles_gives_none(text):
    assert read_articles(fold(text), 0) is None


@pytest.mark.parametrize(
    ("before", "title"),
    [
        ("《民法典》", "民法典"),
        ("《民法典》（2020年修正）的", "民法典"),
        ("依照《民法典》", "民法典"),
        ("「저작권법」 ", "저작권법"),
        ("根据民法典", "民法典"),
        ("违反了专利法", "专利法"),
        ("以及中华人民共和国专利法", "中华人民共和国专利法"),
        ("中华人民共和国民法典", "中华人民共和国民法典"),
        ("被告は、商標法", "商標法"),
        ("特許法施行令", "特許法施行令"),
        ("민법 ", "민법"),
        ("원고는 특허법 시행령 ", "특허법 시행령"),
        ("부정경쟁방지 및 영업비밀보호에 관한 법률 ", "부정경쟁방지 및 영업비밀보호에 관한 법률"),
    ],
)
def test_the_title_before_an_article_has_no_word_that_is_not_of_it(before, title):
    folded = fold(before)

    start, first, end, generic = instrument_before(folded, 0, len(folded))

    assert (before[first:end], generic) == (title, False)
    assert before[start] in (title[0], "《", "「")


@pytest.mark.parametrize("before", ["该法", "本法", "同条例", "上述规定", "같은 법 ", "이 법 ", "동법 ", "法"])
def test_a_word_for_a_law_named_before_points_back(before):
    assert instrument_before(before, 0, len(before)) == (0, 0, len(before.rstrip()), True)


@pytest.mark.parametrize("before", ["", "x", "他们", "第一", "的法"])
def test_other_text_before_an_article_is_no_title(before):
    assert instrument_before(before, 0, len(before)) is None


def test_a_title_does_not_reach_back_into_the_citation_before():
    text = "《民法典》第一条专利法"

    assert instrument_before(fold(text), text.index("专"), len(text))[:3] == (8, 8, 11)


@pytest.mark.parametrize(
    ("text", "annex"),
    [("《协定》附件三", "附件三"), ("《协定》附录二的", "附录二的"), ("《协定》的附表", "的附表"), ("《协定》", "")],
)
def test_an_annex_is_between_a_title_and_its_article(text, annex):
    assert text[annex_before(text, 0, len(text)) :] == annex


@pytest.mark.parametrize(
    ("text", "private"),
    [
        ("合同", True),
        ("合同约定", True),
        ("章程约定的", True),
        ("협약", False),
        ("契約", True),
        ("约定", True),
        ("合同法", False),
        ("", False),
    ],
)
def test_articles_of_a_contract_are_no_law(text, private):
    assert of_a_contract(text, len(text)) is private
    assert (find_citations(f"{text}第五条") == []) is private


def test_a_range_of_inserted_articles_is_a_citation_of_each():
    (found,) = find_citations("特許法第104条の2から第104条の4までの規定", "ja")

    assert (found.instrument, found.numbers) == ("特許法", ("104-2", "104-3", "104-4"))
