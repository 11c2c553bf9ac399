"""A case as another case's page points to it. The index keeps it, so that pointing asks the database nothing."""

import json
from dataclasses import dataclass
from typing import Any, Self

from django.urls import reverse
from tantivy import DocAddress, Searcher


@dataclass(frozen=True, slots=True)
class Glimpse:
    """What a line about a case shows of its record. `keywords`, `provisions`: their keys. `parties`: their names."""

    reference: str
    title: str
    court: str
    jurisdiction: str
    jurisdiction_name: str
    decision_date: str
    keywords: tuple[str, ...]
    provisions: tuple[str, ...]
    parties: tuple[str, ...]

    @classmethod
    def of(cls, record: dict[str, Any]) -> Self:
        """Return the glimpse of a record as JSON."""
        cited = (citation["provision_key"] for citation in record["citations"])
        return cls(
            *(record[name] for name in ("reference", "title", "court", "jurisdiction", "jurisdiction_name")),
            record["decision_date"],
            tuple(filter(None, record["keyword_keys"])),
            tuple(dict.fromkeys(filter(None, cited))),
            tuple(party["name"] for party in record["parties"]),
        )

    def packed(self) -> bytes:
        return json.dumps([getattr(self, name) for name in self.__slots__], ensure_ascii=False).encode()

    def get_absolute_url(self) -> str:
        return reverse("case", args=[self.reference])


def glimpse(reader: Searcher, place: DocAddress) -> Glimpse:
    """Return the case that the index has at a place."""
    *names, keywords, provisions, parties = json.loads(bytes(reader.doc(place).get_first("glimpse")))
    return Glimpse(*names, tuple(keywords), tuple(provisions), tuple(parties))
