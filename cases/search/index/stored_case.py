"""What the index stores of a case for links to it."""

import json
from dataclasses import dataclass
from typing import Any, Self

from tantivy import DocAddress, Searcher

from core.addresses import address


@dataclass(frozen=True, slots=True)
class StoredCase:
    """What a line about a case shows of its record. `keywords`, `provisions`: their keys of today.

    `parties`: their names; `roles`: theirs, in the same order. `moved`: the former keys in the record, each with the
    one of today.
    """

    reference: str
    title: str
    court: str
    jurisdiction: str
    jurisdiction_name: str
    decision_date: str
    keywords: tuple[str, ...]
    provisions: tuple[str, ...]
    parties: tuple[str, ...]
    roles: tuple[str, ...] = ()
    moved: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, record: dict[str, Any], moved: dict[str, str] | None = None) -> Self:
        """Return the case of a record as JSON. `moved`: former keys in the record, each with the one of today."""
        now = moved or {}
        keywords, provisions = keys_of(record)
        return cls(
            record["reference"],
            record["title"],
            record["court"],
            record["jurisdiction"],
            record["jurisdiction_name"],
            record["decision_date"],
            tuple(dict.fromkeys(now.get(key, key) for key in keywords)),
            tuple(dict.fromkeys(now.get(key, key) for key in provisions)),
            tuple(party["name"] for party in record["parties"]),
            tuple(party["role"] for party in record["parties"]),
            tuple((key, now[key]) for key in (*dict.fromkeys(keywords), *dict.fromkeys(provisions)) if key in now),
        )

    def packed(self) -> bytes:
        """Return the case as the index stores it."""
        return json.dumps([getattr(self, name) for name in self.__slots__], ensure_ascii=False).encode()

    def get_absolute_url(self) -> str:
        return address("case", self.reference)


def keys_of(record: dict[str, Any]) -> tuple[list[str], list[str]]:
    """Return the keys of the keywords and of the provisions that a record as JSON has."""
    cited = [citation["provision_key"] for citation in record["citations"]]
    return [key for key in record["keyword_keys"] if key], [key for key in cited if key]


def stored_case(searcher: Searcher, at: DocAddress) -> StoredCase:
    """Return the case of the document at an address of the index."""
    [packed] = searcher.doc(at).get_all("stored_case")
    reference, title, court, jurisdiction, jurisdiction_name, decision_date, *several = json.loads(bytes(packed))
    keywords, provisions, parties, roles, moved = map(tuple, several)
    return StoredCase(
        reference,
        title,
        court,
        jurisdiction,
        jurisdiction_name,
        decision_date,
        keywords,
        provisions,
        parties,
        roles,
        tuple((was, now) for was, now in moved),
    )
