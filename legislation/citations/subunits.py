"""Sub-units that stand before the article they belong to: "n.º 2 do art. 345.º", "пункт 2 статьи 1252"."""

import re

from legislation.citations.tables import SUBUNITS

_VALUE = r"(?:\(?(?:\d{1,3}[a-z]?|[ivxl]{1,5}|[^\W\d_])(?:\.?º|er)?(?!\w)\)?)"
_VALUES = rf'["]?{_VALUE}["]?(?:(?:, ?| (?:and|or|et|ou|und|y|o|e|и|или) | و ?){_VALUE}){{0,9}}'
_OF = r"(?:,? ?(?:of the|of|de la|de l'|del|de|du|des|do|da|dos|das|della|dell'|dello|der|من))"
_UNIT = re.compile(rf"(?:{SUBUNITS})(?!\w)\.? ?º? ?(?P<values>{_VALUES})(?:{_OF})? ?")
_CHAIN = re.compile(
    rf"(?<![\w.])(?:(?:{SUBUNITS})(?!\w)\.? ?º? ?{_VALUES}(?:{_OF})?[ \n]){{1,4}}(?:(?:l'|the|o|a|el|la|los|as|os) ?)?$"
    rf"|(?<![\w.])(?:(?:{SUBUNITS})(?!\w)\.? ?º? ?{_VALUES}{_OF}[ \n]?){{1,4}}(?:l')?$"
)
_LOOK_BACK = 120


def subunits_before(text: str, floor: int, at: int) -> tuple[int, list[str]] | None:
    """Return where the sub-units start that lead up to the label at `at`, and what they add to its number.

    Widest first: `(2)(1)`. One for each member of a list: "points (a) and (b) of Article 8" gives `(a)` and `(b)`.
    None where there are none.
    """
    start = max(floor, at - _LOOK_BACK)
    chain = _CHAIN.search(text[start:at])
    if not chain:
        return None
    added = [""]
    for unit in _UNIT.finditer(chain[0]):
        values = re.findall(
            r"[^\W_]+",
            re.sub(r"(?<=\d)(?:\.?º|er)|(?<= )(?:and|or|et|ou|und|y|o|e|и|или)(?= )|و(?=\d)", " ", unit["values"]),
        )
        added = [f"({value}){rest}" for rest in added for value in values]
    return start + chain.start(), added
