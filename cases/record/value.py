"""The record of a case with its parts, as others import it."""

from .fields import CaseRecord
from .parts import (
    LEVELS,
    PROCEDURES,
    ROLES,
    STATUSES,
    Appearance,
    Citation,
    Document,
    Holding,
    Identifiers,
    Link,
    Party,
    Session,
    Summary,
    Wording,
)

__all__ = [
    "LEVELS",
    "PROCEDURES",
    "ROLES",
    "STATUSES",
    "Appearance",
    "CaseRecord",
    "Citation",
    "Document",
    "Holding",
    "Identifiers",
    "Link",
    "Party",
    "Session",
    "Summary",
    "Wording",
]
