"""What changed from one record to another, field by field and word by word."""

from dataclasses import dataclass
from typing import Any

from core.text.diff import words

from .json import to_json
from .value import CaseRecord


@dataclass(frozen=True, slots=True)
class Difference:
    """One changed field. `field`: its path (`summaries.1.held`). `words`: (same, removed or added; text) in order."""

    field: str
    words: tuple[tuple[str, str], ...]


def differences(old: CaseRecord, new: CaseRecord) -> list[Difference]:
    """Return what differs between two records, in the order of their fields."""
    before, after = _leaves(to_json(old)), _leaves(to_json(new))
    paths = [*before, *(path for path in after if path not in before)]
    return [
        Difference(path, tuple(words(before.get(path, ""), after.get(path, ""))))
        for path in paths
        if before.get(path, "") != after.get(path, "")
    ]


def _leaves(value: Any, path: str = "") -> dict[str, str]:
    """Return every text in a JSON value by its path; lists are numbered from 1."""
    if isinstance(value, dict):
        parts = value.items()
    elif isinstance(value, list):
        parts = ((str(number), part) for number, part in enumerate(value, start=1))
    else:
        return {path: "" if value is None else str(value)}
    return {
        leaf: text for name, part in parts for leaf, text in _leaves(part, f"{path}.{name}" if path else name).items()
    }
