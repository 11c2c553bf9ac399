"""Searching the published cases: the index that follows the log, and the database where there is no index."""

from .facets import BY_NAME, FACETS
from .request import CaseSearch

__all__ = ["BY_NAME", "FACETS", "CaseSearch"]
