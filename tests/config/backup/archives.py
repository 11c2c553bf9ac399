"""Archives that no database is needed for."""

import hashlib
import io
import json
import zipfile

from config.backup.archive import ArchiveWriter
from config.backup.manifest import Manifest
from config.backup.seal import COMMENT

ROWS = b"1\tPortrait right\n2\t\\N\n"


class Pipe:
    """A file that can only be written on."""

    def __init__(self) -> None:
        self.written = io.BytesIO()

    def write(self, data: bytes) -> int:
        return self.written.write(data)

    def flush(self) -> None:
        pass


def manifest(**changes) -> Manifest:
    values = {
        "made_at": "2026-12-01T00:00:00+00:00", "casebridge": "0.1.0", "build": "b", "django": "5.2",
        "postgresql": "18.1", "log": 7, "migrations": (("cases", "0001_initial"),), "sequences": {"cases_court.id": 3},
        "tables": (),
    }  # fmt: skip
    return Manifest(**values | changes)


def archive(rows: bytes = ROWS, **changes) -> bytes:
    """Return an archive of two small tables."""
    pipe = Pipe()
    tables = []
    with ArchiveWriter(pipe) as writer:
        for name in ("cases_court", "cases_keyword"):
            with writer.rows(name, lambda rows: None) as counted:
                counted.write(rows)
            tables.append(counted.table(name, ("id", "title")))
        writer.finish(manifest(**{"tables": tuple(tables)} | changes))
    return pipe.written.getvalue()


def crafted(whole: bytes, members: dict[str, bytes | None], **manifest_changes) -> bytes:
    """Return an archive with members changed, added or (None) left out, and with a right digest at its end."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole)) as before, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after:
        contents = {name: before.read(name) for name in before.namelist()}
        if manifest_changes:
            found = json.loads(contents["manifest.json"]) | manifest_changes
            contents["manifest.json"] = json.dumps(found).encode()
        for name, content in (contents | members).items():
            if content is not None:
                after.writestr(name, content)
        after.comment = COMMENT
    return sealed(out.getvalue())


def sealed(written: bytes) -> bytes:
    """Return the bytes with the digest of all but the last 64 in the place of those."""
    return written[:-64] + hashlib.sha256(written[:-64]).hexdigest().encode()


def reworded(whole: bytes, table: str, old: bytes, new: bytes) -> bytes:
    """Return an archive in which the rows of a table say something else, and every digest is right."""
    with zipfile.ZipFile(io.BytesIO(whole)) as before:
        rows = before.read(f"tables/{table}.copy")
        assert old in rows
        rows = rows.replace(old, new)
        tables = json.loads(before.read("manifest.json"))["tables"]
    for entry in tables:
        if entry["name"] == table:
            entry |= {"size": len(rows), "sha256": hashlib.sha256(rows).hexdigest()}
    return crafted(whole, {f"tables/{table}.copy": rows}, tables=tables)


def with_migration(whole: bytes, app: str, name: str) -> bytes:
    """Return an archive whose database had one migration more."""
    with zipfile.ZipFile(io.BytesIO(whole)) as before:
        found = json.loads(before.read("manifest.json"))["migrations"]
    return crafted(whole, {}, migrations=[*found, [app, name]])
