"""Citations in a record's HTML, and their places. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cases.record.value import CaseRecord, Citation
from legislation.citations import Citation as Found
from legislation.citations import find_citations
from legislation.citations.text import fold
from legislation.numerals import CHINESE, chinese_number
from legislation.resolution.titles import folded

from .text_offsets import TextOffsets

_BASE = re.compile(r"[^(]+")
_EAST_ASIAN = re.compile(r"第(?P<number>[^第条]{1,12})条|제 ?(?P<korean>\d+) ?조")
_MOST_LETTERS = 320
# A text may name one provision thousands of times.
_MOST_LOOKS = 20
# A sentence on the law says more of a provision than its name: "Article 9 protects the voice."
_FEWEST_WORDS = 3
_WHOLE = re.compile(r"[.!?؟。！？।][)”\"»]?$")
# Nobody looks for the end of a sentence further away than this.
_FURTHEST = 2_000
# Neither an initial before nor a small letter or digit after: "J. Smith", "Co. and" and "No. 1" end nothing.
SENTENCE_END = re.compile(r"[\w)”\"]{2}[.!?؟](?=\s+[^\sa-z0-9])|[。！？।]")


@dataclass(frozen=True, slots=True)
class Mention:
    """A provision that a text names: by its key, where the record's own citations say which it is, else as written."""

    instrument: str = ""
    kind: str = ""
    number: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class CitationSpan:
    """A slice of a passage's HTML, half open, that names one provision: the place of its mention in a list."""

    start: int
    end: int
    mention: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words in which a summary names a provision, as plain text, and the anchor of their passage."""

    text: str
    anchor: str
    language: str


class Citing:
    """What one record's texts cite. `mentions`: each provision named, once, in order of appearance."""

    def __init__(self, record: CaseRecord) -> None:
        self._keyed: dict[str, list[_Keyed]] = {}
        self._places: dict[Mention, int] = {}
        self.sentences: dict[int, Sentence] = {}
        self.statements: dict[int, Sentence] = {}
        for citation in record.citations:
            if citation.provision and citation.provision_key:
                self._keyed.setdefault(base(citation.provision), []).append(_Keyed(citation))
            elif citation.provision:
                self._place(Mention(citation.instrument, citation.kind, citation.provision))
        self._names = sorted({citation.instrument for citation in record.citations} - {""})
        # The record's own citations, with how many more places are looked at for a sentence on each.
        self._looks = dict.fromkeys(self._places.values(), _MOST_LOOKS)

    @property
    def mentions(self) -> tuple[Mention, ...]:
        return tuple(self._places)

    def marks(
        self, html: dict[str, str], language: str
    ) -> tuple[dict[str, tuple[CitationSpan, ...]], dict[str, set[str]]]:
        """Return the marks of one summary's passages by anchor, and the numbers each names; its sentences are kept.

        The passages are read as one text: "the said Act" points back from one to another.
        """
        words = {anchor: TextOffsets(passage) for anchor, passage in html.items()}
        text = "\n\n".join(each.text for each in words.values())
        marks: dict[str, list[CitationSpan]] = {anchor: [] for anchor in html}
        numbers: dict[str, set[str]] = {anchor: set() for anchor in html}
        cited = iter(find_citations(text, language, self._names))
        found = next(cited, None)
        offset = 0
        for anchor, each in words.items():
            ends = offset + len(each.text)
            named: list[_Named] = []
            while found and found.start < ends:
                if found.end <= ends:
                    numbers[anchor] |= set(found.numbers)
                    mentions = set()
                    for start, end, mention in self._within(text, found):
                        mentions.add(mention)
                        self._say(mention, each.text, start - offset, anchor, language)
                        if place := each.place(start - offset, end - offset):
                            marks[anchor].append(CitationSpan(*place, mention))
                    named.append(_Named(found.start - offset, found.end - offset, mentions))
                found = next(cited, None)
            self._state(named, each.text, anchor, language)
            offset = ends + 2
        return {anchor: tuple(found) for anchor, found in marks.items() if found}, numbers

    def _within(self, text: str, found: Found) -> Iterator[tuple[int, int, int]]:
        """Yield the stretches of a citation that name one provision each, with the places of their mentions."""
        bases = list(dict.fromkeys(base(number) for number in found.numbers))
        first = {base(number): number for number in reversed(found.numbers)}
        if len(bases) == 1:
            yield found.start, found.end, self._meant(found, first[bases[0]])
            return
        for number, (start, end) in _numbers(fold(text[found.start : found.end]), bases):
            yield found.start + start, found.start + end, self._meant(found, first[number])

    def _meant(self, found: Found, number: str) -> int:
        key = _known(self._keyed.get(base(number), []), found)
        if not key:
            return self._place(Mention(found.instrument, found.kind, number))
        place = self._place(Mention(key=key))
        self._looks.setdefault(place, _MOST_LOOKS)
        return place

    def _place(self, mention: Mention) -> int:
        return self._places.setdefault(mention, len(self._places))

    def _say(self, mention: int, text: str, at: int, anchor: str, language: str) -> None:
        """Keep the first sentence that names the provision: of the holding rather than of the facts."""
        if anchor.startswith("legislation"):
            return
        kept = self.sentences.get(mention)
        only_facts = kept and kept.language == language and kept.anchor.startswith("facts")
        if kept is None or (only_facts and not anchor.startswith("facts")):
            self.sentences[mention] = Sentence(sentence_at(text, at), anchor, language)

    def _looks_at(self, mention: int) -> bool:
        """Say whether one more place may have the sentence on a provision: of the record's own, and not always."""
        left = self._looks.get(mention, 0)
        self._looks[mention] = left - 1
        return left > 0 and mention not in self.statements

    def _state(self, named: list["_Named"], text: str, anchor: str, language: str) -> None:
        """Keep the first whole sentence that names a provision and no other: of the holding, or of the part on the law,
        where it must begin with the provision and go on, as a list of provisions does not.
        """
        if anchor.startswith("facts"):
            return
        on_the_law = anchor.startswith("legislation")
        for place, each in enumerate(named):
            if len(each.mentions) != 1 or not self._looks_at(*each.mentions):
                continue
            start, end = _bounds(text, each.start)
            others = [*named[max(0, place - 1) : place], *named[place + 1 : place + 2]]
            if any(start <= other.start < end for other in others):
                continue
            said = " ".join(text[start:end].split())
            begins = not text[start : each.start].strip() and len(text[each.end : end].split()) >= _FEWEST_WORDS
            if len(said) <= _MOST_LETTERS and _WHOLE.search(said) and (begins or not on_the_law):
                self.statements.setdefault(next(iter(each.mentions)), Sentence(said, anchor, language))


@dataclass(frozen=True, slots=True)
class _Named:
    """A place in a passage's text where provisions are named: their mentions."""

    start: int
    end: int
    mentions: set[int]


class _Keyed:
    """A citation of the record that is linked, with the titles by which its text may call the instrument."""

    def __init__(self, citation: Citation) -> None:
        self.key, self.kind = citation.provision_key, citation.kind
        self.title = folded(citation.instrument)
        self.as_written = {folded(found.instrument) for found in find_citations(citation.as_written)}


def base(number: str) -> str:
    """Return a provision's number without its sub-units: `10(2)(b)` gives `10`."""
    found = _BASE.match(number)
    return found[0] if found else number


def sentence_at(text: str, at: int) -> str:
    """Return the sentence of a text of several lines that a place is in; of a very long one the words around it."""
    start, end = _bounds(text, at)
    if end - start <= _MOST_LETTERS:
        return " ".join(text[start:end].split())
    left = max(start, at - _MOST_LETTERS // 2)
    right = min(end, left + _MOST_LETTERS)
    words = " ".join(text[left:right].split())
    words = words.partition(" ")[2] if left > start and " " in words else words
    words = words.rpartition(" ")[0] if right < end and " " in words else words
    return f"{'… ' if left > start else ''}{words}{' …' if right < end else ''}"


def _bounds(text: str, at: int) -> tuple[int, int]:
    """Return where the sentence that a place is in begins and ends: at the furthest places looked at in a long line."""
    furthest = min(len(text), at + _FURTHEST)
    start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at, furthest)
    start, end = max(start, at - _FURTHEST), furthest if end < 0 else end
    stops = [stop.end() for stop in SENTENCE_END.finditer(text, start, end)]
    return max([start, *(stop for stop in stops if stop <= at)]), min([end, *(stop for stop in stops if stop > at)])


def _known(keyed: list[_Keyed], found: Found) -> str:
    """Return the key of the provision that the record's own citations say is meant; empty where none or two may be.

    `keyed`: those of that number. The instrument may be called there by the beginning of its title ("Civil Code" for
    that "of the People's Republic of China"), as the source calls it, or, where a number is alone, not at all.
    """
    title = folded(found.instrument)
    same = [each for each in keyed if found.kind in ("", each.kind)]
    exactly = {each.key for each in same if each.title == title}
    nearly = {each.key for each in same if each.title.startswith(f"{title} ") or title in each.as_written}
    keys = (exactly or nearly) if title else {each.key for each in same}
    return keys.pop() if len(keys) == 1 else ""


def _numbers(words: str, bases: list[str]) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield where each number is in a citation of several; one that is only within a range is left out."""
    at = 0
    if east_asian := [*_EAST_ASIAN.finditer(words)]:
        listed = set(bases)
        for piece in east_asian:
            number = piece["korean"] or _in_digits(piece["number"])
            if number in listed:
                yield number, piece.span()
        return
    for number in bases:
        pattern = (
            re.escape(number) if number.isdigit() else r"[-. ]?".join(map(re.escape, re.findall(r"\d+|\D", number)))
        )
        if place := re.compile(rf"(?<![\w.]){pattern}(?!\w|\.\d)").search(words, at):
            at = place.end()
            yield number, place.span()


def _in_digits(written: str) -> str:
    """Return a Chinese numeral in digits; empty where it is none."""
    return str(chinese_number(written)) if all(sign in CHINESE or sign in "0123456789" for sign in written) else ""
