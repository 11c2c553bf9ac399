"""What changed from one record to another, field by field and word by word."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from .record import CaseRecord, to_json

_WORD = re.compile(r"\s+|\w+|[^\w\s]")
# Matching costs the product of both lengths at worst, so longer texts are matched by line, and still longer ones not.
_MOST_WORDS = 3_000
_MOST_LINES = 3_000


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


def words(old: str, new: str) -> list[tuple[str, str]]:
    """Return both texts as runs of words, each marked `same`, `removed` or `added`."""
    before, after = _WORD.findall(old), _WORD.findall(new)
    if len(before) + len(after) > _MOST_WORDS:
        before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    if len(before) + len(after) > _MOST_LINES:
        return [("removed", old), ("added", new)]
    runs = []
    for act, start, end, new_start, new_end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if act == "equal":
            runs.append(("same", "".join(before[start:end])))
            continue
        runs += [("removed", "".join(before[start:end]))] if end > start else []
        runs += [("added", "".join(after[new_start:new_end]))] if new_end > new_start else []
    return runs


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
