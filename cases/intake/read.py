"""Source texts, read into one record for each case."""

from dataclasses import replace

from cases.record.partial_dates import is_plausible
from core.sources.findings import Finding, finding

from .evidence import weak_values
from .findings import Known, Reading
from .findings_log import excerpt
from .judgment.caption import is_judgment
from .judgment.reader import read_judgment
from .structure.glued_labels import cut
from .structure.lines import Line, lines_of, split_lines
from .structure.parts import parts_of
from .structure.private_lines import without_private_lines
from .summary.reader import read_part

_NOTHING_KNOWN = Known()
_MOST_NAMES = 100  # Findings of one kind that anybody reads.


def read(source: str, known: Known = _NOTHING_KNOWN) -> list[Reading]:
    """Return a reading of each record in `source`, in order; one that says `not_a_record` where there is none.

    Never raises on content, and is linear in its length. What could not be read, or is doubted, is in the findings.
    """
    lines, impure = lines_of(source)
    public = without_private_lines(lines)
    lines = public.read
    if is_judgment(lines):
        readings, parts = [read_judgment(lines, known)], []
    else:
        parts = parts_of(cut(lines))
        readings = [read_part(part, known) for part in parts]
    readings = [_with_weak_values(_with_date_checked(reading, known)) for reading in readings]
    if len(readings) > 1:
        readings[1:] = [
            _with(reading, finding("second_record", (part.first, part.last)))
            for reading, part in zip(readings[1:], parts[1:], strict=True)
        ]
    told = [finding("leftovers_dropped", run) for run in public.dropped]
    told += [_doubted_name(line) for line in public.doubted[:_MOST_NAMES]]
    for each in sorted(told, key=lambda each: each.lines, reverse=True):
        place = next((at for at, part in enumerate(parts) if part.first <= each.lines[0] <= part.last), 0)
        readings[place] = _with(readings[place], each)
    if impure:
        readings[0] = _with(readings[0], finding("leftovers_dropped.characters", (impure[0], impure[-1])))
    return readings


def without_private(source: str) -> str:
    """Return a source as it may be kept: the lines that name who wrote the document are blank."""
    lines, _impure = lines_of(source)
    kept = without_private_lines(lines).kept
    if all(one.text == other.text for one, other in zip(lines, kept, strict=True)):
        return source
    printed = split_lines(source)
    return "\n".join(
        text if one.text == other.text else other.text for text, one, other in zip(printed, lines, kept, strict=True)
    )


def _doubted_name(line: Line) -> Finding:
    return finding("unplaced_text.author", (line.number, line.number), "", line.plain, line=excerpt(line.plain))


def _with(reading: Reading, first: Finding) -> Reading:
    return replace(reading, findings=(first, *reading.findings))


def _with_date_checked(reading: Reading, known: Known) -> Reading:
    """Return the reading with a finding where no court can have decided on its date."""
    decided = reading.record.decision_date
    if not decided or is_plausible(decided, known.today):
        return reading
    place = reading.places.get("decision_date", (1, 1))
    return _with(reading, finding("implausible_date", place, "decision_date", decided, date=decided))


def _with_weak_values(reading: Reading) -> Reading:
    """Return the reading with a finding for each value that no label and no line of its own gives."""
    doubted = {each.field for each in reading.findings}
    whole = min(reading.places.values(), default=(1, 1))
    weak = weak_values(reading.record, reading.places, reading.evidence, doubted, whole)
    return replace(reading, findings=tuple(sorted((*reading.findings, *weak), key=lambda each: each.lines)))
