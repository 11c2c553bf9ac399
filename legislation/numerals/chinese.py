"""Chinese numerals: 一千零一十八 is 1018, 二〇二三 is 2023."""

_DIGITS = {
    numeral: place
    for numerals in ("零一二三四五六七八九", "〇壹贰叁肆伍陆柒捌玖")
    for place, numeral in enumerate(numerals)
}
_DIGITS |= {"两": 2, "○": 0, "貳": 2, "參": 3, "陸": 6}
_UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_MYRIADS = "万萬"

CHINESE = "".join(_DIGITS) + "".join(_UNITS) + _MYRIADS


def chinese_number(numeral: str) -> int:
    """Return the number that Chinese numerals, or digits 0-9, stand for. `numeral` holds nothing else."""
    if not any(sign in _UNITS or sign in _MYRIADS for sign in numeral):
        return int("".join(sign if sign.isdigit() and sign.isascii() else str(_DIGITS[sign]) for sign in numeral))
    total = section = digit = 0
    for sign in numeral:
        if sign in _MYRIADS:
            total, section, digit = (total + section + digit) * 10_000, 0, 0
        elif sign in _UNITS:
            section, digit = section + (digit or 1) * _UNITS[sign], 0
        else:
            digit = digit * 10 + (_DIGITS[sign] if sign in _DIGITS else int(sign))
    return total + section + digit
