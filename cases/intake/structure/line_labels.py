"""The label at the beginning of a line, and its value."""

import re

from cases.intake.lexicon import coded_values, label_matching
from cases.intake.lexicon.dates import read_date
from cases.intake.lexicon.label_matching import Label
from cases.intake.lexicon.labels import BODIES
from cases.intake.summary.values import split_outside

from . import heading_lines
from .lines import Line, unmarked

_BULLET = re.compile(r"^(?:[•·▪◦‣●○–—-]|\*(?!\*))\s+(?=\S)")
_SEPARATED = re.compile(r"(?P<label>[^:：\t|]{2,200}?)\s*(?:[:：\t|]|\s[–—-]\s)\s*(?P<rest>.*)", re.DOTALL)
_COLUMNS = re.compile(r"(?P<label>\S(?:\S| (?! )){1,100}?) {2,}(?P<rest>\S.*)", re.DOTALL)  # A table drawn with blanks.
_NUMBER = re.compile(r"^\(?\d{1,2}[.)]\s+(?=[^\W\d_*]|\*\*)")
_BRACKETED = re.compile(r"【(?P<label>[^【】]{1,80})】\s*(?P<rest>.*)", re.DOTALL)  # Of bulletins of East Asia.
_UNKNOWN = re.compile(r"[^\W\d_][^:：.,;!?]{1,50}[:：]\s*(?P<rest>.*)", re.DOTALL)
_GLUED_ALWAYS = frozenset({"keywords", "subject_matter", "court", "level", "procedure"})


def label_of(text: str) -> tuple[Label, str] | None:
    """Return the label a line begins with and the value beside it; None for a line without label.

    A label may be numbered ("2. Issuing authority: …") if it cannot begin an ordinary sentence.
    """
    if not text or heading_lines.has_title_form(text):
        return None
    if text[0] in "|#":
        text = unmarked(text)
    text = _BULLET.sub("", text, count=1)
    bare = _NUMBER.sub("", text, count=1)
    found = _label_of(bare)
    return None if found and found[0].loose and bare != text else found


def _label_of(text: str) -> tuple[Label, str] | None:
    separated = _BRACKETED.match(text[:260]) or _SEPARATED.match(text[:260])
    if separated:
        label = label_matching.named(separated["label"])
        if label:
            return label, text[separated.start("rest") :].lstrip("* ")
    column = _COLUMNS.match(text[:260])
    label = label_matching.named(column["label"]) if column else None
    if column and label and not label.loose and not label.meant:
        return label, text[column.start("rest") :]
    whole = label_matching.alone(text)
    if whole:
        return whole, ""
    glued = label_matching.opening(text)
    return glued if glued and _is_glued(*glued) else None


def _is_glued(label: Label, rest: str) -> bool:
    """Return whether a value without colon belongs to the label it touches: "Date du jugement12 juillet 2024"."""
    if label.language in ("ar", "zh") and label.field not in BODIES and _parts_words(label, rest):
        return True
    if label.language == "zh" and len(label.written) > 2:
        return not rest.startswith(("的", "，", "、"))
    if rest[0].isdigit() or ((rest[0].isupper() or rest[0] in "«“„") and label.written[-1].islower()):
        return True
    if rest[0].isalpha() and label.field in _GLUED_ALWAYS and len(label.written) >= 8:
        return True  # "Mots clésmarque notoire": no word begins so.
    value = rest.strip()
    if not (rest[0].isspace() or label.language == "zh") or label.written[0].islower():
        return False
    return {
        "decision_date": bool(read_date(value).iso),
        "level": bool(coded_values.level(value)),
        "procedure": bool(coded_values.procedure(value)),
        "subject_matter": bool(coded_values.subject(split_outside(value, ",;，；、،؛")[0])),
    }.get(label.field, False)


def _parts_words(label: Label, rest: str) -> bool:
    """Return whether a label of a script without capitals ends a word: by a space in Chinese, by another word glued
    to it in Arabic, where a short ending would make it a word of its own.
    """
    return rest[0].isspace() if label.language == "zh" else rest[0].isalpha() and len(rest.split(maxsplit=1)[0]) >= 3


def is_labelled(line: Line) -> bool:
    """Return whether a line has the form of a label with its value, whatever the label."""
    return any(form.fullmatch(line.text[:300]) for form in (_UNKNOWN, _BRACKETED))
