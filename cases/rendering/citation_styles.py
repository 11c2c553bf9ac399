"""A summary's citation in the styles that lawyers use."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from cases.record.partial_dates import span
from cases.record.value import CaseRecord

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
# As the Bluebook shortens them, table T12.
_SHORT = ("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
_AGAINST = re.compile(r"(?<= )[vV]\.?(?= )")


@dataclass(frozen=True, slots=True)
class StyledCitation:
    """A citation in one style: `title`, in italics, then `before` the address of the edition, and `after` it.

    The name of a paragraph, where one is cited, comes last.
    """

    style: str
    title: str
    before: str
    after: str = ""


def styled_citations(record: CaseRecord, edition: int) -> list[StyledCitation]:
    """Return how an edition of a summary is cited in OSCOLA, the Bluebook, the AGLC and the McGill Guide."""
    return [StyledCitation(name, *form(record, edition)) for name, form in _STYLES.items()]


def _oscola(record: CaseRecord, edition: int) -> tuple[str, str, str]:
    number = f" {record.identifiers.neutral}" if record.identifiers.neutral else ""
    issued = "" if number else f" ({_listed(record.court, _day(record))})"
    return _plain_v(record), f"{number}{issued}, Casebridge {record.reference}, edition {edition} <", ">"


def _bluebook(record: CaseRecord, edition: int) -> tuple[str, str, str]:
    number = _identifier(record)
    issued = f"({' '.join(filter(None, (record.court, _american_day(record))))}) ({record.jurisdiction_name})"
    before = f"{', ' + number if number else ''} {issued}, summarized in Casebridge {record.reference}, ed. {edition}, "
    return _AGAINST.sub("v.", record.title), before, ""


def _aglc(record: CaseRecord, edition: int) -> tuple[str, str, str]:
    neutral = record.identifiers.neutral
    issued = f" {neutral}" if neutral else f" ({_listed(record.court, _identifier(record), _day(record))})"
    return _plain_v(record), f"{issued}, Casebridge {record.reference} (edition {edition}) <", ">"


def _mcgill(record: CaseRecord, edition: int) -> tuple[str, str, str]:
    number = _identifier(record)
    issued = f"{', ' + number if number else ''} ({_day(record)}), {record.court} ({record.jurisdiction_name})"
    return _plain_v(record), f"{issued}, online: Casebridge {record.reference}, ed {edition} <", ">"


_STYLES: Mapping[str, Callable[[CaseRecord, int], tuple[str, str, str]]] = {
    "OSCOLA": _oscola, "Bluebook": _bluebook, "AGLC": _aglc, "McGill": _mcgill,
}  # fmt: skip


def _plain_v(record: CaseRecord) -> str:
    return _AGAINST.sub("v", record.title)


def _identifier(record: CaseRecord) -> str:
    """Return the number by which the decision is best known: neutral citation, else ECLI, else the first docket."""
    return record.identifiers.neutral or record.identifiers.ecli or next(iter(record.dockets), "")


def _listed(*parts: str) -> str:
    return ", ".join(filter(None, parts))


def _day(record: CaseRecord) -> str:
    """Return the day of decision as 19 May 2023, as far as it is known."""
    first, parts = _first(record), len(record.decision_date.split("-"))
    return " ".join((f"{first.day}", _MONTHS[first.month - 1], f"{first.year}")[3 - parts :]) if first else ""


def _american_day(record: CaseRecord) -> str:
    """Return the day of decision as Nov. 27, 2023, as far as it is known."""
    first, parts = _first(record), len(record.decision_date.split("-"))
    if not first:
        return ""
    month = {1: "", 2: f"{_SHORT[first.month - 1]} ", 3: f"{_SHORT[first.month - 1]} {first.day}, "}[parts]
    return f"{month}{first.year}"


def _first(record: CaseRecord) -> date | None:
    days = span(record.decision_date)
    return days[0] if days else None
