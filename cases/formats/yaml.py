"""The subset of YAML that a record needs: lists, mappings, texts."""

import re
from collections.abc import Iterator
from typing import Any

import yaml

from .format import FormatError

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEEPEST = 12  # A record is six deep.
_LONGEST = 5_000_000
_WIDEST = 2**31 - 1
# Characters that YAML would fold, normalise or refuse if they were not escaped.
_ODD = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")

Value = str | list[Any] | dict[str, Any]


class _Dumper(yaml.SafeDumper):
    """Writes each text on one line, one with odd signs between double quotes and escaped."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _text(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"' if _ODD.search(text) else None)


_Dumper.add_representer(str, _text)


def dump(value: dict[str, Any]) -> str:
    """Return a mapping as YAML, its keys in their order; any reader of YAML gets each value with its type."""
    return yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_WIDEST)


def load(text: str) -> Value:
    """Return what a YAML text says; every scalar is a text as it was written (`2023-05-19`, `no`, `12`).

    Raises FormatError for text that is not YAML, and for an alias, a tag, a repeated key, or great depth or length.
    """
    if len(text) > _LONGEST:
        raise FormatError("The YAML is too long.")
    try:
        return _document(yaml.parse(text, Loader=_LOADER))
    except UnicodeError:
        raise FormatError("The YAML holds a broken half of a character.") from None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f" in line {mark.line + 1}" if mark else ""
        raise FormatError(f"The text is not YAML{where}: {getattr(error, 'problem', None) or error}.") from None


def _document(events: Iterator[yaml.Event]) -> Value:
    """Return the value of the only document of a stream."""
    next(events)
    if isinstance(next(events), yaml.StreamEndEvent):
        return ""
    found = _value(next(events), events, 0)
    next(events)
    if not isinstance(next(events), yaml.StreamEndEvent):
        raise FormatError("The YAML holds more than one document.")
    return found


def _value(event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Value:
    """Return the value that begins with `event`."""
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) or getattr(event, "tag", None):
        raise FormatError(f"The YAML holds an alias, an anchor or a tag in line {_line(event)}.")
    if depth > _DEEPEST:
        raise FormatError("The YAML is nested too deeply.")
    if isinstance(event, yaml.ScalarEvent):
        return event.value
    if isinstance(event, yaml.SequenceStartEvent):
        parts = []
        while not isinstance(part := next(events), yaml.SequenceEndEvent):
            parts.append(_value(part, events, depth + 1))
        return parts
    return _mapping(events, depth)


def _line(event: yaml.Event) -> int:
    """Return the line in which an event begins, from 1; 0 where it has none."""
    return event.start_mark.line + 1 if event.start_mark else 0


def _mapping(events: Iterator[yaml.Event], depth: int) -> dict[str, Value]:
    found: dict[str, Value] = {}
    while not isinstance(key := next(events), yaml.MappingEndEvent):
        name = _value(key, events, depth + 1)
        if not isinstance(name, str) or name in found:
            raise FormatError(f"The YAML has a key twice, or one that is no word, in line {_line(key)}.")
        found[name] = _value(next(events), events, depth + 1)
    return found
