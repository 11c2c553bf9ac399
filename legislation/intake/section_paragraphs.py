"""Numbers such as 2.1: sections inserted behind section 2, or its paragraphs."""

from .lines import Line
from .provisions import Opening

_OF_A_CODE = 5  # Characters of a number with a decimal that is no paragraph: 101.5.
_FEW = 3  # Sections for each of an inserted one, such as 2.1, that a law must have.


def without_paragraphs(sections: dict[int, Opening], lines: list[Line]) -> dict[int, Opening]:
    """Return sections, by the index of their line, without 2.1 where that is a paragraph of section 2.

    Inserted sections are few, and are in acts that print no stop behind a number.
    """
    inserted = [index for index, each in sections.items() if "." in each.number and len(each.number) < _OF_A_CODE]
    whole = [index for index in sections if index not in set(inserted)]
    stopped = sum(lines[index].plain[sections[index].end :].startswith(".") for index in whole)
    if len(inserted) * _FEW <= len(whole) and stopped * 2 <= len(whole):
        return sections
    return {index: sections[index] for index in whole}
