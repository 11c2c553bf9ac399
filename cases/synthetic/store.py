"""Publishing synthetic cases in bulk: what `publish` and `relist` would write of each, thousands at a time."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from functools import partial
from multiprocessing import get_context
from typing import Any, cast

import django
from django.db import models, transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models.functions import Cast

from cases.models import Case, Collection, Court, Edition, Keyword, Listing, RenderedEdition, Session, SubjectMatter
from cases.publication.listing import columns
from cases.publication.publish import digest_of
from cases.record.json import to_json
from cases.record.value import CaseRecord
from cases.rendering.rendered_edition import kept
from cases.rendering.rendered_record import RenderedRecord
from core import log
from core.models import LogEntry
from core.names import lock_names
from legislation.models import Instrument, Provision, ProvisionText

from .catalogue import Law, catalogue
from .records import IN_FORCE_SINCE, jurisdictions, records

# Rows of a statement: editions hold some 10 kB each.
_ROWS = 500
# Cases of a transaction, and so of an entry in the log. With fewer, other processes would cost more than they save.
_BATCH = 2_000
_TEXT = models.CharField()
# A record's rows in one relation, by primary key.
_Rows = Callable[[CaseRecord], Iterable[int]]


@dataclass(frozen=True, slots=True)
class Keys:
    """The primary keys of the rows that synthetic cases name, by slug or key."""

    courts: dict[str, int]
    keywords: dict[str, int]
    subjects: dict[str, int]
    collections: dict[str, int]
    sessions: dict[str, int]
    provisions: dict[str, int]


@transaction.atomic
def store_catalogue() -> Keys:
    """Enter the catalogue and the law that synthetic cases name, where they are not there yet; return their keys.

    Jurisdictions and subject matter must be there (`load_library` has them).
    """
    lock_names()
    named = catalogue()
    _add(Court, [Court(slug=row.slug, names={"en": row.name}, jurisdiction_id=row.home) for row in named.courts])
    _add(Keyword, [Keyword(slug=row.slug, names={"en": row.name}) for row in named.keywords])
    _add(Collection, [Collection(slug=row.slug, names={"en": row.name}) for row in named.collections])
    collections = _by_slug(Collection, named.collections)
    titled = [(key, number, name) for key in collections.values() for number, name in enumerate(named.sessions, 1)]
    _add(Session, [Session(collection_id=key, number=number, names={"en": name}) for key, number, name in titled])
    sessions = Session.objects.filter(collection__in=collections.values()).select_related("collection")
    return Keys(
        courts=_by_slug(Court, named.courts),
        keywords=_by_slug(Keyword, named.keywords),
        subjects=_by_slug(SubjectMatter, named.subjects),
        collections=collections,
        sessions={row.key: row.pk for row in sessions},
        provisions=_store_law((*named.laws.values(), *named.treaties)),
    )


def store_cases(seed: int, count: int, keys: Keys) -> Iterator[int]:
    """Publish the seed's first cases under free references, and yield how many there are after each batch of them.

    A batch is one transaction with one entry in the log. All processors share the batches. It fails if others enter
    cases meanwhile: a site that has editors is no place for it.
    """
    batches = list(_batches(seed, count))
    if len(batches) == 1:
        yield _store(seed, keys, batches[0])
        return
    stored = 0
    with ProcessPoolExecutor(mp_context=get_context("spawn"), initializer=django.setup) as processes:
        for published in processes.map(partial(_store, seed, keys), batches):
            stored += published
            yield stored


def _batches(seed: int, count: int) -> Iterator[tuple[range, dict[str, int]]]:
    """Yield the numbers of each batch, and each jurisdiction's highest serial number in use before it."""
    taken = Counter(_taken())
    for first in range(0, count, _BATCH):
        numbers = range(first, min(first + _BATCH, count))
        yield numbers, dict(taken)
        taken.update(jurisdictions(seed, numbers))


def _store(seed: int, keys: Keys, batch: tuple[range, dict[str, int]]) -> int:
    made = list(records(seed, *batch))
    rendered = [RenderedRecord.of(row) for row in made]
    with transaction.atomic():
        _insert(made, rendered, keys)
        log.append(LogEntry.Kind.RELISTED, note=f"{len(made)} synthetic cases, seed {seed}")
    return len(made)


def _insert(made: list[CaseRecord], rendered: list[RenderedRecord], keys: Keys) -> None:
    editions = Edition.objects.bulk_create(
        [Edition(reference=row.reference, number=1, data=to_json(row), digest=digest_of(row)) for row in made], _ROWS
    )
    RenderedEdition.objects.bulk_create(
        [RenderedEdition(edition=edition, **kept(each)) for edition, each in zip(editions, rendered, strict=True)],
        _ROWS,
    )
    listings = Listing.objects.bulk_create(
        [
            Listing(reference=row.reference, edition=edition, court_id=keys.courts[row.court_key], **columns(row, each))
            for row, edition, each in zip(made, editions, rendered, strict=True)
        ],
        _ROWS,
    )
    for field, rows in _relations(keys).items():
        through = getattr(Listing, field).through
        relation = cast("models.ManyToManyField[Any, Any]", Listing._meta.get_field(field))
        column = f"{relation.m2m_reverse_field_name()}_id"
        links = [
            through(listing_id=listing.pk, **{column: key})
            for row, listing in zip(made, listings, strict=True)
            for key in rows(row)
        ]
        through.objects.bulk_create(links, 10 * _ROWS)


def _relations(keys: Keys) -> dict[str, _Rows]:
    """Return, for each relation of a listing, what gives a record's rows in it, each once."""

    def unique(found: _Rows) -> _Rows:
        return lambda row: dict.fromkeys(found(row))

    return {
        "keywords": unique(lambda row: (keys.keywords[slug] for slug in row.keyword_keys)),
        "subject_matter": unique(lambda row: (keys.subjects[slug] for slug in row.subject_matter_keys)),
        "collections": unique(lambda row: (keys.collections[place.collection_key] for place in row.appearances)),
        "sessions": unique(
            lambda row: (keys.sessions[place.session.key] for place in row.appearances if place.session)
        ),
        "provisions": unique(lambda row: (keys.provisions[citation.provision_key] for citation in row.citations)),
    }


def _taken() -> dict[str, int]:
    """Return each jurisdiction's highest serial number that a case or an edition has."""
    code = models.Func("reference", models.Value("^(.*?)[0-9]+-j$"), function="substring", output_field=_TEXT)
    digits = models.Func("reference", models.Value("([0-9]+)-j$"), function="substring", output_field=_TEXT)
    published = Edition.objects.values_list(code).annotate(serial=models.Max(Cast(digits, models.BigIntegerField())))
    drafted = Case.objects.values_list("jurisdiction_id").annotate(models.Max("serial"))
    highest: dict[str, int] = {}
    for code, serial in (*published, *drafted):
        highest[code] = max(serial, highest.get(code, 0))
    return highest


def _store_law(laws: tuple[Law, ...]) -> dict[str, int]:
    _add(Instrument, [Instrument(jurisdiction_id=law.home, slug=law.slug, names={"en": law.title}) for law in laws])
    instruments = {row.key: row for row in Instrument.objects.filter(slug__in={law.slug for law in laws})}
    provisions = [
        Provision(
            instrument=instruments[law.key],
            number=str(number),
            slug=Provision.slug_of("article", str(number)),
            sort_key=Provision.sort_key_of(str(number)),
        )
        for law in laws
        for number in range(1, len(law.wordings) + 1)
    ]
    _add(Provision, provisions)
    rows = Provision.objects.filter(instrument__in=instruments.values()).select_related("instrument")
    keys = {row.key: row.pk for row in rows}
    since = DateRange(date.fromisoformat(IN_FORCE_SINCE), None, "[)")
    texts = [
        ProvisionText(provision_id=keys[f"{law.key}/art-{number}"], language="en", text=text, period=since, public=True)
        for law in laws
        for number, text in enumerate(law.wordings, 1)
    ]
    _add(ProvisionText, texts)
    return keys


def _add(model: type[models.Model], rows: list[Any]) -> None:
    """Insert the rows that are not there yet."""
    model._default_manager.bulk_create(rows, 10 * _ROWS, ignore_conflicts=True)


def _by_slug(model: type[models.Model], rows: Iterable[Any]) -> dict[str, int]:
    return dict(model._default_manager.filter(slug__in=[row.slug for row in rows]).values_list("slug", "pk"))
