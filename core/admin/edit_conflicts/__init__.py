"""Two editors at one form: the second is told what changed meanwhile, and loses no word."""

from .admin import ConflictAdmin
from .facts import Edit, Fact, moment

__all__ = ["ConflictAdmin", "Edit", "Fact", "moment"]
