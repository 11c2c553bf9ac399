"""The country that appears beside a law's title."""

from functools import cache

from core.names import localized
from legislation.data.jurisdictions import jurisdictions

# Treaties are under this code, and belong to no country.
_TREATIES = "INT"


def country_of(code: str, title: str = "") -> str:
    """Return the name of a law's country or body in the reader's language; empty for a treaty, an unknown code, and a
    title that says it. It distinguishes laws of one title.
    """
    names = _names().get(code.upper(), {})
    if not names or code.upper() == _TREATIES:
        return ""
    name = localized(names)
    return "" if name in title or names["en"] in title else name


def with_country(code: str, title: str) -> str:
    """Return a law's title with its country: `Civil Code, Japan`."""
    return ", ".join(filter(None, (title, country_of(code, title))))


@cache
def _names() -> dict[str, dict[str, str]]:
    return {row["code"]: row["names"] for row in jurisdictions()}
