"""Source texts, read into one record for each case."""

from core.sources.findings import Finding, finding

from .findings import Known, Reading
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
        readings[1:] = [
            _with(reading, finding("second_record", (part.first, part.last)))
            for reading, part in zip(readings[1:], parts[1:], strict=True)
        ]
    if impure:
        readings[0] = _with(readings[0], finding("leftovers_dropped.characters", (impure[0], impure[-1])))
    return readings


def _with(reading: Reading, first: Finding) -> Reading:
    return Reading(reading.record, (first, *reading.findings), reading.places)
