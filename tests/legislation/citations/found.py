"""The citations found in a text."""

from legislation.citations import find_citations


def numbers(text: str, language: str | None = None) -> list[str]:
    """Return the numbers of all citations of a text."""
    return [number for each in find_citations(text, language) for number in each.numbers]
