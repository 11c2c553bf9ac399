"""Akoma Ntoso: how it is read, and which XML is refused."""

import pytest

from legislation.intake import read_law
from legislation.intake.akoma_ntoso import number_of

from .outlines import kinds, outline

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


def act(body: str) -> str:
    """Return a document with this body."""
    return f"<akomaNtoso><act><body>{body}</body></act></akomaNtoso>"


ARTICLE = "<article><num>Article {n}</num><content><p>Text {n}.</p></content></article>"


@pytest.mark.parametrize(
    ("element", "kind"),
    [("book", "book"), ("tome", "book"), ("part", "part"), ("title", "title"), ("subtitle", "subtitle"),
     ("chapter", "chapter"), ("subchapter", "section"), ("section", "section"), ("subsection", "subsection"),
     ("subpart", "subsection"), ("division", "division"), ("hcontainer", "division")],
)  # fmt: skip
def test_an_element_that_holds_articles_is_a_division_of_its_kind(element, kind):
    held = ARTICLE.format(n=1)

    reading = read_law(act(f"<{element}><num>3</num><heading>Marks</heading>{held}</{element}>"), "akn")

    assert outline(reading) == [f"{kind} 3 | Marks", "  article 1 |"]


@pytest.mark.parametrize("cited", ["section", "rule", "paragraph", "clause"])
def test_a_document_without_articles_is_cited_by_what_it_has(cited):
    reading = read_law(
        act(f"<{cited}><num>4.</num><heading>Use</heading><content><p>Text.</p></content></{cited}>"), "akn"
    )

    (unit,) = reading.provisions()
    assert (unit.kind, unit.number, unit.heading, unit.text) == (cited, "4", "Use", "Text.")


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("<p>The first.</p><p>The second.</p>", "The first.\nThe second."),
        ("<p>One <i>and</i>\n two.</p>", "One and two."),
        ("<p>One<authorialNote><p>note</p></authorialNote> more.</p>", "One more."),
        ("<list><intro><p>Where:</p></intro><point><num>(a)</num><p>one;</p></point><point><num>(b)</num><p>two.</p></point></list>",
         "Where:\n(a) one;\n(b) two."),
        ("<blockList><item><num>1.</num><p>One.</p></item></blockList>After.", "1. One.\nAfter."),
        ("<p></p><p> </p><p>One.</p>", "One."),
    ],
)  # fmt: skip
def test_each_block_of_an_article_is_a_line_with_its_number(content, text):
    reading = read_law(act(f"<article><num>1</num><content>{content}</content></article>"), "akn")

    assert [unit.text for unit in reading.provisions()] == [text]


@pytest.mark.parametrize(
    ("label", "number"),
    [("Article 10 bis", "10bis"), ("Art. 5", "5"), ("§ 5", "5"), ("5.", "5"), ("(5)", "5"), ("[5]", "5"), ("5º", "5"),
     ("5A", "5A"), ("IV", "IV"), ("Chapter IV", "4"), ("第五条", "5"), ("", ""), ("Preamble", ""), ("123456", "")],
)  # fmt: skip
def test_the_number_of_a_unit_is_read_from_its_printed_label(label, number):
    assert number_of(label) == number


def test_units_know_their_lines_and_every_line_is_kept():
    reading = read_law(act(f"<chapter><num>1</num>{ARTICLE.format(n=1)}{ARTICLE.format(n=2)}</chapter>"), "akn")

    assert reading.lines == ("1", "Article 1", "Text 1.", "Article 2", "Text 2.")
    assert [unit.lines for unit in reading.walk()] == [(1, 5), (2, 3), (4, 5)]


def test_what_is_not_the_text_of_a_law_is_left_out():
    preface = "<preface><p>A Law</p></preface><coverPage><p>Cover</p></coverPage><toc><p>1</p></toc>"
    source = act(ARTICLE.format(n=1)).replace("<body>", f"<meta><p>no</p></meta>{preface}<body>")

    reading = read_law(source, "akn")

    assert reading.preamble == "A Law"
    assert reading.lines == ("A Law", "Article 1", "Text 1.")


def test_elements_may_nest_as_deep_as_two_hundred():
    def nested(depth: int) -> str:
        return "<a>" * depth + ARTICLE.format(n=1) + "</a>" * depth

    assert [unit.number for unit in read_law(nested(197), "akn").provisions()] == ["1"]
    assert kinds(read_law(nested(198), "akn")) == ["too_deep"]


def test_an_attachment_is_an_annex_with_numbers_of_its_own():
    attached = "<attachments><attachment><num>Annex I</num>" + ARTICLE.format(n=1) + "</attachment></attachments>"

    reading = read_law(act(ARTICLE.format(n=1)).replace("</act>", f"{attached}</act>"), "akn")

    assert [(unit.kind, unit.number) for unit in reading.provisions()] == [("article", "1"), ("annex", "I, Article 1")]
