"""JSON of other services as labelled lines."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from cases.intake.lexicon import label_matching
from cases.intake.lexicon.labels import BODIES
from core.sources.metadata import is_of_the_file

_WORDS = re.compile(r"(?<=[a-z])(?=[A-Z])|[_-]+")
_FEWEST = 3  # Labels that make a record of what could be any JSON.
_DEEPEST = 6


def text_of(value: Any) -> str:
    """Return the fields of a JSON object, "Date of judgment: 2019-11-25" a line; empty where they are no record's.

    Fields that hold objects are opened; those about the file itself are left out.
    """
    if not isinstance(value, Mapping):
        return ""
    lines = list(_lines(value, 0))
    fields = {label.field for name, _ in lines if (label := label_matching.named(name))}
    if len(fields) < _FEWEST:
        return ""
    return "\n".join(f"{name}: {said}" for name, said in lines)


def _lines(fields: Mapping[str, Any], depth: int) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each field that says anything."""
    for key, value in fields.items():
        name = " ".join(_WORDS.sub(" ", str(key)).split())
        objects = [each for each in (value if isinstance(value, list) else [value]) if isinstance(each, Mapping)]
        if is_of_the_file(str(key)):
            continue
        if objects and depth < _DEEPEST:
            for each in objects:
                yield from _named(each) or _lines(each, depth + 1)
        elif said := _said(name, value):
            yield name, said


def _named(value: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Return the one line that {"role": "plaintiff", "name": "Peng"} is; none for an object of another kind."""
    role, name = value.get("role"), value.get("name")
    return [(role, name)] if isinstance(role, str) and isinstance(name, str) else []


def _said(name: str, value: Any) -> str:
    """Return a value, or the values of a list, as they are written beside a label."""
    values = value if isinstance(value, list) else [value]
    texts = [str(each).strip() for each in values if isinstance(each, str | int | float) and not isinstance(each, bool)]
    label = label_matching.named(name)
    return ("\n" if label and label.field in BODIES else "; ").join(filter(None, texts))
