"""Rows of the catalogue and the law as tables: out, changed in a spreadsheet, and in again."""

from .importing import NotTakenInError, Taken, store, try_out
from .reading import FORMS, written

__all__ = ["FORMS", "NotTakenInError", "Taken", "store", "try_out", "written"]
