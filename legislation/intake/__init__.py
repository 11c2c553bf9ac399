"""Intake of a law: its text in, chapters and articles out. Pure.

`read_law` reads plain text, HTML or Akoma Ntoso 3.
"""

from core.sources.findings import Finding

from .read import SOURCE_TYPES, read_law
from .reading import LawReading, Unit

__all__ = ["SOURCE_TYPES", "Finding", "LawReading", "Unit", "read_law"]
