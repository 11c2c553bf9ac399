"""The parties of a record, in the order of their labels."""

from cases.intake.contradictions import Spelt
from cases.intake.findings_log import Notes, excerpt
from cases.intake.structure import heading_lines as line_forms
from cases.intake.structure.entries import Part
from cases.record.value import ROLES, Party

from .values import names, parties_named, party

_FIRST_SIDE = frozenset({"plaintiff", "appellant", "applicant", "claimant", "petitioner", "prosecutor", "opponent"})
_SECOND_SIDE = frozenset({"defendant", "respondent", "accused"})


def read_parties(part: Part, notes: Notes, title: str = "") -> tuple[Party, ...]:
    """Return the parties as the labels give them, noting where a side has none or a name says another role.

    `title`: names whom a label may have left out.
    """
    found: list[Party] = []
    versus = line_forms.sides(title)
    for entry in part.of(*ROLES, "parties"):
        notes.at("parties", entry.place)
        role, lines = entry.label.field, [line.plain for line in entry.filled]
        if role == "parties":
            found += _named_together("\n".join(lines), entry.place, notes)
            continue
        called = names(lines)
        if not called:
            message = f"Nobody is named under “{entry.label.written}”. Add the party."
            suggestion = (versus[role not in _FIRST_SIDE],) if versus and role in _FIRST_SIDE | _SECOND_SIDE else ()
            notes.doubt("missing_party", message, entry.place, f"parties.{role}", "", suggestion)
        for name in called:
            stated, own = party(role, name)
            found.append(stated)
            if own:
                message = (
                    f"“{excerpt(name)}” stands under “{entry.label.written}”, but calls itself {own}. Check the role."
                )
                notes.doubt("several_values", message, entry.place, "parties", stated.name)
            if _is_unbalanced(name):
                message = f"The quotation marks in “{excerpt(name)}” do not match."
                notes.doubt("quotation_marks", message, entry.place, "parties", stated.name)
    return tuple(found)


def _named_together(text: str, place: tuple[int, int], notes: Notes) -> list[Party]:
    both = line_forms.sides(text) if "\n" not in text else None
    if both:
        return [Party("plaintiff", both[0]), Party("defendant", both[1])]
    stated = parties_named(text)
    if any(each.role == "other" for each in stated):
        notes.doubt(
            "missing_field", "Parties are named without their roles. Choose the role of each.", place, "parties"
        )
    return stated


def missing_sides(parties: tuple[Party, ...], title: Spelt, part: Part, notes: Notes) -> None:
    """Note which side of a dispute nobody stands for; a decision on one party's application has one side."""
    labelled = part.of(*ROLES, "parties")
    if any(not names([line.plain for line in entry.filled]) for entry in labelled):
        return  # An empty label was noted already.
    roles = {each.role for each in parties}
    lines = title[1] if title[0] else (part.first, part.last)
    versus = line_forms.sides(title[0])
    if not roles & (_FIRST_SIDE | {"other"}):
        named = f" The title names “{excerpt(versus[0])}”." if versus else ""
        message = f"There is no plaintiff, appellant or applicant.{named} Add the party."
        notes.doubt("missing_party", message, lines, "parties.plaintiff", "", versus[:1] if versus else ())
    if not roles & _SECOND_SIDE and not roles & {"other", "applicant", "petitioner"}:
        named = f" The title names “{excerpt(versus[1])}”." if versus else ""
        message = f"There is no defendant or respondent.{named} Add the party."
        notes.doubt("missing_party", message, lines, "parties.defendant", "", versus[1:] if versus else ())


def _is_unbalanced(name: str) -> bool:
    opened, closed = name.count("“") + name.count("„") + name.count("«"), name.count("”") + name.count("»")
    opened, closed = (opened, closed) if "„" not in name else (name.count("„"), name.count("“") + name.count("”"))
    return opened != closed or name.count('"') % 2 == 1
