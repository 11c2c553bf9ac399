"""Where in the HTML of a summary its citations are, and what they mean by the record alone."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.record.value import CaseRecord, Citation, Summary
from cases.rendering.citation_spans import Citing, Mention, sentence_at
from cases.rendering.markdown import clean
from cases.rendering.rendered_record import RenderedRecord
from cases.rendering.text_offsets import TextOffsets
from tests.examples import examples

CIVIL_CODE = "Civil Code of the People's Republic of China"


def cited(number: str, instrument: str = CIVIL_CODE, kind: str = "article", **fields) -> Citation:
    prefix = "cn/civil-code" if instrument == CIVIL_CODE else "cn/other"
    return Citation(f"Article {number}", instrument, kind, number, provision_key=f"{prefix}/art-{number}", **fields)


def marked(held: str, *citations: Citation, language: str = "en") -> list[tuple[str, str]]:
    """Return what is marked in a text, as (its HTML, the key or the words it means)."""
    made = RenderedRecord.of(CaseRecord(summaries=(Summary(language, held=held),), citations=citations))
    passage = made.html[0]["held"]
    found = []
    for mark in made.marks[0].get("held", ()):
        mention = made.mentions[mark.mention]
        found.append((passage[mark.start : mark.end], mention.key or f"{mention.instrument} {mention.number}"))
    return found


def test_one_provision_is_marked_with_its_label_and_its_instrument():
    held = "Under Article 1019 of the Civil Code, a portrait is protected."

    assert marked(held, cited("1019")) == [("Article 1019 of the Civil Code", "cn/civil-code/art-1019")]


def test_each_of_several_provisions_is_marked_by_its_number():
    held = f"Articles 1018, 1019 and 1165 of the {CIVIL_CODE} apply."

    assert marked(held, cited("1018"), cited("1019"), cited("1165")) == [
        (number, f"cn/civil-code/art-{number}") for number in ("1018", "1019", "1165")
    ]


def test_the_ends_of_a_range_are_marked_and_what_lies_between_is_not_invented():
    marks = marked(f"Articles 5 to 7 of the {CIVIL_CODE}.", cited("5"), cited("6"), cited("7"))

    assert [text for text, _key in marks] == ["5", "7"]


def test_numbers_in_chinese_are_marked():
    held = "依照《中华人民共和国民法典》第一千零一十八条、第一千零一十九条的规定。"
    law = "中华人民共和国民法典"
    citations = [
        Citation(held, law, "article", number, provision_key=f"cn/x/art-{number}") for number in ("1018", "1019")
    ]

    assert marked(held, *citations, language="zh-hans") == [
        ("第一千零一十八条", "cn/x/art-1018"), ("第一千零一十九条", "cn/x/art-1019"),
    ]  # fmt: skip


def test_section_823_is_never_section_1823():
    assert marked("§ 1823 BGB", Citation("§ 823", "BGB", "paragraph", "823", provision_key="de/bgb/para-823")) == [
        ("§ 1823 BGB", "BGB 1823")
    ]


def test_a_number_that_stands_alone_is_what_the_only_citation_of_that_number_says():
    assert marked("Article 7 protects it.", cited("7")) == [("Article 7", "cn/civil-code/art-7")]
    assert marked("Article 7 protects it.", cited("7"), cited("7", "Other Law")) == [("Article 7", " 7")]


def test_another_law_with_the_same_number_is_not_taken_for_the_cited_one():
    assert marked("Article 7 of the Patent Law.", cited("7")) == [("Article 7 of the Patent Law", "Patent Law 7")]


def test_words_that_point_back_are_followed_from_passage_to_passage():
    summary = Summary("en", basic_facts="He relied on Article 5 of the Patent Law.", held="Article 6 of the said Law.")

    mentions = RenderedRecord.of(CaseRecord(summaries=(summary,))).mentions

    assert mentions == (Mention("Patent Law", "article", "5"), Mention("Patent Law", "article", "6"))


@pytest.mark.parametrize(
    "held",
    [
        "[Article 7 of the Code](https://example.org/)",
        "`Article 7 of the Code`",
        "**See Article 7** of the Code",
        "    Article 7 of the Code",
    ],
)
def test_what_stands_in_a_link_or_in_code_or_half_in_something_stays_plain(held):
    assert marked(held, cited("7", "Code")) == []


def test_emphasis_that_lies_within_a_citation_stays_where_it_is():
    assert marked("**Article 7** of the Code", cited("7", "Code")) == [
        ("<strong>Article 7</strong> of the Code", "cn/other/art-7")
    ]
    assert marked("Article 7 of the *Patent Law* applies.", cited("7", "Patent Law")) == [
        ("Article 7 of the <em>Patent Law</em>", "cn/other/art-7")
    ]


_PIECES = st.lists(
    st.sampled_from([
        "Article 7 of the Patent Law", "Articles 5, 6 and 7", "§ 823 BGB", "*", "**", "`", "<b>", "&", "&amp;", "\n\n",
        "\n- ", "[x](http://e.org)", " ", "第七条", "«", "مادة 5", "| a | b |\n|---|---|\n", "> ", "\ue000",
    ]) | st.text(max_size=5),
    max_size=20,
)  # fmt: skip


@given(_PIECES)
@examples(300)
def test_a_mark_never_cuts_through_a_tag_and_its_words_are_those_of_the_text(pieces):
    passage = clean("".join(pieces), "held")
    record = CaseRecord(citations=(cited("7", "Patent Law"),))

    marks, _numbers = Citing(record).marks({"held": passage}, "en")

    at = 0
    for mark in marks.get("held", ()):
        within = passage[mark.start : mark.end]
        assert at <= mark.start < mark.end
        stack = []
        for end, tag in re.findall(r'<(/?)([a-z0-9]+)(?:[^"<>]|"[^"]*")*>', within):
            assert tag not in ("a", "code", "pre", "p")
            assert not end or stack.pop() == tag
            stack += [] if end else [tag]
        assert stack == []
        at = mark.end


@given(st.text(max_size=60))
@examples(200)
def test_the_words_of_html_are_those_a_reader_sees(text):
    passage = clean(text, "held")

    words = TextOffsets(passage).text

    shown = html.unescape(re.sub(r'<(?:[^"<>]|"[^"]*")*>', "", passage))
    assert "".join(words.split()) == "".join(shown.split())


def test_the_sentence_that_names_a_provision_is_of_what_was_held_before_the_facts():
    summary = Summary(
        "en", basic_facts="He sued under Article 7.", held="It is new. Article 7 of the Code protects it. He wins."
    )

    made = RenderedRecord.of(CaseRecord(summaries=(summary,), citations=(cited("7", "Code"),)))

    (sentence,) = made.sentences.values()
    assert (sentence.text, sentence.anchor, sentence.language) == ("Article 7 of the Code protects it.", "held", "en")


def test_of_a_very_long_sentence_the_words_around_are_given():
    text = "word " * 200 + "Article 7 applies" + " word" * 200

    shown = sentence_at(text, text.index("Article"))

    assert "Article 7 applies" in shown
    assert (shown[:6], shown[-6:]) == ("… word", "word …")
    assert len(shown) < 330


def test_the_sentence_on_a_provision_is_looked_for_in_few_places_of_a_long_text():
    unclear = "Article 7 of the Act and Article 8 of the Act apply. "
    clear = "Article 7 of the Act protects the voice. "
    record = CaseRecord(citations=(Citation("Article 7 of the Act", "Act", "article", "7", provision_key="x/act/7"),))

    def stated(text: str) -> int:
        citing = Citing(record)
        citing.marks({"held": f"<p>{text}</p>"}, "en")
        return len(citing.statements)

    assert stated(unclear * 5 + clear) == 1
    assert stated(unclear * 500 + clear) == 0
