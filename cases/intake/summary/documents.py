"""Files and pages that a record names, with their languages."""

import re

from cases.intake.evidence import Evidence
from cases.intake.findings_log import Notes
from cases.intake.lexicon import languages, page_furniture
from cases.intake.structure.entries import Part
from cases.record.value import Document

from .values import is_nothing

_URL = re.compile(r"https?://[^\s<>\"]+")
_MARKDOWN = re.compile(r"!?\[(?P<title>[^\[\]]{0,300})\]\((?P<url>https?://[^\s()<>]+(?:\([^\s()<>]*\)[^\s()<>]*)?)\)")
_FORMATS = re.compile(r"html?|pdf|docx?|txt|mandarin|text|texte|texto|\(|\)", re.IGNORECASE)
_PARTED = re.compile(r"[,;|·•،，、；]")
_WORDS = re.compile(r"[^\W\d_]+")


def read_links(part: Part, name: str, notes: Notes) -> tuple[tuple[Document, ...], tuple[str, ...]]:
    """Return the titled addresses under a label, and the languages named there, in order.

    "English", "HTML", "PDF" without an address say what there is, as a page does whose links were lost; any other
    line without address is nothing to link to, and unplaced.
    """
    found: list[Document] = []
    named: list[str] = []
    for entry in part.of(name):
        current = ""
        for line in entry.filled:
            spoken = _languages(line.text)
            language = spoken[0] if len(spoken) == 1 else ""
            found_here = _addresses(line.text)
            named += spoken
            if not found_here and (spoken or _says_nothing(line.plain)):
                current = language or current
                continue
            if not found_here:
                part.unplaced.append(line)
            for title, url in found_here:
                own = _language(title) if len(found_here) > 1 else ""
                current = own or current
                found.append(Document(title or url, url, own or language or current))
                notes.at(name, entry.place, Evidence.LABEL)
    return tuple(found), tuple(dict.fromkeys(named + [each.language for each in found if each.language]))


def _says_nothing(text: str) -> bool:
    """Return whether a line names formats alone, says that there is none, or is what a page offers to press."""
    return not _WORDS.search(_FORMATS.sub(" ", text)) or is_nothing(text) or page_furniture.is_button(text)


def _addresses(text: str) -> list[tuple[str, str]]:
    marked = [(found["title"].strip(), found["url"]) for found in _MARKDOWN.finditer(text)]
    if marked:
        return marked
    found, at = [], 0
    for address in _URL.finditer(text):
        found.append((_titled(text[at : address.start()]), address[0].rstrip(".,;)")))
        at = address.end()
    if len(found) == 1:  # Of a single address, what follows is the title too.
        found = [(_titled(_URL.sub(" ", text)), found[0][1])]
    return found


def _titled(text: str) -> str:
    title = " ".join(text.split()).strip(" :–—-|*,;")
    return title if title.count("(") == title.count(")") else title.strip("()")


def _languages(text: str) -> list[str]:
    """Return the languages that a line names beside nothing but formats: "Chinese (PDF), English (HTML)"."""
    pieces = [each for each in _PARTED.split(_URL.sub(" ", text[:300])) if _WORDS.search(_FORMATS.sub(" ", each))]
    spoken = [_language(each) for each in pieces]
    return list(dict.fromkeys(spoken)) if all(spoken) else []


def _language(text: str) -> str:
    """Return the language that a short title names beside nothing but formats: "Chinese (PDF)"."""
    words = _WORDS.findall(_FORMATS.sub(" ", _URL.sub(" ", text[:300])))
    return languages.code_of(" ".join(words)) if 0 < len(words) <= 3 else ""
