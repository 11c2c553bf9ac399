"""Labels at the beginning of lines, as converters ask for them."""

from typing import Protocol


class Labels(Protocol):
    """What a caller knows of lines: converters keep a line that begins with a label apart from the one above it."""

    def begins(self, line: str) -> bool:
        """Say whether a line begins with a label."""

    def begins_links(self, line: str) -> bool:
        """Say whether it begins with a label under which addresses are kept."""


class _NoLabels:
    def begins(self, line: str) -> bool:
        return False

    def begins_links(self, line: str) -> bool:
        return False


NO_LABELS = _NoLabels()
