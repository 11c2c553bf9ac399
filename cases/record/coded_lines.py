"""The codes of a decision as lines of text, which a format writes and intake reads again."""

import re
from collections.abc import Mapping, Sequence

from .partial_dates import span
from .references import split_reference
from .value import (
    ANSWERS,
    DIRECTIONS,
    EFFECTS,
    ORDERS,
    PLACES,
    PROVISION_ROLES,
    REMEDIES,
    Answer,
    Citation,
    OtherDecision,
    Remedy,
)

_BETWEEN = " – "
_SUM = re.compile(r"(?:(?P<currency>[A-Z]{3}) )?(?P<amount>.*\d.*)")
_COURT, _NUMBER = "court ", "number "


def _by_words(codes: Sequence[str]) -> Mapping[str, str]:
    """Return codes by their words: `left_open` by "Left open", `holding-1` by "Holding 1"."""
    return {code.replace("_", " ").replace("-", " ").capitalize(): code for code in codes}


_CODES = {
    name: _by_words(codes)
    for name, codes in (
        ("answer", ANSWERS), ("direction", DIRECTIONS), ("place", PLACES), ("remedy", REMEDIES), ("order", ORDERS),
        ("effect", EFFECTS), ("role", PROVISION_ROLES),
    )
}  # fmt: skip
_WORDS = {code: words for codes in _CODES.values() for words, code in codes.items()}


def answer_line(answer: Answer) -> str:
    """Return "Can a machine be an author? – No – Holding 1 – Limits"."""
    return _joined(answer.question, *_words(answer.answer, answer.place, answer.direction))


def answer_of(line: str) -> Answer | None:
    """Return the answer that such a line tells; None where it tells none."""
    parts = line.split(_BETWEEN)
    coded = _last_coded(parts, ("answer", "place", "direction"))
    question = _BETWEEN.join(parts)
    return Answer(question, coded["answer"], place=coded["place"], direction=coded["direction"]) if coded else None


def remedy_line(remedy: Remedy) -> str:
    """Return "Damages – CNY 3,000 – Holding 1"."""
    return _joined(*_words(remedy.remedy), f"{remedy.currency} {remedy.amount}".strip(), *_words(remedy.place))


def remedy_of(line: str) -> Remedy | None:
    """Return the remedy that such a line tells; None where it tells none."""
    kind, *parts = line.split(_BETWEEN)
    place = _CODES["place"].get(parts[-1], "") if parts else ""
    total = _SUM.fullmatch(parts[0]) if len(parts) == 1 + bool(place) else None
    if kind not in _CODES["remedy"] or len(parts) != bool(place) + bool(total):
        return None
    amount, currency = (total["amount"], total["currency"] or "") if total else ("", "")
    return Remedy(_CODES["remedy"][kind], amount, currency, place)


def other_decision_line(other: OtherDecision) -> str:
    """Return "Earlier – Affirmed – court Riga Regional Court – 2022-02-25"."""
    return _joined(
        *_words(other.order, other.effect),
        _COURT + other.court if other.court else "",
        other.decision_date,
        _NUMBER + other.identifier if other.identifier else "",
        other.reference,
        other.url,
    )


def other_decision_of(line: str) -> OtherDecision | None:
    """Return the other decision that such a line tells; None where it tells none."""
    order, *parts = line.split(_BETWEEN)
    effect = _CODES["effect"].get(parts[0], "") if parts else ""
    if order not in _CODES["order"] or not effect:
        return None
    told: dict[str, str] = {}
    for part in parts[1:]:
        name, value = _told(part)
        if not name or name in told:
            return None
        told[name] = value
    return OtherDecision(_CODES["order"][order], effect, **told)


def role_line(citation: Citation) -> str:
    """Return "Article 31 – Considered – Holding 1"."""
    return _joined(_provision(citation), *_words(citation.role, citation.place))


def role_of(line: str, citations: Sequence[Citation]) -> tuple[int, str, str] | None:
    """Return which of the citations such a line tells, its role and its place; None where it tells no one of them."""
    parts = line.split(_BETWEEN)
    coded = _last_coded(parts, ("role", "place"))
    named = [at for at, each in enumerate(citations) if [_provision(each)] == parts]
    return (named[0], coded["role"], coded["place"]) if coded and len(named) == 1 else None


def _provision(citation: Citation) -> str:
    return f"{citation.kind.capitalize()} {citation.provision}".strip()


def _words(*codes: str) -> list[str]:
    return [_WORDS.get(code, code) for code in codes]


def _joined(*parts: str) -> str:
    return _BETWEEN.join(filter(None, parts))


def _last_coded(parts: list[str], names: tuple[str, ...]) -> dict[str, str]:
    """Take the codes off the end of the parts and return them by name; nothing where the first of them is not there."""
    coded = dict.fromkeys(names, "")
    for name in reversed(names):
        if len(parts) > 1 and parts[-1] in _CODES[name]:
            coded[name] = _CODES[name][parts.pop()]
    return coded if coded[names[0]] else {}


def _told(part: str) -> tuple[str, str]:
    """Return which field of another decision a part tells, and what; two empty texts where it tells none."""
    if part.startswith(_COURT):
        return "court", part.removeprefix(_COURT)
    if part.startswith(_NUMBER):
        return "identifier", part.removeprefix(_NUMBER)
    if split_reference(part):
        return "reference", part
    if part.startswith(("https://", "http://")):
        return "url", part
    return ("decision_date", part) if span(part) else ("", "")
