"""Sub-units of a wording, with their paths. Pure.

A path is written as in an address: that of sub-unit (2)(b) is `2-b`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from legislation.numerals.chinese import chinese_number

_CHINESE = "一二三四五六七八九十"
_NUMBER = r"\d{1,3}(?:bis|ter|quater|[A-Za-z])?"
_MARK = re.compile(
    rf"[(（](?P<enclosed>{_NUMBER}|[A-Za-z]{{1,2}}|[ivxIVX]{{1,5}}|[{_CHINESE}]{{1,3}})[)）]"
    rf"|(?P<bare>{_NUMBER}|[A-Za-z]|[ivx]{{1,5}})[.)](?=\s)"
    rf"|(?P<listed>[{_CHINESE}]{{1,3}})、"
)
_ENCLOSED = re.compile(r"\(([^()]*)\)")
_CHINESE_ITEM = re.compile(rf"^[（(][{_CHINESE}]", re.MULTILINE)
_ROMAN = re.compile(r"[ivx]+")
# A text without end is no article: the text after so many lines has no path.
_MOST_LINES = 2_000


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph of a wording. `paths`: those to it, none where it has no number or another has it before it.

    `depth`: how many sub-units it is within.
    """

    text: str
    paths: tuple[str, ...]
    depth: int = 0


def parts(text: str, pinpoint: str = "") -> list[Part]:
    """Return the paragraphs of a wording in order, each path given once; `pinpoint`: the sub-unit that the whole is.

    A numbered paragraph has the path of the marks as printed. Where a text opens with a paragraph that has none, its
    paragraphs are counted, and an item has a second path: as item a, and as item a of paragraph 2.
    """
    base = path_of(pinpoint)
    marked = list(_marked([line.strip() for line in text.splitlines() if line.strip()]))
    counts = _counts(marked)
    printed = [_joined(base, *marks) if marks else base * (place == 0) for place, (_line, marks) in enumerate(marked)]
    if counts and counts[0] and _CHINESE_ITEM.search(text):
        # Chinese laws count their paragraphs and number the items alone: there (1) is the first paragraph.
        printed = [base, *[""] * (len(marked) - 1)]
    known = set(printed)
    taken = {""}
    shown = []
    for (line, marks), path, count in zip(marked, printed, counts, strict=True):
        counted = _joined(base, count, *marks) if count else ""
        paths = [each for each in (path, "" if counted in known else counted) if each not in taken]
        taken.update(paths)
        shown.append(Part(line, tuple(paths), max(0, len(marks) + bool(count) - 1)))
    return shown


def path_of(pinpoint: str) -> str:
    """Return the path of a sub-unit as a citation writes it: `(2)(b)` gives `2-b`; nothing for anything else."""
    return _joined(*(_plain(mark) for mark in _ENCLOSED.findall(pinpoint) if re.fullmatch(r"\w{1,8}", mark)))


def _marked(lines: list[str]) -> Iterator[tuple[str, list[str]]]:
    """Yield each line with the marks it comes under, the widest first: one takes the place of the last of its kind."""
    kinds: list[str] = []
    marks: list[str] = []
    for number, line in enumerate(lines):
        match = _MARK.match(line) if number < _MOST_LINES else None
        if match is None:
            yield line, []
            continue
        mark = match["enclosed"] or match["bare"] or match["listed"]
        kind = f"{match.lastgroup} {_series(mark, marks[-1] if marks else '')}"
        level = kinds.index(kind) if kind in kinds else len(kinds)
        kinds[level:], marks[level:] = [kind], [_plain(mark)]
        yield line, list(marks)


def _counts(marked: list[tuple[str, list[str]]]) -> list[str]:
    """Return for each line the number of the last paragraph without a mark; nothing where these are not counted."""
    unmarked = [not marks for _line, marks in marked]
    if sum(unmarked[:_MOST_LINES]) < 2 or not unmarked[0]:
        return [""] * len(marked)
    return [str(sum(unmarked[: place + 1])) if place < _MOST_LINES else "" for place in range(len(marked))]


def _series(mark: str, before: str) -> str:
    """Return which series a mark belongs to: "i" follows "h" as a letter, and is else a Roman number."""
    if mark[0].isdigit():
        return "number"
    if mark[0] in _CHINESE:
        return "Chinese number"
    follows = len(mark) == len(before) == 1 and ord(mark.lower()) == ord(before) + 1
    series = "roman" if _ROMAN.fullmatch(mark.lower()) and not follows else "letter"
    return f"capital {series}" if mark.isupper() else series


def _plain(mark: str) -> str:
    """Return a mark as an address has it: small letters, and digits for Chinese numbers."""
    return str(chinese_number(mark)) if set(mark) <= set(_CHINESE) else mark.lower()


def _joined(*marks: str) -> str:
    return "-".join(filter(None, marks))
