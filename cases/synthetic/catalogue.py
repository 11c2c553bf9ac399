"""The catalogue and the law that synthetic cases name: always the same, whatever the seed. Frequent ones come first."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from legislation.data.jurisdictions import jurisdictions

from .words import script_of, zipf

JURISDICTIONS = (
    "CN", "US", "IN", "DE", "JP", "FR", "BR", "KR", "GB", "EU", "MX", "ES", "RU", "ZA", "IT", "AU", "CA", "SA", "EG",
    "AR", "CL", "CO", "PE", "TR", "PL", "NL", "SE", "CH", "AT", "BE", "PT", "GR", "IE", "FI", "DK", "NO", "CZ", "HU",
    "RO", "BG", "UA", "KZ", "GE", "MA", "TN", "DZ", "NG", "KE", "GH", "TH", "VN", "PH", "ID", "MY", "SG", "NZ", "LV",
    "LT", "EE", "JO",
)  # fmt: skip
_COURTS = 400
_KEYWORDS = 3000
_OWN_PROVISIONS = 60
_TREATIES = 4
_TREATY_PROVISIONS = 100
_COLLECTIONS = 12
_SESSIONS = 8
_FIRST_YEAR = 2013
_DATA = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Place:
    """A jurisdiction: its name, and the numbers of its courts in `CATALOGUE.courts`, the busiest first."""

    code: str
    name: str
    courts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Name:
    """A row of the catalogue: its slug and English name. `home`: the code of its jurisdiction, if it has one."""

    slug: str
    name: str
    home: str = ""


@dataclass(frozen=True, slots=True)
class Law:
    """An instrument with the numbers and wordings of its articles."""

    home: str
    slug: str
    title: str
    wordings: tuple[str, ...]

    @property
    def key(self) -> str:
        return f"{self.home.lower()}/{self.slug}"


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All of it. `laws`: of each jurisdiction its own; `collections` with the titles of their numbered sessions."""

    places: tuple[Place, ...]
    courts: tuple[Name, ...]
    keywords: tuple[Name, ...]
    subjects: tuple[Name, ...]
    laws: dict[str, Law]
    treaties: tuple[Law, ...]
    collections: tuple[Name, ...]
    sessions: tuple[str, ...]


@cache
def catalogue() -> Catalogue:
    dice = Random("catalogue")  # noqa: S311 (nothing secret)
    names = _names_of_jurisdictions()
    # The busier a jurisdiction is, the more courts it has; each has one at least.
    homes = [*JURISDICTIONS, *dice.choices(JURISDICTIONS, cum_weights=zipf(len(JURISDICTIONS)), k=_COURTS)][:_COURTS]
    courts = tuple(
        Name(f"synthetic-court-{number}", f"{_words(dice, 1).title()} Court (synthetic)", home)
        for number, home in enumerate(homes, start=1)
    )
    return Catalogue(
        places=tuple(
            Place(code, names[code], tuple(at for at, court in enumerate(courts) if court.home == code))
            for code in JURISDICTIONS
        ),
        courts=courts,
        keywords=tuple(Name(f"synthetic-{number}", _words(dice, 2)) for number in range(1, _KEYWORDS + 1)),
        subjects=tuple(Name(row["slug"], row["names"]["en"]) for row in _rows("core/data/subject_matter.json")),
        laws={code: _law(dice, code, "synthetic-act", "Act", _OWN_PROVISIONS) for code in JURISDICTIONS},
        treaties=tuple(
            _law(dice, "INT", f"synthetic-treaty-{number}", "Treaty", _TREATY_PROVISIONS)
            for number in range(1, _TREATIES + 1)
        ),
        collections=tuple(
            Name(f"synthetic-{year}", f"Synthetic cases {year}")
            for year in range(_FIRST_YEAR, _FIRST_YEAR + _COLLECTIONS)
        ),
        sessions=tuple(_words(dice, 3).capitalize() for _ in range(_SESSIONS)),
    )


def _law(dice: Random, home: str, slug: str, kind: str, provisions: int) -> Law:
    latin = script_of("en")
    wordings = tuple(latin.sentences(latin.draw(dice, 30), dice) for _ in range(provisions))
    return Law(home, slug, f"{_words(dice, 1).title()} {kind} (synthetic)", wordings)


def _words(dice: Random, count: int) -> str:
    """Return words of even chances, so that names are seldom alike."""
    words = script_of("en").words
    return " ".join(words[int(dice.random() * len(words))] for _ in range(count))


def _names_of_jurisdictions() -> dict[str, str]:
    return {row["code"]: row["names"]["en"] for row in jurisdictions()}


def _rows(path: str) -> list[dict[str, Any]]:
    return json.loads((_DATA / path).read_text("utf-8"))
