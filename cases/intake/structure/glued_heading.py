"""The heading of a page that was glued to one line with its menu, cut into lines."""

import re
from itertools import pairwise

from cases.intake.lexicon import page_furniture
from cases.intake.lexicon.jurisdictions import code_named

_REFERENCE = re.compile(r"(?<!\S)(?P<code>[A-Z]{2,4})\d{3,9}-[jJ](?!\S)")
# A note to readers begins so, and is one sentence.
_NOTE = re.compile(
    r"(?:This is an informal|This informal|Ceci est un résumé|Le présent résumé|Ce résumé|Est[ea] (?:es un )?resum"
    r"|Настоящее неофициальное|Это неофициальное|这是|本非正式|本摘要|هذا ملخص|هذا الملخص|أعد هذا|أُعد هذا)"
    r"[^.。]{10,400}[.。]"
)
_SESSION = re.compile(
    r"(?<!\S)(?:Session|Séance|Sesión|Sessão|Заседание|Сессия|专题|会议|الجلسة)\s*(?:No\.?|n[°º]|№)?\s*\d{1,3}\s*[:：–—-]"
)
_TITLE = re.compile(r"(?:Summary|affaire|caso|摘要)\s*[-–—:]\s*(?P<title>\S.{10,}?)\s*$", re.IGNORECASE)
_LONGEST = 2_000  # Characters above the first label that are a heading.
_LONGEST_NAME = 8  # Words of the name of a jurisdiction.


def heading_parts(text: str) -> list[str]:
    """Return the lines of a heading that is one line; the text as it is where it holds no reference.

    They are the menu, the jurisdiction, the reference, the button below it, the title, the note and the session.
    """
    found = _REFERENCE.search(text)
    if not found or found[0] == text.strip() or len(text) > _LONGEST:
        return [text]
    words, name = _off_jurisdiction(text[: found.start()].split(), found["code"])
    start = next((at for at in range(len(words)) if page_furniture.is_navigation(" ".join(words[at:]))), len(words))
    above = (" ".join(words[:start]), " ".join(words[start:]))
    below = text[found.end() :].split()
    first = below.pop(0) if below and page_furniture.is_button(below[0]) else ""
    last = below.pop() if below and page_furniture.is_button(below[-1]) else ""
    return [part for part in (*above, name, found[0], first, *_parted(" ".join(below)), last) if part]


def _off_jurisdiction(words: list[str], code: str) -> tuple[list[str], str]:
    """Return the words without the name of a jurisdiction that ends them, and that name."""
    for count in range(min(_LONGEST_NAME, len(words)), 0, -1):
        name = " ".join(words[-count:])
        if code_named(name) == code:
            return words[:-count], name
    return words, ""


def _parted(text: str) -> list[str]:
    """Return a heading below its reference, parted at the note to readers, the session and the title printed again."""
    if not text:
        return []
    bounds = {0, len(text)}
    for form in (_NOTE, _SESSION):
        for found in form.finditer(text):
            bounds |= {found.start(), found.end()} if form is _NOTE else {found.start()}
    first = text[: min(bounds - {0})].strip()
    title = _TITLE.search(first)
    again = text.find(title["title"], len(first)) if title else -1
    bounds |= {again} if again > 0 else set()
    return [text[start:end].strip() for start, end in pairwise(sorted(bounds))]
