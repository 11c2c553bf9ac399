"""Export and import of rows as tables."""

from .importing import ImportRefusedError, TableChanges, store, try_out
from .reading import FILE_TYPES, written

__all__ = ["FILE_TYPES", "ImportRefusedError", "TableChanges", "store", "try_out", "written"]
