"""A citation written as each language writes it, and read, gives its instrument and numbers back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legislation.citations import find_citations
from tests.examples import examples

ORDINALS = {
    "en": ("first", "second", "third"),
    "fr": ("premier", "deuxième", "troisième"),
    "es": ("primero", "segundo", "tercero"),
    "ru": ("первый", "второй", "третий"),
    "ar": ("الأولى", "الثانية", "الثالثة"),
}
# Language, an instrument, and how it writes: one article, one with a sub-unit after it, one with it before, a list of
# two.
FORMS = [
    (
        "en",
        "Patent Law",
        "Article {a} of the {i}",
        "Article {a}({s}) of the {i}",
        "paragraph {s} of Article {a} of the {i}",
        "Articles {a} and {b} of the {i}",
    ),
    (
        "en",
        "Trade Marks Act 1994",
        "section {a} of the {i}",
        "s {a}({s}) of the {i}",
        "subsection ({s}) of section {a} of the {i}",
        "sections {a} and {b} of the {i}",
    ),
    (
        "en",
        "EPC",
        "Art. {a} {i}",
        "Art. {a}({s}) {i}",
        "paragraph {s} of Art. {a} {i}",
        "Arts. {a}, {b} {i}",
    ),
    (
        "de",
        "UrhG",
        "§ {a} {i}",
        "§ {a} Abs. {s} {i}",
        "Absatz {s} des § {a} {i}",
        "§§ {a}, {b} {i}",
    ),
    (
        "fr",
        "Code civil",
        "article {a} du {i}",
        "article {a}, alinéa {s}, du {i}",
        "alinéa {s} de l'article {a} du {i}",
        "articles {a} et {b} du {i}",
    ),
    (
        "es",
        "Ley de Marcas",
        "artículo {a} de la {i}",
        "artículo {a}, apartado {s}, de la {i}",
        "apartado {s} del artículo {a} de la {i}",
        "artículos {a} y {b} de la {i}",
    ),
    (
        "pt",
        "Código Civil",
        "artigo {a}.º do {i}",
        "artigo {a}.º, n.º {s}, do {i}",
        "n.º {s} do artigo {a}.º do {i}",
        "artigos {a}.º e {b}.º do {i}",
    ),
    (
        "ru",
        "ГК РФ",
        "статья {a} {i}",
        "статья {a} (пункт {s}) {i}",
        "пункт {s} статьи {a} {i}",
        "статьи {a} и {b} {i}",
    ),
    (
        "ar",
        "القانون المدني",
        "المادة {a} من {i}",
        "المادة {a} فقرة {s} من {i}",
        "الفقرة {s} من المادة {a} من {i}",
        "المادتان {a} و{b} من {i}",
    ),
    (
        "zh",
        "专利法",
        "《{i}》第{a}条",
        "《{i}》第{a}条第{s}款",
        "《{i}》第{a}条第{s}款",
        "《{i}》第{a}条、第{b}条",
    ),
    (
        "ja",
        "特許法",
        "{i}第{a}条",
        "{i}第{a}条第{s}項",
        "{i}{a}条{s}項",
        "{i}第{a}条及び第{b}条",
    ),
    (
        "ko",
        "특허법",
        "{i} 제{a}조",
        "{i} 제{a}조 제{s}항",
        "{i} 제{a}조제{s}항",
        "{i} 제{a}조 및 제{b}조",
    ),
]

article = st.integers(1, 1899)
sub_unit = st.integers(1, 29)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: f"{form[0]}-{form[1]}")
@examples(25)
@given(a=article, s=sub_unit, step=st.integers(1, 90))
def test_a_citation_rendered_and_read_gives_itself_in_every_language(form, a, s, step):
    language, instrument, *writings = form
    expected = [(str(a),), (f"{a}({s})",), (f"{a}({s})",), (str(a), str(a + step))]

    for writing, numbers in zip(writings, expected, strict=True):
        cited = writing.format(a=a, b=a + step, s=s, i=instrument)
        text = f"… {cited}. …"
        (found,) = find_citations(text, language)

        assert (found.instrument, found.numbers) == (instrument, numbers)
        assert text[found.start : found.end].rstrip("》") in cited
        assert cited.startswith(text[found.start : found.end][:3])


@pytest.mark.parametrize(
    ("language", "writing"),
    [
        ("en", "Article 5, {} paragraph"),
        ("en", "the {} paragraph of Article 5"),
        ("fr", "article 5, {} alinéa"),
        ("fr", "le {} alinéa de l'article 5"),
        ("es", "párrafo {} del artículo 5"),
        ("es", "artículo 5, párrafo {}"),
        ("ru", "абзац {} статьи 5"),
        ("ar", "الفقرة {} من المادة 5"),
        ("ar", "المادة 5 الفقرة {}"),
    ],
)
def test_ordinal_words_are_sub_units(language, writing):
    for number, word in enumerate(ORDINALS[language], start=1):
        assert [each.numbers for each in find_citations(writing.format(word), language)] == [(f"5({number})",)]


@given(st.lists(article, min_size=1, max_size=12, unique=True))
def test_a_list_of_any_length_is_read_whole(articles):
    listed = ", ".join(map(str, articles))

    (found,) = find_citations(f"Articles {listed} of the Patent Law")

    assert found.numbers == tuple(map(str, articles))
