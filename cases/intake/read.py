"""Reading a source text: from its lines to one record for each case it tells of."""

from .findings import Finding, Known, Reading
from .judgment.caption import is_judgment
from .judgment.reader import read_judgment
from .structure.lines import lines_of
from .structure.parts import parts_of
from .summary.reader import read_part

_NOTHING_KNOWN = Known()


def read(source: str, known: Known = _NOTHING_KNOWN) -> list[Reading]:
    """Return a reading of each record in `source`, in order; one that says `not_a_record` where there is none.

    Never raises on content, and is linear in its length. What could not be read, or is doubted, is in the findings.
    """
    lines, impure = lines_of(source)
    if is_judgment(lines):
        readings = [read_judgment(lines, known)]
    else:
        parts = parts_of(lines)
        readings = [read_part(part, known) for part in parts]
    if len(readings) > 1:
        message = "The text holds a further record from here on. Each was read by itself."
        readings[1:] = [
            _with(reading, Finding("second_record", message, (part.first, part.last)))
            for reading, part in zip(readings[1:], parts[1:], strict=True)
        ]
    if impure:
        message = "Characters that no text can hold (control characters, broken halves of characters) were dropped."
        readings[0] = _with(readings[0], Finding("leftovers_dropped", message, (impure[0], impure[-1])))
    return readings


def _with(reading: Reading, finding: Finding) -> Reading:
    return Reading(reading.record, (finding, *reading.findings), reading.places)
