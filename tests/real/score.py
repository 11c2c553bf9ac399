"""Small real-looking inputs, read and counted: right, wrong or missed."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from cases.intake import Reading, read
from core.sources.findings import Finding

HERE = Path(__file__).parent
_CUT = 100  # A finding shows the beginning of a longer value.
# The field of a finding that speaks of a value, where it is another.
_FIELD_OF = {"ecli": "identifiers", "neutral": "identifiers", "session": "appearances"}


@dataclass(frozen=True, slots=True)
class Input:
    """A text with what is right. `stated`: the head's lines by key."""

    name: str
    stated: Mapping[str, list[str]]
    text: str

    @classmethod
    def of(cls, path: Path) -> "Input":
        head, _rule, text = path.read_bytes().decode("utf-8").partition("\n---\n")
        stated: dict[str, list[str]] = {}
        for line in head.splitlines():
            key, _colon, value = line.partition(": ")
            stated.setdefault(key, []).append(value)
        return cls(path.stem, stated, text)

    def one(self, key: str) -> str:
        return self.stated.get(key, [""])[0]

    def all(self, key: str) -> list[str]:
        return self.stated.get(key, [])


OUTCOMES = ("right", "wrong, and told", "wrong in silence", "missed")


@dataclass
class Score:
    """Counts by (what, outcome). `wrong`: each value that is wrong in silence."""

    counts: Counter[tuple[str, str]] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    @property
    def right(self) -> int:
        return self.counts["all", "right"]

    @property
    def values(self) -> int:
        return self.of("all")

    def of(self, what: str) -> int:
        """Return how many values were counted under that name."""
        return sum(self.counts[what, outcome] for outcome in OUTCOMES)

    def add(self, keys: tuple[str, ...], outcome: str) -> None:
        for key in keys:
            self.counts[key, outcome] += 1


def inputs(kind: str) -> Iterator[Input]:
    """Yield the inputs of a folder, by name."""
    for path in sorted((HERE / kind).glob("*.txt")):
        yield Input.of(path)


def scored(kind: str) -> Score:
    """Return how the texts of a folder, `pages` or `judgments`, are read."""
    score = Score()
    for each in inputs(kind):
        for name, got, right, outcome in outcomes(each, read(each.text)[0]):
            score.add(("all", name, each.one("country"), each.one("language")), outcome)
            if outcome == "wrong in silence":
                score.wrong.append(f"{kind}/{each.name}: {name} is “{got}”, and not “{right}”")
    return score


def outcomes(each: Input, reading: Reading) -> Iterator[tuple[str, str, str, str]]:
    """Yield each field with the value read, the right one, and how they compare; no field that is rightly empty."""
    for name, got in _values(reading).items():
        right = _stated(each, name)
        if got or right:
            field_of = _FIELD_OF.get(name, name)
            about = [finding for finding in reading.findings if finding.field.partition(".")[0] == field_of]
            yield name, "; ".join(got), "; ".join(right), outcome_of(got, right, about)


def outcome_of(got: list[str], right: list[str], about: Iterable[Finding]) -> str:
    """Return how the values of a field compare with the right ones. `about`: the findings on that field."""
    given, stated = [compared(each) for each in got], [compared(each) for each in right]
    if given == stated:
        return "right"
    if not got:
        return "missed"
    invented = list((Counter(given) - Counter(stated)).elements())
    told = all(any(_doubts(finding, value) for finding in about) for value in invented) if invented else False
    told |= not invented and len(got) < len(right) and any(finding.kind.startswith("missing_") for finding in about)
    return "wrong, and told" if told else "wrong in silence"


def _doubts(finding: Finding, value: str) -> bool:
    """Say whether a finding doubts a value: it names it, or says that the field or its label is only probable."""
    if finding.kind in ("weak_evidence", "misspelt_label"):
        return True
    parameters = (each for each in finding.parameters.values() if isinstance(each, str))
    words = [compared(each) for each in (finding.seen.rstrip("…"), *finding.suggestion, *parameters)]
    _role, _colon, name = value.rpartition(": ")
    return any(word and (name in word or (len(word) > _CUT and name.startswith(word))) for word in words)


def compared(text: str) -> str:
    """Return a value as it is compared: letter case, kinds of hyphen and quotation mark, and edges do not matter."""
    plain = text.replace("‑", "-").replace("’", "'").casefold()
    return re.sub(r"\s+", " ", plain).strip(" .,")


def _values(reading: Reading) -> dict[str, list[str]]:
    record = reading.record
    plain = ("reference", "jurisdiction", "court", "title", "decision_date", "level", "procedure", "outcome")
    one = {name: getattr(record, name) for name in plain}
    one |= {"ecli": record.identifiers.ecli, "neutral": record.identifiers.neutral}
    sessions = [each.session for each in record.appearances if each.session]
    return {
        **{name: [value] if value else [] for name, value in one.items()},
        "dockets": [*record.dockets],
        "parties": [f"{party.role}: {party.name}" for party in record.parties],
        "keywords": [*record.keywords],
        "subject_matter": [*record.subject_matter],
        "appearances": [each.collection for each in record.appearances],
        "session": [f"{session.number}: {session.title}" for session in sessions],
    }


# The key of a head for each field that has another.
_KEYS = {
    "dockets": "docket", "parties": "party", "keywords": "keyword", "subject_matter": "subject",
    "appearances": "collection",
}  # fmt: skip


def _stated(each: Input, name: str) -> list[str]:
    return [value for value in each.all(_KEYS.get(name, name)) if value]
