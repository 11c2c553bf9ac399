"""The editors' tables, which nothing public reads.

Their texts are of any length, for intake drops no word.
"""

from .answer import Answer
from .case import PLAUSIBLE_SERIAL, Case, CaseKeyword
from .citation import Citation
from .party import Party
from .revision import Revision
from .source import Source
from .summary import Summary

__all__ = ["PLAUSIBLE_SERIAL", "Answer", "Case", "CaseKeyword", "Citation", "Party", "Revision", "Source", "Summary"]
