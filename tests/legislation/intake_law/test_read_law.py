"""What is read of a law: its units, their numbers and headings, and what is doubtful."""

import re
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legislation.intake_law import FORMS, LawReading, Unit, read_law

LAWS = sorted((Path(__file__).parent / "laws").glob("*.txt"))


def outline(reading: LawReading) -> list[str]:
    """Return a line for each unit, indented by its depth, then one for each finding."""
    lines: list[str] = []

    def add(units: tuple[Unit, ...], depth: int) -> None:
        for unit in units:
            lines.append(f"{'  ' * depth}{unit.kind} {unit.number or '-'} | {unit.heading}".rstrip())
            add(unit.children, depth + 1)

    add(reading.units, 0)
    return lines + [f"! {finding.kind}" for finding in reading.findings]


def kinds(reading: LawReading) -> list[str]:
    """Return the kinds of the findings."""
    return [finding.kind for finding in reading.findings]


def numbers(reading: LawReading) -> list[str]:
    """Return the numbers of the provisions."""
    return [unit.number for unit in reading.provisions()]


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.stem)
def test_a_law_of_each_language_has_the_outline_beside_it(law):
    reading = read_law(law.read_text(encoding="utf-8"), "text")

    assert outline(reading) == law.with_suffix(".outline").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.stem)
def test_every_line_of_a_law_is_somewhere_in_its_reading(law):
    text = law.read_text(encoding="utf-8")

    reading = read_law(text, "text")

    kept = " ".join([reading.preamble, *(f"{unit.label} {unit.heading} {unit.text}" for unit in reading.walk())])
    for word in re.findall(r"\w+", text):
        assert word in kept


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.stem)
def test_html_gives_what_text_gives(law):
    text = law.read_text(encoding="utf-8")
    page = "<html><head><title>x</title><style>p {}</style></head><body>"
    page += "".join(f"<p>{line}</p>\n" for line in text.splitlines()) + "<script>alert('Article 9')</script></body>"

    assert outline(read_law(page, "html")) == outline(read_law(text, "text"))


def test_the_lines_of_a_unit_are_where_it_stands():
    reading = read_law("Law\n\nArticle 1\nText.\n\nArticle 2\nMore.\n", "text")

    assert [unit.lines for unit in reading.provisions()] == [(3, 4), (6, 7)]
    assert reading.lines[2] == "Article 1"


def test_an_article_that_is_only_mentioned_opens_nothing():
    text = "Article 1. First.\nArticle 7 of this Law applies.\nArticle 8, paragraph 2, applies.\nArticle 2. Second."

    assert numbers(read_law(text, "text")) == ["1", "2"]


@pytest.mark.parametrize(
    ("text", "kind", "lines"),
    [
        ("Article 1. A.\nArticle 3. C.", "gap_in_numbers", (2, 2)),
        ("Article 1. A.\nArticle 2. B.\nArticle 2. C.", "number_repeated", (3, 3)),
        ("Article 2. A.\nArticle 3. B.\nArticle 2bis. C.", "number_out_of_order", (3, 3)),
        ("Article 1. A.\nArticle 2\nArticle 3. C.", "empty_article", (2, 2)),
        ("A law.\nArticle 1. A.", "text_before_first_unit", (1, 1)),
        ("Chapter 1\nScope\nThis is said in between.\nArticle 1. A.", "unknown_lines", (1, 4)),
        ("Article 1. A.\nArticle 2. B.\nArticle 1. C.", "numbering_restarts", (3, 3)),
        ("Article 1. A.\nAnnex I\nArticle 1. C.\nArticle 3. D.", "gap_in_numbers", (4, 4)),
        ("Article 1. A.\nAnnex I\nArticle 1. C.\nArticle 1. D.", "number_repeated", (4, 4)),
        ("Nothing here.", "no_provisions", (0, 0)),
    ],
)
def test_what_is_doubtful_is_a_finding_with_its_lines(text, kind, lines):
    found = {finding.kind: finding.lines for finding in read_law(text, "text").findings}

    assert found[kind] == lines


@pytest.mark.parametrize(
    ("annexed", "named"),
    [
        ("Annex III\nMarks\nArticle 1. C.\nArticle 2. D.", [("annex", "III, Article 1"), ("annex", "III, Article 2")]),
        ("Annexe I\nListe des produits\nUn. Deux.", [("annex", "I")]),
        ("SCHEDULE 2\nForms.\nForm 1.", [("schedule", "2")]),
        ("Anlage A\nGebühren.\nDie Gebühr ist 5.", [("annex", "A")]),
        ("Annex\nArticle 1. C.", [("annex", "Article 1")]),
        ("附件三\n商标\n第一条　甲。", [("annex", "3, Article 1")]),
        ("Annex I\nChapter I\nGeneral\nArticle 1. C.\nAnnex II\nArticle 1. D.",
         [("annex", "I, Article 1"), ("annex", "II, Article 1")]),
    ],
)  # fmt: skip
def test_what_stands_in_an_annex_is_numbered_within_it(annexed, named):
    reading = read_law(f"Article 1. A.\nArticle 2. B.\n{annexed}", "text")

    assert [(unit.kind, unit.number) for unit in reading.provisions()] == [("article", "1"), ("article", "2"), *named]


def test_no_word_of_an_annex_is_lost_without_a_finding():
    alone = read_law("Article 1. A.\nSchedule 1\nForms\nForm A.\nForm B.", "text")
    holding = read_law("Article 1. A.\nAnnex I\nHeading\nSaid before.\nArticle 1. C.", "text")

    annex = list(alone.provisions())[-1]
    assert (annex.heading, annex.text) == ("Forms", "Form A.\nForm B.")
    assert [finding.kind for finding in holding.findings] == ["unknown_lines"]
    assert holding.units[-1].text == "Said before."


def test_numbers_with_adverbs_and_letters_leave_no_gap():
    text = "\n".join(f"Article {number}. Text." for number in ("1", "1 bis", "1 ter", "2", "2A", "3"))

    assert kinds(read_law(text, "text")) == []


def test_sections_divide_a_law_of_articles_and_are_the_provisions_of_an_act():
    divided = read_law("Section 1. General\nArticle 1. A.", "text")
    act = read_law("Section 1. Title\nThis is the Act.", "text")

    assert [(unit.kind, unit.provision) for unit in divided.walk()] == [("section", False), ("article", True)]
    assert [(unit.kind, unit.provision) for unit in act.walk()] == [("section", True)]


def test_what_follows_a_heading_at_once_is_held_by_it_whatever_it_is_called():
    reading = read_law(
        "Abschnitt 1\nKapitel 1\n§ 1 A\nText.\nKapitel 2\n§ 2 B\nText.\nAbschnitt 2\n§ 3 C\nText.", "text"
    )

    assert outline(reading)[:5] == [
        "section 1 |",
        "  chapter 1 |",
        "    paragraph 1 | A",
        "  chapter 2 |",
        "    paragraph 2 | B",
    ]


def test_a_table_of_contents_opens_nothing():
    text = "Law\nContents\nChapter I Scope\nArticle 1. Aim\nChapter II Rights\nChapter I\nScope\nArticle 1. Text."

    reading = read_law(text, "text")

    assert outline(reading)[:2] == ["chapter 1 | Scope", "  article 1 |"]
    assert ("contents_left_out", (2, 5)) in [(finding.kind, finding.lines) for finding in reading.findings]
    assert "Chapter II Rights" in reading.preamble


def test_provisions_repealed_in_one_line_are_units_each():
    reading = read_law("Article 4. Text.\nArticles 5 to 7 (Repealed)\nArticle 8. Text.", "text")

    assert numbers(reading) == ["4", "5", "6", "7", "8"]
    assert kinds(reading) == []


def test_parts_may_be_counted_by_letters():
    reading = read_law("Part A\nFees\nArticle 1. Text.\nPart C\nOther\nArticle 2. Text.", "text")

    assert outline(reading)[::2] == ["part A | Fees", "part C | Other"]


AKN = """<?xml version="1.0"?><akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act>
<meta><x>no</x></meta>
<preface><p>Act of 2020</p></preface><body><chapter eId="c1"><num>Chapter II</num><heading>General</heading>
<article><num>Article 10 bis</num><heading>Scope</heading>
<paragraph><num>1.</num><content><p>This <b>Act</b> applies.</p>
</content></paragraph><paragraph><num>2.</num><list><intro><p>Where:</p></intro><point><num>(a)</num><content><p>one.</p>
</content></point></list></paragraph></article></chapter></body></act></akomaNtoso>"""


def test_akoma_ntoso_is_read_with_its_numbers_headings_and_lines():
    reading = read_law(AKN, "akn")

    (article,) = reading.provisions()
    assert outline(reading)[:2] == ["chapter 2 | General", "  article 10bis | Scope"]
    assert article.text == "1. This Act applies.\n2. Where:\n(a) one."
    assert reading.preamble == "Act of 2020"


def test_a_doctype_is_refused_before_any_entity_could_expand():
    bomb = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]><a>&c;</a>'

    assert kinds(read_law(bomb, "akn")) == ["doctype_refused"]


def test_a_doctype_cannot_hide_in_another_encoding():
    hidden = '<?xml version="1.0" encoding="cp037"?><a/>'

    assert kinds(read_law(hidden, "akn")) == ["not_akoma_ntoso"]


@pytest.mark.parametrize(
    ("source", "kind"),
    [("<a>" * 300, "too_deep"), ("<a", "not_xml"),
     ("", "not_xml"), ("<a>&b;</a>", "not_xml"), ("<a/>", "not_akoma_ntoso")],
)  # fmt: skip
def test_xml_that_is_no_law_gives_one_finding(source, kind):
    assert kinds(read_law(source, "akn")) == [kind]


def test_another_form_is_an_error_of_the_caller():
    with pytest.raises(ValueError, match="docx"):
        read_law("", "docx")


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
@settings(max_examples=25)
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


@settings(max_examples=150)
@given(st.lists(pieces | st.text(max_size=4), max_size=40).map("".join), st.sampled_from(FORMS))
def test_any_source_is_read(source, form):
    reading = read_law(source, form)

    for unit in reading.walk():
        assert 1 <= unit.lines[0] <= unit.lines[1] <= len(reading.lines)


def test_a_law_of_1500_articles_is_read_in_under_two_seconds():
    text = "\n".join(f"Article {n}. Heading {n}\nThe owner may prohibit use.\n(2) More of it." for n in range(1, 1501))

    assert _time(text, "text") < 2
    assert len(numbers(read_law(text, "text"))) == 1500


@pytest.mark.parametrize(
    "unit", ["Article 1\n", "Chapter 1\n", "第一条\n", "§", "((((\n", "المادة الخامسة و", "1. A\n", "\n", "Part I\n"]
)  # fmt: skip
def test_the_time_grows_with_the_length_of_a_text_and_no_faster(unit):
    whole = unit * (200_000 // len(unit))

    # In four times the text, time that grew with the square would be sixteen times as long.
    quarter_time, whole_time = _time(whole[: len(whole) // 4], "text"), _time(whole, "text")

    assert whole_time < 8 * quarter_time + 0.3


@pytest.mark.parametrize(
    "unit",
    ["<div>", "<b><div></b>", "<div></x>", "<div><table><tr><td></div></table>", "<p>", "<!--", "<", "<a ", "&#"],
)
def test_a_megabyte_of_nasty_html_is_bounded(unit):
    assert _time(unit * (1_000_000 // len(unit)), "html") < 15


def _time(source: str, form: str) -> float:
    start = time.process_time()
    read_law(source, form)
    return time.process_time() - start
