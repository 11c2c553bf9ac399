"""The title of a judgment, and the parties it names."""

import re

from cases.intake.findings_log import Notes
from cases.intake.structure import heading_lines
from cases.intake.structure.entries import Part
from cases.intake.summary.heading import Heading
from cases.intake.summary.values import party
from cases.record.value import Party
from core.text.folding import fold

from .caption_parties import is_crown

_AGAINST = {
    "de": " gegen ",
    "zh": "诉",
    "ar": " ضد ",
    "fr": " c. ",
    "es": " c. ",
    "ru": " против ",
    "sv": " mot ",
    "pl": " przeciwko ",
}
_COMMON = frozenset({"the", "and", "of", "for", "ltd", "limited", "inc", "llc", "plc", "others", "co", "company"})


def keep_titles_of(heading: Heading, parties: list[Party], notes: Notes) -> None:
    """Leave those titles that name the parties: another is the title of a case that is cited."""
    kept = [title for title in heading.titles if names_both(title[0], parties)]
    if heading.titles and not kept:
        notes.places.pop("title", None)
        notes.evidence.pop("title", None)
    heading.titles = kept


def names_both(title: str, parties: list[Party]) -> bool:
    """Return whether each side of a title shares a word with a party, of two parties in different roles."""
    both = heading_lines.sides(title)
    if not both:
        return False
    words = [(each.role, _words(each.name)) for each in parties]
    sides = [{role for role, own in words if own & _words(side)} for side in both]
    return all(sides) and len(sides[0] | sides[1]) > 1


def _words(name: str) -> set[str]:
    return {word for word in re.findall(r"\w{2,}", fold(name)) if word not in _COMMON}


def without_roles(title: str) -> str:
    """Return "Thaler (Appellant) v Comptroller (Respondent)" without the roles."""
    both = heading_lines.sides(title)
    if not both:
        return title
    bare = [party("other", side)[0].name for side in both]
    between = title[len(both[0]) : len(title) - len(both[1])]
    return f"{bare[0]}{between}{bare[1]}" if (bare[0], bare[1]) != both else title


def title_of(parties: list[Party], language: str, part: Part, notes: Notes) -> str:
    """Return the title that the first party of each side makes, where the judgment has none; empty without two."""
    one = parties[0] if parties else None
    other = next((each for each in parties if one and each.role != one.role), None)
    if not one or not other:
        return ""
    first, second = one.name, other.name
    if is_crown(second):
        first, second = second, first
    title = f"{'R' if is_crown(first) else first}{_AGAINST.get(language, ' v ')}{second}"
    place = notes.places.get("parties", (part.first, part.last))
    notes.doubt("title_from_parties", place, "title", title, (title,), title=title)
    return title


def drop_names_of_courts(heading: Heading, notes: Notes) -> None:
    """Leave out titles that only name the court, as the page of a judgment has them at its top."""
    kept = [
        title for title in heading.titles if heading_lines.sides(title[0]) or not heading_lines.names_court(title[0])
    ]
    if heading.titles and not kept:
        notes.places.pop("title", None)
        notes.evidence.pop("title", None)
    heading.titles = kept
