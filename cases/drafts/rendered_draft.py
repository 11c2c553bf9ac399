"""A draft's record as editors' pages show it."""

from functools import lru_cache

from cases.record.value import CaseRecord
from cases.rendering.rendered_record import RenderedRecord

from .text_limits import too_much


@lru_cache(maxsize=4)
def rendered_draft(record: CaseRecord) -> RenderedRecord:
    """Return the rendered record, as plain words where its texts exceed a limit; the next page needs it too."""
    return RenderedRecord.plain(record) if too_much(record) else RenderedRecord.of(record)
