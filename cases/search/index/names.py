"""The names of catalogue and law by which cases are found."""

from collections.abc import Iterable, Iterator
from zlib import crc32

from django.db.models import CharField, F, Model, Q, QuerySet, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Lower

from cases.models.catalogue import Collection, Court, Keyword, Session, SubjectMatter
from cases.models.published import Listing
from cases.search.analysis.analyzers import index_analyzers, normal, prepared
from cases.search.analysis.court_abbreviations import abbreviations
from legislation.models import Instrument, Jurisdiction

_NONE = Value(None, output_field=CharField())
# The parts of a row's key, and its other names.
_ROWS: dict[str, tuple[type[Model], tuple[str | Combinable, ...], Combinable]] = {
    "keyword": (Keyword, ("slug",), F("synonyms")),
    "court": (Court, ("slug",), F("variants")),
    "jurisdiction": (Jurisdiction, ("code",), _NONE),
    "collection": (Collection, ("slug",), _NONE),
    "session": (Session, ("collection__slug", "number"), _NONE),
    "subject": (SubjectMatter, ("slug",), _NONE),
    "instrument": (Instrument, (Lower("jurisdiction_id"), "slug"), F("aliases")),
}
# From a listing to the column that has the slugs of keys.
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


# Usual abbreviations of jurisdictions by their code; other codes are words, as IN and IT are.
_ABBREVIATED = {
    "GB": ("UK",), "US": ("US", "USA"), "EU": ("EU",), "CN": ("PRC",), "AE": ("UAE",), "KR": ("ROK",), "ZA": ("RSA",),
}  # fmt: skip

# By kind and key, what changes when a row gets another name.
Digests = dict[str, int]
# A row's texts by the language of the name and the analyzer; synonyms have no language.
_Texts = dict[tuple[str, str], str]
# Languages with names.
_Spoken = list[tuple[str, str]]


class Names:
    """Names as texts by analyzer, each row read once. A key without a row has no name."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], _Texts] = {}

    def of(self, kind: str, keys: Iterable[str]) -> Iterator[tuple[str, str, str]]:
        """Return (language, analyzer, text) of the rows that `learn` has read."""
        for key in keys:
            for (language, analyzer), text in self._known.get((kind, key), {}).items():
                yield language, analyzer, text

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
    """Return a digest of every row's names, by kind and key."""
    return {
        f"{kind} {key}": crc32(repr((sorted(names), others)).encode())
        for kind in _ROWS
        for key, names, others in _called(kind)
    }


def listings_renamed(before: Digests, now: Digests) -> QuerySet[Listing]:
    """Return the listings that point to rows with other names than before, or to new rows."""
    changed = Q(pk__in=[])
    for kind, relation in _RELATIONS.items():
        keys = [name.partition(" ")[2] for name in now if name.startswith(f"{kind} ") and before.get(name) != now[name]]
        if keys:
            changed |= Q(pk__in=Listing.objects.filter(**{f"{relation}__in": _slugs(keys)}).values("pk"))
    return Listing.objects.filter(changed)


def _called(kind: str, keys: Iterable[str] | None = None) -> Iterator[tuple[str, _Spoken, list[str]]]:
    """Yield key, names and other names of the rows of a kind. `keys`: only rows with the slugs of these."""
    model, parts, others = _ROWS[kind]
    slug = "slug" if kind == "instrument" else parts[0]
    rows = model._default_manager.all()
    if keys is not None:
        rows = rows.filter(**{f"{slug}__in": _slugs(keys)})
    short = F("short_names") if kind == "instrument" else _NONE
    for *key, names, brief, other in rows.values_list(*parts, "names", short, others):
        short_forms = _abbreviations(names) if kind == "court" else _ABBREVIATED.get(key[0], ())
        called = [*(other or []), *short_forms]
        yield _KEYS.get(kind, "{}").format(*key), [*names.items(), *(brief or {}).items()], called


def _abbreviations(names: dict[str, str]) -> list[str]:
    """Return the usual abbreviations of a court with these names, each once."""
    return list(dict.fromkeys(short for name in names.values() for short in abbreviations(name)))


def _slugs(keys: Iterable[str]) -> list[str]:
    """Return the slugs of keys; those of keys of two parts may fit a few rows too many."""
    return [key.rpartition(":")[0] or key.rpartition("/")[2] for key in keys]


def _texts(names: _Spoken, others: list[str]) -> _Texts:
    by_analyzer: dict[tuple[str, str], list[str]] = {}
    for language, name in (*names, *(("", other) for other in others)):
        text = normal(name)
        for analyzer in index_analyzers(text, (language,)):
            by_analyzer.setdefault((language, analyzer), []).append(prepared(analyzer, text))
    return {part: "\n".join(texts) for part, texts in by_analyzer.items()}
