"""Values under one label, separated into names."""

import re

from cases.intake.lexicon.label_matching import fold_label
from cases.intake.lexicon.labels import LABELS
from cases.intake.structure.wrapped_lists import rejoined
from cases.record.value import ROLES, Party

NOTHING = frozenset(
    {
        "",
        "-",
        "–",
        "—",
        "n/a",
        "na",
        "none",
        "not available",
        "néant",
        "нет",
        "无",
        "不适用",
        "لا يوجد",
        "ninguno",
        "ninguna",
        "aucun",
        "aucune",
        "отсутствуют",
        "لا توجد",
        "no disponible",
        "non disponible",
        "s/o",
        "не указано",
        "---",
        "./.",
        "/",
    }
)

NAME_MARKS = ";；؛、"
_ROLE_OF = {
    fold_label(spelling): role
    for fields in LABELS.values()
    for role in ROLES
    for spelling in fields.get(role, "").split("|")
    if spelling.strip()
}
_ROLE_OF |= {f"{word}s": role for word, role in _ROLE_OF.items() if word.isascii() and word[-1] != "s"}
_IN_BRACKETS = re.compile(r"\s*[(（](?P<role>[^()（）]{2,60})[)）]\s*$")
_AT_END = re.compile(r",\s*(?P<role>[A-Za-z][A-Za-z /-]{3,30})$")
_IN_FRONT = re.compile(r"(?P<role>[^:：]{2,60})[:：]\s*(?=\S)")
_ORDINAL = re.compile(r"(?:first|second|third|fourth|fifth|\d(?:st|nd|rd|th)) ")
_DASHED = re.compile(r"\s[–—-]\s")
_SLASHED = re.compile(r"\s/\s")
_NUMBERED = re.compile(r"^(?:\(?\d{1,2}[.)]|[-•*–])\s+")


def is_nothing(value: str) -> bool:
    """Return whether a value only says that there is none ("-", "N/A")."""
    return value.strip().casefold() in NOTHING


def split_outside(text: str, marks: str) -> list[str]:
    """Return the parts of `text` between any of `marks` that are outside closed brackets; blank parts left out."""
    parts, start, depth = [], 0, 0
    closing = set(_closed_brackets(text))
    for place, sign in enumerate(text):
        if place in closing:
            depth += 1 if sign in "(（[" else -1
        elif sign in marks and not depth:
            parts.append(text[start:place])
            start = place + 1
    return [part.strip() for part in [*parts, text[start:]] if part.strip()]


def _closed_brackets(text: str) -> list[int]:
    opened: list[int] = []
    pairs: list[int] = []
    for place, sign in enumerate(text):
        if sign in "(（[":
            opened.append(place)
        elif sign in ")）]" and opened:
            pairs += (opened.pop(), place)
    return pairs


def keyword_marks(lines: list[str]) -> str:
    """Return the marks that part keywords: semicolons where there are any, else commas."""
    return ";；؛" if any(mark in line for line in lines for mark in ";；؛") else ",，、،"


def keywords(lines: list[str], beside: int = 0) -> list[str]:
    """Return keywords in order, each once. Semicolons part them where there are any, else commas; new lines always do.
    Dashes and slashes do where there are neither ("trade mark – infringement – use").

    A line that ends in mid-keyword, which only wrapped text has, goes on in the next. `beside`: of `rejoined`.
    """
    text = "\n".join(lines)
    text = _SLASHED.sub("\n", text) if len(_SLASHED.findall(text)) > 1 and not re.search("[,;，；؛،、]", text) else text
    text = _DASHED.sub("\n", text) if len(_DASHED.findall(text)) > 1 and not re.search("[,;，；؛،、]", text) else text
    if len(lines) > 1 and all(_NUMBERED.match(line) for line in lines):
        return list(dict.fromkeys(_NUMBERED.sub("", line, count=1).strip(" .,;") for line in lines))
    marks = keyword_marks(lines)
    text = "\n".join(rejoined(lines, marks, beside).lines) if text == "\n".join(lines) else text
    parts = (re.sub(r"^[-•*]\s+", "", part).strip(" .") for part in split_outside(text, f"{marks}\n"))
    return list(dict.fromkeys(" ".join(part.split()) for part in parts if not is_nothing(part)))


def names(lines: list[str], beside: int = 0) -> list[str]:
    """Return the names under a party's label: parted by semicolons and new lines, never by commas.

    A line that a page broke within a name goes on in the next. `beside`: of `rejoined`.
    """
    filled = [line for line in lines if line]
    joined = rejoined(filled, NAME_MARKS, beside, capitals=True).lines
    parts = [part for line in joined for part in split_outside(line, NAME_MARKS)]
    if len(parts) > 1:
        parts = [_NUMBERED.sub("", part, count=1) for part in parts]
    return [" ".join(part.split()) for part in parts if not is_nothing(part)]


def party(role: str, name: str) -> tuple[Party, str]:
    """Return the party of a name, and the role that the name itself gives where that is another one.

    "Peng (Plaintiff)" and "Plaintiff: Peng" are Peng; the label's role is kept.
    """
    for form in (_IN_BRACKETS, _IN_FRONT, _AT_END):
        found = form.match(name) if form is _IN_FRONT else form.search(name)
        own = role_named(found["role"]) if found else ""
        if found and own:
            bare = name[found.end() :] if form is _IN_FRONT else name[: found.start()]
            return Party(role, bare.strip(" ,")), own if own != role else ""
    return Party(role, name), ""


def role_named(text: str) -> str:
    """Return the role that words are: "Plaintiff", "Defendant No. 1", "Plaintiff/Appellant", "Klägerin und …"."""
    if len(text) > 80:
        return ""
    folded = re.sub(r"\s*(?:no\.?|nr\.?|n[°º])?\s*\d{1,2}$", "", fold_label(text.strip(" ,;.…()[]-–—")))
    folded = _ORDINAL.sub("", folded, count=1)
    return _ROLE_OF.get(folded) or _ROLE_OF.get(
        re.split(r"[/,(-]| and | und | et | y | on | in ", folded)[0].strip(), ""
    )


def parties_named(text: str) -> list[Party]:
    """Return the parties of a line that names them all with their roles: "A (plaintiff); B (defendant)"."""
    found = []
    for name in split_outside(text, ";；؛\n"):
        stated, own = party("other", " ".join(name.split()))
        found.append(Party(own or "other", stated.name))
    return found
