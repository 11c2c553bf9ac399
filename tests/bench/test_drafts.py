"""The drafts of a soak: as large as an editor may save them, and larger."""

import pytest

from bench.drafts import PARAGRAPHS, TOO_LONG, drafts, texts_at_the_limit
from cases.drafts.text_limits import too_much
from cases.drafts.to_record import assemble
from cases.models.editorial import Case
from cases.record.markdown_limits import LONGEST_TEXT, LONGEST_TOGETHER, excesses


@pytest.mark.parametrize("paragraph", PARAGRAPHS.values(), ids=PARAGRAPHS)
def test_texts_at_the_limit_are_nearly_as_long_as_they_may_be(paragraph):
    texts = texts_at_the_limit(paragraph)

    assert [excess for text in texts for excess in excesses(text)] == []
    assert all(len(text) > 0.98 * LONGEST_TEXT for text in texts)
    assert 0.98 * LONGEST_TOGETHER < sum(map(len, texts)) <= LONGEST_TOGETHER


def test_half_of_the_drafts_exceed_the_limits_and_half_do_not(kenya):
    kept = [assemble(Case.objects.get(pk=key)) for key in drafts(kenya)]

    assert [bool(too_much(record)) for record in kept] == [True, False] * len(PARAGRAPHS)
    assert all(len(record.summaries[0].basic_facts) > 0.98 * TOO_LONG for record in kept[::2])


def test_drafts_are_stored_once(kenya):
    assert drafts(kenya) == drafts(kenya)
