"""Intake: a source text read into records, with findings. Pure.

`read` is the way in. `structure` has lines and parts, `summary` and `judgment` read one record, `lexicon` has the words
of sources, `messages` the sentences of findings.
"""

from .findings import Finding, Known, Reading
from .read import read

__all__ = ["Finding", "Known", "Reading", "read"]
