"""Labels recognised before a colon, alone, glued to a value, or misspelt."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from cases.record.value import ROLES
from core.text.folding import fold

from .labels import LABELS, LOOSE

_Meaning = TypeVar("_Meaning")

# Words that may come between "Relevant holdings" and the topic they are about.
_ABOUT = (
    "in relation to|relating to|in respect of|with respect to|with regard to|regarding|concerning|on|about"
    "|en ce qui concerne|en relation avec|concernant|relatives à|relatifs à|relatives aux|relatifs aux|relatives au"
    "|relatifs au"
    "|sur|au sujet de|à propos de|relatives à la|en relación con|con respecto a|respecto de|relativas al|relativos al"
    "|relativas a|relativos a|sobre|em relação a|no que respeita a|в отношении|относительно|касательно"
    "|по вопросу о|по вопросам"
    "|关于|فيما يتعلق ب|فيما يخص|بشأن|المتعلقة ب|zu|in Bezug auf|hinsichtlich"
)


@dataclass(frozen=True, slots=True)
class Label:
    """A label: the field it names, its language, the topic it carries. `written`: as in the source.

    `meant`: the spelling it was taken for, where that is another. `loose`: the word begins ordinary sentences too.
    """

    field: str
    language: str
    written: str
    topic: str = ""
    meant: str = ""
    loose: bool = False


def fold_label(text: str) -> str:
    """Return a label as compared: letter case, accents, quotes, spaces and emphasis do not matter."""
    plain = " ".join(re.sub(r"[*_#>]|\(s\)|\(e\)", " ", fold(text)).split())
    return re.sub(r"\s*/\s*", "/", plain).strip(" .")


def _spellings(table: dict[str, dict[str, str]]) -> dict[str, tuple[str, str, str]]:
    known: dict[str, tuple[str, str, str]] = {}
    for language, fields in table.items():
        for field, spellings in fields.items():
            for spelling in spellings.split("|"):
                known.setdefault(fold_label(spelling), (field, language, spelling.strip()))
    return known


STRICT = _spellings(LABELS)
ANY = _spellings(LOOSE) | STRICT
_BARE = ("zh", "ar")  # Scripts in which no capital shows where a word glued to another begins.
_PLURALS = {
    folded + "s": meaning
    for folded, meaning in ANY.items()
    if folded.isascii() and "/" not in folded and folded[-1] != "s"
}
STRICT |= {folded: meaning for folded, meaning in _PLURALS.items() if folded[:-1] in STRICT and folded not in STRICT}
ANY = _PLURALS | ANY

_NUMBERED = re.compile(
    r"^(?:first|second|third|fourth|fifth|\d{1,2}(?:st|nd|rd|th)) |\s(?:no\.? ?|n[°ºo]\.? ?|nr\.? ?|№ ?)?\d{1,2}$"
)
_ROLES_JOINED = re.compile(r"[/(（-]| (?:and|et|y|e|и|und) ")

_TOPIC = re.compile(
    "(?:"
    + "|".join(
        re.escape(s.strip())
        for fields in LABELS.values()
        for s in fields.get("relevant_holdings", "").split("|")
        if s.strip()
    )
    + rf")s?\s*(?:{_ABOUT})\s*(?P<topic>[^:：\n]{{1,150}})",
    re.IGNORECASE,
)
# Chinese puts the topic first: 关于人格权的裁判要旨.
_TOPIC_FIRST = re.compile(
    rf"(?:关于|有关|与"
    rf"|涉及)(?P<topic>[^:：\n]{{1,150}}?)(?:[相有]关)?的?(?:{LABELS['zh']['relevant_holdings'].replace(' | ', '|')})"
)
_SUMMARIES = {folded: meaning for folded, meaning in ANY.items() if meaning[0] == "summary" and meaning[1] not in _BARE}
_OPENING = STRICT | _SUMMARIES
_BY_OPENING = re.compile(
    f"(?:{'|'.join(sorted((re.escape(spelling) for _, _, spelling in _OPENING.values()), key=len, reverse=True))})"
    r"(?:s(?![^\W\d_])|\(s\))?",
    re.IGNORECASE,
)


def named(text: str) -> Label | None:
    """Return the label that `text`, the words before a colon, is; None where it is none, misspelt ones included."""
    if len(text) > 200:
        return None
    about = _TOPIC.fullmatch(text.strip(" *_#")) or _TOPIC_FIRST.fullmatch(text.strip())
    if about:
        return Label("relevant_holdings", _language_of(about), text, topic=about["topic"].strip())
    folded = fold_label(text)
    meaning = ANY.get(folded) or _roles(folded)
    if meaning:
        return Label(meaning[0], meaning[1], text, loose=folded not in STRICT)
    meaning = _misspelt(folded)
    return Label(meaning[0], meaning[1], text, meant=meaning[2]) if meaning else None


def alone(text: str) -> Label | None:
    """Return the label that a whole line is, whose value is on the next line."""
    if len(text) > 200:
        return None
    about = _TOPIC.fullmatch(text) or _TOPIC_FIRST.fullmatch(text)
    if about:
        return Label("relevant_holdings", _language_of(about), text, topic=about["topic"].strip())
    folded = fold_label(text)
    meaning = STRICT.get(folded) or _roles(folded)
    if not meaning and ANY.get(folded, ("",))[0] in ("summary", "ecli"):
        return Label(ANY[folded][0], ANY[folded][1], text, loose=True)
    return Label(meaning[0], meaning[1], text) if meaning else None


def loose(text: str) -> Label | None:
    """Return the label that a whole line is where it is one of those that begin ordinary sentences too."""
    meaning = ANY.get(fold_label(text)) if len(text) < 60 else None
    return Label(meaning[0], meaning[1], text, loose=True) if meaning else None


def opening(text: str) -> tuple[Label, str] | None:
    """Return the label a line opens with, without a colon, and the rest of the line."""
    found = _BY_OPENING.match(text)
    written = found[0] if found else ""
    if written[-1:].isupper() and written[-2:-1].islower():
        written = written[:-1]  # "DéfendeurSociété" is no plural.
    meaning = _OPENING.get(fold_label(written)) if written else None
    glued = text[len(written) :][:1].isupper() and written[-1:].islower()
    if meaning and meaning[0] == "summary" and not glued:
        return None
    if not meaning or len(written) == len(text):
        return None
    return Label(meaning[0], meaning[1], written), text[len(written) :]


def _roles(folded: str) -> tuple[str, str, str] | None:
    """Return the role that two of them joined mean: "Plaintiff (Appellant)" is the plaintiff.

    One of many is numbered: "1st Defendant", "Defendant No. 2".
    """
    one = _NUMBERED.sub("", folded)
    numbered = ANY.get(one) if one != folded else None
    if numbered and numbered[0] in ROLES:
        return numbered
    parts = _ROLES_JOINED.split(folded.rstrip(")）"))
    both = [each for part in parts if (each := ANY.get(part.strip())) and each[0] in ROLES]
    if len(both) < max(len(parts), 2):
        return None
    return next((each for each in both if each[0] in ("plaintiff", "defendant")), both[0])


def _language_of(about: re.Match[str]) -> str:
    words = fold_label(about[0])
    if about.re is _TOPIC_FIRST:
        return "zh"
    return next(
        (
            language
            for folded, (field, language, _) in STRICT.items()
            if field == "relevant_holdings" and words.startswith(folded)
        ),
        "",
    )


def _without_one(word: str) -> set[str]:
    return {word} | {word[:place] + word[place + 1 :] for place in range(len(word))}


_SHORTER: dict[str, tuple[str, str, str]] = {}
for _folded, _meaning in STRICT.items():
    if len(_folded) >= 6:
        for _short in _without_one(_folded):
            _SHORTER.setdefault(_short, _meaning)


# Words that captions and summaries use beside our labels, and one letter away from them.
_WORDS = frozenset({"ponente"})


def _misspelt(folded: str) -> tuple[str, str, str] | None:
    """Return the label that is one slip away from `folded`: a letter wrong, missing, added, or two exchanged."""
    return None if folded in _WORDS else slips(folded, _SHORTER)


def slips(folded: str, shorter: Mapping[str, _Meaning]) -> _Meaning | None:
    """Return what `shorter`, meanings by each form of a word without one letter, holds for a word one slip away."""
    if not 6 <= len(folded) <= 60:
        return None
    return next((shorter[short] for short in sorted(_without_one(folded)) if short in shorter), None)
