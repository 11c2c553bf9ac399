"""The reading of a law, as lines, kinds and numbers to compare."""

from legislation.intake import LawReading, Unit


def outline(reading: LawReading) -> list[str]:
    """Return a line for each unit, indented by its depth, then one for each finding."""
    return outline_of_units(reading) + [f"! {finding.kind}" for finding in reading.findings]


def outline_of_units(reading: LawReading) -> list[str]:
    """Return a line for each unit, indented by its depth."""
    lines: list[str] = []

    def add(units: tuple[Unit, ...], depth: int) -> None:
        for unit in units:
            lines.append(f"{'  ' * depth}{unit.kind} {unit.number or '-'} | {unit.heading}".rstrip())
            add(unit.children, depth + 1)

    add(reading.units, 0)
    return lines


def kinds(reading: LawReading) -> list[str]:
    """Return the kinds of the findings."""
    return [finding.kind for finding in reading.findings]


def numbers(reading: LawReading) -> list[str]:
    """Return the numbers of the provisions."""
    return [unit.number for unit in reading.provisions()]
