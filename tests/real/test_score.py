"""Nothing is wrong in silence, and no score falls below the one that is kept."""

import tomllib
from collections.abc import Callable
from functools import partial

import pytest

from cases.intake import read
from cases.intake.read import without_private

from .accuracy import PAGE, page_with, tables
from .citations_score import scored_citations
from .score import HERE, Score, compared, inputs, scored

SCORES: dict[str, Callable[[], Score]] = {
    "pages": partial(scored, "pages"),
    "judgments": partial(scored, "judgments"),
    "citations": scored_citations,
}
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
