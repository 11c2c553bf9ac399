"""The list of jurisdictions: states by ISO 3166-1, with names from the CLDR, and bodies that have law and courts.

United Nations usage and our own names are in jurisdiction_names.json, which overrides the CLDR and adds to it.
"""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from babel import Locale

from core import site_languages
from core.site_languages import NAME_LANGUAGES

_NAMES = Path(__file__).parent / "jurisdiction_names.json"
# CLDR names these too, but ISO 3166-1 assigns them to nobody.
NOT_ISO = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "XK", "ZZ"}


@cache
def jurisdictions() -> tuple[dict[str, Any], ...]:
    """Return one entry a jurisdiction, by code: `code`, `kind` (state, body or subdivision), `names` by language."""
    cldr = {code: _territories(code) for code in NAME_LANGUAGES}
    states = [code for code in cldr["en"] if len(code) == 2 and code.isalpha() and code not in NOT_ISO]
    entries: dict[str, dict[str, Any]] = {
        code: {"code": code, "kind": "state", "names": {language: cldr[language][code] for language in NAME_LANGUAGES}}
        for code in states
    }
    for ours in json.loads(_NAMES.read_text("utf-8")):
        entry = entries.setdefault(ours["code"], {"code": ours["code"], "kind": ours.get("kind", "state"), "names": {}})
        entry["names"] |= ours["names"]
    return tuple(entries[code] for code in sorted(entries))


def _territories(language: str) -> Mapping[str, str]:
    """Return the names of territories by code, as the language has them without regard to where it is spoken."""
    locale = site_languages.locale(language)
    return Locale(locale.language, script=locale.script).territories
