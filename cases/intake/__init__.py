"""Intake: a source text read into records, with findings for what is doubtful. Pure, save `store`, which writes drafts.

A source goes through `lines` (numbered, cleaned), `parts` (cut into records, headings and labelled entries) and
`reader` (one record), a whole judgment through `judgment`. Labels stand in `labels`, fixed values in `vocabulary`, the
doubts in `doubts`.
"""

from .findings import Finding, Known, Reading
from .read import read

__all__ = ["Finding", "Known", "Reading", "read"]
