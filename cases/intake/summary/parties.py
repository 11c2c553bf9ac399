"""The parties of a record, in the order of their labels."""

from cases.intake.contradictions import Spelt
from cases.intake.findings_log import Notes, excerpt
from cases.intake.structure import heading_lines
from cases.intake.structure.entries import Part
from cases.record.value import ROLES, Party

from .labelled_values import rank_of
from .values import NAME_MARKS, names, parties_named, party

_FIRST_SIDE = frozenset({"plaintiff", "appellant", "applicant", "claimant", "petitioner", "prosecutor", "opponent"})
_SECOND_SIDE = frozenset({"defendant", "respondent", "accused"})


def read_parties(part: Part, notes: Notes, title: str = "") -> tuple[Party, ...]:
    """Return the parties as the labels give them, noting where a side has none or a name says another role.

    `title`: names whom a label may have left out.
    """
    found: list[Party] = []
    versus = heading_lines.sides(title)
    for entry in part.of(*ROLES, "parties"):
        notes.at("parties", entry.place, rank_of(entry, NAME_MARKS, capitals=True))
        role, lines = entry.label.field, [line.plain for line in entry.filled]
        if role == "parties":
            found += _named_together("\n".join(lines), entry.place, notes)
            continue
        called = names(lines, entry.beside)
        if not called:
            suggestion = (versus[role not in _FIRST_SIDE],) if versus and role in _FIRST_SIDE | _SECOND_SIDE else ()
            label = entry.label.written
            notes.doubt("missing_party.label", entry.place, f"parties.{role}", "", suggestion, label=label)
        for name in called:
            stated, own = party(role, name)
            found.append(stated)
            if own:
                notes.doubt(
                    "several_values.role", entry.place, "parties", stated.name,
                    name=excerpt(name), label=entry.label.written, role=own,
                )  # fmt: skip
            if _is_unbalanced(name):
                notes.doubt("quotation_marks.name", entry.place, "parties", stated.name, name=excerpt(name))
    return tuple(found)


def _named_together(text: str, place: tuple[int, int], notes: Notes) -> list[Party]:
    both = heading_lines.sides(text) if "\n" not in text else None
    if both:
        return [Party("plaintiff", both[0]), Party("defendant", both[1])]
    stated = parties_named(text)
    if any(each.role == "other" for each in stated):
        notes.doubt("missing_field.roles", place, "parties")
    return stated


def missing_sides(parties: tuple[Party, ...], title: Spelt, part: Part, notes: Notes) -> None:
    """Note a side of a dispute that has no party; a decision on one party's application has one side."""
    labelled = part.of(*ROLES, "parties")
    if any(not names([line.plain for line in entry.filled]) for entry in labelled):
        return  # An empty label was noted already.
    roles = {each.role for each in parties}
    lines = title[1] if title[0] else (part.first, part.last)
    versus = heading_lines.sides(title[0])
    if not roles & (_FIRST_SIDE | {"other"}):
        if versus:
            name = excerpt(versus[0])
            notes.doubt("missing_party.plaintiff_in_title", lines, "parties.plaintiff", "", versus[:1], name=name)
        else:
            notes.doubt("missing_party.plaintiff", lines, "parties.plaintiff")
    if not roles & _SECOND_SIDE and not roles & {"other", "applicant", "petitioner"}:
        if versus:
            name = excerpt(versus[1])
            notes.doubt("missing_party.defendant_in_title", lines, "parties.defendant", "", versus[1:], name=name)
        else:
            notes.doubt("missing_party.defendant", lines, "parties.defendant")


def _is_unbalanced(name: str) -> bool:
    opened, closed = name.count("“") + name.count("„") + name.count("«"), name.count("”") + name.count("»")
    opened, closed = (opened, closed) if "„" not in name else (name.count("„"), name.count("“") + name.count("”"))
    return opened != closed or name.count('"') % 2 == 1
