"""Searching the published cases: the index that follows the log, and the database where there is no index."""

from .facets import FACETS
from .request import CaseSearch

__all__ = ["FACETS", "CaseSearch"]
