"""Nothing is wrong in silence, and no score falls below the one that is kept."""

import tomllib

import pytest

from cases.intake import read
from cases.intake.read import without_private
from core.sources.findings import finding

from .accuracy import PAGE, page_with, tables
from .register import SCORES
from .score import HERE, Input, compared, inputs, outcome_of, outcomes

KEPT = tomllib.loads((HERE / "scores.toml").read_text("utf-8"))


@pytest.mark.parametrize("kind", SCORES)
def test_no_value_is_wrong_in_silence_and_as_many_are_right_as_before(kind):
    score = SCORES[kind]()

    assert score.wrong == []
    assert {"right": score.right, "values": score.values} == KEPT[kind], "write the new score with `make score`"


def test_the_page_on_accuracy_has_the_scores_of_today():
    page = PAGE.read_text("utf-8")

    assert page_with(tables(), page) == page, "write the new score with `make score`"


@pytest.mark.parametrize("each", list(inputs("pages")), ids=lambda each: each.name)
def test_a_page_has_its_bodies_and_findings_and_no_private_name(each):
    readings = read(each.text)

    assert len(readings) == int(each.one("records") or 1)
    assert set(each.all("finding")) <= {finding.kind for finding in readings[0].findings}
    assert readings[0].record.summaries[0].basic_facts.startswith(each.one("body"))
    if private := each.one("private"):
        words = private.split()
        kept = compared(repr(readings)) + compared(without_private(each.text))
        assert [word for word in words if compared(word) in kept] == []


@pytest.mark.parametrize("kind", ["pages", "judgments", "files", "laws"])
def test_every_head_states_its_country_and_its_language(kind):
    assert [each.name for each in inputs(kind) if not (each.one("country") and each.one("language"))] == []


@pytest.mark.parametrize(
    ("field", "line"), [("court", "Issuing authority: Court of Appeal"), ("dockets", "Case No.: 12/2020"),
                        ("parties", "Defendant: Beech Ltd"), ("keywords", "Keywords: bad faith")],
)  # fmt: skip
def test_a_value_that_the_head_does_not_state_is_wrong_in_silence(field, line):
    text = f"KE901-j\nDate of judgment: 3 May 2024\nPlaintiff: Alder Ltd\n{line}\nHeld: The claim is dismissed."
    head = Input("", {"party": ["plaintiff: Alder Ltd"]}, text)

    found = {name: outcome for name, _got, _right, outcome in outcomes(head, read(text)[0])}

    assert found[field] == "wrong in silence"


ROLE = finding(
    "several_values.role", (1, 1), "parties", "Alder Ltd", name="Alder Ltd", label="Plaintiff", role="appellant"
)


@pytest.mark.parametrize(
    ("got", "right", "about", "outcome"),
    [
        (["plaintiff: Alder Ltd", "defendant: Beech Ltd"], ["plaintiff: Alder Ltd"], [ROLE], "wrong in silence"),
        (["plaintiff: Alder Ltd"], ["appellant: Alder Ltd"], [ROLE], "wrong, and told"),
        (["plaintiff: Beech Ltd"], [], [finding("missing_party.defendant", (1, 1), "parties.defendant")],
         "wrong in silence"),
        (["plaintiff: Alder Ltd"], ["plaintiff: Alder Ltd", "defendant: Beech Ltd"],
         [finding("missing_party.defendant", (1, 1), "parties.defendant")], "wrong, and told"),
        (["plaintiff: Alder Ltd"], ["plaintiff: Alder Ltd", "defendant: Beech Ltd"], [], "wrong in silence"),
        (["High Court"], [], [finding("missing_field.court", (1, 1), "court")], "wrong in silence"),
        (["High Court"], [], [finding("weak_evidence.sentence", (1, 1), "court", "High Court")], "wrong, and told"),
        (["12/2020"], ["13/2020"], [finding("two_dockets", (1, 1), "dockets", "14/2020; 15/2020", dockets="")],
         "wrong in silence"),
        ([], ["High Court"], [], "missed"),
    ],
)  # fmt: skip
def test_only_a_finding_on_that_value_tells_of_it(got, right, about, outcome):
    assert outcome_of(got, right, about) == outcome
