"""Whatever the text: each function that reads one takes time in proportion to its length."""

from contextlib import suppress

import pytest

from cases.drafts.matching import matched
from cases.editing.quotations import differing, quotations
from cases.formats import md, txt
from cases.intake import read
from cases.intake.judgment.caption_parties import parties_of
from cases.intake.judgment.decision_day import decision_day
from cases.intake.structure.lines import Line
from cases.record.markdown_limits import LONGEST_TEXT
from cases.record.value import CaseRecord, Citation, Summary
from cases.rendering.citation_spans import sentence_at
from cases.rendering.markdown import clean
from cases.rendering.rendered_record import RenderedRecord
from cases.search.analysis.analyzers import normal
from cases.search.query.parser import read_question
from cases.search.results.snippets import _MARKDOWN_SIGNS
from core.text.diff import words
from core.text.folding import fold
from legislation.citations import find_citations
from legislation.intake import read_law
from legislation.resolution.titles import folded
from legislation.wordings.subunits import parts

from .processor_time import processor_time

_CITED = (Citation("Article 1 of the Act", "Act", "article", "1", provision_key="cn/act/art-1"),)


def _typeset(text: str) -> None:
    made = RenderedRecord.of(CaseRecord(summaries=(Summary("en", held=text),), citations=_CITED))
    list(quotations(made))


def _read_format(reading):
    def read_it(text: str) -> None:
        # It may be no such file, which is an answer.
        with suppress(ValueError):
            reading(text)

    return read_it


# What reads a text, and the characters it is given.
READERS = {
    "Markdown": (lambda text: clean(text, "x"), 200_000),
    "rendering": (_typeset, 60_000),
    "citations": (find_citations, 60_000),
    "intake": (read, 60_000),
    "judgments": (lambda text: read(f"IN THE HIGH COURT OF KENYA\nJUDGMENT\nBETWEEN\n{text}\nPlaintiff"), 60_000),
    "parties in a long line": (lambda text: parties_of([Line(1, "Between"), Line(2, text)], ""), 60_000),
    "days of a caption": (lambda text: decision_day([Line(1, text), Line(2, text)], []), 60_000),
    "law": (lambda text: read_law(text, "text"), 60_000),
    "law in HTML": (lambda text: read_law(f"<p>Article 1</p><p>{text}</p>", "html"), 60_000),
    "our Markdown": (_read_format(md.read), 60_000),
    "our text": (_read_format(txt.read), 60_000),
    "folding": (fold, 200_000),
    "titles": (folded, 200_000),
    "what is indexed": (normal, 200_000),
    "a question": (read_question, 20_000),
    "marks of Markdown": (lambda text: _MARKDOWN_SIGNS.sub("", text), 200_000),
    "difference": (lambda text: words(text, f"{text[1:]}x"), 100_000),
    "quotation": (lambda text: differing(text, f"{text[1:]}x"), 100_000),
    "sentence": (lambda text: sentence_at(text, len(text) // 2), 200_000),
    "sub-units": (parts, 100_000),
}
UNITS = [
    "`", "` `` ", "``a`", "![[]()", "**a **", "_a*", "a_", "* ", "**a", "[", "](", "](a", "[a](", "![", "<", "<a ",
    "<b><i>", "<!--", "<div>\n", "&", "&amp;", "&#x27;", "- ", "> ", "> > a\n", "- a\n", "    - a\n", "|", "a|b\n-|-\n",
    "# a\n", "a\n===\n", "---\n", "a  \n", "a\n\n", "[a]: b\n", "[a][b] ", "\\", "1", "1. ", "1. a\n", "§ 1 ",
    "art. 1, ", "Article 1 of the Act ", "Article 1 provides that “", "1.1", "1-", "1,(2)", "(a) ", "(", ")", "((1) ",
    "\u0301", "\u0315\u0300", "\u202e\u200f", "法", "第1条", "第1条、", "第一", "المادة 1 ", "статья 1 ", "제1조 ",
    "a", "word ", "\n", " \n", "\t", " ", '"', "“", "“a ", "'", "…", ". ", "A v B ", "Held: ", "a;", ":", "2020-01-01 ",
    "[1] ", "🙂", "\x0b", "A, ", "GROUNDS OF JUDGMENT ", "promossa da ", "hat der ", "3 May 2021 filed\n",
]  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("reader", READERS)
def test_twice_the_text_takes_twice_the_time(reader):
    act, length = READERS[reader]
    slower = {}
    for unit in UNITS:
        whole = (unit * length)[:length]

        half_time, whole_time = (processor_time(lambda text=text: act(text)) for text in (whole[: length // 2], whole))

        # With the square of the length it would be four times as long.
        if whole_time > 3 * half_time + 0.4:
            slower[unit] = (half_time, whole_time)
    assert slower == {}


@pytest.mark.slow
@pytest.mark.parametrize("unit", UNITS)
def test_markdown_of_the_longest_text_takes_seconds_however_it_is_divided(unit):
    # A paragraph just within its limits costs most.
    many = 100 // max(unit.count(sign) for sign in "[<`*_!&\\x") if set(unit) & set("[<`*_!&\\") else 1_000
    paragraph = unit * max(1, many)
    whole = f"{paragraph}\n\n" * (LONGEST_TEXT // (len(paragraph) + 2))

    assert processor_time(lambda: clean(whole, "x")) < 5


@pytest.mark.parametrize("unit", ["`", "![[]()", "**a **", " "])
def test_the_texts_that_once_stopped_the_site_are_rendered_at_once(unit):
    whole = (unit * 180_000)[:180_000]

    # The first three took 66, 21 and 2 seconds.
    assert processor_time(lambda: clean(whole, "x")) < 1


@pytest.mark.parametrize("ending", ["", "至第99999条、"])
def test_a_list_of_many_articles_is_read_once(ending):
    listed = ("《民法典》" + "、".join(f"第{number}条" for number in range(1, 950)) + (ending or "、")) * 4

    # Read again from each article on, it took a minute.
    assert processor_time(lambda: find_citations(listed, "zh")) < 2


@pytest.mark.parametrize("alike", [True, False], ids=["all alike", "none alike"])
def test_thousands_of_rows_are_matched_at_once(alike):
    held = [{"name": "same" if alike else f"held {place}", "position": -place} for place in range(30_000)]
    wanted = [{"name": "same" if alike else f"wanted {place}", "position": place} for place in range(1, 30_001)]

    # Each looked for among all that were left, 3,000 took six seconds.
    assert processor_time(lambda: matched(held, wanted, [("name",), ("position",)])) < 1


def _line_by_line(old: str, new: str) -> list:
    return words(old.replace(" ", "\n"), new.replace(" ", "\n"))


@pytest.mark.parametrize("compare", [differing, words, _line_by_line])
def test_texts_that_repeat_a_few_words_are_compared_at_once(compare):
    # Matched word by word this took five seconds, and with the cube of the length.
    assert processor_time(lambda: compare("a b " * 400, "b a c " * 400)) < 1
