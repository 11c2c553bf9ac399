"""Names of jurisdictions as sources write them."""

import re
from functools import cache

from core.text.folding import fold
from legislation.data.jurisdictions import jurisdictions

# Names in use that the published list does not hold. One line a jurisdiction.
_ALSO = """
AE: UAE | United Arab Emirates
AT: Österreich | Republik Österreich
BE: Belgien | België
BO: Bolivia
BR: Brasil
CAN: Comunidad Andina | Andean Community (CAN) | Court of Justice of the Andean Community
CD: DR Congo
CH: Schweiz | Svizzera
CI: Ivory Coast
CN: People's Republic of China | PRC | P.R. China | 中华人民共和国
CV: Cape Verde
CZ: Czech Republic | République tchèque
DE: Federal Republic of Germany | Deutschland | Bundesrepublik Deutschland | Alemanha | Germania
EP: Europäisches Patentamt | European Patent Office | EPO | European Patent Organization | Office européen des brevets
EU: EU | Court of Justice of the European Union | European Union | Union européenne | Unión Europea | União Europeia
  | Европейский союз | 欧洲联盟 | 欧盟 | الاتحاد الأوروبي
FR: Frankreich | French Republic | République française
GB: Соединенное Королевство | Великобритания | Reino Unido | 英国 | المملكة المتحدة | UK | U.K. | Great Britain
  | England | England and Wales | Scotland | Northern Ireland | Royaume-Uni
HK: Hong Kong | Hong Kong, China
IR: Iran
IT: Italia | Italian Republic
JP: Japan
KP: North Korea
KR: 대한민국 | 大韩民国 | South Korea | Korea | République de Corée
LA: Laos
MD: Moldova
MK: Macedonia
MO: Macao
NL: The Netherlands | Kingdom of the Netherlands
OA: OAPI | African Intellectual Property Organization | Organisation africaine de la propriété intellectuelle
PH: Republic of the Philippines
PS: Palestine
RU: Russia | Russie | Россия | Rusia | Российская Федерация | Российской Федерации | Fédération de Russie
  | Federación de Rusia | 俄罗斯联邦 | الاتحاد الروسي
SY: Syria
TR: Turkey | Turquie
TZ: Tanzania
UPC: UPC | Juridiction unifiée du brevet
US: USA | U.S.A. | U.S. | United States | États-Unis | États-Unis d'Amérique | Estados Unidos
  | Estados Unidos de América | Соединенные Штаты Америки | 美利坚合众国 | الولايات المتحدة الأمريكية
VE: Venezuela
VN: Vietnam
"""


def fold_name(name: str) -> str:
    """Return `name` as compared: letter case, quotes, spaces, `&` and a leading article do not matter."""
    folded = fold(name.replace("&", "and"), accents=True).strip(" .,")
    return folded.removeprefix("the ")


@cache
def published_names() -> dict[str, str]:
    """Return codes by folded name, in every language of the list of jurisdictions."""
    names = {fold_name(name): each["code"] for each in jurisdictions() for name in each["names"].values() if name}
    for line in _ALSO.replace("\n  |", " |").strip().splitlines():
        code, also = line.split(": ")
        names |= {fold_name(name): code for name in also.split("|")}
    return names


@cache
def codes() -> frozenset[str]:
    """Return the codes of all jurisdictions."""
    return frozenset(published_names().values())


# "Republic of Kenya": the words before the name that the list has.
_STYLED = re.compile(
    r"(?:(?:federal|federative|islamic|socialist|democratic|hellenic|oriental|bolivarian|plurinational|people's) )*"
    r"(?:republic|kingdom|state|commonwealth|principality|grand duchy|sultanate|hashemite kingdom) of (?:the )?"
    r"|(?:république|royaume|principauté|royaume hachémite) (?:(?:islamique|démocratique|fédérale) )?(?:de la |des "
    r"|de |du |d')"
    r"|(?:república|reino|estado) (?:(?:bolivariana|oriental|federativa|plurinacional) )?(?:de la |del |de |do |da )"
    r"|(?:республика|республики|королевство) |(?:جمهورية|مملكة|المملكة|دولة|سلطنة) "
)


_ABBREVIATION = re.compile(r"\s[(（](?P<code>[A-Z]{2,5})[)）]$")  # "Unified Patent Court (UPC)".


def code_named(name: str) -> str:
    """Return the code of the jurisdiction called `name`, in its short form or in full; empty where none is."""
    short = _ABBREVIATION.search(name[:100])
    if short:
        code = code_named(name[: short.start()])
        return code if code_named(short["code"]) in ("", code) else ""
    folded = fold_name(name[:100])
    bare = _STYLED.sub("", folded, count=1) if _STYLED.match(folded) else ""
    code = published_names().get(folded) or published_names().get(bare, "")
    # "Republic of China" is not China.
    return "" if code == "CN" and bare and "people" not in folded else code


def named_at_end(text: str) -> tuple[str, str] | None:
    """Return `text` without the name of a jurisdiction that ends it after a comma, and its code; None without one."""
    parts = re.split(r"[,，،]\s*", text[:300])
    for count in (1, 2):
        name = ", ".join(parts[-count:])
        code = code_named(name)
        if code and len(parts) > count:
            return ", ".join(parts[:-count]), code
    return None
