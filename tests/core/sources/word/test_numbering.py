"""How Word counts: restarts, overrides, styles, changes, and what it never writes."""

import time

import pytest

from core.sources.docx import convert
from tests.cases.files.makers import body, docx_of

from .templates import LEGAL, OUTLINE, document, level, lines, lists, num_pr, numbered, p, restart, style, styles


def test_another_list_of_the_same_kind_goes_on_unless_it_starts_again():
    paragraphs = p("One", "1/0") + p("Two", "2/0") + p("Three", "3/0") + p("Four", "3/0") + p("Five", "1/0")
    raw = document(paragraphs, numbering=lists({"0": LEGAL}, {"1": "0", "2": "0", "3": f"0 {restart(0, 7)}"}))

    assert lines(raw) == ["1. One", "2. Two", "7. Three", "8. Four", "9. Five"]


def test_a_level_may_be_overridden_as_a_whole():
    override = f'<w:lvlOverride w:ilvl="0">{level(0, "Order %1:", "upperLetter")}</w:lvlOverride>'
    raw = document(p("One", "1/0") + p("Two", "2/0"), numbering=lists({"0": LEGAL}, {"1": "0", "2": f"0 {override}"}))

    assert lines(raw) == ["1. One", "Order B: Two"]


def test_a_level_restarts_only_after_the_level_that_it_names():
    levels = OUTLINE + level(3, "%4)", more='<w:lvlRestart w:val="1"/>')

    shown = numbered(levels, p("a", "1/0"), p("b", "1/3"), p("c", "1/1"), p("d", "1/3"), p("e", "1/0"), p("f", "1/3"))

    assert shown == ["1 a", "1) b", "1.2 c", "2) d", "2 e", "1) f"]


def test_a_list_may_take_its_levels_from_a_style_of_lists():
    numbering = lists({"0": LEGAL, "1": '<w:numStyleLink w:val="Court"/>'}, {"1": "0", "2": "1"})

    assert lines(
        document(p("One", "2/1"), numbering=numbering, styles=styles(style("Court", "1", kind="numbering")))
    ) == ["(a) One"]


def test_a_level_of_legal_numbers_shows_every_number_in_digits():
    levels = level(0, "%1.", "upperRoman") + level(1, "%1.%2.", more="<w:isLgl/>") + level(2, "%1-%2-%3", "upperLetter")

    shown = numbered(levels, p("Law", "1/0"), p("a", "1/1"), p("Facts", "1/0"), p("b", "1/1"), p("c", "1/2"))

    assert shown == ["I. Law", "1.1. a", "II. Facts", "2.1. b", "II-1-A c"]


def test_bullets_and_lists_without_a_number_show_none():
    bullets = level(0, "\uf0b7", "bullet") + level(1, "", "none") + level(2, "Order", "none")

    assert numbered(bullets, p("One", "1/0"), p("", "1/0"), p("Two", "1/1"), p("Three", "1/2")) == [
        "- One", "Two", "Order Three",
    ]  # fmt: skip


def test_a_label_is_read_without_the_number_before_it():
    assert numbered(LEGAL, p("Plaintiff: Alder", "1/0"), p("The rest.", "1/0")) == ["Plaintiff: Alder", "2. The rest."]


def test_a_label_without_a_value_is_one_in_a_record_and_a_heading_in_a_judgment():
    record = [p("Plaintiff: Alder"), p("Defendant: Birch"), p("Date of judgment: 3 May 2024")]

    assert numbered(LEGAL, *record, p("Facts", "1/0"))[-1] == "Facts"
    assert numbered(LEGAL, p("JUDGMENT"), p("Facts", "1/0"))[-1] == "1. Facts"


def test_deleted_and_hidden_paragraphs_are_not_counted_and_inserted_ones_are():
    deleted = f'<w:p><w:pPr>{num_pr("1/0")}<w:rPr><w:del w:author="Clerk"/></w:rPr></w:pPr>{{}}</w:p>'
    gone = deleted.format('<w:del w:author="Clerk"><w:r><w:delText>Old</w:delText></w:r></w:del>')
    joined = deleted.format("<w:r><w:t>Begun, </w:t></w:r>")
    hidden = deleted.replace('<w:del w:author="Clerk"/>', "<w:vanish/>").format(
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Secret</w:t></w:r>"
    )
    inserted = p("", "1/0", more='<w:ins w:author="Clerk"><w:r><w:t>New.</w:t></w:r></w:ins>')
    row = f'<w:tbl><w:tr><w:trPr><w:del w:author="Clerk"/></w:trPr><w:tc>{p("Row", "1/0")}</w:tc></w:tr></w:tbl>'

    assert numbered(LEGAL, p("One.", "1/0"), gone, hidden, row, joined, p("ended.", "1/0"), inserted) == [
        "1. One.", "2. Begun, ended.", "3. New.",
    ]  # fmt: skip


def test_the_properties_that_a_tracked_change_replaced_are_not_believed():
    old = f"<w:pPrChange><w:pPr>{num_pr('1/0')}</w:pPr></w:pPrChange>"
    changed = f"<w:p><w:pPr>{old}</w:pPr><w:r><w:t>Plain</w:t></w:r></w:p>"

    assert numbered(LEGAL, changed, p("One", "1/0")) == ["Plain", "1. One"]


def test_a_format_that_we_cannot_write_is_in_digits_with_a_doubt():
    raw = document(p("One", "1/0"), numbering=lists({"0": level(0, "%1.", "cardinalText")}, {"1": "0"}))

    (doubt,) = convert(raw).findings
    assert lines(raw) == ["1. One"]
    assert (doubt.kind, doubt.parameters) == ("number_formats", {"formats": ("cardinalText",)})


def test_a_document_in_the_strict_form_is_read_the_same():
    transitional, strict = (
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )  # fmt: skip
    made = document(
        p("One", "1/0").replace(transitional, strict),
        numbering=lists({"0": LEGAL}, {"1": "0"}).replace(transitional, strict),
    )

    assert lines(made) == ["1. One"]


def test_a_document_in_utf_16_is_read_the_same():
    made = f'<?xml version="1.0" encoding="UTF-16"?>{body(p("One", "1/0"))[21:]}'.encode("utf-16")
    numbering = {"word/numbering.xml": lists({"0": LEGAL}, {"1": "0"})}

    assert lines(docx_of(made, numbering)) == ["1. One"]


HOSTILE = {
    "a huge start": (level(0, "%1.", start=10**9), ["1000000000. One"]),
    "a start of many digits": (level(0, "%1.").replace('"1"/><w:numFmt', f'"{"9" * 5000}"/><w:numFmt'), ["0. One"]),
    "a huge start in letters": (level(0, "%1.", "lowerLetter", start=10**9), ["1000000000. One"]),
    "a huge start in numerals": (level(0, "%1.", "upperRoman", start=10**9), ["1000000000. One"]),
    "a negative start": (level(0, "%1.", start=-5), ["0. One"]),
    "a form of many places": (level(0, "%1" * 50_000, start=1), ["1" * 50 + " One"]),
    "thousands of levels": ("".join(level(at, "%1.") for at in range(5_000)), ["1. One"]),
    "no level": ("", ["One"]),
}  # fmt: skip


@pytest.mark.parametrize(("levels", "shown"), HOSTILE.values(), ids=HOSTILE)
def test_a_list_that_word_never_writes_costs_little(levels, shown):
    began = time.process_time()

    assert numbered(levels, p("One", "1/0")) == shown
    assert time.process_time() - began < 2


def test_styles_and_lists_in_a_circle_end():
    circle = styles(style("A", based="B"), style("B", based="A"), style("L", "2", kind="numbering"))
    numbering = lists({"0": LEGAL, "1": '<w:numStyleLink w:val="L"/>'}, {"1": "0", "2": "1"})

    raw = document(p("One", styled="A") + p("Two", "2/0") + p("Three", "1/0"), numbering=numbering, styles=circle)

    assert lines(raw) == ["One", "Two", "1. Three"]


def test_thousands_of_numbered_paragraphs_in_a_long_chain_of_styles_are_counted_in_time():
    chain = [style("S0", "1"), *(style(f"S{at}", based=f"S{at - 1}") for at in range(1, 60))]
    raw = document(
        "".join(p("x", styled="S59" if at % 2 else "S20") for at in range(8_000)),
        numbering=lists({"0": LEGAL}, {"1": "0"}),
        styles=styles(*chain),
    )
    began = time.process_time()

    shown = lines(raw)

    assert shown[0] == "1. x"
    assert time.process_time() - began < 12
