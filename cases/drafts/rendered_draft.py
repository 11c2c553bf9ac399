"""A draft's record as editors' pages show it."""

from functools import lru_cache

from cases.record.value import CaseRecord
from cases.rendering.rendered_record import Typeset

from .text_limits import too_much


def rendered_draft(record: CaseRecord) -> Typeset:
    """Return the rendered record, as plain words where its texts exceed a limit."""
    # Plain words are made quickly, and such texts may be of any length: nothing of them is kept.
    return Typeset.plain(record) if too_much(record) else _rendered(record)


@lru_cache(maxsize=4)
def _rendered(record: CaseRecord) -> Typeset:
    """Return the rendered record, which the next page needs too; the limits of its texts bound what is kept."""
    return Typeset.of(record)
