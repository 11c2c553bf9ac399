"""Labels of records, a file for each language.

A line has the spellings of one field, separated by `|`.

To add a spelling, add it to a line. To add a language, add its file and name it in `_LANGUAGES`. `LOOSE` holds words
that are a label only before a colon ("Court: …"), because they begin ordinary sentences too. `unread` has those of what
no record has: judges, days of publication.
"""

from . import ar, de, en, es, fr, it, nl, pl, pt, ru, sv, zh

_LANGUAGES = {
    "en": en,
    "fr": fr,
    "es": es,
    "pt": pt,
    "ru": ru,
    "zh": zh,
    "ar": ar,
    "de": de,
    "it": it,
    "nl": nl,
    "pl": pl,
    "sv": sv,
}


def _fields(table: str) -> dict[str, str]:
    """Return the spellings of each field; a line that begins with `|` goes on with the one above it."""
    lines = table.replace("\n  |", " |").strip().splitlines()
    return dict(line.split(": ", 1) for line in lines)


LABELS: dict[str, dict[str, str]] = {code: _fields(each.STRICT) for code, each in _LANGUAGES.items()}
LOOSE: dict[str, dict[str, str]] = {code: _fields(each.LOOSE) for code, each in _LANGUAGES.items()}

BODIES = frozenset({"basic_facts", "held", "relevant_holdings", "relevant_legislation", "summary"})
LINKS = frozenset({"judgments", "documents", "sources"})
LISTS = LINKS | {"keywords", "subject_matter", "docket", "parties", "collection"}
