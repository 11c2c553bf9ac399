"""Turkish citations, where the law and the number come before the word: 6769 sayılı Kanun'un 7. maddesi."""

import re
from dataclasses import dataclass

from .ranges import RangeError, between

_NUMBER = r"\d{1,4}(?:/(?:\d{1,2}|[A-Za-zçğış])(?!\w)(?:[-./][a-zçğış\d](?!\w)){0,2})?"
_NEXT = r"(?:, ?| ve | ile | veya | ?[-–] ?)"
START = (
    rf"(?<![\w./-]){_NUMBER}(?:{_NEXT}{_NUMBER}){{0,12}}(?:\.|'?(?:n[cç][ıiuü]|[ıiuü]nc[ıiuü]))?[ \n]madde\w*"
    rf"|(?<!\w)(?:[Mm]|[Mm]d|[Mm]ad)\. ?{_NUMBER}(?:{_NEXT}{_NUMBER}(?!\.? madde)){{0,12}}(?!\w)"
)
JOINED = re.compile(r",? ?(?:(?:ve|ile|veya)[ \n])?")
_CAPITAL = "[A-ZÇĞİÖŞÜ]"
_WORD = rf"{_CAPITAL}[a-zçğıöşüâî]+"
_LAW = re.compile(
    rf"(?P<title>\d{{3,4}} sayılı (?:{_WORD}[ \n](?:(?:ve|ile)[ \n])?){{0,8}}(?:Kanunu?|KHK|Yasa(?:sı)?"
    rf"|{_CAPITAL}{{2,6}})"
    rf"|(?:{_WORD}[ \n](?:(?:ve|ile)[ \n])?){{1,8}}(?:Kanunu|Yasası"
    rf"|(?<!Ana )(?<!Kira )(?<!Satış )(?<!Hizmet )(?<!Lisans )(?<!Bayilik )Sözleşmesi|Anlaşması"
    rf"|Yönetmeliği|Tüzüğü|Kodu)"
    rf"|(?P<short>(?!TL|TC|AŞ|USD){_CAPITAL}{{2,6}})|(?:T\.?C\.? )?Anayasa(?:sı)?"
    rf"|(?P<said>(?:[Aa]ynı|[Aa]nılan|[Ss]öz konusu|[İi]lgili|[Mm]ezkur|[Bb]u) (?=Kanun|Yönetmelik|KHK"
    rf"|Anayasa))?(?P<bare>Kanun|Yönetmelik|KHK)"
    rf")(?:'?(?:n?[ıiuü]n|n[ıiuü]n|sının|sinin|y[ıiuü]n))?(?: \([^()\n]{{1,30}}\))?,?[ \n]\(?$"
)
_ORDINALS = {
    word: str(number)
    for number, word in enumerate(
        [
            "birinci",
            "ikinci",
            "üçüncü",
            "dördüncü",
            "beşinci",
            "altıncı",
            "yedinci",
            "sekizinci",
            "dokuzuncu",
            "onuncu",
        ],
        start=1,
    )
}
_SUB = re.compile(
    rf"[ \n]\(?(?:(?P<count>\d{{1,2}})\.|(?P<ordinal>{'|'.join(_ORDINALS)})"
    rf"|\(?(?P<letter>[a-zçğış])\)?)\)?[ \n](?:fıkra|bend|bent|cümle)\w*"
)
_VALUE = re.compile(_NUMBER)


@dataclass(frozen=True, slots=True)
class Cited:
    """A Turkish citation: the law as its offsets, whether it only points back, the numbers, and its offsets."""

    law: tuple[int, int]
    generic: bool
    numbers: tuple[str, ...]
    start: int
    end: int


def read_turkish(text: str, floor: int, found: re.Match[str]) -> Cited | None:
    """Return the citation whose numbers were found at `found`; None where no law is named before them."""
    first = max(floor, found.start() - 160)
    law = _LAW.search(text[first : found.start()])
    numbers = numbers_of(found[0]) if law else None
    if law is None or numbers is None:
        return None
    end, subs = found.end(), ""
    while len(numbers) == 1 and subs.count("(") < 3 and (sub := _SUB.match(text, end)):
        subs += f"({sub['count'] or sub['letter'] or _ORDINALS[sub['ordinal']]})"
        end = sub.end()
    start, stop = law.start("bare" if law["bare"] else "title"), law.end("bare" if law["bare"] else "title")
    return Cited(
        (first + start, first + stop),
        bool(law["bare"]),
        (*numbers[:-1], numbers[-1] + subs),
        first + law.start("title"),
        end,
    )


def numbers_of(written: str) -> list[str] | None:
    """Return the numbers of a list, ranges written out; None for an absurd range."""
    numbers: list[str] = []
    at = 0
    while value := _VALUE.search(written, at):
        base, *subs = re.split("[/.-]", value[0])
        number = base + "".join(f"({sub})" for sub in subs)
        if numbers and written[at : value.start()].strip() in ("-", "–"):
            try:
                numbers += between(numbers[-1], (), number, ())[1:]
            except RangeError:
                return None
        else:
            numbers.append(number)
        at = value.end()
    return numbers
