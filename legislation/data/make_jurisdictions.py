"""The script that writes jurisdictions.json from CLDR.

Run `python -m legislation.data.make_jurisdictions` after an upgrade of Babel. United
Nations usage and our own names go into jurisdiction_names.json, which overrides CLDR and names what CLDR does not.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from babel import Locale

from core import languages
from core.languages import NAME_LANGUAGES

HERE = Path(__file__).parent
# CLDR names these too, but ISO 3166-1 assigns them to nobody.
NOT_ISO = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "XK", "ZZ"}


def jurisdictions() -> list[dict[str, Any]]:
    """Return one entry a jurisdiction, by code: `code`, `kind` (state, body or subdivision), `names` by language."""
    cldr = {code: _territories(code) for code in NAME_LANGUAGES}
    states = [code for code in cldr["en"] if len(code) == 2 and code.isalpha() and code not in NOT_ISO]
    entries: dict[str, dict[str, Any]] = {
        code: {"code": code, "kind": "state", "names": {language: cldr[language][code] for language in NAME_LANGUAGES}}
        for code in states
    }
    for ours in json.loads((HERE / "jurisdiction_names.json").read_text("utf-8")):
        entry = entries.setdefault(ours["code"], {"code": ours["code"], "kind": ours.get("kind", "state"), "names": {}})
        entry["names"] |= ours["names"]
    return [entries[code] for code in sorted(entries)]


def _territories(language: str) -> Mapping[str, str]:
    """Return the names of territories by code, as the language has them without regard to where it is spoken."""
    locale = languages.locale(language)
    return Locale(locale.language, script=locale.script).territories


if __name__ == "__main__":
    text = json.dumps(jurisdictions(), ensure_ascii=False, indent=1, sort_keys=True)
    (HERE / "jurisdictions.json").write_text(text + "\n", "utf-8")
