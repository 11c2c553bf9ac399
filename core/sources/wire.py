"""Values as lines of JSON, between worker and supervisor."""

from typing import Any, TypeVar

import msgspec

_Value = TypeVar("_Value")


class WireError(ValueError):
    """A line is not the value that was expected: a hostile source may have taken the process over."""


def to_line(value: Any) -> bytes:
    """Return a dataclass, and all that it holds, as one line of JSON. Broken halves of characters become `?`."""
    try:
        return msgspec.json.encode(value)
    except UnicodeEncodeError:
        return msgspec.json.encode(_whole(msgspec.to_builtins(value)))


def from_line(line: bytes, kind: type[_Value]) -> _Value:
    """Return the value of that type in a line. Raises WireError for any other line."""
    try:
        return msgspec.json.decode(line, type=kind)
    except (msgspec.MsgspecError, ValueError, RecursionError) as fault:
        raise WireError(str(fault)) from None


def _whole(value: Any) -> Any:
    """Return a JSON value without halves of characters."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, dict):
        return {name: _whole(part) for name, part in value.items()}
    return [_whole(part) for part in value] if isinstance(value, list | tuple) else value
