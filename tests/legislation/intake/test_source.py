"""From the bytes of a file to a text, and hostile sources."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.sentences import sentence
from core.sources.findings import finding
from core.sources.refusals import RefusedError
from core.sources.wire import from_line, to_line
from legislation.intake import read_law
from legislation.intake.bounded import read_bounded
from legislation.intake.limits import SMALL
from legislation.intake.messages import MESSAGES
from legislation.intake.read import LONGEST
from legislation.intake.reading import LawReading, Unit
from legislation.intake.source import LARGEST, checked, source_type_of, text_of


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("Artículo 1\r\nTexto".encode(), "Artículo 1\nTexto"),
        ("Article 1".encode("utf-8-sig"), "Article 1"),
        ("第一条".encode("utf-16"), "第一条"),
        ('<meta charset="gb18030"><p>第一条'.encode("gb18030"), '<meta charset="gb18030"><p>第一条'),
        (
            '<?xml version="1.0" encoding="windows-1251"?><a>Статья 1</a>'.encode("cp1251"),
            '<?xml version="1.0" encoding="windows-1251"?><a>Статья 1</a>',
        ),
    ],
)
def test_a_file_is_read_in_its_encoding(raw, text):
    assert text_of(raw) == text


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        (b"", "empty"),
        (b" \n\r\n", "empty"),
        ("Статья 1".encode("cp1251"), "encoding_unknown"),
        (b'<meta charset="punycode">\xff', "encoding_unknown"),
        (b'<meta charset="utf-8">\xff', "encoding_unknown"),
        (b"Article 1\x00", "nul"),
        ("Article 1".encode("utf-16-le"), "nul"),
        (b"x" * (LARGEST + 1), "too_long"),
        (b"x\n" * (LARGEST // 3 + 1), "too_long"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "encoding_unknown"),
    ],
)
def test_what_is_no_text_is_refused_in_words(raw, kind):
    with pytest.raises(RefusedError) as refusal:
        text_of(raw)

    assert refusal.value.kind == kind
    assert sentence(refusal.value.notice, MESSAGES).endswith(".")


@given(st.binary(max_size=300))
def test_any_bytes_are_a_text_or_refused(raw):
    try:
        text = text_of(raw)
    except RefusedError:
        return
    assert checked(text) == text


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Article 1. The sign < means less.", "text"),
        ("<!DOCTYPE html><title>Law</title>", "html"),
        ("<p>Article 1</p>", "html"),
        ('<?xml version="1.0"?><akomaNtoso/>', "akn"),
        ('<akomaNtoso xmlns="x"/>', "akn"),
    ],
)
def test_the_form_of_a_text_is_guessed(text, form):
    assert source_type_of(text) == form


BOMB = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><akomaNtoso>&b;</akomaNtoso>'


@pytest.mark.parametrize(
    ("source", "form", "kind"),
    [
        (BOMB, "akn", "doctype_refused"),
        ("<akomaNtoso>" + "<a>" * 100_000, "akn", "too_deep"),
        ("<div>" * 100_000, "html", "too_deep"),
        ("not xml", "akn", "not_xml"),
    ],
)
def test_a_hostile_source_is_a_finding(source, form, kind):
    assert [finding.kind for finding in read_bounded(source, form).findings] == [kind]


def test_a_source_that_takes_too_long_is_given_up():
    reading = read_bounded("&#" * 4_000_000, "html", seconds=1)

    assert [finding.kind for finding in reading.findings] == ["too_costly"]


@pytest.mark.parametrize(
    ("source", "form"),
    [("<p>Article 1. A.</p><p>Article 2. B.</p>", "html"), ("Article 1. A.\n" + "x" * SMALL, "text")],
)
def test_what_is_read_in_another_process_is_what_is_read_here(source, form):
    assert read_bounded(source, form) == read_law(source, form)


@pytest.mark.parametrize(
    ("source", "form", "kind"),
    [
        ("<p>x</p>" * (LONGEST // 8 + 1), "html", "too_long"),
        ("x" * (LONGEST + 1), "text", "too_long"),
        ("<akomaNtoso>" + "<a>" * 500_000 + "</a>" * 500_000 + "</akomaNtoso>", "akn", "too_deep"),
    ],
)
def test_a_source_larger_or_deeper_than_any_law_is_a_finding(source, form, kind):
    assert [finding.kind for finding in read_bounded(source, form).findings] == [kind]


@given(st.recursive(st.just(()), lambda below: st.lists(below, max_size=3).map(tuple), max_leaves=30))
def test_every_outline_comes_through_as_it_was(shape):
    def unit(children: tuple, label: str) -> Unit:
        below = tuple(unit(child, f"{label}.{place}") for place, child in enumerate(children))
        return Unit("part", label, "1", "Über\n", "第一条", below, provision=not below, lines=(1, 2))

    reading = LawReading(
        (unit(shape, "0"), unit((), "1")),
        (finding("x.y", (3, 4), label="Article 1", first=2),),
        "Preamble",
        ("a", "b"),
    )

    assert from_line(to_line(reading), LawReading) == reading
