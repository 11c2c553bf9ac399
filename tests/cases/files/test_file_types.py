"""The same summary in each form is read as the same record."""

import json

import pytest

from cases.drafts.finding_messages import said as sentence
from cases.files import documents
from cases.files.file_types import document_of
from cases.formats import FORMATS
from cases.intake.findings import Known
from cases.record.json import from_json, to_json
from core.sources.refusals import RefusedError

from . import makers

HTML = "<html><body><nav><a href=/>Home</a></nav>{}</body></html>"
TABLE = "<table>{}</table>".format(
    "".join("<tr><th>{}</th><td>{}</td></tr>".format(*line.split(": ", 1)) for line in makers.LINES[1:])
)
LIST = "<dl>{}</dl>".format("".join("<dt>{}</dt><dd>{}</dd>".format(*line.split(": ", 1)) for line in makers.LINES[1:]))
LABELS = "".join("<h2>{}</h2><p>{}</p>".format(*line.split(": ", 1)) for line in makers.LINES[1:])
TITLE = f"<h1>{makers.LINES[0]}</h1>"
MARKDOWN = f"# {makers.LINES[0]}\n\n" + "\n".join(
    "- **{}:** {}".format(*line.split(": ", 1)) for line in makers.LINES[1:4]
)
GIVEN = {
    "text": ("a.txt", makers.TEXT.encode()),
    "text without a suffix": ("a", makers.TEXT.encode()),
    "UTF-16": ("a.txt", makers.TEXT.encode("utf-16")),
    "Word": ("a.docx", makers.docx()),
    "PDF": ("a.pdf", makers.pdf([makers.LINES])),
    "a page": ("a.html", HTML.format("".join(f"<p>{line}</p>" for line in makers.LINES)).encode()),
    "a page of line breaks": ("a.htm", HTML.format("<br>".join(makers.LINES)).encode()),
    "a table": ("a.html", HTML.format(TITLE + TABLE).encode()),
    "a list of definitions": ("a.html", HTML.format(TITLE + LIST).encode()),
    "headings": ("a.html", HTML.format(TITLE + LABELS).encode()),
    "a page called .txt": ("a.txt", HTML.format(TITLE + TABLE).encode()),
    "a PDF called .docx": ("a.docx", makers.pdf([makers.LINES])),
    "Markdown": ("a.md", f"{MARKDOWN}\n\n## Held\n\n{makers.LINES[4].removeprefix('Held: ')}".encode()),
    "a Markdown table": (
        "a.md",
        f"# {makers.LINES[0]}\n\n| | |\n|--|--|\n".encode()
        + "\n".join("| {} | {} |".format(*line.split(": ", 1)) for line in makers.LINES[1:]).encode(),
    ),
    "a zip": ("a.zip", makers.packed([("x/b.docx", makers.docx())])),
}


def only(name: str, raw: bytes):
    (document,) = documents(name, raw, Known())
    assert document.refusal is None
    return document


@pytest.mark.parametrize(("name", "raw"), GIVEN.values(), ids=GIVEN)
def test_a_summary_is_the_same_record_in_every_form(name, raw):
    (expected,) = only("a.txt", makers.TEXT.encode()).readings

    (found,) = only(name, raw).readings

    assert to_json(found.record) == to_json(expected.record)
    assert found.record.summaries[0].held == makers.LINES[4].removeprefix("Held: ")


def test_our_own_json_is_taken_as_it_is():
    whole = makers.record(reference="KE007-j", parties=[{"role": "plaintiff", "name": "Alpha"}])

    one, several = only("a.json", makers.json_of(whole)), only("b.json", makers.json_of([whole, makers.record()]))

    assert to_json(one.readings[0].record) | whole == to_json(one.readings[0].record)
    assert [reading.record.reference for reading in several.readings] == ["KE007-j", ""]


def test_markdown_as_we_write_it_gives_the_record_back():
    record = from_json(makers.record(summaries=[{"language": "en", "held": "# Not a heading\n\n*Yes.*"}]))
    written = FORMATS["md"].write(record)

    assert only("a.md", written).readings[0].record == record
    assert only("pasted", written).readings[0].record == record


@pytest.mark.parametrize(
    "front",
    ["a: &a [*a, *a]", "schema: 1\na: &a x\nb: *a", "schema: 1\nb: !!python/object x", "schema: 1\n" + "[" * 5000],
)
def test_fields_above_markdown_that_do_harm_are_refused_or_passed_over(front):
    (document,) = documents("a.md", f"---\n{front}\n---\n\nHeld: Yes.".encode(), Known())

    assert document.kind in ("", "not_a_record")


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"schema": 3}, "schema 1 or 2"),
        ({"level": "highest"}, "level"),
        ({"procedure": "x"}, "procedure"),
        ({"decision_date": "someday"}, "decision_date"),
        ({"decision_date": "2023-02-30"}, "decision_date"),
        ({"parties": [{"role": "judge", "name": "A"}]}, "role"),
        ({"sources": [{"title": "A", "url": "javascript:alert(1)"}]}, "address"),
        ({"summaries": [{"language": "en"}, {"language": "en"}]}, "two summaries in one language"),
        ({"title": 5}, "record.title"),
    ],
)
def test_json_that_is_no_sound_record_is_refused_by_the_name_of_its_field(wrong, said):
    with pytest.raises(RefusedError) as refused:
        document_of("a.json", makers.json_of(makers.record(**wrong)), Known())

    assert refused.value.kind == "not_a_record"
    assert said in sentence(refused.value.notice)


def test_what_no_text_can_hold_is_dropped_from_json():
    document = only("a.json", json.dumps(makers.record(title="Al\0pha \ud800v Beta")).encode())

    assert document.readings[0].record.title == "Alpha v Beta"


@pytest.mark.parametrize(
    ("name", "raw", "kind"),
    [
        ("a.txt", makers.pdf(), "wrong_extension"),
        ("a.pdf", makers.docx(), "wrong_extension"),
        ("a.docx", makers.TEXT.encode(), "wrong_extension"),
        ("a.txt", f"{makers.TEXT}\n\nKeywords: œuvre, propriété littéraire, là".encode("cp1252"), "guessed_encoding"),
        ("a.txt", makers.TEXT.replace("Alpha v", "Al\u202epha v").encode(), "direction_overridden"),
        ("a.txt", makers.TEXT.replace("Alpha v", "Al\x07pha v").encode(), "leftovers_dropped"),
        ("a.pdf", makers.pdf([makers.LINES, []]), "page_without_text"),
    ],
)  # fmt: skip
def test_what_is_doubtful_in_how_a_file_was_read_is_a_finding(name, raw, kind):
    assert kind in [finding.kind for finding in only(name, raw).readings[0].findings]


def test_a_text_keeps_no_mark_that_shows_it_in_another_order():
    assert (
        only("a.txt", "Held: a\u202eb\u202dc \u2067isolated\u2069.".encode()).text == "Held: abc \u2067isolated\u2069."
    )
