"""What changed from one text to another, word by word. Pure."""

import re
from collections import Counter
from difflib import SequenceMatcher

# Chinese and Japanese are written without spaces: there each character is a word of its own.
_UNSPACED = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"\s+|[{_UNSPACED}]|[^\W{_UNSPACED}]+|[^\w\s]")
# Matching costs the product of both lengths at worst, so longer texts are matched by line, and still longer ones not.
_MOST_WORDS = 3_000
_MOST_LINES = 3_000
# Words that are repeated over and over are matched with each other; so many pairs of them take seconds.
_MOST_PAIRS = 40_000


def words(old: str, new: str) -> list[tuple[str, str]]:
    """Return both texts as runs of words, each marked `same`, `removed` or `added`."""
    before, after = _WORD.findall(old), _WORD.findall(new)
    if len(before) + len(after) > _MOST_WORDS or too_alike(before, after):
        before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    if len(before) + len(after) > _MOST_LINES or too_alike(before, after):
        return [("removed", old), ("added", new)]
    runs = []
    for act, start, end, new_start, new_end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if act == "equal":
            runs.append(("same", "".join(before[start:end])))
            continue
        runs += [("removed", "".join(before[start:end]))] if end > start else []
        runs += [("added", "".join(after[new_start:new_end]))] if new_end > new_start else []
    return runs


def too_alike(before: list[str], after: list[str]) -> bool:
    """Say whether there are so many pairs of one word, spaces aside, that matching them would take seconds."""
    new = Counter(after)
    pairs = sum(number * new[word] for word, number in Counter(before).items() if not word.isspace())
    return pairs > _MOST_PAIRS
