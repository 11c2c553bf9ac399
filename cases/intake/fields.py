"""The labelled fields of a record, one method a field; a field the labels do not give is taken from the heading."""

from cases.intake import courts, dockets, languages, line_forms, vocabulary
from cases.intake.dates import find_dates, read_date
from cases.intake.doubts import Spelt
from cases.intake.entries import Part
from cases.intake.heading import Heading
from cases.intake.jurisdictions import codes
from cases.intake.notes import Notes, excerpt
from cases.intake.reading import Known
from cases.intake.values import is_nothing, keywords, split_outside
from cases.record import Session

_NOWHERE = (0, 0)


def _as_set(name: str, value: str) -> str:
    """Return a value as a record has it in that field, empty where it cannot be one."""
    readers = {"decision_date": lambda text: read_date(text).iso, "level": vocabulary.level}
    return {**readers, "procedure": vocabulary.procedure}.get(name, str)(value)


def _each_side(*sides: list[Spelt]) -> tuple[str, ...]:
    return tuple("; ".join(dict.fromkeys(value for value, _ in side)) for side in sides)


class Fields:
    """Reads the entries of a part, noting places and doubts."""

    def __init__(self, part: Part, heading: Heading, known: Known, notes: Notes) -> None:
        self.part, self.heading, self.known, self.notes = part, heading, known, notes
        self._singles: dict[str, Spelt] = {}

    def single(self, name: str) -> Spelt:
        """Return the value under the label of a field that holds one, and its place; empty where there is none."""
        if name not in self._singles:
            self._singles[name] = self._single(name)
        return self._singles[name]

    def _single(self, name: str) -> Spelt:
        entries = [entry for entry in self.part.of(name) if entry.filled]
        values = [" ".join(" ".join(line.plain for line in entry.filled).split()) for entry in entries]
        for entry, value in zip(entries[1:], values[1:], strict=True):
            if value != values[0]:
                message = (
                    f"“{entry.label.written}” stands twice; “{excerpt(values[0])}” was taken, “{excerpt(value)}” not."
                )
                other = _as_set(name, value)
                self.notes.doubt("several_values", message, entry.place, name, values[0], (other,) if other else ())
        if not values or is_nothing(values[0]):
            return "", entries[0].place if entries else _NOWHERE
        self.notes.at(name, entries[0].place)
        return values[0], entries[0].place

    def several(self, name: str) -> list[Spelt]:
        """Return the values under the labels of a field that holds many, each with the place of its entry."""
        found = []
        for entry in self.part.of(name):
            lines = [line.plain for line in entry.filled]
            found += [(value, entry.place) for value in keywords(lines)]
            if lines:
                self.notes.at(name, entry.place)
        return found

    def reference(self) -> str:
        """Return the number the source gives the case."""
        value, _ = self.single("reference")
        return self.heading.reference or line_forms.reference(value)

    def jurisdiction(self) -> str:
        """Return the code of the jurisdiction: of the reference, else of its first name in field, menu or title."""
        written, place = self.single("jurisdiction")
        code = self.known.jurisdiction(written) or (written if written in codes() else "")
        if written and not code:
            self.notes.doubt(
                "unknown_value",
                f"No jurisdiction is called “{excerpt(written)}”. Choose it from the list.",
                place,
                "jurisdiction",
                written,
            )
        court = line_forms.named_at_end(self.single("court")[0])
        named = ([(code, place)] if code else []) + self.heading.jurisdictions + ([(court[1], place)] if court else [])
        numbered = self.reference().rstrip("-j0123456789")
        kept = numbered or (named[0][0] if named else "") or self._jurisdiction_of_court()
        for other, where in named:
            if other != kept:
                message = f"The jurisdiction is {kept}, but {other} is named here. Check which is right."
                self.notes.doubt("several_values", message, where, "jurisdiction", kept, (other,))
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
        without = line_forms.named_at_end(value) if value else None
        if without and line_forms.names_court(without[0]):
            value = without[0]
        if not value and self.heading.courts:
            value, place = self.heading.courts[0]
            self.notes.at("court", place)
        return value, place

    def title(self) -> Spelt:
        """Return the title: under its label, else the last of the title lines, which stands nearest to the fields."""
        value, place = self.single("title")
        if value:
            read = line_forms.title_line(value)
            self.heading.dockets += [(docket, place) for docket in read.dockets]
            self.heading.courts += [(read.court, place)] if read.court else []
            self.heading.years += [(read.year, place)] if read.year else []
            self.heading.eclis += [(read.ecli, place)] if read.ecli else []
            self.heading.neutral = self.heading.neutral or read.neutral
            return read.title, place
        if not self.heading.titles:
            return self.heading.decision if self.heading.decision[0] else ("", _NOWHERE)
        kept = self.heading.titles[0]
        for other, where in self.heading.titles[1:]:
            if other != kept[0]:
                message = f"The title is “{excerpt(kept[0])}” above and “{excerpt(other)}” here; the first was taken."
                self.notes.doubt("several_values", message, where, "title", kept[0], (other,))
        return kept

    def decision_date(self) -> Spelt:
        """Return the date of decision and its place, with a doubt where it is not a day or could be read otherwise."""
        value, place = self.single("decision_date")
        if not value:
            return "", place
        read = read_date(value)
        if not read.iso:
            dates = find_dates(value[:300])
            if not dates:
                self.notes.doubt(
                    "unknown_value",
                    f"“{excerpt(value)}” is not a date. Write 2023-05-19, 2023-05 or 2023.",
                    place,
                    "decision_date",
                    value,
                )
                return "", place
            read = dates[0]
            message = f"“{excerpt(value)}” holds more than a date; {read.iso} was taken."
            others = tuple(dict.fromkeys(date.iso for date in dates[1:] if date.iso != read.iso))
            kind = "several_values" if len(dates) > 1 else "unplaced_text"
            self.notes.doubt(kind, message, place, "decision_date", read.iso, others)
        if read.ambiguous:
            message = (
                f"“{excerpt(value)}” was read day first, as {read.iso}; day and month could be exchanged. Check it."
            )
            exchanged = f"{read.iso[:5]}{read.iso[8:]}-{read.iso[5:7]}"
            self.notes.doubt("ambiguous_date", message, place, "decision_date", read.iso, (exchanged,))
        if len(read.iso) < 10:
            self.notes.doubt(
                "date_without_day",
                f"The date of decision is only {read.iso}. Add month and day if they are known.",
                place,
                "decision_date",
                read.iso,
            )
        return read.iso, place

    def coded(self, name: str) -> str:
        """Return the code of the level or the procedure; a value outside the list is a doubt and stays out."""
        value, place = self.single(name)
        code = getattr(vocabulary, name)(value) if value else ""
        if value and not code:
            self.notes.doubt(
                "unknown_value",
                f"“{excerpt(value)}” is not in the list of values. Choose the one that is meant.",
                place,
                name,
                value,
                vocabulary.nearest(name, value),
            )
        return code

    def subject_matter(self) -> tuple[str, ...]:
        """Return subject matters by the names of the list; one outside the list as written."""
        found = []
        for entry in self.part.of("subject_matter"):
            for line in entry.filled:
                self.notes.at("subject_matter", entry.place)
                whole = vocabulary.subject(line.plain)
                for value in [whole] if whole else split_outside(line.plain, ",;，；、،؛|"):
                    name = vocabulary.subject(value)
                    if not name and not is_nothing(value):
                        message = f"“{excerpt(value)}” is not in the list of subject matters. It was kept as written."
                        place, near = (line.number, line.number), vocabulary.nearest("subject_matter", value)
                        self.notes.doubt("unknown_value", message, place, "subject_matter", value, near)
                    found += [] if is_nothing(value) else [name or value]
        return tuple(dict.fromkeys(found))

    def keywords(self) -> tuple[str, ...]:
        """Return the keywords in order, each once."""
        return tuple(dict.fromkeys(value for value, _ in self.several("keywords")))

    def dockets(self) -> list[Spelt]:
        """Return the docket numbers of the field and of the title, each once, with a doubt where they differ."""
        found: dict[str, Spelt] = {}
        stated = [self._docket(value, place) for value, place in self._dockets_stated()]
        for docket, place in [*stated, *self.heading.dockets]:
            found.setdefault("".join(docket.casefold().split()), (docket, place))
            self.notes.at("dockets", place)
        title = {"".join(docket.casefold().split()) for docket, _ in self.heading.dockets}
        own = {"".join(docket.casefold().split()) for docket, _ in stated}
        if title and own and not title & own:
            both = " and ".join(f"“{docket}”" for docket, _ in found.values())
            places = [place for _, place in found.values()]
            lines = (min(first for first, _ in places), max(last for _, last in places))
            self.notes.doubt(
                "two_dockets",
                f"The title and the field give different docket numbers: {both}. Both were kept.",
                lines,
                "dockets",
                "; ".join(docket for docket, _ in found.values()),
                _each_side(stated, self.heading.dockets),
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

    def languages(self) -> tuple[str, ...]:
        """Return the languages of the judgment by their codes, each once; a name we do not know is a doubt."""
        found = []
        for name, place in self.several("languages"):
            code = languages.code_of(name)
            if not code:
                self.notes.doubt(
                    "unknown_value", f"No language is called “{excerpt(name)}”. Choose it.", place, "languages", name
                )
            found += [code] if code else []
        return tuple(dict.fromkeys(found))

    def session(self) -> Session | None:
        """Return the session of the heading, else the one under its label."""
        value, place = self.single("session")
        stated = line_forms.session_line(f"Session {value.removeprefix('Session ')}") if value else None
        if value and not stated and not self.heading.session:
            self.notes.doubt(
                "unknown_value",
                f"“{excerpt(value)}” is not a numbered session. Write “6: Personality Rights”.",
                place,
                "appearances",
                value,
            )
        return self.heading.session or (Session(*stated) if stated else None)
