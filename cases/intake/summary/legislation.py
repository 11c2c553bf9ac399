"""The legislation of a summary, listed and quoted, as citations."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from cases.intake.lexicon import page_furniture
from cases.intake.lexicon.languages import language_of
from cases.intake.structure.paragraphs import Paragraph, markdown
from cases.record.value import Citation
from core.sources.findings import Finding, finding
from legislation.citations import Citation as Cited
from legislation.citations import find_citations

_HEADED = re.compile(
    r"\)?(?:,?\s(?:18|19|20)\d\d)?\s*(?:[(（][^()（）]{1,80}[)）])?\s*"
    r"(?:[:：]|[.—–-](?=\s)|(?:provides|reads|states|stipulates)(?: that| as follows)?[:,]?)\s*(?=\S)"
)
_UNSPACED_HEADED = re.compile(r"\s*(?:[:：]|[\s\u3000]+|规定[：:，,]?)\s*(?=\S)")
_SHORT = re.compile(r"\s*[(（](?:[^()（）\n]{0,40}[\s“\"])?(\w[\w-]{1,14})[”\"]?[)）]")
_QUOTES = '"“”„«»「」『』'
_WINDOW = 400
_MOST = 50  # Findings of one kind that anybody reads.


class Law:
    """What the paragraphs under "Relevant legislation" say."""

    def __init__(self, blocks: Sequence[Paragraph], language: str, instruments: Sequence[str]) -> None:
        self.language, self.instruments = language, instruments
        self.listing: list[Paragraph] = []
        self.quotes: list[tuple[Cited, str, list[Paragraph]]] = []
        for block, below in zip_longest(blocks, blocks[1:]):
            self._place(block, below)
        text = self.text
        self.listed = [(cited, text[cited.start : cited.end]) for cited in find_citations(text, language, instruments)]
        self.short = {
            short[1]: cited.instrument for cited, _ in self.listed if (short := _SHORT.match(text, cited.end))
        }

    @property
    def text(self) -> str:
        """The listing as written, without the articles quoted."""
        return markdown(self.listing)

    def _place(self, block: Paragraph, below: Paragraph | None) -> None:
        opening = find_citations(block.text[:_WINDOW], self.language, self.instruments)
        cited = opening[0] if opening and not block.text[: opening[0].start].strip(_QUOTES + "*•-– ") else None
        form = _UNSPACED_HEADED if cited and block.text[cited.end - 1] in "条條款项" else _HEADED
        headed = form.match(block.text, cited.end) if cited and len(cited.numbers) == 1 else None
        if cited and headed and not (len(opening) > 1 and opening[1].start == headed.end()):
            rest = Paragraph(block.text[headed.end() :], block.first, block.last)
            self.quotes.append((cited, block.text[cited.start : cited.end], [rest]))
        elif cited and len(cited.numbers) == 1 and self._heads(block.text[cited.end :], below):
            self.quotes.append((cited, block.text[: cited.end].strip(_QUOTES + "*•-– "), []))
        elif self.quotes and not (cited and cited.end >= 0.6 * len(block.text)):
            self.quotes[-1][2].append(block)
        else:
            self.listing.append(block)

    def _heads(self, rest: str, below: Paragraph | None) -> bool:
        """Return whether a provision alone on its line is quoted below: "Article 209" and then its wording."""
        if rest.strip(" *:：.") or below is None or not page_furniture.is_sentence(below.text):
            return False
        opening = find_citations(below.text[:_WINDOW], self.language, self.instruments)
        return not (opening and opening[0].start == 0)

    def citations(self) -> tuple[list[Citation], list[Finding]]:
        """Return a citation for each provision listed, with its wording where it is quoted, then those quoted only."""
        found = [
            Citation(as_written=written, instrument=cited.instrument, kind=cited.kind, provision=number)
            for cited, written in self.listed
            for number in cited.numbers
        ]
        places = _places(found)
        quoted: dict[int, list[Paragraph]] = {}
        unlisted: list[tuple[str, list[Paragraph]]] = []
        instrument = found[-1].instrument if found else ""
        for quoting, written, blocks in self.quotes:
            cited = replace(quoting, instrument=self.short.get(quoting.instrument, quoting.instrument))
            place = _place_of(cited, places)
            if place is None:
                instrument = cited.instrument or instrument
                found.append(Citation(written, instrument, cited.kind, cited.numbers[0]))
                place = len(found) - 1
                places |= {key: at for key, at in _places(found[-1:], place).items() if key not in places}
                unlisted.append((written, blocks))
            instrument = found[place].instrument
            quoted.setdefault(place, []).extend(blocks)
        for place, blocks in quoted.items():
            wording = markdown(blocks)
            found[place] = replace(found[place], quoted=wording, quoted_language=language_of(wording, self.language))
        return found, [*self._unlisted(unlisted), *self._unquoted(found)]

    def _unlisted(self, unlisted: list[tuple[str, list[Paragraph]]]) -> list[Finding]:
        if not self.listed:
            return []
        return [
            finding(
                "quoted_not_listed",
                (blocks[0].first, blocks[-1].last),
                "relevant_legislation",
                written,
                provision=written,
            )
            for written, blocks in unlisted[:_MOST]
        ]

    def _unquoted(self, found: list[Citation]) -> list[Finding]:
        quoted = {(each.instrument, _base(each.provision)) for each in found if each.quoted}
        missing = [each for each in found if not each.quoted and (each.instrument, _base(each.provision)) not in quoted]
        if not quoted or not self.listing:
            return []
        lines = (self.listing[0].first, self.listing[-1].last)
        return [
            finding(
                "listed_without_quote",
                lines,
                "citations",
                f"{each.kind} {each.provision}",
                provision_kind=each.kind,
                number=each.provision,
            )
            for each in missing[:_MOST]
        ]


def _places(found: list[Citation], first: int = 0) -> dict[tuple[str, str, str], int]:
    """Return the index of each citation by kind, number and instrument, also by the bare article or no instrument."""
    places: dict[tuple[str, str, str], int] = {}
    for at, each in enumerate(found, start=first):
        for number in (each.provision, _base(each.provision) + " or part"):
            for instrument in (each.instrument, ""):
                places.setdefault((each.kind, number, instrument), at)
    return places


def _place_of(cited: Cited, places: dict[tuple[str, str, str], int]) -> int | None:
    """Return the place of the citation that a quoted one means: the same number, else the same article."""
    number = cited.numbers[0]
    exact = places.get((cited.kind, number, cited.instrument))
    return exact if exact is not None else places.get((cited.kind, _base(number) + " or part", cited.instrument))


def _base(provision: str) -> str:
    return provision.split("(", 1)[0]
