"""A text without the marks and line breaks that part what belongs together."""

import re
from bisect import bisect_right
from itertools import chain

_CJK = r"\u3005-\u30ff\u3400-\u9fff\uff10-\uff19\d"
_BREAK = r"[ \u3000]{0,4}\r?\n[ \u3000]{0,4}"
_COUNT = r"[\d０-９〇一二三四五六七八九十百千]{1,6}"
_UNIT = "[条條款项項号號目]"

_BOLD = re.compile(r"\*\*")
_ARABIC_MARKS = re.compile("[\u0640\u064b-\u065f\u0670]+")
# A line of that length was wrapped by its page; a shorter one is a heading, and its last word ends there.
_WRAPPED = re.compile(rf"(?<=[^\n]{{20}})(?<=[{_CJK}]){_BREAK}(?=[{_CJK}])")
_TORN_NUMBER = re.compile(
    rf"(?<=[第{_UNIT[1:-1]}〇一二三四五六七八九十百千\d０-９]){_BREAK}(?=第?[(（]?(?:{_COUNT})?[)）]?{_UNIT})"
)
_TORN_TITLE = re.compile(rf"《[^《》\n]{{1,60}}(?:{_BREAK}[^《》\n]{{1,60}}){{1,3}}》")
_LINE = re.compile(_BREAK)
_HANGUL_BREAK = re.compile(r"(?<=[가-힣])\n(?=[가-힣])")
# What a page printed from right to left gives as ")5(".
_MIRRORED = re.compile(r"((?:ماد[ةه]|مادت[اي]ن|مواد|فقر[ةه]|بند|رقم|[\s(]و)\s?)\)(\s?[\d٠-٩۰-۹]{1,5}\s?)\(")


class CleanText:
    """A text without bold marks, Arabic vowel signs and torn lines; `text` is it, `place` leads back to the source."""

    def __init__(self, source: str) -> None:
        kept: list[str] = []
        # Where in the clean text each stretch kept begins, and in the source.
        self._begins: list[int] = []
        self._sources: list[int] = []
        at = length = 0
        for start, end in [*_dropped(source), (len(source), len(source))]:
            if start > at:
                self._begins.append(length)
                self._sources.append(at)
                kept.append(source[at:start])
                length += start - at
            at = max(at, end)
        self.text = _MIRRORED.sub(r"\1(\2)", _HANGUL_BREAK.sub(" ", "".join(kept)))

    def place(self, at: int) -> int:
        """Return the offset in the source of the character at `at`."""
        stretch = bisect_right(self._begins, at) - 1
        return self._sources[stretch] + at - self._begins[stretch]


def _dropped(source: str) -> list[tuple[int, int]]:
    """Return the stretches of `source` that say nothing, in order."""
    patterns = [_ARABIC_MARKS] * (max(source, default="") > "\u0600") + [_BOLD] * ("**" in source)
    patterns += [_WRAPPED, _TORN_NUMBER] * ("\n" in source)
    found = chain.from_iterable(pattern.finditer(source) for pattern in patterns)
    titles = _TORN_TITLE.finditer(source) if "\n" in source else ()
    lines = (line for title in titles for line in _LINE.finditer(source, *title.span()))
    return sorted(match.span() for match in chain(found, lines))
