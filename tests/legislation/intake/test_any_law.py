"""Any tree of units, and any source at all: the one gives itself, the other is read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legislation.intake import SOURCE_TYPES, read_law
from tests.examples import examples

words = st.lists(st.sampled_from(["owner", "marks", "use", "right", "shall", "registered"]), min_size=2, max_size=8)
article_text = words.map(lambda listed: f"The {' '.join(listed)}.")
headings = st.none() | words.map(lambda listed: " ".join(listed).capitalize())
chapters = st.lists(st.lists(st.tuples(headings, article_text), min_size=1, max_size=4), min_size=1, max_size=5)
WRITTEN = [
    ("Chapter {n}", "Article {n}", "chapter", "article"),
    ("Chapitre {n}", "Article {n}", "chapter", "article"),
    ("CAPÍTULO {n}", "Artículo {n}", "chapter", "article"),
    ("Kapitel {n}", "§ {n}", "chapter", "paragraph"),
    ("Глава {n}", "Статья {n}", "chapter", "article"),
    ("第{n}章", "第{n}条", "chapter", "article"),
    ("الباب {n}", "المادة {n}", "title", "article"),
]


@pytest.mark.parametrize("written", WRITTEN, ids=lambda written: written[1])
@examples(25)
@given(law=chapters)
def test_a_tree_written_as_text_and_read_gives_itself(written, law):
    division, label, division_kind, kind = written
    lines, expected, number = [], [], 0
    for place, articles in enumerate(law, start=1):
        lines += [division.format(n=place), "Rights and duties"]
        expected.append((division_kind, str(place), "Rights and duties", ""))
        for heading, text in articles:
            number += 1
            lines += [label.format(n=number), *([heading] if heading else []), text]
            expected.append((kind, str(number), heading or "", text))

    reading = read_law("\n".join(lines), "text")

    assert [(unit.kind, unit.number, unit.heading, unit.text) for unit in reading.walk()] == expected
    assert reading.findings == ()


pieces = st.sampled_from(
    ["Article 1", "Chapter I", "PART", "§ 2", "第三条", "第一章", "المادة 5", "الباب الأول", "Section 1.", "(目的)",
     "Annex", "1. ", "\n", " ", "<p>", "</div>", "<num>", "&amp;", "\x00", "\ud800", "bis", ".—", "text"]
)  # fmt: skip


@examples(150)
@given(st.lists(pieces | st.text(max_size=4), max_size=40).map("".join), st.sampled_from(SOURCE_TYPES))
def test_any_source_is_read(source, form):
    reading = read_law(source, form)

    for unit in reading.walk():
        assert 1 <= unit.lines[0] <= unit.lines[1] <= len(reading.lines)
