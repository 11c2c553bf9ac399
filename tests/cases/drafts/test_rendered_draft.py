"""A draft is rendered once for several pages, and a text of any length is not kept for them."""

import gc
import tracemalloc
from dataclasses import replace

from cases.drafts.rendered_draft import rendered_draft
from cases.drafts.to_record import assemble
from cases.record.markdown_limits import LONGEST_TEXT
from cases.record.value import CaseRecord


def with_facts(record: CaseRecord, text: str) -> CaseRecord:
    return replace(record, summaries=(replace(record.summaries[0], basic_facts=text), *record.summaries[1:]))


def test_a_draft_within_the_limits_is_rendered_once(draft):
    record = assemble(draft())

    assert rendered_draft(record) is rendered_draft(record)


def test_a_draft_beyond_the_limits_is_shown_as_plain_words_and_not_kept(draft):
    record = assemble(draft())
    rendered_draft(with_facts(record, "*x*\n\n" * LONGEST_TEXT))
    gc.collect()
    tracemalloc.start()

    long = with_facts(record, "Is it *so*?\n\n" * LONGEST_TEXT)
    shown = "*so*" in rendered_draft(long).html[0]["facts"]
    del long
    gc.collect()
    kept, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert shown
    assert most > LONGEST_TEXT > kept
