"""The figures as a section of docs/performance.md, between marks that carry the number of cases, and as JSON."""

import json
import os
import platform
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from django.db import connection

from .contest import COLUMNS
from .measure import Samples


@dataclass(slots=True)
class Report:
    """All that one run has measured. `others`: further figures, as (what, figure)."""

    count: int
    command: str
    rows: list[str] = field(default_factory=list)
    samples: dict[tuple[str, str], Samples] = field(default_factory=dict)
    others: list[tuple[str, str]] = field(default_factory=list)
    absent: dict[str, str] = field(default_factory=dict)


def write(report: Report, page: Path, kept: Path) -> None:
    """Put the report's section in the place of the earlier one for as many cases, or at the end; keep it as JSON."""
    opening, closing = f"<!-- figures for {report.count} cases -->", f"<!-- end of {report.count} cases -->"
    section = f"{opening}\n{markdown(report)}\n{closing}"
    text = page.read_text("utf-8")
    if opening in text and closing in text:
        before, rest = text.split(opening, 1)
        text = before + section + rest.split(closing, 1)[1]
    else:
        text = f"{text.rstrip()}\n\n{section}\n"
    page.write_text(text, "utf-8")
    figures = {
        "command": report.command,
        "date": date.today().isoformat(),
        "seconds": {f"{row} | {column}": found.seconds for (row, column), found in report.samples.items()},
        "faults": {f"{row} | {column}": found.fault for (row, column), found in report.samples.items() if found.fault},
        "others": report.others,
        "absent": report.absent,
    }
    kept.write_text(json.dumps(figures, ensure_ascii=False, indent=1), "utf-8")


def markdown(report: Report) -> str:
    """Return the section: when and where, the table of times, and the other figures."""
    lines = [
        f"## {report.count:,} cases",
        "",
        f"`{report.command}`, {date.today().isoformat()}: {_machine()}. Milliseconds, median / 95th percentile.",
        "",
        f"| | {' | '.join(COLUMNS)} |",
        f"|---|{'---:|' * len(COLUMNS)}",
        *(f"| {row} | {' | '.join(_cell(report, row, column) for column in COLUMNS)} |" for row in report.rows),
        "",
        "| | |",
        "|---|---|",
        *(f"| {what} | {figure} |" for what, figure in report.others),
    ]
    return "\n".join(lines)


def _cell(report: Report, row: str, column: str) -> str:
    if column in report.absent:
        return report.absent[column]
    found = report.samples.get((row, column))
    if found is None:
        return "has none"
    if found.fault:
        return f"failed: {found.fault.replace('|', '/')}"
    if len(found.seconds) == 1:
        return f"{_milliseconds(found.median)} (once)"
    return f"{_milliseconds(found.median)} / {_milliseconds(found.p95)}"


def _milliseconds(seconds: float) -> str:
    return f"{seconds * 1000:,.1f}" if seconds < 0.1 else f"{seconds * 1000:,.0f}"


def _machine() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version")
        server = cursor.fetchone()[0].split()[0]
    return f"{os.cpu_count()} processors, Python {platform.python_version()}, PostgreSQL {server}"
