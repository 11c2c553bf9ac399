"""A case as another case's page points to it. The index keeps it, so that pointing asks the database nothing."""

import json
from dataclasses import astuple, dataclass
from typing import Self

from django.urls import reverse
from tantivy import DocAddress, Searcher

from ..record import CaseRecord


@dataclass(frozen=True, slots=True)
class Glimpse:
    """What a line about a case shows of its record. `keywords`, `provisions`: their keys."""

    reference: str
    title: str
    court: str
    jurisdiction: str
    jurisdiction_name: str
    decision_date: str
    keywords: tuple[str, ...]
    provisions: tuple[str, ...]

    @classmethod
    def of(cls, record: CaseRecord) -> Self:
        return cls(
            record.reference,
            record.title,
            record.court,
            record.jurisdiction,
            record.jurisdiction_name,
            record.decision_date,
            tuple(filter(None, record.keyword_keys)),
            tuple(dict.fromkeys(citation.provision_key for citation in record.citations if citation.provision_key)),
        )

    def packed(self) -> bytes:
        return json.dumps(astuple(self), ensure_ascii=False).encode()

    def get_absolute_url(self) -> str:
        return reverse("case", args=[self.reference])


def glimpse(reader: Searcher, place: DocAddress) -> Glimpse:
    """Return the case that the index has at a place."""
    *names, keywords, provisions = json.loads(bytes(reader.doc(place).get_first("glimpse")))
    return Glimpse(*names, tuple(keywords), tuple(provisions))
