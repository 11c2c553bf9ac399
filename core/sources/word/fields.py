"""Fields of a Word document: which show a private name, and which make numbers."""

import re

# Fields whose result is a person, a computer's file, or a template.
_PRIVATE = re.compile(
    r'\s*(?:AUTHOR|LASTSAVEDBY|USERNAME|USERINITIALS|USERADDRESS|FILENAME|TEMPLATE|(?:INFO|DOCPROPERTY)\s+"?\s*'
    r"(?:Author|Last\s?Author|LastSavedBy|Manager|Company|Typist|Operator|Template|FileName|NameOfApplication))\b",
    re.IGNORECASE,
)
_NUMBERS = re.compile(r"\s*(?:LISTNUM|AUTONUM(?:LGL|OUT)?)\b", re.IGNORECASE)
_PRIVATE_PROPERTY = re.compile(r"creator|lastModifiedBy|manager|company", re.IGNORECASE)


def is_private(code: str) -> bool:
    """Say whether a field with this code shows who wrote the file, or where it was kept."""
    return bool(_PRIVATE.match(code))


def makes_numbers(code: str) -> bool:
    """Say whether Word makes a number for this field, and keeps it nowhere in the file."""
    return bool(_NUMBERS.match(code))


def is_private_property(path: str) -> bool:
    """Say whether a control that is bound to this path shows who wrote the file."""
    return bool(_PRIVATE_PROPERTY.search(path))


class OpenFields:
    """The fields that are open at a place of the text, each with its code and whether its result has begun."""

    def __init__(self) -> None:
        """Begin where no field is open."""
        self._open: list[tuple[list[str], list[bool]]] = []

    def begin(self) -> None:
        """Open a field."""
        self._open.append(([], []))

    def add(self, code: str) -> None:
        """Add to the code of the innermost field."""
        if self._open:
            self._open[-1][0].append(code)

    def separate(self) -> None:
        """Begin the result of the innermost field."""
        if self._open:
            self._open[-1][1].append(is_private(self._code()))

    def end(self) -> str:
        """Close the innermost field and return its code."""
        code = self._code() if self._open else ""
        del self._open[-1:]
        return code

    def hide(self) -> bool:
        """Say whether what is shown here is the result of a private field."""
        return any(any(results) for _, results in self._open)

    def _code(self) -> str:
        return "".join(self._open[-1][0])
