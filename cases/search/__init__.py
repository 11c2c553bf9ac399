"""Searching the published cases: the index that follows the log, and the database where there is no index."""

from .results.facets import BY_NAME, FACETS
from .results.search import CaseSearch

__all__ = ["BY_NAME", "FACETS", "CaseSearch"]
