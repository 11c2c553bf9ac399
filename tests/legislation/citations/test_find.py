"""The contract of `find_citations`: normal forms, offsets, carrying over, and what stays plain text."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legislation.citations import Citation, find_citations


def numbers(text: str, language: str | None = None) -> list[str]:
    """Return the numbers of all citations of a text."""
    return [number for each in find_citations(text, language) for number in each.numbers]


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


@pytest.mark.parametrize(
    ("text", "instrument"),
    [
        ("Article 10 of the Trade Mark Law (TML)", "Trade Mark Law"),
        ("section 5 of the Copyright Act, 1957", "Copyright Act"),
        ("Article 5 of the “Patent Law”", "Patent Law"),
        ("《民法典》第五条", "民法典"),
        ("17 U.S.C. § 107", "17 U.S.C."),
        ("Article 5 of the Civil Code\nof China", "Civil Code of China"),
    ],
)
def test_rule_11_the_instrument_is_as_it_stands_without_article_marks_and_additions(text, instrument):
    assert find_citations(text)[0].instrument == instrument


@pytest.mark.parametrize(
    "back", ["Section 7 of the said Act", "s 7 of the Act", "Section 7 of that Act", "Section 7", "section 7 CA"]
)
def test_words_that_point_back_mean_the_instrument_named_before(back):
    text = f"Section 5 of the Copyright Act (CA) applies. So does {back}."

    assert find_citations(text)[1].instrument == "Copyright Act"


def test_an_instrument_is_not_carried_over_to_another_kind_of_provision():
    found = find_citations("Article 5 of the TRIPS Agreement binds states. Section 29(1) was invoked.")

    assert [each.instrument for each in found] == ["TRIPS Agreement", ""]


def test_joined_citations_share_the_instrument_that_follows():
    found = find_citations("§ 823 Abs. 1 i.V.m. § 1004 BGB")

    assert [each.instrument for each in found] == ["BGB", "BGB"]


def test_a_known_name_bounds_an_instrument_that_grammar_cannot():
    text = "Article 5 of the Montreux Document on Companies applies"

    assert find_citations(text) == []
    (found,) = find_citations(text, names=("Montreux Document", "Montreux"))
    assert (found.instrument, text[found.start : found.end]) == (
        "Montreux Document",
        "Article 5 of the Montreux Document",
    )


@pytest.mark.parametrize(
    "text",
    [
        "The plaintiff paid 300,000 yuan on 5 May 2020.",
        "the plaintiff's 29 shops",
        "clause 5 of the contract",
        "section 3 of the report and Article 5 of the judgment",
        "cl. 5",
        "the article I wrote",
        "Particle 5 and subsection",
        "本条第一款和第一次",
        "See pp. 12-15; r 10 and reg 3.",
        "Article 123456789",
        "Article number",
        "L. 111-1",
        "Trade Marks Rules 2017",
        "a loss of £s 5 million, § 5 million, s 29 per cent",
        "clause 5 of the Agreement",
        "合同第五条",
        "статья 5 договора",
    ],
)
def test_what_is_doubtful_stays_plain_text(text):
    assert find_citations(text) == []


def test_a_number_is_never_a_part_of_another():
    found = find_citations("§ 1823 and § 823 BGB")

    assert [each.numbers for each in found] == [("1823",), ("823",)]


def test_numbers_after_a_label_for_one_need_an_instrument_behind_them():
    assert numbers("Under Section 5, 3 judges sat") == ["5"]
    assert numbers("Section 5, 6 and 7 of the Patents Act") == ["5", "6", "7"]


def test_offsets_run_from_the_first_word_to_the_last_character():
    text = "The court cited Articles 1018, 1019, and 1165 of the Civil Code of China (CCC), and 《民法典》第五条。"

    assert [text[each.start : each.end] for each in find_citations(text)] == [
        "Articles 1018, 1019, and 1165 of the Civil Code of China",
        "《民法典》第五条",
    ]


def test_a_citation_is_a_value():
    assert find_citations("Article 5 TRIPS") == [Citation("TRIPS", ("5",), 0, 15, "article")]


base = st.integers(1, 1999).map(str) | st.tuples(st.integers(1, 999), st.sampled_from(["bis", "ter", "A", "b"])).map(
    lambda parts: f"{parts[0]}{parts[1]}"
)
sub = st.integers(1, 30).map(str) | st.sampled_from("abcdefgh")
provision = st.builds(
    lambda number, subs: number + "".join(f"({each})" for each in subs), base, st.lists(sub, max_size=3)
)
instrument = st.sampled_from(
    ["Patent Law", "Trade Marks Act 1994", "Civil Code of the People's Republic of China", "TRIPS"]
)


@given(st.lists(provision, min_size=1, max_size=5, unique=True), instrument, st.text(alphabet="abc ,.\n", max_size=20))
def test_a_citation_rendered_and_read_gives_itself(provisions, title, before):
    label, joined = ("Articles", ", ".join(provisions)) if len(provisions) > 1 else ("Article", provisions[0])
    cited = f"{label} {joined} of the {title}"

    (found,) = find_citations(f"{before}; {cited}. End")

    assert (found.numbers, found.instrument) == (tuple(provisions), title)
    assert f"{before}; {cited}. End"[found.start : found.end] == cited


pieces = st.sampled_from(
    [
        "Article ",
        "Articles ",
        "§ ",
        "s ",
        "1",
        "2(3)",
        ", ",
        " and ",
        " to ",
        "–",
        " of the ",
        "Act",
        "Civil Code ",
        "TRIPS",
        "第",
        "条",
        "一千",
        "《",
        "》",
        "المادة ",
        "و",
        "ст. ",
        "Abs. 1",
        "n.º ",
        "(",
        ")",
        "\n",
        "\x00",
        "\ud800",
        '"',
        "L. 1-2",
        "bis",
        "IV",
    ]
)


@settings(max_examples=300)
@given(st.lists(pieces | st.text(max_size=3), max_size=40).map("".join))
def test_any_text_is_read_and_every_citation_is_a_place_in_it(text):
    found = find_citations(text)

    ends = [0]
    for each in found:
        assert ends[-1] <= each.start < each.end <= len(text)
        assert text[each.start : each.end] == text[each.start : each.end].strip()
        assert each.numbers
        ends.append(each.end)


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
]


@pytest.mark.parametrize("unit", HOSTILE)
def test_the_time_grows_with_the_length_of_the_text_and_no_faster(unit):
    whole = ("Articles " + unit * (20_000 // len(unit)))[:20_000]

    # In four times the text, time that grew with the square would be sixteen times as long.
    quarter_time, whole_time = _time(whole[:5_000]), _time(whole)

    assert whole_time < 8 * quarter_time + 0.3


@pytest.mark.parametrize("unit", ["1,(2)", "Article 1, ", "1, "])
def test_a_megabyte_takes_seconds(unit):
    assert _time("§ " + (unit * 200_000)[:1_000_000]) < 25


def _time(text: str) -> float:
    start = time.process_time()
    find_citations(text)
    return time.process_time() - start
