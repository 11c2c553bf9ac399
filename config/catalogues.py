"""Catalogues of translated messages, compiled when the site starts."""

import os
import tempfile
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po


def compile_catalogues(written: Path, compiled: Path) -> None:
    """Compile each `django.po` below `written` to the `django.mo` that Django reads, below `compiled`.

    One that is as old as its source is kept. Messages marked fuzzy are left out.
    """
    for source in written.glob("*/LC_MESSAGES/django.po"):
        target = compiled / source.relative_to(written).with_suffix(".mo")
        if not target.exists() or target.stat().st_mtime_ns != source.stat().st_mtime_ns:
            _compile(source, target)


def _compile(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    changed = source.stat().st_mtime_ns
    with source.open("rb") as opened:
        catalogue = read_po(opened)
    # Other processes may start at the same time and read the same file.
    with tempfile.NamedTemporaryFile(dir=target.parent, delete=False) as out:
        write_mo(out, catalogue)
    os.utime(out.name, ns=(changed, changed))
    Path(out.name).replace(target)
