"""The record as Markdown: the order of its parts, and texts that look like structure."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.formats import FormatError, md
from cases.record.value import Appearance, CaseRecord, Citation, Holding, Session, Summary, Wording

# Lines that mean something to Markdown, to YAML, or to this form.
SIGNS = [
    "# Summary (en)", "# Summary", "\\# Summary (fr)", "\\\\# Summary", "## Held", "## Held ", " ## Held",
    "\\## Note to readers", "## Relevant holdings in relation to X", "## Relevant holdings in relation to ",
    "## Relevant holdings", "### Held", "---", "...", "```", "~~~", "- a: b", "* one", "> quoted", "&a", "*a", "<<",
    "!!int 3", "%YAML 1.1", "@", "`", "#", ": ", "? ", "2023", "2023-05-19", "no", "yes", "null", "~", "0x1F", "1e3",
    ".inf", "=", "true", "12:30:45", "1_000", "", " ", "\t", "\r", "\r\n", "\n", "\u0085", "\u2028", "\u2029",
    "\ufeff", "\u00a0", "\u000b", "\f", "\u001c", "\u0007", "\u007f", "\ufffe", "\uffff", "\\", "'", "\"", "\\N", "{",
    "[a, b]", "|", ">-", "\U0001f600", "\U0010ffff", "\u200b", "\u202e", "Art. 5",
]  # fmt: skip
texts = st.lists(st.sampled_from(SIGNS), max_size=5).map("\n".join) | st.lists(st.sampled_from(SIGNS)).map("".join)
summaries = st.builds(
    Summary,
    language=st.sampled_from(["en", "fr", "zh-hans", "", "not a code", "en) "]),
    status=texts,
    basic_facts=texts,
    held=texts,
    relevant_holdings=st.lists(st.builds(Holding, topic=texts, text=texts), max_size=3).map(tuple),
    relevant_legislation=texts,
    note=texts,
)
odd = st.builds(
    CaseRecord,
    title=texts,
    keywords=st.lists(texts, max_size=3).map(tuple),
    summaries=st.lists(summaries, max_size=3).map(tuple),
    citations=st.lists(
        st.builds(
            Citation, texts, quoted=texts, wordings=st.tuples(st.builds(Wording, texts, texts, official=st.booleans()))
        ),
        max_size=2,
    ).map(tuple),
    appearances=st.lists(
        st.builds(Appearance, texts, session=st.none() | st.builds(Session, st.integers(-9, 10**12), texts)), max_size=2
    ).map(tuple),
)


@given(odd)
def test_texts_that_look_like_structure_come_back_as_they_were(record):
    assert md.read(md.write(record).decode()) == record


def test_coded_fields_stand_above_and_texts_below_under_headings():
    record = CaseRecord(
        reference="CN108-j",
        decision_date="2023-05-19",
        summaries=(
            Summary("en", held="So held.\n\n## Held\n\nAnd *so*.", relevant_holdings=(Holding("Likeness", "It is."),)),
            Summary("fr", status="human_translation", basic_facts="Les faits."),
        ),
    )

    assert md.write(record).decode() == (
        "---\nschema: 1\nreference: CN108-j\ndecision_date: '2023-05-19'\nsummaries:\n- language: en\n- language: fr\n"
        "  status: human_translation\n---\n\n# Summary (en)\n\n## Held\n\nSo held.\n\n\\## Held\n\nAnd *so*.\n\n"
        "## Relevant holdings in relation to Likeness\n\nIt is.\n\n# Summary (fr)\n\n## Basic facts\n\nLes faits.\n"
    )


def test_a_text_that_cannot_stand_bare_is_escaped_above():
    text = md.write(CaseRecord(summaries=(Summary("en", held="one\r\ntwo\u2028"),))).decode()

    assert '  held: "one\\r\\ntwo\\L"\n' in text
    assert "## Held" not in text


def test_a_file_written_by_hand_needs_no_quotes_and_no_list_of_summaries():
    record = md.read(
        "---\ntitle: A v B\ndecision_date: 2023-05-19\ndockets: [12, no]\n---\n# Summary (en)\n## Held\nSo.\n\n\n"
    )

    assert record == CaseRecord(
        title="A v B", decision_date="2023-05-19", dockets=("12", "no"), summaries=(Summary("en", held="So."),)
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "does not begin with fields"),
        ("# Summary (en)\n", "does not begin with fields"),
        ("---\ntitle: A\n", "does not begin with fields"),
        ("---\n---\n", "no fields"),
        ("---\n- a\n---\n", "no fields"),
        ("---\nschema: 3\n---\n", "schema 1 or 2"),
        ("---\nparties: nobody\n---\n", "record.parties: Expected `array`"),
        ("---\ntitle: [A]\n---\n", "record.title: Expected `str`"),
        ("---\ntitle: A\ntitle: B\n---\n", "a key twice"),
        ("---\n? [a]\n: b\n---\n", "no word"),
        ("---\ntitle: &a A\n---\n", "an alias"),
        ("---\ntitle: *a\n---\n", "an alias"),
        ("---\ntitle: !!python/object:os.system A\n---\n", "a tag"),
        ("---\ntitle: 'A\n---\n", "not YAML"),
        ("---\na: b\n... \nc\n---\n", "more than one document|not YAML"),
        ("---\ntitle: A\n---\nLost words\n", "not under the heading"),
        ("---\ntitle: A\n---\n## Held\n\nSo.\n", "before the first heading"),
        ("---\ntitle: A\n---\n# Summary (en)\nLost words\n## Held\n", "not under the heading"),
        ("---\nsummaries:\n- language: en\n---\n", "do not name the same summaries"),
        ("---\nsummaries:\n- language: en\n---\n# Summary (fr)\n", "“fr” is not the one"),
        ("---\nsummaries:\n- language: en\n  held: A\n---\n# Summary (en)\n## Held\nB\n", "both in the fields"),
        ("---\ntitle: A\n---\n# Summary (en)\n## Held\nA\n## Held\nB\n", "“Held” appears twice"),
        ('---\ntitle: "\\0"\n---\n', "NUL"),
        ('---\ntitle: "\\ud800"\n---\n', "not YAML|NUL"),
    ],
)
def test_what_is_no_record_is_refused_with_its_reason(text, said):
    with pytest.raises(FormatError, match=said):
        md.read(text)


@pytest.mark.parametrize(
    "front",
    [
        "a: &a [x, x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\nd: [*c, *c, *c]",
        "[" * 1_000_000,
        "{" * 1_000_000,
        "- " * 100_000,
        "a: " * 100_000,
        "x" * 6_000_000,
    ],
    ids=["aliases", "lists", "mappings", "dashes", "keys", "length"],
)
def test_a_text_that_would_burst_is_refused_at_once(front):
    start = time.thread_time()

    with pytest.raises(FormatError):
        md.read(f"---\n{front}\n---\n")

    assert time.thread_time() - start < 2
