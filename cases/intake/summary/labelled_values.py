"""Values of a part that its labels give."""

import re

from cases.intake.contradictions import Spelt
from cases.intake.evidence import Evidence
from cases.intake.findings_log import Notes, excerpt
from cases.intake.lexicon import coded_values, languages
from cases.intake.lexicon.dates import find_dates, read_date
from cases.intake.structure.entries import Entry, Part
from cases.intake.structure.prose import is_plain_sentence
from cases.intake.structure.wrapped_lists import rejoined

from .values import is_nothing, keyword_marks, keywords, split_outside

NOWHERE = (0, 0)
_WITH_COLONS = frozenset({"title", "collection", "session", "note", "reference", "ecli", "neutral", "outcome"})
_LABEL_WITHIN = re.compile(r"\s[^\W\d_][^\s:：]*[:：]\s")


_LONGEST = 100  # Characters of a name in a list.
_ONE_WORD = re.compile(r"[^\W\d_a-z][^\W\d_]{3,}")
_STOP_WITHIN = re.compile(r"[^\W\d_]{3,}[.!?؟] [^\W\d_a-z]|[。；]")


def rank_of(entry: Entry, marks: str, *, capitals: bool = False) -> Evidence:
    """Return how surely the label of a list gives its values: no more than a sentence where its lines are not plain.

    Prose runs on from them; a line may belong to the item above it or be one of its own; one says that there is none.
    `marks`, `capitals`: of `rejoined`.
    """
    prose = any(
        (_STOP_WITHIN.search(line.plain) and len(line.plain) > _LONGEST) or is_plain_sentence(line)
        for line in entry.filled
    )
    lines = [line.plain for line in entry.filled]
    torn = rejoined(lines, marks, entry.beside, capitals=capitals).doubtful
    nothing = len(lines) > 1 and any(is_nothing(line) for line in lines)
    # On a page of labels above their values a single word may be a label that we do not know.
    label = capitals and not entry.beside and any(_ONE_WORD.fullmatch(line) for line in lines[1:])
    return Evidence.SENTENCE if prose or torn or nothing or label or entry.runs_on else Evidence.LABEL


def _as_set(name: str, value: str) -> str:
    """Return a value as a record has it in that field, empty where it cannot be one."""
    readers = {"decision_date": lambda text: read_date(text).iso, "level": coded_values.level}
    return {**readers, "procedure": coded_values.procedure}.get(name, str)(value)


class LabelledValues:
    """Reads the entries of a part, noting places and findings."""

    def __init__(self, part: Part, notes: Notes) -> None:
        self.part, self.notes = part, notes
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
                other = _as_set(name, value)
                self.notes.doubt(
                    "several_values", entry.place, name, values[0], (other,) if other else (),
                    label=entry.label.written, kept=excerpt(values[0]), other=excerpt(value),
                )  # fmt: skip
        if not values or is_nothing(values[0]):
            return "", entries[0].place if entries else NOWHERE
        # "Court of Appeal Judge: A. Bee": an unknown label, glued to the value before it.
        glued = name not in _WITH_COLONS and _LABEL_WITHIN.search(values[0])
        self.notes.at(name, entries[0].place, Evidence.SENTENCE if glued else Evidence.LABEL)
        return values[0], entries[0].place

    def several(self, name: str) -> list[Spelt]:
        """Return the values under the labels of a field that holds many, each with the place of its entry."""
        found = []
        for entry in self.part.of(name):
            lines = [line.plain for line in entry.filled]
            found += [(value, entry.place) for value in keywords(lines, entry.beside)]
            if lines:
                self.notes.at(name, entry.place, rank_of(entry, keyword_marks(lines)))
        return found

    def decision_date(self) -> Spelt:
        """Return the date of decision and its place, with a doubt where it is not a day or could be read otherwise."""
        value, place = self.single("decision_date")
        if not value:
            return "", place
        read = read_date(value)
        if not read.iso:
            dates = find_dates(value[:300])
            if not dates:
                self.notes.doubt("unknown_value.date", place, "decision_date", value, value=excerpt(value))
                return "", place
            read = dates[0]
            others = tuple(dict.fromkeys(date.iso for date in dates[1:] if date.iso != read.iso))
            self.notes.doubt(
                "several_values.date" if len(dates) > 1 else "unplaced_text.date",
                place, "decision_date", read.iso, others, value=excerpt(value), date=read.iso,
            )  # fmt: skip
        if read.ambiguous:
            exchanged = f"{read.iso[:5]}{read.iso[8:]}-{read.iso[5:7]}"
            self.notes.doubt(
                "ambiguous_date", place, "decision_date", read.iso, (exchanged,), value=excerpt(value), date=read.iso
            )
        if len(read.iso) < 10:
            self.notes.doubt("date_without_day", place, "decision_date", read.iso, date=read.iso)
        return read.iso, place

    def coded(self, name: str) -> str:
        """Return the code of the level or the procedure; a value outside the list is a doubt and stays out."""
        value, place = self.single(name)
        code = getattr(coded_values, name)(value) if value else ""
        if value and not code:
            near = coded_values.nearest(name, value)
            self.notes.doubt("unknown_value.list", place, name, value, near, value=excerpt(value))
        return code

    def subject_matter(self) -> tuple[str, ...]:
        """Return subject matters by the names of the list; one outside the list as written."""
        found = []
        for entry in self.part.of("subject_matter"):
            for line in entry.filled:
                self.notes.at("subject_matter", entry.place, Evidence.LABEL)
                whole = coded_values.subject(line.plain)
                for value in [whole] if whole else split_outside(line.plain, ",;，；、،؛|"):
                    name = coded_values.subject(value)
                    if not name and not is_nothing(value):
                        place, near = (line.number, line.number), coded_values.nearest("subject_matter", value)
                        self.notes.doubt(
                            "unknown_value.subject_matter", place, "subject_matter", value, near, value=excerpt(value)
                        )
                    found += [] if is_nothing(value) else [name or value]
        return tuple(dict.fromkeys(found))

    def keywords(self) -> tuple[str, ...]:
        """Return the keywords in order, each once."""
        return tuple(dict.fromkeys(value for value, _ in self.several("keywords")))

    def languages(self) -> tuple[str, ...]:
        """Return the languages of the judgment by their codes, each once; a name we do not know is a doubt."""
        found = []
        for name, place in self.several("languages"):
            code = languages.code_of(name)
            if not code:
                self.notes.doubt("unknown_value.language", place, "languages", name, value=excerpt(name))
            found += [code] if code else []
        return tuple(dict.fromkeys(found))
