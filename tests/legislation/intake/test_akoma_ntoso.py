"""Akoma Ntoso: how it is read, and which XML is refused."""

import pytest

from legislation.intake import read_law

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
