"""Names of jurisdictions as sources write them."""

import json
import re
from functools import cache
from pathlib import Path

import legislation

# Names in use that the published list does not hold. One line a jurisdiction.
_ALSO = """
AE: UAE
BO: Bolivia
CAN: Comunidad Andina | Andean Community (CAN) | Court of Justice of the Andean Community
CD: DR Congo
CI: Ivory Coast
CN: People's Republic of China | PRC | P.R. China | 中华人民共和国
CV: Cape Verde
CZ: Czech Republic | République tchèque
DE: Federal Republic of Germany
EP: European Patent Office | EPO | European Patent Organization | Office européen des brevets
EU: EU | Court of Justice of the European Union
GB: UK | U.K. | Great Britain | England | England and Wales | Scotland | Northern Ireland | Royaume-Uni
HK: Hong Kong | Hong Kong, China
IR: Iran
KP: North Korea
KR: South Korea | Korea | République de Corée
LA: Laos
MD: Moldova
MK: Macedonia
MO: Macao
NL: The Netherlands | Kingdom of the Netherlands
OA: OAPI | African Intellectual Property Organization | Organisation africaine de la propriété intellectuelle
PH: Republic of the Philippines
PS: Palestine
RU: Russia | Russie | Россия | Rusia
SY: Syria
TR: Turkey | Turquie
TZ: Tanzania
UPC: UPC | Juridiction unifiée du brevet
US: USA | U.S.A. | U.S. | United States | États-Unis | Estados Unidos
VE: Venezuela
VN: Vietnam
"""


def fold_name(name: str) -> str:
    """Return `name` as compared: letter case, quotes, spaces, `&` and a leading article do not matter."""
    folded = " ".join(name.replace("’", "'").replace("&", "and").casefold().split()).strip(" .,")
    return folded.removeprefix("the ")


@cache
def published_names() -> dict[str, str]:
    """Return codes by folded name, in every language of the list of jurisdictions."""
    path = Path(legislation.__file__).parent / "data" / "jurisdictions.json"
    listed = json.loads(path.read_text(encoding="utf-8"))
    names = {fold_name(name): each["code"] for each in listed for name in each["names"].values() if name}
    for line in _ALSO.strip().splitlines():
        code, also = line.split(": ")
        names |= {fold_name(name): code for name in also.split("|")}
    return names


@cache
def codes() -> frozenset[str]:
    """Return the codes of all jurisdictions."""
    return frozenset(published_names().values())


def named_at_end(text: str) -> tuple[str, str] | None:
    """Return `text` without the name of a jurisdiction that ends it after a comma, and its code; None without one."""
    parts = re.split(r"[,，]\s*", text[:300])
    for count in (1, 2):
        name = ", ".join(parts[-count:])
        code = published_names().get(fold_name(name))
        if code and len(parts) > count:
            return ", ".join(parts[:-count]), code
    return None
