"""Number formats of Word: a number as letters, numerals or digits.

Source: ECMA-376 part 1, 17.18.59 (ST_NumberFormat).
"""

from collections.abc import Callable

_LATIN = "abcdefghijklmnopqrstuvwxyz"
# The standard leaves out letters that begin no item: ё, й, ъ, ь.
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"
_GREATEST_REPEATED = 30  # Word repeats a letter at most so often.
_TENS = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
         (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_HEBREW = ((400, "ת"), (300, "ש"), (200, "ר"), (100, "ק"), (90, "צ"), (80, "פ"), (70, "ע"), (60, "ס"), (50, "נ"),
           (40, "מ"), (30, "ל"), (20, "כ"), (19, "יט"), (18, "יח"), (17, "יז"), (16, "טז"), (15, "טו"),
           (10, "י"), (9, "ט"), (8, "ח"), (7, "ז"), (6, "ו"),
           (5, "ה"), (4, "ד"), (3, "ג"), (2, "ב"), (1, "א"))  # fmt: skip

_Format = Callable[[int], str | None]


def formatted(number: int, name: str, language: str) -> str | None:
    """Return a number in a format ("lowerRoman"), in a language where that matters; None where we cannot write it."""
    if name == "ordinal":
        return _ordinal(number, language.partition("-")[0].lower())
    written = FORMATS.get(name)
    return written(number) if written else None


def _letters(alphabet: str) -> _Format:
    """Return a format of letters: after the last one come aa, bb, cc."""

    def written(number: int) -> str | None:
        times, place = divmod(number - 1, len(alphabet))
        return alphabet[place] * (times + 1) if 0 < number <= len(alphabet) * _GREATEST_REPEATED else None

    return written


def _signs(signs: str) -> _Format:
    """Return a format that has a sign of its own for each number up to the last."""
    return lambda number: signs[number - 1] if 0 < number <= len(signs) else None


def _digits(digits: str) -> _Format:
    table = str.maketrans("0123456789", digits)
    return lambda number: str(number).translate(table)


def _additive(numerals: tuple[tuple[int, str], ...], greatest: int) -> _Format:
    """Return a format that puts numerals side by side, the greatest first."""

    def written(number: int) -> str | None:
        if not 0 < number <= greatest:
            return None
        made = ""
        for worth, numeral in numerals:
            times, number = divmod(number, worth)
            made += numeral * times
        return made

    return written


def _upper(written: _Format) -> _Format:
    return lambda number: (written(number) or "").upper() or None


def _counted(digits: str, powers: str) -> _Format:
    """Return a Chinese format by places, 二十三; `powers`: the signs of 10, 100 and 1000."""

    def written(number: int) -> str | None:
        if not 0 < number < 10_000:
            return None
        made, skipped = "", False
        for power in (3, 2, 1, 0):
            digit = number // 10**power % 10
            if digit:
                made += digits[0] * skipped + digits[digit] + (powers[power - 1] if power else "")
            skipped = bool(made) and not digit
        return made.removeprefix(digits[1]) if 10 <= number < 20 and digits[1] == "一" else made

    return written


def _up_to_99(digits: str) -> _Format:
    """Return a Chinese format that is counted up to 99, and digit by digit after that."""
    counted, plain = _counted(digits, "十百千"), _digits(digits)
    return lambda number: counted(number) if number < 100 else plain(number)


def _ordinal(number: int, language: str) -> str | None:
    if language == "en":
        end = "th" if number // 10 % 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
        return f"{number}{end}"
    if language == "fr":
        return f"{number}{'er' if number == 1 else 'e'}"
    if language in ("es", "pt", "it"):
        return f"{number}º"
    return f"{number}." if language in ("de", "pl", "cs", "da", "nb", "fi", "hu", "sk", "sl", "hr") else None


_LOWER_LETTER, _LOWER_ROMAN, _LOWER_RUSSIAN = _letters(_LATIN), _additive(_TENS, 32_767), _letters(_RUSSIAN)
FORMATS: dict[str, _Format] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02}",
    "none": lambda number: "",
    "lowerLetter": _LOWER_LETTER,
    "upperLetter": _upper(_LOWER_LETTER),
    "lowerRoman": _LOWER_ROMAN,
    "upperRoman": _upper(_LOWER_ROMAN),
    "russianLower": _LOWER_RUSSIAN,
    "russianUpper": _upper(_LOWER_RUSSIAN),
    "numberInDash": lambda number: f"- {number} -",
    "hex": lambda number: f"{number:X}",
    "decimalFullWidth": _digits("０１２３４５６７８９"),
    "decimalFullWidth2": _digits("０１２３４５６７８９"),
    "decimalHalfWidth": str,
    "decimalEnclosedCircle": _signs("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"),
    "decimalEnclosedCircleChinese": _signs("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"),
    "decimalEnclosedParen": _signs("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"),
    "decimalEnclosedFullstop": _signs("⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"),
    "chineseCounting": _up_to_99("○一二三四五六七八九"),
    "taiwaneseCounting": _up_to_99("○一二三四五六七八九"),
    "chineseCountingThousand": _counted("零一二三四五六七八九", "十百千"),
    "taiwaneseCountingThousand": _counted("零一二三四五六七八九", "十百千"),
    "japaneseCounting": _additive(
        tuple(
            (digit * worth, ("" if digit == 1 and worth > 1 else "一二三四五六七八九"[digit - 1]) + sign)
            for worth, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, ""))
            for digit in range(9, 0, -1)
        ),
        9_999,
    ),
    "chineseLegalSimplified": _counted("零壹贰叁肆伍陆柒捌玖", "拾佰仟"),
    "ideographDigital": _digits("〇一二三四五六七八九"),
    "japaneseDigitalTenThousand": _digits("〇一二三四五六七八九"),
    "taiwaneseDigital": _digits("○一二三四五六七八九"),
    "koreanDigital": _digits("영일이삼사오육칠팔구"),
    "ideographTraditional": _signs("甲乙丙丁戊己庚辛壬癸"),
    "ideographZodiac": _signs("子丑寅卯辰巳午未申酉戌亥"),
    "ideographEnclosedCircle": _signs("㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉"),
    "ganada": _letters("가나다라마바사아자차카타파하"),
    "chosung": _letters("ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"),
    "aiueoFullWidth": _letters(
        "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
    ),
    "irohaFullWidth": _letters(
        "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン"
    ),
    "arabicAlpha": _letters("أبتثجحخدذرزسشصضطظعغفقكلمنهوي"),
    "arabicAbjad": _letters("أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"),
    "hebrew1": _additive(_HEBREW, 999),
    "hebrew2": _letters("אבגדהוזחטיכלמנסעפצקרשת"),
    "thaiLetters": _letters("กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"),
    "thaiNumbers": _digits("๐๑๒๓๔๕๖๗๘๙"),
    "hindiNumbers": _digits("०१२३४५६७८९"),
}
