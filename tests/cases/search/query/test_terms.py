"""Words in six languages, and the small language of the search box."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.publication.publish import publish
from cases.search.query.known_item import provisions
from cases.search.query.parser import Question, Term, read_question
from cases.search.query.search_query import SearchQuery
from cases.search.results.search import find
from tests.case_rows import draft, keyword, provision
from tests.examples import examples


def found(words: str) -> list[str]:
    results = find(SearchQuery.of([("q", [words])]))
    return [] if results.similar else [listing.reference for listing in results.page]


@pytest.fixture(scope="module")
def library(module_rows) -> None:
    """Six cases, each in another language."""
    texts = {
        "GB": (
            "en",
            "Smith v O'Brien Media Ltd",
            "The newspaper infringed the claimant's privacy. To be or not to be.",
        ),
        "FR": ("fr", "Société Générale c. Müller", "Les marques déposées sont protégées contre la contrefaçon."),
        "ES": ("es", "García c. Pérez", "Los derechos de la personalidad fueron vulnerados según el artículo 7.6."),
        "RU": ("ru", "Иванов против Петрова", "Изображения гражданина охраняются законом, статья 152.1. Gazprom."),
        "EG": ("ar", "شركة النيل ضد أحمد", "قضت المحكمة بحماية الحقوق وفقاً للمادة ٤٨. Nestlé."),
        "CN": (
            "zh-hans",
            "彭某诉重庆某科技公司",
            "自然人的肖像权受法律保护，适用第一千零一十九条。OpenAI公司。",
        ),
    }
    for code, (language, title, held) in texts.items():
        case = draft(
            code, title=title, parties=(), language=language, held=held, dockets=[f"(2023) {code} 0491 No. 12142"]
        )
        case.summaries.update(basic_facts="")
        if code == "CN":
            case.keywords.through.objects.create(case=case, keyword=keyword("portrait right"), position=1)
            case.citations.create(position=1, provision=provision("1019"), as_written="第一千零一十九条")
        publish(case, None)


@pytest.mark.parametrize(
    ("words", "references"),
    [
        # Stems, letter case, accents and apostrophes.
        ("infringement", ["GB001-j"]),
        ("NEWSPAPERS", ["GB001-j"]),
        ("o’brien", ["GB001-j"]),
        ("marque", ["FR001-j"]),
        ("protégé", ["FR001-j"]),
        ("societe generale", ["FR001-j"]),
        ("muller", ["FR001-j"]),
        ("derecho", ["ES001-j"]),
        ("vulnerado", ["ES001-j"]),
        ("Garcia Perez", ["ES001-j"]),
        ("изображение", ["RU001-j"]),
        ("законами", ["RU001-j"]),
        ("المحكمة", ["EG001-j"]),
        ("حقوق", ["EG001-j"]),
        ("شركه النيل", ["EG001-j"]),
        # Scripts without spaces: signs in a row.
        ("肖像权", ["CN001-j"]),
        ("肖像", ["CN001-j"]),
        ("像肖", []),
        ("重庆 肖像权", ["CN001-j"]),
        # An article however it is written.
        ("§ 1019", ["CN001-j"]),
        ("Art. 1019", ["CN001-j"]),
        ("article 1019", ["CN001-j"]),
        ("第一千零一十九条", ["CN001-j"]),
        ("第1019条", ["CN001-j"]),
        ("المادة 48", ["EG001-j"]),
        ("المادة ٤٨", ["EG001-j"]),
        ("ст. 152.1", ["RU001-j"]),
        # A name in a text of another script.
        ("Gazprom", ["RU001-j"]),
        ("openai", ["CN001-j"]),
        ("Nestlé", ["EG001-j"]),
        # Numbers that name a case.
        ("GB001-j", ["GB001-j"]),
        ("gb001-j", ["GB001-j"]),
        ('docket:"(2023) FR 0491 No. 12142"', ["FR001-j"]),
        # The language of the box.
        ('"to be or not to be"', ["GB001-j"]),
        ('"be to or not"', []),
        ("privacy marque", []),
        ("privacy OR marque", ["FR001-j", "GB001-j"]),
        ("privacy -newspaper", []),
        ("privacy -marque", ["GB001-j"]),
        ("news*", ["GB001-j"]),
        ("肖像*", ["CN001-j"]),
        ("title:smith", ["GB001-j"]),
        ("title:privacy", []),
        ('keyword:"portrait right"', ["CN001-j"]),
        ("article:1019", ["CN001-j"]),
        ("article:9", []),
        ('court:"supreme court" privacy', ["GB001-j"]),
    ],
)
def test_words_find(library, words, references):
    assert sorted(found(words)) == references


def test_a_misspelt_word_finds_similar_ones_and_says_so(library):
    results = find(SearchQuery.parse("q=infringment newspapr"))

    assert results.similar
    assert [listing.reference for listing in results.page] == ["GB001-j"]


def test_words_that_are_nowhere_find_nothing(library):
    results = find(SearchQuery.parse("q=zzzzqqqq"))

    assert (results.total, results.similar) == (0, False)


@pytest.mark.parametrize(
    ("written", "question"),
    [
        ("", Question()),
        ("a b", Question(((Term("a"),), (Term("b"),)))),
        ("a OR b c", Question(((Term("a"), Term("b")), (Term("c"),)))),
        ('"a b"', Question(((Term("a b", phrase=True),),))),
        ("“a b”", Question(((Term("a b", phrase=True),),))),
        ('"a b', Question(((Term("a b", phrase=True),),))),
        ("-a b", Question(((Term("b"),),), (Term("a", negated=True),))),
        ("pre*", Question(((Term("pre", prefix=True),),))),
        ("party:peng", Question(((Term("peng", "party"),),))),
        ('Court:"High Court"', Question(((Term("High Court", "court", phrase=True),),))),
        ("OR", Question()),
        ("a OR", Question(((Term("a"),),))),
        ("AND a", Question(((Term("a"),),))),
        ("party:", Question(((Term("party"),),))),
        ("((a))", Question(((Term("a"),),))),
        ("* ? - :", Question()),
        ("face-swapping", Question(((Term("face-swapping"),),))),
        ("https://x", Question(((Term("https://x"),),))),
        ("肖像权、隐私", Question(((Term("肖像权"),), (Term("隐私"),)))),
        ("§ 97 Abs. 1 UrhG", Question(((Term("97(1)", "article"),), (Term("UrhG"),)))),
        ("Art. 10(2)(b) TRIPS", Question(((Term("10(2)(b)", "article"),), (Term("TRIPS"),)))),
        ("s 29", Question(((Term("29", "article"),),))),
        ("s. 29(1)", Question(((Term("29(1)", "article"),),))),
        ("n.º 2 do art. 345.º", Question(((Term("345(2)", "article"),),))),
        ("article 9 bis", Question(((Term("9bis", "article"),),))),
        ("art. L. 111-1", Question(((Term("L111-1", "article"),),))),
        ("第一千零一十九条", Question(((Term("1019", "article"),),))),
        ("المادة ٤٨", Question(((Term("48", "article"),),))),
        ("ст. 152.1 -§ 5", Question(((Term("152.1", "article"),),), (Term("5", "article", negated=True),))),
        ('"article 5"', Question(((Term("5", "article"),),))),
        ('"of article 5" x', Question(((Term("of article 5", phrase=True),), (Term("x"),)))),
        ("Articles 5 and 6", Question(((Term("5", "article"),), (Term("6", "article"),)))),
        ("J.K. Rowling", Question(((Term("JK"),), (Term("Rowling"),)))),
    ],
)
def test_the_box_is_read(written, question):
    assert read_question(written) == question


@given(st.text())
def test_anything_is_read(written):
    question = read_question(written)

    assert len(question.groups) <= 32
    assert all(any(sign.isalnum() for sign in term.text) for term in (*question.terms, *question.excluded))


@given(
    st.text()
    | st.lists(st.sampled_from(['"', "(", ")", "*", "-", "OR", "party:", "a", "肖", "§", "~", "^", "\\"])).map(" ".join)
)
@examples(100, shared=True)
def test_anything_is_answered(library, written):
    assert find(SearchQuery.of([("q", [written])])).total >= 0


@pytest.mark.parametrize(
    ("words", "highlighted", "language"),
    [
        ("infringing", ["infringed"], "en"),
        ("marque déposée", ["marques", "déposées"], "fr"),
        ("肖像权", ["肖像权"], "zh-hans"),
        ("حقوق", ["الحقوق"], "ar"),
        ("gazprom", ["Gazprom"], "ru"),
        ("openai", ["OpenAI"], "zh-hans"),
        ("肖像權", ["肖像权"], "zh-hans"),
        ("自然人权肖像", ["自然人", "肖像"], "zh-hans"),
        ("第1019条", ["第一千零一十九条"], "zh-hans"),
        ("بحقوق", ["الحقوق"], "ar"),
        ("المادة 48 حقوق", ["الحقوق", "٤٨"], "ar"),
        ("المادة 48", ["٤٨"], "ar"),
        ("статья 152.1", ["152.1"], "ru"),
        ("news*", ["newspaper"], "en"),
        ("изображ*", ["Изображения"], "ru"),
        ("o'brien privacy", ["privacy"], "en"),
    ],
)
def test_a_result_shows_the_snippet_that_matches_in_its_language(library, words, highlighted, language):
    (listing,) = find(SearchQuery.of([("q", [words])])).page

    assert [text for text, matches in listing.snippet.parts if matches] == highlighted
    assert listing.snippet.language == language


@pytest.mark.parametrize(
    "words", ["smith", "title:smith", 'keyword:"portrait right"', "party:peng", "GB001-j", "China"]
)
def test_what_matches_in_a_name_only_shows_no_snippet(library, words):
    assert all(listing.snippet is None for listing in find(SearchQuery.of([("q", [words])])).page)


def test_an_article_leads_to_its_provision(library):
    def named(words: str) -> list[str]:
        return [provision.key for provision in provisions(read_question(words))]

    assert named("§ 1019") == ["cn/civil-code/art-1019"]
    assert named("art. 1019 civil code") == ["cn/civil-code/art-1019"]
    assert named("art. 1019 penal code") == []
    assert named("portrait") == []
