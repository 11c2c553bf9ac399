"""Words within a line that name who wrote a document."""

import re
from dataclasses import dataclass

from cases.intake.lexicon import page_furniture
from cases.intake.lexicon.label_matching import named
from cases.record.value import ROLES

from .author_names import PERSON
from .glued_labels import at_labels
from .line_labels import label_of
from .lines import Line

# The folders of a Windows path may have spaces in their names: the user's is one of them.
_PATH = re.compile(
    r"(?:\b[A-Za-z]:\\|\\\\[\w.-]+\\)(?:[^\s\"'<>|\\/:][^\"'<>|\\/:\n]{0,60}\\)*[^\s\"'<>|]{1,200}"
    r"|(?:file:/{2,3}|(?<![\w/.])/(?:Users|home)/)[^\s\"'<>|]{3,200}"
)
_LEFT = (
    r"(?:\d{4}-\d\d-\d\dT[\d:.]+Z?|\d{1,2}[/.]\d{1,2}[/.]\d{4},? \d{1,2}:\d\d(?::\d\d)?(?: ?[AP]M)?"
    r"|\d{1,7}(?:[.,]\d{1,4})?(?![\w/.-])|X-NONE|Normal\.dotm?|Normal|Clean|false|true"
    r"|Microsoft Office User|DocumentNotSpecified|MicrosoftInternetExplorer\d|[A-Z]{2}-[A-Z]{2}(?!\w)|JA|TH|AR)"
)
# A run of leftovers within a line that says something else too, with the names before and behind it.
_WITHIN = re.compile(
    rf"(?:(?<=\s)|^)(?P<names>{PERSON}\s+)?(?P<left>{_LEFT}(?:\s+{_LEFT})*)(?=\s|$)"
    rf"(?=(?P<behind>(?!\s+{PERSON}\s+{_LEFT}(?=\s|$))\s+{PERSON}(?=\s|$))?)"
)
_STYLES = re.compile(r"/\*.{0,80}?\*/|[\w.@]{1,40}\s?\{[^{}]{0,2000}\}|mso-[\w-]+:[^;\s]{0,80};?")
_LABELLED = re.compile(
    r"(?:(?<=\s)|^)(?:(?:Author|Last (?:saved|modified|edited|printed) by|Created by|Modified by"
    rf"|Auteur|Автор|作者|المؤلف)\s*[:：]\s*{PERSON}"
    rf"|Last (?:saved|modified|edited|printed) (?:on .{{4,30}} )?by {PERSON}"
    r"|(?:Comment(?:ed)?|Commentaire|Comentario|Kommentar|Примечание|批注) ?\[[^\]]{1,12}\]:?"
    r"[^.:。]{0,200}(?:[.。]|(?=\s[^\s:]+:)|$))"
)
# A sentence about the document: somebody's name first, a leftover in it.
_SENTENCE = re.compile(
    rf"(?:(?<=[.!?。]\s)|(?<=[:：]\s)|^){PERSON} [^.!?。]{{0,120}}[.。]?[^.!?。]{{0,80}}[.!?。](?=\s|$)"
)
_ANYTHING = re.compile(r"\S")
_WINDOW = 220  # Characters before a name that show its label and its value.
_HAN = re.compile("[\u3040-\u9fff\uac00-\ud7a3]{2,4}")
# Words of a name: the first of three belongs to the value where another word with a capital is before it. In a script
# without capitals nothing shows where the value ends.
_USUAL, _MOST = 2, 3
_LINKS = frozenset({"of", "the", "and", "de", "del", "du", "des", "di", "do", "da", "et", "y", "e", "la", "и"})


@dataclass(frozen=True, slots=True)
class Scrubbed:
    """A line without the words of a word processor: as it is read, and as it is kept.

    `doubted`: names that are kept and not read, as they can be the value of a label too.
    """

    read: str
    kept: str
    doubted: tuple[str, ...] = ()


def without_private_words(line: Line) -> Scrubbed:
    """Return what stays of a line without its leftovers and the names beside them."""
    parts = at_labels(line)
    scrubbed = [_scrubbed(part) for part in parts]
    read, kept = tuple(each.read for each in scrubbed), tuple(each.kept for each in scrubbed)
    doubted = tuple(name for each in scrubbed for name in each.doubted)
    return Scrubbed(_whole(line, parts, read), _whole(line, parts, kept), doubted)


def _whole(line: Line, parts: tuple[str, ...], texts: tuple[str, ...]) -> str:
    return line.text if texts == parts else " ".join(" ".join(texts).split())


def says_more(line: Line) -> bool:
    """Return whether a line has labels of a record, or is a long text, so that only a part of it can be private."""
    is_long = len(line.plain) > 200 and not _STYLES.search(line.text)
    return is_long or label_of(line.text) is not None or len(at_labels(line)) > 1


def _scrubbed(text: str) -> Scrubbed:
    """Return what stays of a label with its value."""
    text = _LABELLED.sub("", _without_paths(text))
    if not page_furniture.has_leftover(text):
        return Scrubbed(text, text)
    text = _STYLES.sub("", text)
    text = _SENTENCE.sub(lambda each: "" if page_furniture.has_leftover(each[0]) else each[0], text)
    pieces: list[Scrubbed] = []
    at, is_sure = 0, False
    for run in _WITHIN.finditer(text):
        is_next = is_sure and not text[at : run.start()].strip()  # A name between leftovers and a number.
        is_sure = page_furniture.has_leftover(run["left"])
        if is_sure or (is_next and run["names"]):
            between, left = text[at : run.start()], "" if is_sure else run["left"]
            pieces += [Scrubbed(between, between), _around(text, run), Scrubbed(left, left)]
            at = run.end("behind") if run["behind"] and is_sure else run.end()
    pieces.append(Scrubbed(text[at:], text[at:]))
    doubted = tuple(name for piece in pieces for name in piece.doubted)
    return Scrubbed("".join(piece.read for piece in pieces), "".join(piece.kept for piece in pieces), doubted)


def _without_paths(text: str) -> str:
    if "\\" not in text and "/Users/" not in text and "/home/" not in text and "file:" not in text:
        return text
    return _PATH.sub("", text)


def _around(text: str, run: re.Match[str]) -> Scrubbed:
    """Return what stays of the names before and behind a run of leftovers.

    A name is the author's where the label has another value; where it has none, and where the text goes on behind the
    name, that is a doubt.
    """
    before, behind = (run["names"] or "").strip(), (run["behind"] or "").strip()
    value = text[max(0, run.start() - _WINDOW) : run.start()].rstrip()
    is_first = value.endswith((":", "："))
    goes_on = _ANYTHING.search(text, run.end() + len(run["behind"] or "")) is not None
    is_value = is_first and (len(before.split()) < _MOST or _is_party(value))
    last = value.split(" ")[-1]
    capital = is_first or last[:1].isupper() or last in _LINKS
    stays = "" if is_value else _without_name(before, _MOST if not value or not capital else _USUAL)
    doubted = [before] if is_value and before else []
    if behind and (goes_on or (is_first and not before)):
        doubted.append(behind)
    return Scrubbed(stays, " ".join(filter(None, [stays, *doubted])), tuple(doubted))


def _is_party(text: str) -> bool:
    label = named(text.rstrip(":： "))
    return label is not None and label.field in ROLES


def _without_name(words: str, most: int) -> str:
    """Return words without the name that ends them, of `most` words."""
    left, taken = words.split(), 0
    while left and taken < (most if left[-1][0].isupper() else min(most, _USUAL)):
        if left[-1][0].islower():
            break
        taken += _USUAL if _HAN.fullmatch(left.pop()) else 1
    return " ".join(left)
