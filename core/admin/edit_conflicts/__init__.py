"""Protection against two editors who overwrite each other."""

from .admin import ConflictAdmin
from .facts import Edit, Fact, moment

__all__ = ["ConflictAdmin", "Edit", "Fact", "moment"]
