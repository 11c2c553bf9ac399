"""What an archive says of itself: its versions, tables and hashes. Pure."""

import json
from dataclasses import asdict, dataclass
from typing import Any

# Raise it when an older Casebridge could no longer read the archives.
FORMAT = 1

Migration = tuple[str, str]


class BackupError(Exception):
    """The backup or the restore cannot be done. The message is one sentence for the operator."""


def first_line(fault: Exception) -> str:
    """Return what a database says went wrong, without where in which statement, and without a full stop."""
    return (str(fault).splitlines() or ["no reason given"])[0].rstrip(".")


@dataclass(frozen=True, slots=True)
class Table:
    """One table of the archive: its rows in PostgreSQL's text format, `size` bytes of them with that SHA-256."""

    name: str
    columns: tuple[str, ...]
    rows: int
    size: int
    sha256: str

    @property
    def member(self) -> str:
        """Return the name under which the archive has the rows."""
        return f"tables/{self.name}.copy"


@dataclass(frozen=True, slots=True)
class Manifest:
    """The whole archive.

    `log`: the newest entry of the publication log; `sequences`: the next number of each `table.column`.
    """

    made_at: str
    casebridge: str
    build: str
    django: str
    postgresql: str
    log: int
    migrations: tuple[Migration, ...]
    sequences: dict[str, int]
    tables: tuple[Table, ...]
    format: int = FORMAT

    @property
    def rows(self) -> int:
        """Return how many rows all tables have together."""
        return sum(table.rows for table in self.tables)

    def to_json(self) -> bytes:
        """Return the manifest as JSON that a person can read."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=1).encode()


def from_json(raw: bytes) -> Manifest:
    """Return the manifest. Raises BackupError where it is of a newer format, or is none."""
    try:
        found = json.loads(raw)
        if _whole(found["format"]) > FORMAT:
            raise BackupError(
                f"The archive has format {found['format']} and this version of Casebridge reads up to {FORMAT}:"
                " install the version that made it, or a newer one."
            )
        return _manifest(found)
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as fault:
        raise BackupError("The archive's list of contents cannot be read.") from fault


def _manifest(found: dict[str, Any]) -> Manifest:
    names = ("made_at", "casebridge", "build", "django", "postgresql")
    return Manifest(
        **{name: _text(found[name]) for name in names},
        log=_whole(found["log"]),
        migrations=tuple((_text(app), _text(name)) for app, name in found["migrations"]),
        sequences={_text(column): _whole(number) for column, number in found["sequences"].items()},
        tables=tuple(_table(row) for row in found["tables"]),
        format=_whole(found["format"]),
    )


def _table(row: dict[str, Any]) -> Table:
    return Table(
        name=_text(row["name"]),
        columns=tuple(map(_text, row["columns"])),
        rows=_whole(row["rows"]),
        size=_whole(row["size"]),
        sha256=_text(row["sha256"]),
    )


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _whole(value: Any) -> int:
    if type(value) is not int or not 0 <= value < 2**63:
        raise TypeError
    return value
