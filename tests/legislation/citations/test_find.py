"""The contract of `find_citations`: which words are a citation, where it is, and which stay plain text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legislation.citations import Citation, find_citations
from tests.examples import examples


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


@examples(300)
@given(st.lists(pieces | st.text(max_size=3), max_size=40).map("".join))
def test_any_text_is_read_and_every_citation_is_a_place_in_it(text):
    found = find_citations(text)

    ends = [0]
    for each in found:
        assert ends[-1] <= each.start < each.end <= len(text)
        assert text[each.start : each.end] == text[each.start : each.end].strip()
        assert each.numbers
        ends.append(each.end)
