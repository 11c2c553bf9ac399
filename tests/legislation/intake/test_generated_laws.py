"""Laws made of known parts are read as these parts, in every language and in each type of source."""

import re
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.sources.wire import from_line, to_line
from legislation.intake import LawReading, read_law

from .outlines import kinds, outline

# How a language writes the heading of a chapter and the opening of an article.
PRINTS = {
    "en": ("Chapter {n}", "Article {n}. {text}"),
    "fr": ("Chapitre {n}", "Article {n}. {text}"),
    "es": ("Capítulo {n}", "Artículo {n}. {text}"),
    "pt": ("Capítulo {n}", "Art. {n}. {text}"),
    "de": ("Kapitel {n}", "Artikel {n}. {text}"),
    "ru": ("Глава {n}", "Статья {n}. {text}"),
    "zh": ("第{n}章", "第{n}条 {text}"),
    "ja": ("第{n}章", "第{n}条 {text}"),
    "ko": ("제{n}장", "제{n}조 {text}"),
}
TEXTS = {
    "zh": "当事人应当遵守。", "ja": "この法律を適用する。", "ko": "이 법을 적용한다.", "ru": "стороны соблюдают закон.",
    "fr": "les parties respectent la loi.", "es": "las partes respetan la ley.", "pt": "as partes respeitam a lei.",
    "de": "es gilt dieses Gesetz.", "en": "the parties observe this law.",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shape:
    """A law to be written. `chapters`: how many articles each has."""

    language: str
    chapters: tuple[int, ...]

    def lines(self) -> list[str]:
        chapter, article = PRINTS[self.language]
        written, number = [], 0
        for at, articles in enumerate(self.chapters, start=1):
            written += [chapter.format(n=at), "General"]
            for _ in range(articles):
                number += 1
                written.append(article.format(n=number, text=TEXTS[self.language]))
        return written

    @property
    def text(self) -> str:
        return "\n".join(self.lines())


SHAPES = st.builds(Shape, st.sampled_from(list(PRINTS)), st.lists(st.integers(1, 6), min_size=1, max_size=5).map(tuple))


@given(SHAPES)
def test_every_chapter_has_the_articles_that_were_written_under_it(shape):
    reading = read_law(shape.text, "text")

    chapters = [unit for unit in reading.units if not unit.provision]
    assert [unit.number for unit in chapters] == [str(at) for at in range(1, len(shape.chapters) + 1)]
    assert [len(unit.children) for unit in chapters] == list(shape.chapters)
    assert [unit.number for unit in reading.provisions()] == [str(at) for at in range(1, sum(shape.chapters) + 1)]


@given(SHAPES)
def test_a_law_that_is_whole_leaves_nothing_to_doubt(shape):
    assert read_law(shape.text, "text").findings == ()


@given(SHAPES)
def test_the_text_of_an_article_is_the_text_that_was_written(shape):
    said = TEXTS[shape.language]

    assert {re.sub(r"\s+", " ", unit.text or unit.heading) for unit in read_law(shape.text, "text").provisions()} == {
        said
    }


@given(SHAPES)
def test_lines_name_where_a_unit_was_written(shape):
    written = shape.lines()

    for unit in read_law(shape.text, "text").walk():
        first, last = unit.lines
        assert 1 <= first <= last <= len(written)
        assert written[first - 1].startswith(unit.label)


@given(SHAPES)
def test_empty_lines_change_no_outline(shape):
    spaced = "\n\n".join(shape.lines())

    assert outline(read_law(spaced, "text")) == outline(read_law(shape.text, "text"))


@given(SHAPES)
def test_a_page_says_what_the_text_says(shape):
    page = "<html><body>" + "".join(f"<p>{line}</p>" for line in shape.lines()) + "</body></html>"

    assert outline(read_law(page, "html")) == outline(read_law(shape.text, "text"))


@given(SHAPES.filter(lambda shape: sum(shape.chapters) > 2), st.data())
def test_an_article_that_is_left_out_is_missed(shape, data):
    lost = data.draw(st.integers(2, sum(shape.chapters) - 1))
    opening = PRINTS[shape.language][1].format(n=lost, text="").strip()
    kept = [line for line in shape.lines() if not line.startswith(opening)]

    found = [each for each in read_law("\n".join(kept), "text").findings if each.kind == "gap_in_numbers"]

    assert [(each.key, each.parameters["number"]) for each in found] == [("gap_in_numbers.single", str(lost))]


@given(SHAPES, st.data())
def test_an_article_that_is_written_twice_is_found(shape, data):
    written = shape.lines()
    at = data.draw(st.sampled_from([at for at, line in enumerate(written) if TEXTS[shape.language] in line]))

    twice = [*written[: at + 1], *written[at:]]

    assert "number_repeated" in kinds(read_law("\n".join(twice), "text"))


@given(SHAPES)
def test_what_stands_before_the_first_chapter_is_the_preamble(shape):
    reading = read_law(f"A Law on Things\nGiven in the capital.\n{shape.text}", "text")

    assert reading.preamble == "A Law on Things\nGiven in the capital."
    assert kinds(reading) == ["text_before_first_unit"]
    assert reading.findings[0].lines == (1, 2)


@given(SHAPES)
def test_a_reading_goes_from_one_process_to_another_unchanged(shape):
    reading = read_law(shape.text, "text")

    assert from_line(to_line(reading), LawReading) == reading


@pytest.mark.parametrize("language", PRINTS)
def test_a_mention_of_an_article_within_a_sentence_opens_nothing(language):
    shape = Shape(language, (3,))
    mention = PRINTS[language][1].format(n=9, text="").strip(" .")

    reading = read_law(f"{shape.text}\n({mention})", "text")

    assert [unit.number for unit in reading.provisions()] == ["1", "2", "3"]


@given(SHAPES, st.sampled_from(["\r\n", "\r"]))
def test_line_breaks_of_every_system_are_line_breaks(shape, line_break):
    assert outline(read_law(line_break.join(shape.lines()), "text")) == outline(read_law(shape.text, "text"))
