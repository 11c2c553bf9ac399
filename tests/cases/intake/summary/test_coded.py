"""Coded lines of a summary: read where they have the form of our own text, doubted where they have not."""

from cases.formats import txt
from cases.intake import read
from cases.record.value import Answer, CaseRecord, Citation, OtherDecision, Remedy, Summary

CODED = CaseRecord(
    title="Alpha v Beta",
    reference="CN108-j",
    jurisdiction="CN",
    court="Supreme Court",
    decision_date="2023-05-19",
    remedies=(Remedy("apology", place="held"), Remedy("damages", "3,000", "CNY", "held")),
    other_decisions=(OtherDecision("earlier", "affirmed", "High Court", "2022-01-04", "5/21"),),
    summaries=(
        Summary("en", basic_facts="A company used a portrait of the plaintiff without her consent.",
                held="The company is liable for the use of the portrait.",
                relevant_legislation="Article 31 of the Civil Code"),
    ),
    citations=(
        Citation("Article 31 of the Civil Code", "Civil Code", "article", "31", role="considered", place="held"),
    ),
    answers=(Answer("Can it be?", "no", place="held", direction="limits"),),
)  # fmt: skip


def test_all_that_is_coded_comes_back_from_the_text():
    assert txt.losses(CODED) == ()
    assert txt.read(txt.write(CODED).decode()) == CODED


def test_a_line_of_another_form_is_no_value_and_is_doubted():
    text = txt.write(CODED).decode()
    text = text.replace("Can it be? – No – Held – Limits", "The court said no to the machine")
    text = text.replace("Apology – Held", "He shall say that he is sorry")
    text = text.replace("Article 31 – Considered", "Article 32 – Considered")

    reading = read(text)[0]

    assert reading.record.answers == ()
    assert reading.record.remedies == (CODED.remedies[1],)
    assert reading.record.citations[0].role == ""
    doubts = {(finding.field, finding.seen) for finding in reading.findings if finding.kind == "unknown_value"}
    assert doubts == {
        ("answers", "The court said no to the machine"),
        ("remedies", "He shall say that he is sorry"),
        ("citations", "Article 32 – Considered – Held"),
    }
