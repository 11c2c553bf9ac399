"""A draft's record as editors' pages show it."""

from functools import lru_cache

from cases.record.value import CaseRecord
from cases.rendering.rendered_record import RenderedRecord

from .text_limits import too_much


def rendered_draft(record: CaseRecord) -> RenderedRecord:
    """Return the rendered record, as plain words where its texts exceed a limit."""
    # Plain words are made quickly, and such texts may be of any length: nothing of them is kept.
    return RenderedRecord.plain(record) if too_much(record) else _rendered(record)


@lru_cache(maxsize=4)
def _rendered(record: CaseRecord) -> RenderedRecord:
    """Return the rendered record, which the next page needs too; the limits of its texts bound what is kept."""
    return RenderedRecord.of(record)
