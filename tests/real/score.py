"""Small real-looking inputs, read and counted: right, wrong or missed."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from cases.intake import Reading, read

HERE = Path(__file__).parent
# Repeated lines of a head.
_LISTS = ("docket", "party", "keyword", "subject", "finding")
# The field of a finding that speaks of a value, where it is another.
_FIELD_OF = {"ecli": "identifiers", "neutral": "identifiers", "session": "appearances"}
# Values of which the head of a judgment may say nothing though the text does. That of a page says all.
_OPTIONAL = frozenset({"court", "title", "parties", "keywords", "level", "procedure", "subject_matter", "session"})


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
        optional = _OPTIONAL if kind == "judgments" else frozenset()
        for name, got, right, outcome in outcomes(each, read(each.text)[0]):
            if name in optional and not right:
                continue
            score.add(("all", name, each.one("country")), outcome)
            if outcome == "wrong in silence":
                score.wrong.append(f"{kind}/{each.name}: {name} is “{got}”, and not “{right}”")
    return score


def outcomes(each: Input, reading: Reading) -> Iterator[tuple[str, str, str, str]]:
    """Yield each field with the value read, the right one, and how they compare; no field that is rightly empty."""
    doubted = {finding.field for finding in reading.findings}
    for name, got in _values(reading).items():
        right = _stated(each, name)
        if got or right:
            yield name, got, right, _outcome(got, right, doubted=_FIELD_OF.get(name, name) in doubted)


def _outcome(got: str, right: str, *, doubted: bool) -> str:
    if compared(got) == compared(right):
        return "right"
    if not got:
        return "missed"
    return "wrong, and told" if doubted else "wrong in silence"


def compared(text: str) -> str:
    """Return a value as it is compared: letter case, kinds of hyphen and quotation mark, and edges do not matter."""
    plain = text.replace("‑", "-").replace("’", "'").casefold()
    return re.sub(r"\s+", " ", plain).strip(" .,")


def _values(reading: Reading) -> dict[str, str]:
    record = reading.record
    plain = ("reference", "jurisdiction", "court", "title", "decision_date", "level", "procedure", "outcome")
    sessions = [each.session for each in record.appearances if each.session]
    return {
        **{name: getattr(record, name) for name in plain},
        "ecli": record.identifiers.ecli,
        "neutral": record.identifiers.neutral,
        "dockets": "; ".join(record.dockets),
        "parties": "; ".join(f"{party.role}: {party.name}" for party in record.parties),
        "keywords": "; ".join(record.keywords),
        "subject_matter": "; ".join(record.subject_matter),
        "appearances": "; ".join(each.collection for each in record.appearances),
        "session": "; ".join(f"{session.number}: {session.title}" for session in sessions),
    }


_STATED: Mapping[str, Callable[[Input], str]] = {
    "dockets": lambda each: "; ".join(each.all("docket")),
    "parties": lambda each: "; ".join(each.all("party")),
    "keywords": lambda each: "; ".join(each.all("keyword")),
    "subject_matter": lambda each: "; ".join(each.all("subject")),
    "appearances": lambda each: each.one("collection"),
}


def _stated(each: Input, name: str) -> str:
    return _STATED[name](each) if name in _STATED else each.one(name)
