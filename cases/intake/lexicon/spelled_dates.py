"""Spanish and Portuguese dates in words."""

import re

from .months import MONTHS

_UP_TO_31 = """
1: uno primero primeiro um
2: dos dois
3: tres três
4: cuatro quatro
5: cinco
6: seis
7: siete sete
8: ocho oito
9: nueve nove
10: diez dez
11: once onze
12: doce doze
13: trece treze
14: catorce quatorze catorze
15: quince quinze
16: dieciséis dezesseis dezasseis
17: diecisiete dezessete dezassete
18: dieciocho dezoito
19: diecinueve dezenove dezanove
20: veinte vinte
21: veintiuno vinte+e+um
22: veintidós veintidos vinte+e+dois
23: veintitrés veintitres vinte+e+três
24: veinticuatro vinte+e+quatro
25: veinticinco vinte+e+cinco
26: veintiséis veintiseis vinte+e+seis
27: veintisiete vinte+e+sete
28: veintiocho vinte+e+oito
29: veintinueve vinte+e+nove
30: treinta trinta
31: treinta+y+uno trinta+e+um
"""
_NUMBERS = {
    word.replace("+", " "): int(number)
    for number, words in (line.split(": ") for line in _UP_TO_31.strip().splitlines())
    for word in words.split()
}
_WORD = "|".join(sorted(_NUMBERS, key=len, reverse=True))
_MONTH = "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True))
PADDING = "\u2007"  # Fills a date up, so that offsets stay.
_DATE = re.compile(
    rf"(?<!\w)(?<! y )(?<! e )(?P<day>{_WORD}|\d{{1,2}})(?: \(\d{{1,2}}\))? de (?P<month>{_MONTH}) (?:de|del) (?:año )?"
    rf"(?P<thousands>dos|dois) mil(?: (?:e )?(?P<year>{_WORD}))?(?!\w)(?: \(\d{{4}}\))?",
    re.IGNORECASE,
)


def in_digits(text: str) -> str:
    """Return `text` with each date in words, "quince de febrero de dos mil veintiuno", in digits of the same length."""
    return _DATE.sub(_written, text) if " mil" in text or " MIL" in text else text


def _written(found: re.Match[str]) -> str:
    day = _NUMBERS.get(found["day"].casefold(), 0) or int(found["day"])
    year = 2000 + _NUMBERS.get((found["year"] or "").casefold(), 0)
    return f"{day} de {found['month']} de {year}".ljust(len(found[0]), PADDING)
