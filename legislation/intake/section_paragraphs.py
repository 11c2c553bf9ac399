"""Numbers such as 2.1: sections inserted behind section 2, or its paragraphs."""

from .lines import Line
from .provisions import Opening

_FEW = 3  # Sections for each of an inserted one, such as 2.1, that a law must have.


def without_paragraphs(sections: dict[int, Opening], lines: list[Line]) -> dict[int, Opening]:
    """Return sections, by the index of their line, without 2.1 where that is a paragraph of section 2.

    Inserted sections are few, and are in acts that print no stop behind a number.
    """
    inserted = [index for index, each in sections.items() if "." in each.number]
    whole = [index for index, each in sections.items() if "." not in each.number]
    stopped = sum(lines[index].plain[sections[index].end :].startswith(".") for index in whole)
    if len(inserted) * _FEW <= len(whole) and stopped * 2 <= len(whole):
        return sections
    return {index: sections[index] for index in whole}
