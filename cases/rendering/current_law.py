"""Today's state of the provisions that a case names."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Self

from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Q
from django.utils import timezone

from cases.models.published import CitedAsWritten, Listing
from cases.record.value import CaseRecord, Wording
from core.addresses import address
from core.names import localized
from core.redirects import moved_to
from legislation.countries import country_of
from legislation.models import Provision, ProvisionText
from legislation.official_source import OfficialSource
from legislation.resolution.titles import folded

from .citation_spans import Mention

_COLUMNS = (
    "pk", "slug", "kind", "number", "instrument__jurisdiction_id", "instrument__slug", "instrument__names",
    "instrument__source_url", "instrument__provision_pattern",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Article:
    """A provision that can be linked to. `official`: the address of its text at the official source, `law_source`: that
    of its whole law; either is empty where it is not known. `wordings`: ours for the decision date, or for today.
    """

    key: str
    address: str
    kind: str
    number: str
    instrument: str
    law_key: str
    law_address: str
    official: str
    law_source: str
    wordings: list[Wording] = field(default_factory=list)

    @property
    def country(self) -> str:
        return country_of(self.law_key.partition("/")[0], self.instrument)


@dataclass(frozen=True, slots=True)
class WordingStatus:
    """What happened to a wording since the decision. `changed`: the first day of another one, in force today.
    `ended`: the day on which it was no longer in force, where we do not have today's wording. Days are ISO, or empty.
    """

    changed: str = ""
    ended: str = ""


@dataclass(frozen=True, slots=True)
class LawToday:
    """The articles that a case names, by key, and the keys of those it names as written: (instrument, kind, number)."""

    articles: dict[str, Article]
    keys: dict[tuple[str, str, str], str]
    today: str
    decided: tuple[str, str]

    @classmethod
    def of(cls, listing: Listing, record: CaseRecord, mentions: Iterable[Mention]) -> Self:
        """Read what the listing is tied to, what it names as written and is public, and the wordings of both.

        `mentions`: all that the record names; where each has a key, nothing is looked for that is named as written.
        """
        today = timezone.now().date()
        first, last = record.decided_between() or (today, today)
        rows = {row[0]: _article(row) for row in listing.provisions.values_list(*_COLUMNS)}
        named = _named(listing, rows) if any(not mention.key for mention in mentions) else {}
        for pk, wording in _wordings(rows, first, last, today) if rows else ():
            rows[pk].wordings.append(wording)
        articles = {row.key: row for row in rows.values()}
        articles |= _moved(articles, {mention.key for mention in mentions if mention.key})
        keys = {written: rows[pk].key for written, pk in named.items()}
        return cls(articles, keys, today.isoformat(), (first.isoformat(), last.isoformat()))

    @property
    def links(self) -> dict[str, str]:
        """Return the address of each article, by its key."""
        return {key: article.address for key, article in self.articles.items()}

    def at_decision(self, key: str) -> tuple[Wording, ...]:
        """Return the wordings of an article that were in force on some possible day of decision."""
        first, last = self.decided
        wordings = self.articles[key].wordings if key in self.articles else ()
        return tuple(each for each in wordings if each.since <= last and (not each.until or first < each.until))

    def since(self, key: str, shown: Iterable[Wording]) -> WordingStatus | None:
        """Say what happened to the wordings that a case is shown with; None where we do not have today's wording."""
        wordings = self.articles[key].wordings if key in self.articles else ()
        now = [each for each in wordings if each.since <= self.today and (not each.until or self.today < each.until)]
        texts = {(each.language, folded(each.text)) for each in shown}
        others = [each.since for each in now if each.since > self.decided[1]]
        same = [each for each in now if (each.language, folded(each.text)) in texts]
        if others and not same:
            return WordingStatus(changed=min(others))
        if now:
            return WordingStatus()
        ends = [each.until for each in shown]
        return WordingStatus(ended=max(ends)) if ends and all(ends) and max(ends) <= self.today else None


def _named(listing: Listing, rows: dict[int, Article]) -> dict[tuple[str, str, str], int]:
    """Return the provisions that the listing names as written, by the words written; those that were not in `rows` are
    added to it, if they are public: to be named in a text alone makes none so.
    """
    written = CitedAsWritten.objects.filter(listing=listing, provision__isnull=False)
    rows_named = written.values_list("instrument", "kind", "number", "provision_id")
    named = {(instrument, kind, number): pk for instrument, kind, number, pk in rows_named}
    if others := set(named.values()) - set(rows):
        public = Provision.objects.public().filter(pk__in=others)
        rows |= {row[0]: _article(row) for row in public.values_list(*_COLUMNS)}
    return {each: pk for each, pk in named.items() if pk in rows}


def _moved(articles: dict[str, Article], named: set[str]) -> dict[str, Article]:
    """Return the articles that a record names by the keys they had before they were merged. No query where none is."""
    now = moved_to("provision", named - set(articles))
    return {was: articles[key] for was, key in now.items() if key in articles}


def _article(row: tuple[Any, ...]) -> Article:
    _pk, slug, kind, number, jurisdiction, law, names, source, pattern = row
    place = (jurisdiction.lower(), law, slug)
    return Article(
        key="/".join(place),
        address=address("provision", *place),
        kind=kind,
        number=number,
        instrument=localized(names),
        law_key="/".join(place[:2]),
        law_address=address("instrument", *place[:2]),
        official=OfficialSource(source, pattern).of_provision(kind, number),
        law_source=source,
    )


def _wordings(pks: Iterable[int], first: date, last: date, today: date) -> Iterator[tuple[int, Wording]]:
    """Yield the public wordings of whole provisions in force around the decision or today, as (provision, wording)."""
    around = Q(period__overlap=DateRange(first, last, "[]")) | Q(period__contains=today)
    rows = ProvisionText.objects.public().filter(around, provision__in=list(pks), pinpoint="")
    columns = ("provision_id", "text", "language", "period", "translator", "official")
    for pk, text, language, period, translator, official in rows.order_by("-official", "period", "pk").values_list(
        *columns
    ):
        since, until = (day.isoformat() if day else "" for day in (period.lower, period.upper))
        yield pk, Wording(text, language, since, until, translator, official)
