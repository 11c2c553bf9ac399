"""What the citation grammar makes of real phrases: one table a language in `phrases/`, one line a phrase.

A line is `phrase => instrument: numbers | instrument: numbers`, with nothing after the arrow where nothing is cited.
`\\n` is a line break.
"""

from pathlib import Path

import pytest

from legislation.citations import find_citations

TABLES = sorted((Path(__file__).parent / "phrases").glob("*.txt"))


def _phrases(table: Path) -> list[tuple[str, str, list[tuple[str, list[str]]]]]:
    """Return language, phrase, and for each citation its instrument and numbers."""
    rows = []
    for line in table.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            phrase, expected = line.replace("\\n", "\n").split(" =>")
            cited = [each.strip().rpartition(": ") for each in expected.split(" | ") if each.strip()]
            rows.append((table.stem, phrase, [(name.lstrip(": "), listed.split(", ")) for name, _, listed in cited]))
    return rows


PHRASES = [phrase for table in TABLES for phrase in _phrases(table)]


@pytest.mark.parametrize(("language", "phrase", "expected"), PHRASES)
def test_a_phrase_gives_its_instruments_and_numbers(language, phrase, expected):
    found = find_citations(phrase, language)

    assert [(each.instrument, list(each.numbers)) for each in found] == expected


@pytest.mark.parametrize(("language", "phrase", "expected"), PHRASES)
def test_a_phrase_gives_the_same_where_the_language_is_not_known(language, phrase, expected):
    found = find_citations(phrase)

    assert [(each.instrument, list(each.numbers)) for each in found] == expected


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.stem)
def test_the_main_languages_have_forty_phrases_or_more(table):
    if table.stem not in ("it", "ko", "pl", "tr", "uk"):
        assert len(_phrases(table)) >= 40
