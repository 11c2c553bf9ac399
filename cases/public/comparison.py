"""Cases side by side: aspect by aspect, with what they share."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from cases.models.published import Listing
from cases.record.fields import FIELDS, HEAD, PARTICULARS, Field, Kind
from cases.record.value import Answer, Appearance, CaseRecord, OtherDecision, Party, Remedy, Summary
from cases.rendering.current_law import LawToday
from cases.rendering.field_values import other_decision_text, remedy_text
from cases.rendering.labels import decided, labelled
from cases.rendering.margin_notes import MarginNote, add_current_law, margin_notes
from cases.rendering.rendered_edition import rendered
from cases.rendering.rendered_record import RenderedRecord
from core import languages
from core.redirects import moved_to

MOST = 6
_ID = re.compile(r' id="[^"]*"')
# Those of the other fields that are not said in the head of each column follow the texts.
_FIRST = ("court", "level", "decision_date", "parties", "outcome", "remedies", "other_decisions", "answers")
_IN_HEAD = ("reference", "jurisdiction", "jurisdiction_name", "title")


@dataclass(frozen=True, slots=True)
class Compared:
    """A case that is compared. `record`: with today's keys, so that a merged keyword or court is one.

    `complete`: its texts are as its own page has them.
    """

    listing: Listing
    record: CaseRecord
    rendered_record: RenderedRecord
    notes: tuple[MarginNote, ...]
    law: LawToday
    complete: bool

    @classmethod
    def of(cls, listing: Listing) -> "Compared":
        record, kept = listing.edition.record, rendered(listing.edition)
        rendered_record = kept or RenderedRecord.plain(record)
        law = LawToday.of(listing, record, rendered_record.mentions)
        notes = margin_notes(record)
        for note in notes:
            add_current_law(law, note)
        return cls(listing, _with_keys_of_today(record), rendered_record, tuple(notes), law, complete=kept is not None)


def _with_keys_of_today(record: CaseRecord) -> CaseRecord:
    keywords = moved_to("keyword", record.keyword_keys)
    courts = moved_to("court", filter(None, [record.court_key]))
    return replace(
        record,
        court_key=courts.get(record.court_key, ""),
        keyword_keys=tuple(keywords[key] for key in record.keyword_keys),
    )


@dataclass(frozen=True, slots=True)
class Column:
    """A case that is compared. `without`: the address of the comparison without it."""

    listing: Listing
    without: str


@dataclass(frozen=True, slots=True)
class Item:
    """One value of a case. `key`: what makes it the same as another case's. `cases`: how many of the cases have it.

    `role`: of a party. `html`: of a text, whose `language` and `direction` are given. `note`: of a provision.
    """

    key: str
    text: str = ""
    role: str = ""
    address: str = ""
    html: SafeString | None = None
    language: str = ""
    direction: str = "auto"
    note: MarginNote | None = None
    cases: int = 1


@dataclass(frozen=True, slots=True)
class Aspect:
    """One aspect of all cases: of each its items, none where its record says nothing.

    `same`: every case has the same items.
    """

    name: str
    label: str
    cells: tuple[tuple[Item, ...], ...]
    same: bool = False


def aspects(compared: Sequence[Compared]) -> list[Aspect]:
    """Return the aspects of which at least one case says something: the court and the parties, the texts, the rest."""
    others = [
        field
        for field in FIELDS.values()
        if field.page in (HEAD, *PARTICULARS) and field.kind in _ITEMS and field.name not in (*_FIRST, *_IN_HEAD)
    ]
    made = [
        *(_particular(FIELDS[name], compared) for name in _FIRST),
        *_texts(compared),
        _provisions(compared),
        *(_particular(field, compared) for field in others),
    ]
    return [_with_shared(aspect) for aspect in made if any(aspect.cells)]


def _particular(field: Field, compared: Sequence[Compared]) -> Aspect:
    items = _ITEMS[field.kind]
    cells = tuple(tuple(items(field, getattr(each.record, field.name), each.record)) for each in compared)
    return Aspect(field.name, _(field.label), cells)


def _texts(compared: Sequence[Compared]) -> Iterator[Aspect]:
    labels = {"facts": _("Basic facts"), "held": _("Held"), "holding": _("Relevant holdings")}
    for name, label in labels.items():
        yield Aspect(name, label, tuple(tuple(_passages(each, name)) for each in compared))


def _passages(each: Compared, name: str) -> Iterator[Item]:
    """Yield the passages of a case's first summary under that name, without anchors of their own."""
    if not each.record.summaries:
        return
    summary, html = each.record.summaries[0], each.rendered_record.html[0]
    for anchor, text in html.items():
        if anchor.partition("-")[0] == name and text:
            yield Item(
                key=f"{each.listing.reference} {anchor}",
                text=_topic(summary, anchor),
                address=f"{each.listing.get_absolute_url()}#{anchor}",
                html=_without_anchors(text, each.listing.get_absolute_url()),
                language=summary.language,
                direction=languages.direction(summary.language),
            )


def _topic(summary: Summary, anchor: str) -> str:
    """Return the topic of a relevant holding; empty for another passage."""
    number = anchor.removeprefix("holding-")
    return summary.relevant_holdings[int(number) - 1].topic if number.isdigit() else ""


def _without_anchors(html: str, address: str) -> SafeString:
    """Return a passage whose links to its own anchors lead to the case's page: several cases share these anchors."""
    return SafeString(_ID.sub("", html).replace('href="#', f'href="{address}#'))


def _provisions(compared: Sequence[Compared]) -> Aspect:
    cells = tuple(tuple(_provision(each, note) for note in each.notes) for each in compared)
    return Aspect("citations", _("Articles applied"), cells)


def _provision(each: Compared, note: MarginNote) -> Item:
    article = each.law.articles.get(note.provision_key)
    key = (article.key if article else note.provision_key) or f"{note.instrument} {note.label}"
    return Item(key=key, text=note.label, address=article.address if article else "", note=note)


def _with_shared(aspect: Aspect) -> Aspect:
    """Return the aspect with the number of cases that have each item, and whether all cases have the same."""
    count = Counter(key for cell in aspect.cells for key in {item.key for item in cell})
    cells = tuple(tuple(replace(item, cases=count[item.key]) for item in cell) for cell in aspect.cells)
    same = len(cells) > 1 and len({frozenset(item.key for item in cell) for cell in cells}) == 1
    return replace(aspect, cells=cells, same=same)


def _named(name: str, key: str, page: str) -> Item:
    """Return a name of the catalogue, with the address of its page where it has one."""
    return Item(key or name, name, address=reverse(page, args=[key]) if key and page else "")


def _name(field: Field, value: str, record: CaseRecord) -> Iterator[Item]:
    if value:
        yield _named(value, getattr(record, field.keys), "court")


def _names(field: Field, values: tuple[str, ...], record: CaseRecord) -> Iterator[Item]:
    keys: tuple[str, ...] = getattr(record, field.keys)
    for place, name in enumerate(values):
        yield _named(name, keys[place] if place < len(keys) else "", field.address)


def _one(shown: Callable[[str], str]) -> Callable[[Field, str, CaseRecord], Iterator[Item]]:
    def items(_field: Field, value: str, _record: CaseRecord) -> Iterator[Item]:
        if value:
            yield Item(value, shown(value))

    return items


def _lines(_field: Field, values: tuple[str, ...], _record: CaseRecord) -> Iterator[Item]:
    return (Item(value, value) for value in values)


def _parties(_field: Field, parties: tuple[Party, ...], _record: CaseRecord) -> Iterator[Item]:
    return (Item(party.name.casefold(), party.name, labelled(party.role)) for party in parties)


def _appearances(_field: Field, values: tuple[Appearance, ...], _record: CaseRecord) -> Iterator[Item]:
    for each in values:
        session = each.session
        said = f"{each.collection}, {session.number}: {session.title}" if session else each.collection
        yield Item(session.key if session and session.key else said, said)


def _answers(_field: Field, answers: tuple[Answer, ...], _record: CaseRecord) -> Iterator[Item]:
    for each in answers:
        page = reverse("question", args=[each.question_key]) if each.question_key else ""
        key = f"{each.question_key or each.question} {each.answer}"
        yield Item(key, labelled(each.answer), role=each.question, address=page)


def _remedies(_field: Field, remedies: tuple[Remedy, ...], _record: CaseRecord) -> Iterator[Item]:
    return (Item(each.remedy, remedy_text(each)) for each in remedies)


def _other_decisions(_field: Field, others: tuple[OtherDecision, ...], _record: CaseRecord) -> Iterator[Item]:
    for each in others:
        yield Item(other_decision_text(each), other_decision_text(each), address=each.url)


_ITEMS: Mapping[Kind, Callable[[Field, Any, CaseRecord], Iterator[Item]]] = {
    Kind.NAME: _name,
    Kind.NAMES: _names,
    Kind.TEXT: _one(str),
    Kind.BLOCK: _one(str),
    Kind.DATE: _one(decided),
    Kind.CHOICE: _one(labelled),
    Kind.LINES: _lines,
    Kind.PARTIES: _parties,
    Kind.APPEARANCES: _appearances,
    Kind.ANSWERS: _answers,
    Kind.REMEDIES: _remedies,
    Kind.OTHER_DECISIONS: _other_decisions,
}
