"""Readings to store as drafts: of the seed's text, and of laws that are cited."""

from django.conf import settings

from cases.intake import Reading, read
from cases.record.value import CaseRecord, Citation

SEED = settings.BASE_DIR / "fixtures/seed/CN108-j.txt"


def read_seed() -> tuple[str, Reading]:
    text = SEED.read_text("utf-8")
    (reading,) = read(text)
    return text, reading


def named(*titles: str) -> Reading:
    """Return a reading that cites article 1 of each of these laws."""
    laws = tuple(Citation(f"Article 1 of {title}", title, "article", "1") for title in titles)
    return Reading(CaseRecord(jurisdiction="CN", title="A v B", citations=laws))
