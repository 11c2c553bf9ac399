"""The fields of a record, from its labels and its heading."""

from cases.intake.contradictions import Spelt
from cases.intake.evidence import Evidence
from cases.intake.findings import Known
from cases.intake.findings_log import Notes, excerpt
from cases.intake.lexicon import courts, dockets
from cases.intake.lexicon.jurisdictions import codes, named_at_end
from cases.intake.structure import heading_lines
from cases.intake.structure.entries import Part
from cases.record.value import Session

from .heading import Heading
from .labelled_values import NOWHERE, LabelledValues
from .values import is_nothing, split_outside


def _each_side(*sides: list[Spelt]) -> tuple[str, ...]:
    return tuple("; ".join(dict.fromkeys(value for value, _ in side)) for side in sides)


class Fields(LabelledValues):
    """Reads a part with its heading, a method for each field, noting places and findings."""

    def __init__(self, part: Part, heading: Heading, known: Known, notes: Notes) -> None:
        super().__init__(part, notes)
        self.heading, self.known = heading, known

    def reference(self) -> str:
        """Return the number the source gives the case."""
        value, _ = self.single("reference")
        return self.heading.reference or heading_lines.reference(value)

    def jurisdiction(self) -> str:
        """Return the code of the jurisdiction: of the reference, else of its first name in field, menu or title."""
        written, place = self.single("jurisdiction")
        code = self.known.jurisdiction(written) or (written if written in codes() else "")
        if written and not code:
            self.notes.doubt("unknown_value.jurisdiction", place, "jurisdiction", written, value=excerpt(written))
        court = named_at_end(self.single("court")[0])
        named = ([(code, place)] if code else []) + self.heading.jurisdictions + ([(court[1], place)] if court else [])
        numbered = self.reference().rstrip("-j0123456789")
        kept = numbered or (named[0][0] if named else "") or self._jurisdiction_of_court()
        for other, where in named:
            if other != kept:
                self.notes.doubt(
                    "several_values.jurisdiction", where, "jurisdiction", kept, (other,), kept=kept, other=other
                )
                break
        return kept

    def _jurisdiction_of_court(self) -> str:
        """Return the code that the court's name or an identifier tells, where the source names no jurisdiction."""
        court = self.single("court")[0] or next((name for name, _ in self.heading.courts), "")
        ecli = self.heading.eclis[0][0] if self.heading.eclis else ""
        return courts.of_identifiers(ecli, self.heading.neutral) or courts.of_court(court)

    def court(self) -> Spelt:
        """Return the court: the field's spelling, else that of the title line."""
        value, place = self.single("court")
        without = named_at_end(value) if value else None
        if without and heading_lines.names_court(without[0]):
            value = without[0]
        if not value and self.heading.courts:
            value, place = self.heading.courts[0]
            self.notes.at("court", place, Evidence.LINE)
        return value, place

    def title(self) -> Spelt:
        """Return the title: under its label, else the last of the title lines, the nearest to the fields."""
        value, place = self.single("title")
        if value:
            read = heading_lines.title_line(value)
            self.heading.dockets += [(docket, place) for docket in read.dockets]
            self.heading.courts += [(read.court, place)] if read.court else []
            self.heading.years += [(read.year, place)] if read.year else []
            self.heading.eclis += [(read.ecli, place)] if read.ecli else []
            self.heading.neutral = self.heading.neutral or read.neutral
            return read.title, place
        if not self.heading.titles:
            if not self.heading.decision[0]:
                return "", NOWHERE
            said, where = self.heading.decision
            # A line of docket numbers alone is a title only where the source has no other.
            self.notes.at("title", where, Evidence.SENTENCE if dockets.all_in(said) else Evidence.LINE)
            return said, where
        kept = self.heading.titles[0]
        for other, where in self.heading.titles[1:]:
            if other != kept[0]:
                self.notes.doubt(
                    "several_values.title", where, "title", kept[0], (other,),
                    kept=excerpt(kept[0]), other=excerpt(other),
                )  # fmt: skip
        return kept

    def dockets(self) -> list[Spelt]:
        """Return the docket numbers of the field and of the title, each once, with a doubt where they differ."""
        found: dict[str, Spelt] = {}
        stated = [self._docket(value, place) for value, place in self._dockets_stated()]
        for docket, place in [*stated, *self.heading.dockets]:
            found.setdefault("".join(docket.casefold().split()), (docket, place))
            self.notes.at("dockets", place, Evidence.LINE)
        title = {"".join(docket.casefold().split()) for docket, _ in self.heading.dockets}
        own = {"".join(docket.casefold().split()) for docket, _ in stated}
        if title and own and not title & own:
            self.notes.doubt(
                "two_dockets",
                [place for _, place in found.values()],
                "dockets",
                "; ".join(docket for docket, _ in found.values()),
                _each_side(stated, self.heading.dockets),
                dockets=tuple(docket for docket, _ in found.values()),
            )
        return list(found.values())

    def _dockets_stated(self) -> list[Spelt]:
        return [
            (value, entry.place)
            for entry in self.part.of("docket")
            for line in entry.filled
            for value in split_outside(line.plain, ";；؛|")
            if not is_nothing(value)
        ]

    @staticmethod
    def _docket(value: str, place: tuple[int, int]) -> Spelt:
        return dockets.docket(value), place

    def session(self) -> Session | None:
        """Return the session of the heading, else the one under its label."""
        value, place = self.single("session")
        stated = heading_lines.session_line(f"Session {value.removeprefix('Session ')}") if value else None
        if value and not stated and not self.heading.session:
            self.notes.doubt("unknown_value.session", place, "appearances", value, value=excerpt(value))
        return self.heading.session or (Session(*stated) if stated else None)
