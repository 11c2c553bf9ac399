"""The names of the catalogue and the law by which cases are found: in every language, with synonyms and aliases."""

from collections.abc import Iterable, Iterator
from zlib import crc32

from django.db.models import CharField, F, Q, QuerySet, Value
from django.db.models.functions import Lower

from cases.models.catalogue import Collection, Court, Keyword, Session, SubjectMatter
from cases.models.published import Listing
from cases.search.analysis.analyzers import normal, prepared, readers_of
from legislation.models import Instrument, Jurisdiction

_NONE = Value(None, output_field=CharField())
# What a row is called by, and what else it is called.
_ROWS = {
    "keyword": (Keyword, ("slug",), F("synonyms")),
    "court": (Court, ("slug",), F("variants")),
    "jurisdiction": (Jurisdiction, ("code",), _NONE),
    "collection": (Collection, ("slug",), _NONE),
    "session": (Session, ("collection__slug", "number"), _NONE),
    "subject": (SubjectMatter, ("slug",), _NONE),
    "instrument": (Instrument, (Lower("jurisdiction_id"), "slug"), F("aliases")),
}
# From a listing to what the slugs of keys name.
_RELATIONS = {
    "keyword": "keywords__slug",
    "court": "court__slug",
    "jurisdiction": "jurisdiction",
    "collection": "collections__slug",
    "session": "sessions__collection__slug",
    "subject": "subject_matter__slug",
    "instrument": "provisions__instrument__slug",
}
_KEYS = {"session": "{}:{}", "instrument": "{}/{}"}


# A row's texts by the language of the name and the analyzer; synonyms have no language.
# What tells whether a row is called as it was: by kind and key.
Digests = dict[str, int]
_Texts = dict[tuple[str, str], str]
# Languages with names.
_Spoken = list[tuple[str, str]]


class Names:
    """Names as texts by analyzer, each row read once. What is written as a key names nothing where there is no row."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], _Texts] = {}

    def of(self, kind: str, keys: Iterable[str]) -> Iterator[tuple[str, str, str]]:
        """Return (language, analyzer, text) of the rows that have been learnt."""
        for key in keys:
            for (language, reader), text in self._known.get((kind, key), {}).items():
                yield language, reader, text

    def learn(self, kind: str, keys: Iterable[str]) -> None:
        """Read the rows of these keys that are not known yet."""
        missing = {key for key in keys if (kind, key) not in self._known}
        if not missing:
            return
        self._known |= {(kind, key): {} for key in missing}
        for key, names, others in _called(kind, missing):
            if key in missing:
                self._known[kind, key] = _texts(names, others)


def digests() -> Digests:
    """Return what tells whether a row's names have changed, of every row."""
    return {
        f"{kind} {key}": crc32(repr((sorted(names), others)).encode())
        for kind in _ROWS
        for key, names, others in _called(kind)
    }


def named_otherwise(before: Digests, now: Digests) -> QuerySet:
    """Return the listings tied to rows whose names are others than before, or were not known before."""
    changed = Q(pk__in=[])
    for kind, relation in _RELATIONS.items():
        keys = [name.partition(" ")[2] for name in now if name.startswith(f"{kind} ") and before.get(name) != now[name]]
        if keys:
            changed |= Q(pk__in=Listing.objects.filter(**{f"{relation}__in": _slugs(keys)}).values("pk"))
    return Listing.objects.filter(changed)


def _called(kind: str, keys: Iterable[str] | None = None) -> Iterator[tuple[str, _Spoken, list[str]]]:
    """Yield key, names and other names of the rows of a kind, or of those with the slugs of some keys."""
    model, parts, others = _ROWS[kind]
    slug = "slug" if kind == "instrument" else parts[0]
    rows = model.objects.all() if keys is None else model.objects.filter(**{f"{slug}__in": _slugs(keys)})
    short = F("short_names") if kind == "instrument" else _NONE
    for *key, names, brief, other in rows.values_list(*parts, "names", short, others):
        yield _KEYS.get(kind, "{}").format(*key), [*names.items(), *(brief or {}).items()], other or []


def _slugs(keys: Iterable[str]) -> list[str]:
    """Return of keys of two parts the slug alone: a few rows too many are read."""
    return [key.rpartition(":")[0] or key.rpartition("/")[2] for key in keys]


def _texts(names: _Spoken, others: list[str]) -> _Texts:
    read: dict[tuple[str, str], list[str]] = {}
    for language, name in (*names, *(("", other) for other in others)):
        text = normal(name)
        for reader in readers_of(text, (language,)):
            read.setdefault((language, reader), []).append(prepared(reader, text))
    return {place: "\n".join(texts) for place, texts in read.items()}
