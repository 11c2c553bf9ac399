"""Patterns that match everywhere, as type checkers see them. Pure."""

import re


def matched(pattern: re.Pattern[str], text: str, at: int = 0) -> re.Match[str]:
    """Return the match at `at` of a pattern that fits any text. Raises ValueError for another pattern."""
    found = pattern.match(text, at)
    if found is None:
        raise ValueError(f"{pattern.pattern!r} does not match at {at}")
    return found
