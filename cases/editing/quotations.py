"""The comparison of quotations with stored wordings."""

import html
import re
from collections.abc import Iterator, Sequence

from cases.rendering.rendered_record import RenderedRecord
from core.text.diff import MOST_PARTS
from core.text.diff import runs as runs_of

# Signs that are words by themselves are kept apart, so that a difference shows the sign and not the sentence.
_SIGNS = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_SIGNS}]|[^\W{_SIGNS}_]+")
_LEFT_OUT = re.compile(r"\[?(?:…|\.{3,4})\]?|（略）")
_TAG = re.compile(r'<(?:[^"<>]|"[^"]*")*>')
_VERB = "provides|states|reads|stipulates|says|规定|dispose|prévoit|establece|dispone|lautet"
_SAYS = re.compile(
    rf"[\s,:：，]{{0,3}}(?:which |that )?(?:(?:{_VERB})(?: that| as follows| que| wie folgt)?)?[\s:：，,]{{0,3}}"
    r"[“\"«„「『](?P<quoted>[^“”\"«»„「」『』]{15,4000})[”\"»“」』]"
)

Runs = list[tuple[str, str]]


def differing(quoted: str, stored: str) -> Runs:
    """Return where a quotation differs from a wording, as runs of words: same, removed, or added by it.

    Nothing where it says the same, or parts of it with an ellipsis for what is left out.
    """
    ours, theirs = _words(quoted), _words(stored)
    if _within([_words(part) for part in _LEFT_OUT.split(quoted)], theirs):
        return []
    if max(len(ours), len(theirs)) > MOST_PARTS:
        return [("removed", stored), ("added", quoted)]
    runs: Runs = [(act, _joined(words)) for act, words in runs_of(theirs, ours)]
    # What the wording says before and after the part that is quoted is no difference.
    for end in (0, -1):
        if len(runs) > 1 and runs[end][0] == "removed" and runs[1 if end == 0 else -2][0] == "same":
            del runs[end]
    return runs if any(act != "same" for act, _text in runs) else []


def quotations(rendered_record: RenderedRecord) -> Iterator[tuple[str, str, str]]:
    """Yield the wordings that texts quote just after naming a linked provision: (its key, the words, the anchor)."""
    for passages, marks in zip(rendered_record.html, rendered_record.marks, strict=True):
        for anchor, found in marks.items():
            for mark in found:
                key = rendered_record.mentions[mark.mention].key
                after = html.unescape(_TAG.sub("", passages[anchor][mark.end : mark.end + 5000]))
                if key and (quote := _SAYS.match(after)):
                    yield key, quote["quoted"].strip(), anchor


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


def _within(parts: list[list[str]], words: list[str]) -> bool:
    """Say whether each part, a run of words, is in `words`, one after the other."""
    text, at = f" {' '.join(words)} ", 0
    for part in parts:
        if part:
            found = text.find(f" {' '.join(part)} ", at)
            if found < 0:
                return False
            at = found + sum(map(len, part)) + len(part)
    return True


def _joined(words: Sequence[str]) -> str:
    return " ".join(words)
