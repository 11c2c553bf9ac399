"""The hidden field with the version that a form began from."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Self

from core.text.unstorable import UNSTORABLE

NAME = "opened_version"
# Signs of the whole field; a form of 1,000 rows has less than a tenth of it.
_LONGEST = 4_000_000


@dataclass(frozen=True, slots=True)
class Opened:
    """Digests of all that a form said when it was opened.

    `fields`: by name. `rows`: by prefix of the formset, then by key of the row, then by name. `facts`: by name.
    `marks`: the newest numbers of the logs. `fixed`: the values of what only a new row's form asks for.
    All are empty where the field is missing or damaged; then anything may have changed.
    """

    fields: Mapping[str, str] = field(default_factory=dict)
    rows: Mapping[str, Mapping[str, Mapping[str, str]]] = field(default_factory=dict)
    facts: Mapping[str, str] = field(default_factory=dict)
    marks: Mapping[str, int] = field(default_factory=dict)
    fixed: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def read(cls, posted: str) -> Self:
        """Return what a posted field says. Never raises: a damaged field gives an empty one."""
        try:
            said = json.loads(posted) if len(posted) < _LONGEST else None
            # JSON can write NUL and half of a pair of surrogates, and no page can.
            text = json.dumps(said, ensure_ascii=False)
            storable = not UNSTORABLE.search(text) and "\\u0000" not in text
        except (ValueError, RecursionError):
            said, storable = None, False
        if not storable:
            return cls()
        if not isinstance(said, dict):
            return cls()
        rows = {
            prefix: {key: _texts(row) for key, row in _mapping(keyed).items()}
            for prefix, keyed in _mapping(said.get("rows")).items()
        }
        marks = {
            name: number
            for name, number in _mapping(said.get("marks")).items()
            if isinstance(number, int) and 0 <= number < 2**63
        }
        texts = {name: _texts(said.get(name)) for name in ("fields", "facts", "fixed")}
        return cls(rows=rows, marks=marks, **texts)

    def written(self) -> str:
        """Return the text of the hidden field."""
        names = ("fields", "rows", "facts", "marks", "fixed")
        return json.dumps({name: getattr(self, name) for name in names}, separators=(",", ":"))


def _mapping(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _texts(value: object) -> dict[str, str]:
    return {name: text for name, text in _mapping(value).items() if isinstance(text, str)}
