"""Labelled entries, and parts: the sorted lines of one record."""

from dataclasses import dataclass, field

from cases.intake.lexicon.label_matching import Label

from .lines import Line


@dataclass(slots=True)
class Entry:
    """A label and the lines under it, blank ones included; the first has the words beside the label.

    `runs_on`: a body without a label began on the same line as the end of its value.
    """

    label: Label
    number: int
    lines: list[Line] = field(default_factory=list)
    ending: str = ""
    last: int = 0
    runs_on: bool = False

    def add(self, line: Line) -> None:
        """Take the next line; `ending` and `last` are text and number of the last one that holds anything."""
        self.lines.append(line)
        if line.text:
            self.ending, self.last = line.text, line.number

    @property
    def beside(self) -> int:
        """The characters of the label and its colon where they are beside the first value, else 0."""
        return len(self.label.written) + 2 if self.lines and self.lines[0].text else 0

    @property
    def filled(self) -> list[Line]:
        """The lines that hold anything."""
        return [line for line in self.lines if line.text]

    @property
    def place(self) -> tuple[int, int]:
        """First and last line of the source."""
        return self.number, max(self.number, self.last)


@dataclass(slots=True)
class Part:
    """The lines of one record, sorted: menu, heading, entries and unknown labels."""

    first: int
    last: int
    heading: list[Line] = field(default_factory=list)
    menu: list[Line] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    unknown: list[Line] = field(default_factory=list)
    unplaced: list[Line] = field(default_factory=list)

    def of(self, *fields: str) -> list[Entry]:
        """Return the entries of these fields, in order."""
        return [entry for entry in self.entries if entry.label.field in fields]
