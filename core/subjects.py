"""The fixed list of fields of intellectual property."""

import json
from pathlib import Path

from .names import localized

_FILE = Path(__file__).parent / "data" / "subject_matter.json"
SUBJECTS: dict[str, dict[str, str]] = {row["slug"]: row["names"] for row in json.loads(_FILE.read_text("utf-8"))}


def choices() -> list[tuple[str, str]]:
    """Return every field as (slug, name in the reader's language), in the order of the list."""
    return [(slug, localized(names)) for slug, names in SUBJECTS.items()]


def name(slug: str) -> str:
    """Return the field's name in the reader's language; the slug itself where it is not in the list."""
    return localized(SUBJECTS[slug]) if slug in SUBJECTS else slug
