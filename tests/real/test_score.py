"""Nothing is wrong in silence, and no score falls below the one that is kept."""

import tomllib

import pytest

from cases.intake import read
from cases.intake.read import without_private

from .score import HERE, compared, inputs, scored

KEPT = tomllib.loads((HERE / "scores.toml").read_text("utf-8"))


@pytest.mark.parametrize("kind", ["pages", "judgments"])
def test_no_value_is_wrong_in_silence_and_as_many_are_right_as_before(kind):
    score = scored(kind)

    assert score.wrong == []
    right = score.counts["all", "right"]
    whole = sum(count for (what, _outcome), count in score.counts.items() if what == "all")
    assert {"right": right, "values": whole} == KEPT[kind], "write the new score with `make score`"


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
