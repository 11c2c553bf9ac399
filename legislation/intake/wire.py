"""A law as read, as JSON between two processes."""

import json
from typing import Any

from .reading import Finding, LawReading, Unit


def to_line(reading: LawReading) -> bytes:
    """Return a reading as one line of JSON. Units come one after another, each with the number of its children."""
    value = {
        "units": [
            [
                unit.kind,
                unit.label,
                unit.number,
                unit.heading,
                unit.text,
                unit.provision,
                unit.lines,
                len(unit.children),
            ]
            for unit in reading.walk()
        ],
        "findings": [[finding.kind, finding.lines, finding.values] for finding in reading.findings],
        "preamble": reading.preamble,
        "lines": reading.lines,
    }
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "replace")


def from_line(line: bytes) -> LawReading:
    """Return the reading that `to_line` made a line of. Raises ValueError for any other line."""
    try:
        value = json.loads(line)
        return LawReading(
            _units(value["units"]),
            tuple(Finding(str(kind), _range(lines), dict(values)) for kind, lines, values in value["findings"]),
            str(value["preamble"]),
            tuple(map(str, value["lines"])),
        )
    except (KeyError, TypeError, IndexError, RecursionError) as fault:
        raise ValueError("not a law as read") from fault


def _units(rows: list[list[Any]]) -> tuple[Unit, ...]:
    """Return the top units. From the last one back, the children of each are at hand when it comes."""
    waiting: list[Unit] = []
    for kind, label, number, heading, text, provision, lines, children in reversed(rows):
        own = tuple(waiting.pop() for _ in range(children))
        kind, label, number, heading, text = map(str, (kind, label, number, heading, text))
        waiting.append(Unit(kind, label, number, heading, text, own, bool(provision), _range(lines)))
    return tuple(reversed(waiting))


def _range(lines: list[int]) -> tuple[int, int]:
    first, last = lines
    return int(first), int(last)
