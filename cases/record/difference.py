"""The differences between two records, word by word."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from core.text.diff import words

from .alignment import aligned
from .fields import FIELDS
from .json import to_json
from .value import CaseRecord

# A name has its key beside it; of a change of both, only the name is shown.
_KEYS: Mapping[str, str] = {field.name: field.keys for field in FIELDS.values() if field.keys}
_PART_KEYS: Mapping[str, str] = {
    "collection": "collection_key", "instrument": "instrument_key", "provision": "provision_key", "title": "key",
    "question": "question_key",
}  # fmt: skip
_ALL_KEYS = {*_KEYS.values(), *_PART_KEYS.values()}

Words = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """One change. `field`: its path (`summaries.1.held`). `words`: (same, removed or added; text) in order.

    Items of a list are aligned, so an item that was inserted is one difference, `parties.2`, with all it says. Numbers
    count from 1, in the new record; those of removed items in the old one.
    """

    field: str
    words: Words


def differences(old: CaseRecord, new: CaseRecord) -> list[Difference]:
    """Return what differs between two records, in the order in which readers meet their fields."""
    before, after = to_json(old), to_json(new)
    found: list[Difference] = []
    for name, field in FIELDS.items():
        if name in _KEYS.values():
            continue
        # A field added after schema 1 is absent where it is empty.
        left, right = before.get(name), after.get(name)
        if field.keys and isinstance(left, list):
            left, right = _with_keys(left, before[field.keys]), _with_keys(right or [], after[field.keys])
            found += _of_named(name, field.keys, left, right)
        elif field.keys:
            found += _of_name(name, field.keys, (left, before[field.keys]), (right, after[field.keys]))
        else:
            found += _between(left, right, name)
    return found


def _between(old: Any, new: Any, path: str) -> Iterator[Difference]:
    """Yield what differs between two values at one path."""
    if old == new:
        return
    if isinstance(old, list) or isinstance(new, list):
        for place, left, right in aligned(old or [], new or []):
            yield from _between(left, right, f"{path}.{place}")
    elif isinstance(old, dict) and isinstance(new, dict):
        yield from _between_parts(old, new, path)
    else:
        yield Difference(path, tuple(words(_as_text(old), _as_text(new))))


def _between_parts(old: dict[str, Any], new: dict[str, Any], path: str) -> Iterator[Difference]:
    told = set()
    for name in old | new:
        if name in _PART_KEYS.values():
            continue
        found = list(_between(old.get(name), new.get(name), f"{path}.{name}"))
        told |= {name} if found else set()
        yield from found
    for name, key in _PART_KEYS.items():
        if key in old | new and name not in told:
            yield from _between(old.get(key), new.get(key), f"{path}.{key}")


def _with_keys(names: list[str], keys: list[str]) -> list[tuple[str | None, str | None]]:
    """Return names with their keys; a record may say more of one than of the other."""
    return list(zip_longest(names, keys))


def _of_named(name: str, keys: str, old: list[Any], new: list[Any]) -> Iterator[Difference]:
    for place, left, right in aligned(old, new):
        yield from _of_name(f"{name}.{place}", f"{keys}.{place}", left or (None, None), right or (None, None))


def _of_name(path: str, key_path: str, old: tuple[Any, Any], new: tuple[Any, Any]) -> Iterator[Difference]:
    """Yield the change of a name, or of its key where the name is the same."""
    if old[0] != new[0]:
        yield from _between(old[0], new[0], path)
    else:
        yield from _between(old[1], new[1], key_path)


def _as_text(value: Any) -> str:
    """Return all that a value says, except keys beside names."""
    if isinstance(value, dict):
        parts = (_as_text(part) for name, part in value.items() if name not in _ALL_KEYS)
        return ", ".join(part for part in parts if part)
    if isinstance(value, list):
        return "; ".join(filter(None, map(_as_text, value)))
    return "" if value is None else str(value)
