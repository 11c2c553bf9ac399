"""The editors' tables: working copies of cases. Nothing public reads them or can reach them by a related name.

Their texts are of any length, for intake drops no word.
"""

from .case import PLAUSIBLE_SERIAL, Case, CaseKeyword
from .citation import Citation
from .party import Party
from .revision import Revision
from .source import Source
from .summary import Summary

__all__ = ["PLAUSIBLE_SERIAL", "Case", "CaseKeyword", "Citation", "Party", "Revision", "Source", "Summary"]
