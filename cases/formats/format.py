"""The class of formats, and the error of a wrong text."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from cases.record.json import to_json
from cases.record.value import CaseRecord
from core.text.unstorable import UNSTORABLE


class FormatError(ValueError):
    """The text is not of the format, or holds no record that can be kept; the message says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Format:
    """A form in which a record is written out. `suffix`: of file names, without the dot. `name`: as readers know it.

    `write`: UTF-8. `read`: one record out of a text, FormatError for any other; None where a format is only written.
    """

    suffix: str
    media_type: str
    name: str
    write: Callable[[CaseRecord], bytes]
    read: Callable[[str], CaseRecord] | None = None


def checked(record: CaseRecord) -> CaseRecord:
    """Return the record. Raises FormatError where it holds what no database keeps."""
    if any(UNSTORABLE.search(text) for text in _texts(to_json(record))):
        raise FormatError("The record holds a character that no text can keep: NUL, or a broken half of a character.")
    return record


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _texts(part)
