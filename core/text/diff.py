"""What changed from one text to another, word by word. Pure."""

import re
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import LCSseq

# Chinese and Japanese are written without spaces: there each character is a word of its own.
_UNSPACED = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
# A word with the spaces after it.
_WORD = re.compile(rf"(?:[{_UNSPACED}]|[^\W{_UNSPACED}]+|[^\w\s])\s*|\s+")
# Matching costs the product of both lengths, divided by 64: some hundredths of a second at most. Longer texts are
# matched by line, and still longer ones not.
MOST_PARTS = 10_000

Run = tuple[str, Sequence[str]]


def words(old: str, new: str) -> list[tuple[str, str]]:
    """Return both texts as runs of words, each marked `same`, `removed` or `added`."""
    before, after = _WORD.findall(old), _WORD.findall(new)
    if max(len(before), len(after)) > MOST_PARTS:
        before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    if max(len(before), len(after)) > MOST_PARTS:
        return [("removed", old), ("added", new)]
    found = [(act, "".join(parts)) for act, parts in runs(before, after)]
    return [run for run in _with_shared_ends_apart(found) if run[1]]


def _with_shared_ends_apart(found: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield the runs; spaces that end both the removed and the added text there belong to what follows."""
    shared = ""
    for at, (act, text) in enumerate(found):
        if act == "removed" and at + 1 < len(found) and found[at + 1][0] == "added":
            ends = {each[len(each.rstrip()) :] for each in (text, found[at + 1][1])}
            shared = ends.pop() if len(ends) == 1 else ""
            yield act, text.removesuffix(shared)
        elif act == "added" and shared:
            yield act, text.removesuffix(shared)
            if at + 1 == len(found):
                yield "same", shared
        else:
            yield act, shared + text
            shared = ""


def runs(before: Sequence[str], after: Sequence[str]) -> Iterator[Run]:
    """Yield the parts of both, each run of them marked `same`, `removed` or `added`; removed parts come first."""
    at = new_at = 0
    # A block of no length ends the list, so that what comes after the last match is yielded too.
    for block in [*LCSseq.opcodes(before, after), None]:
        if block is not None and block.tag != "equal":
            continue
        end, new_end = (block.src_start, block.dest_start) if block else (len(before), len(after))
        if end > at:
            yield "removed", before[at:end]
        if new_end > new_at:
            yield "added", after[new_at:new_end]
        if block:
            at, new_at = block.src_end, block.dest_end
            yield "same", before[end:at]
