"""A legal question with the answers of courts, by answer and jurisdiction, and in time."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Any

from django.db.models import F, QuerySet

from cases.models.catalogue import Question
from cases.models.choices import Response
from cases.models.published import GivenAnswer, Listing
from cases.record.json import citation_from_json
from cases.record.value import LEVELS
from cases.rendering.card import together
from cases.rendering.excerpt import Excerpt
from cases.rendering.labels import labelled
from legislation.models import Jurisdiction

_ORDER = tuple(Response.values)
_LEVELS = ("", *LEVELS)
# Fewer jurisdictions than this have no majority that is worth a word.
_ENOUGH = 5


@dataclass(slots=True)
class Decision:
    """A case with its answer. `provisions`: (instrument, labels) behind the answer.

    `first`: no earlier decision here gave that answer. `departs`: an earlier one of the same jurisdiction gave another.
    """

    listing: Listing
    answer: str
    direction: str
    place: str
    passage: Excerpt | None
    provisions: list[tuple[str, list[str]]]
    first: bool = False
    departs: bool = False

    @property
    def address(self) -> str:
        """Return the address of the passage that gives the answer."""
        anchor = self.passage.anchor if self.passage else self.place
        return self.listing.get_absolute_url() + (f"#{anchor}" if anchor else "")


@dataclass(slots=True)
class InJurisdiction:
    """The decisions of one jurisdiction, the highest level first, then the newest: the first gives its answer."""

    jurisdiction: Jurisdiction
    decisions: list[Decision]

    @property
    def answer(self) -> str:
        return self.decisions[0].answer


@dataclass(slots=True)
class Group:
    """The jurisdictions of one answer. `is_majority`: more than half of those that answer, of `_ENOUGH` or more."""

    answer: str
    rows: list[InJurisdiction]
    is_majority: bool = False


@dataclass(slots=True)
class Answered:
    """A question with all that published cases answer.

    `timeline`: oldest first. `silent`: jurisdictions that have cases here, and none that answers.
    """

    question: Question
    groups: list[Group]
    timeline: list[Decision]
    silent: list[Jurisdiction] = field(default_factory=list)

    @property
    def answering(self) -> int:
        """Return the number of jurisdictions with a decision here, one that leaves the question open too."""
        return sum(len(group.rows) for group in self.groups)

    @property
    def jurisdictions(self) -> int:
        """Return the number of jurisdictions that have published cases."""
        return self.answering + len(self.silent)


def answered(question: Question) -> Answered:
    """Return the answers to a question, those that most jurisdictions gave first."""
    decisions = _decisions(question)
    by_jurisdiction: dict[str, InJurisdiction] = {}
    for each in reversed(decisions):
        where = each.listing.jurisdiction
        by_jurisdiction.setdefault(where.code, InJurisdiction(where, [])).decisions.append(each)
    for row in by_jurisdiction.values():
        row.decisions.sort(key=lambda each: -_LEVELS.index(each.listing.level))
    rows = sorted(by_jurisdiction.values(), key=lambda row: row.jurisdiction.name)
    groups = [Group(answer, [row for row in rows if row.answer == answer]) for answer in _ORDER]
    groups = sorted((group for group in groups if group.rows), key=lambda group: -len(group.rows))
    for group in groups:
        group.is_majority = len(groups) > 1 and len(rows) >= _ENOUGH and 2 * len(group.rows) > len(rows)
    others = Jurisdiction.objects.with_cases().exclude(pk__in=by_jurisdiction).by_name()
    return Answered(question, groups, decisions, list(others))


@dataclass(frozen=True, slots=True)
class Counted:
    """A question with its numbers of jurisdictions by answer, the largest first: (("no", 4), ("yes", 1))."""

    question: Question
    counts: tuple[tuple[str, int], ...]

    @property
    def answering(self) -> int:
        return sum(number for _answer, number in self.counts)


def from_each_group(found: Answered) -> list[Listing]:
    """Return one case of each jurisdiction, taken from each answer in turn."""
    taken = zip_longest(*([row.decisions[0].listing for row in group.rows] for group in found.groups))
    return [listing for each in taken for listing in each if listing]


def counted(questions: Iterable[Question]) -> list[Counted]:
    """Return questions with their counts, those that most jurisdictions have answered first."""
    questions = list(questions)
    return _counted(questions, _in_time(GivenAnswer.objects.filter(question__in=questions)))


def counted_among(cases: QuerySet[Listing]) -> list[Counted]:
    """Return the questions that some cases answer, counted among these cases alone. Costs one query."""
    given = list(_in_time(GivenAnswer.objects.filter(listing__in=cases)))
    return _counted({row.question_id: row.question for row in given}.values(), given)


def _counted(questions: Iterable[Question], given: Iterable[GivenAnswer]) -> list[Counted]:
    by_level = sorted(given, key=lambda row: _LEVELS.index(row.listing.level))
    newest = {(row.question_id, row.listing.jurisdiction_id): row.answer for row in by_level}
    found = []
    for question in questions:
        answers = [answer for (key, _where), answer in newest.items() if key == question.pk]
        counts = [(answer, answers.count(answer)) for answer in _ORDER if answer in answers]
        found.append(Counted(question, tuple(sorted(counts, key=lambda count: -count[1]))))
    return sorted(found, key=lambda each: -each.answering)


def _in_time(given: QuerySet[GivenAnswer]) -> QuerySet[GivenAnswer]:
    """Return answers with what is counted of their cases, oldest first."""
    return (
        given.select_related("question", "listing")
        .only(
            "answer",
            "question__names",
            "question__slug",
            "listing__jurisdiction",
            "listing__level",
            "listing__last_day",
        )
        .order_by("listing__last_day", "listing")
    )


def as_json(found: Answered, address: Any) -> dict[str, Any]:
    """Return a question and its answers as a JSON value. `address`: makes an address of this site a whole one."""
    return {
        "question": found.question.names["en"],
        "introduction": found.question.introduction,
        "url": address(found.question.get_absolute_url()),
        "jurisdictions_with_cases": found.jurisdictions,
        "jurisdictions_with_answers": found.answering,
        "jurisdictions_without_answer": [jurisdiction.code for jurisdiction in found.silent],
        "answers_by_jurisdiction": {row.jurisdiction.code: row.answer for group in found.groups for row in group.rows},
        "answers": [
            {
                "reference": each.listing.reference,
                "edition": each.listing.edition.number,
                "sha256": each.listing.edition.digest,
                "title": each.listing.title,
                "jurisdiction": each.listing.jurisdiction_id,
                "court": each.listing.court.names["en"],
                "decision_date": each.listing.decision_date,
                "level": each.listing.level,
                "answer": each.answer,
                "direction": each.direction,
                "place": each.place,
                "passage": each.passage.text if each.passage else "",
                "provisions": [{"instrument": name, "provisions": labels} for name, labels in each.provisions],
                "url": address(each.address),
            }
            for each in found.timeline
        ],
    }


def _decisions(question: Question) -> list[Decision]:
    """Return the decisions that answer a question, oldest first."""
    decisions = [
        Decision(
            listing=row.listing,
            answer=row.answer,
            direction=row.direction,
            place=row.place,
            passage=Excerpt(**row.passage) if row.passage else None,
            provisions=_provisions(row),
        )
        for row in _given(question)
    ]
    answers: set[str] = set()
    before: dict[str, str] = {}
    for each in decisions:
        where = each.listing.jurisdiction_id
        each.first = each.answer not in answers
        each.departs = before.get(where, each.answer) != each.answer
        answers.add(each.answer)
        before[where] = each.answer
    return decisions


def _given(question: Question) -> QuerySet[Any]:
    related = ("listing__court", "listing__jurisdiction")
    rows = GivenAnswer.objects.filter(question=question).select_related(*related, "listing__edition")
    shown = ("reference", "title", "decision_date", "level", "court", "court__names", "court__slug")
    edition = ("edition__number", "edition__digest")
    listing = [f"listing__{name}" for name in (*shown, *edition, "jurisdiction__names", "jurisdiction__kind")]
    rows = rows.only("answer", "direction", "place", "passage", *listing)
    return rows.annotate(citations=F("listing__edition__data__citations")).order_by("listing__last_day", "listing")


def _provisions(row: Any) -> list[tuple[str, list[str]]]:
    """Return the provisions behind an answer, by law: those of its passage, else those that the case relied on."""
    citations = [citation_from_json(value) for value in row.citations]
    named = [each for each in citations if row.place and each.place == row.place]
    named = named or [each for each in citations if each.role and not each.place] or citations
    laws: dict[str, dict[tuple[str, str], None]] = {}
    for each in named:
        role = f" ({labelled(each.role).lower()})" if each.role else ""
        numbered = bool(each.provision)
        law, label = (each.instrument, (each.kind, each.provision)) if numbered else ("", ("", each.as_written))
        laws.setdefault(law, {})[label[0], label[1] + role] = None
    return [(law, together(labels)) for law, labels in laws.items()]
