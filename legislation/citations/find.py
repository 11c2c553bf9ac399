"""The search for citations: label, numbers, instrument."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from . import east_asian, turkish
from .cleaning import CleanText
from .east_asian_titles import annex_before, carries_over, instrument_before, named_before, of_a_contract
from .instruments import (
    THEREOF,
    Names,
    Title,
    definitions,
    has_unread_title,
    title_after,
    title_before,
    title_named,
)
from .kinds import UNREAD_TITLE, kind_of_law
from .languages import INSTRUMENT, INSTRUMENT_OR_SUBUNIT, Label
from .latest import LatestLaws
from .numbers import Numbers, read_numbers
from .subunits import subunits_before
from .tables import FEDERAL_RULES, JOINED, LABEL_OF, THE, US_CODE
from .text import fold
from .words import GERMAN_ABBREVIATION


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in a text that names provisions of an instrument.

    `instrument`: as written, or the one it points back to; empty where the text gives none and none can be carried
    over. `numbers`: in normal form. `start`, `end`: offsets in that text, half open, from the first word of the
    citation to its last character. `kind`: article, section, paragraph (§), rule, regulation, clause; empty if unknown.
    """

    instrument: str
    numbers: tuple[str, ...]
    start: int
    end: int
    kind: str = ""


_LABEL = (
    rf"(?<![^\W_])(?<![^\W_]-)(?:ст\.[ ]?ст|{'|'.join(sorted(map(re.escape, LABEL_OF), key=len, reverse=True))})"
    r"(?![^\W\d_])(?:\(s\))?\.?(?:º(?=[ ]?\d))?"
)
_START = re.compile(
    rf"{_LABEL}|(?P<turkish>{turkish.START})|(?P<east_asian>{east_asian.ARTICLE})"
    rf"|(?P<code>(?<![\w.-])(?:{US_CODE}|(?P<rules>{FEDERAL_RULES})))(?=[ ]\d)"
)
UNREAD = "?"  # The instrument of articles that have a title of their own, which we cannot read.
_EAST_ASIAN = Label("第…条", "article", many=True)
_TURKISH = Label("madde", "article", many=True)
_US_CODE = Label("U.S.C.", "section", many=True)
_FEDERAL_RULES = Label("Fed. R.", "rule")
_THE_ART = re.compile(r"\b(?:of the|the prior|prior|skilled in the) $")
_CONNECTED = re.compile(r"[^\W\d_]|\(")
_JOINED = re.compile(
    rf"[ \n]{{0,3}}(?:[,;]?[ \n]{{0,3}}(?:{JOINED}|,|juncto)|[,;])[ \n]{{0,3}}"
    rf"(?:the provisions of|de|do|del|de los|du|d'|l'|des|{THE})?[ ]?"
)
_WITHIN = re.compile(r",?[ \n](?:l'|the )?")
_AGAIN = re.compile(rf"(?:(?P<comma>,)|,?[ ](?:{JOINED}))[ ](?=\d|[LRDA]\.? ?\d)(?!{US_CODE})")


@dataclass(slots=True)
class _Draft:
    label: Label
    numbers: tuple[str, ...]
    start: int
    end: int
    instrument: str = ""
    unread: bool = False  # A title is there that could not be read: the last law is not meant.


def find_citations(text: str, language: str | None = None, names: Iterable[str] = ()) -> list[Citation]:
    """Return the citations of provisions in `text`, in order of appearance. Never raises, and is linear in the text.

    `language` (BCP 47) rules out labels that mean something else in it. `names`: titles and aliases of instruments.
    Doubtful citations are left out.
    """
    clean = CleanText(text)
    found = _Search(clean.text, language, names).citations()
    return [replace(each, start=clean.place(each.start), end=clean.place(each.end - 1) + 1) for each in found]


class _Search:
    def __init__(self, text: str, language: str | None, names: Iterable[str]) -> None:
        self.text, self.folded = text, fold(text)
        self.language = (language or "").split("-")[0].lower()
        self.names = Names(fold(name) for name in names)
        self.short = definitions(self.folded, self.names)
        self.settled: list[_Draft] = []
        self.group: list[_Draft] = []  # Joined to each other, still without an instrument.
        self.floor = 0  # Where the last citation read ends.
        self.latest = LatestLaws()

    def citations(self) -> list[Citation]:
        """Return what the text cites."""
        at = 0
        while found := _START.search(self.folded, at):
            read = self._read_east_asian if found["east_asian"] else self._read_code if found["code"] else self._read
            read = self._read_turkish if found["turkish"] else read
            at = read(found) or found.end()
        self._settle()
        return [Citation(d.instrument, d.numbers, d.start, d.end, d.label.kind) for d in self.settled]

    def _read(self, found: re.Match[str]) -> int | None:
        """Read the citation whose label was found; return where to go on, or None where there is none."""
        label = _label(found[0])
        if label.language and self.language not in ("", label.language):
            return None
        if label.needs and self.folded[found.start() - 1 : found.start()] in ("'", ".", "£", "$", "€"):
            return None  # The possessive of "the court's 29 judges", the last letter of "U.S.".
        if found[0].startswith("art") and _THE_ART.search(self.folded, max(0, found.start() - 12), found.start()):
            return None  # "the state of the art. 5 patents"
        numbers = read_numbers(self.folded, found.end(), label) if self._stands_alone(found) else None
        if numbers is None:
            return None
        title = title_after(self.folded, numbers.end, self.names)
        if title is False:
            return numbers.end
        if title and not _CONNECTED.search(self.folded, numbers.end, title.start):
            # "Patents Act, section 3 Copyright Act, section 4": each names its own before it.
            # "в редакции Закона № 35-ФЗ статья 1233 ГК РФ": without a comma, the title beside the number is its law.
            before = title_before(self.folded, self.floor, found.start(), self.names)
            title = None if before and self.folded[before.end : found.start()].strip() else title
        named = self._named(title, label) if title else ""
        if named is None:
            return numbers.end
        draft = self._draft(found.start(), label, numbers, title, named)
        if not draft.instrument and not title and UNREAD_TITLE.match(self.folded, draft.end):
            draft.instrument = UNREAD
        self._join(draft)
        while title and self._read_again(label):
            pass
        return self.floor

    def _read_again(self, label: Label) -> bool:
        """Read a second list that has an instrument of its own and no label: "Art. 100 EPC and 21 PatG"."""
        again = _AGAIN.match(self.folded, self.floor)
        numbers = read_numbers(self.folded, again.end(), replace(label, many=True)) if again else None
        title = title_after(self.folded, numbers.end, self.names) if numbers else None
        if not again or not numbers or not title or title.generic:
            return False
        written = self.folded[title.start : title.stop]
        joined = self.folded[numbers.end : title.start].strip()  # "and 12 of the CPC", not "and 12 NGOs"
        known = " " in written or written in self.short or self.latest.named(written)
        if not (known or (joined and not again["comma"]) or GERMAN_ABBREVIATION.match(written)):
            return False
        self._join(_Draft(label, numbers.numbers, again.end(), title.end, self._named(title, label) or ""))
        return True

    def _read_code(self, found: re.Match[str]) -> int | None:
        """Read "15 U.S.C. 1125(a)" and "Fed. R. Civ. P. 12(b)(6)", where the code stands for a label."""
        label = _FEDERAL_RULES if found["rules"] else _US_CODE
        numbers = read_numbers(self.folded, found.end(), label)
        if numbers is None:
            return None
        start, end = found.span("code")
        self._join(_Draft(label, numbers.numbers, start, numbers.end, self.text[start:end]))
        return self.floor

    def _read_east_asian(self, found: re.Match[str]) -> int | None:
        """Read articles of the form 第…条 or 제…조, with the instrument before them."""
        articles = east_asian.read_articles(self.folded, found.start())
        if articles is None or of_a_contract(self.folded, found.start()):
            return None
        draft = _Draft(_EAST_ASIAN, articles.numbers, found.start(), articles.end)
        stop = annex_before(self.folded, self.floor, found.start())
        before = self.names.before(self.folded, self.floor, stop) or instrument_before(self.folded, self.floor, stop)
        if before:
            draft.start, start, stop, generic = before
            written = self.text[start:stop]
            draft.instrument = self._pointed_to(written, found.start()) if generic else written
        elif found[0][0] not in "第제":
            draft.instrument = self._of_the_law_named(found.start(), articles)
            if not draft.instrument:
                return None
        elif not carries_over(self.folded, self.floor, found.start()):
            draft.instrument = UNREAD
        self._join(draft)
        return self.floor

    def _pointed_to(self, written: str, at: int) -> str:
        """Return the law of its kind that a word such as 同法 or 该法 means; the word where none has been named."""
        named, kind = named_before(self.folded, self.floor, at), kind_of_law(written)
        return named if named and kind_of_law(named) == kind else self.latest.of_kind(written)

    def _read_turkish(self, found: re.Match[str]) -> int | None:
        """Read articles of the form "… Kanunu'nun 7. maddesi" and "SMK m. 7/2"."""
        cited = turkish.read_turkish(self.folded, self.floor, found)
        if cited is None:
            return self._read_another_turkish(found)
        written = " ".join(self.text[slice(*cited.law)].split())
        instrument = self.latest.of_kind(written) if cited.generic else written
        self._join(_Draft(_TURKISH, cited.numbers, cited.start, cited.end, instrument))
        return self.floor

    def _read_another_turkish(self, found: re.Match[str]) -> int | None:
        """Read the "m. 70" of "FSEK m. 68/1 ve m. 70", which has the law of the one before it."""
        latest = self.settled[-1] if self.settled and not self.group else None
        if latest is None or latest.label is not _TURKISH or latest.end != self.floor:
            return None
        numbers = turkish.numbers_of(found[0])
        if numbers is None or not turkish.JOINED.fullmatch(self.folded, self.floor, found.start()):
            return None
        self._join(_Draft(_TURKISH, tuple(numbers), found.start(), found.end(), latest.instrument))
        return self.floor

    def _of_the_law_named(self, at: int, articles: east_asian.Articles) -> str:
        """Return the law that articles in brackets belong to, the one the sentence names: 商標法は…(2条1項)."""
        closed = self.folded[articles.end : articles.end + 1] in (")", ",", ";", "参")
        if self.folded[at - 1 : at] != "(" or not closed:
            return ""
        return named_before(self.folded, self.floor, at) or self.latest.last

    def _join(self, draft: _Draft) -> None:
        """Add a citation read to the group it is joined to, or begin another group with it."""
        if annex := self._annex_before(draft):
            self.settled.pop()
            draft.start, draft.instrument = annex.start, annex.instrument
        if not self.group or not _JOINED.fullmatch(self.folded[self.floor : draft.start][:40]):
            self._settle()
        self.group.append(draft)
        self.floor = draft.end
        if draft.instrument:
            self._settle(draft.instrument)

    def _annex_before(self, draft: _Draft) -> _Draft | None:
        """Return the annex that an article is in: "Annex III to the Bangui Agreement, Article 37"."""
        latest = self.settled[-1] if self.settled and not self.group and not draft.instrument else None
        if latest is None or latest.label.kind or draft.label.kind != "article" or len(latest.numbers) > 1:
            return None
        beside = latest.end == self.floor and _WITHIN.fullmatch(self.folded[self.floor : draft.start][:8])
        return latest if beside else None

    def _stands_alone(self, found: re.Match[str]) -> bool:
        after = self.folded[found.end() : found.end() + 1]
        return not after.isalnum() or found[0][-1] in ".§"

    def _draft(self, start: int, label: Label, numbers: Numbers, title: Title | None, named: str) -> _Draft:
        before = None if title else title_before(self.folded, self.floor, start, self.names)
        leading = subunits_before(self.folded, before.end if before else self.floor, start)
        start, added = leading or (start, [])
        if leading and not title:
            before = before or title_before(self.folded, self.floor, start, self.names)
        # "ГК РФ (ст. 1225, 1229)": the bracket says that all of them are meant.
        enclosed = before and self.folded[start - 1] == "(" and self.folded[numbers.end : numbers.end + 1] == ")"
        listed, end = (numbers.numbers[: numbers.sure], numbers.sure_end)
        if title or enclosed:
            listed, end = numbers.numbers, title.end if title else numbers.end
        if added:
            listed = (*(listed[0] + sub for sub in added), *listed[1:])
        draft = _Draft(label, listed, start, end, named)
        draft.unread = not title and has_unread_title(self.folded, numbers.end, self.language)
        thereof = not title and not before and THEREOF.match(self.folded, numbers.end)
        if thereof:
            before = title_named(self.folded, self.floor, start, self.names)
        if before:
            draft.instrument = self._named(before, label) or ""
            draft.start = start if thereof else before.start
        return draft

    def _named(self, title: Title, label: Label) -> str | None:
        """Return the instrument that a title means: what it points back to, what it is short for, or its own words.

        None where it may as well point back to a contract.
        """
        written = " ".join(self.text[title.start : title.stop].split())
        if not title.generic:
            return self.short.get(fold(written), written)
        return self.latest.meant(written, label.kind)

    def _settle(self, instrument: str = "") -> None:
        """Close the group of joined citations: they share `instrument`, or carry on that of the last of their kind."""
        joined = any("(" in draft.numbers[0] for draft in self.group)  # "s 29(1), s 30": one speaks for all.
        for draft in self.group:
            if draft.instrument == UNREAD:
                draft.instrument = ""
                self.settled.append(draft)
                self.latest.forget()
                continue
            carried = "" if draft.unread else self.latest.cited_by(draft.label.kind)
            draft.instrument = draft.instrument or instrument or carried
            needs = draft.label.needs
            if not draft.instrument and (needs == INSTRUMENT or (needs == INSTRUMENT_OR_SUBUNIT and not joined)):
                continue
            self.settled.append(draft)
            if draft.instrument:
                self.latest.remember(draft.instrument, draft.label.kind)
        self.group = []


def _label(written: str) -> Label:
    """Return the label that was found: "Art(s)." and "ст. ст." too."""
    return LABEL_OF[written.rstrip("º.").removesuffix("(s)").replace(" ", "").replace(".", "")]
