"""The names of the catalogue and the law by which cases are found: in every language, with synonyms and aliases."""

from collections.abc import Iterable, Iterator

from django.db.models import CharField, F, Value
from django.db.models.functions import Lower

from legislation.models import Instrument, Jurisdiction

from ..models.catalogue import Collection, Court, Keyword, Session, SubjectMatter
from .text import normal, prepared, readers_of

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
_KEYS = {"session": "{}:{}", "instrument": "{}/{}"}


# A row's texts by the language of the name and the analyzer; synonyms have no language.
_Texts = dict[tuple[str, str], str]


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
        for key, names, others in _rows(kind, missing):
            if key in missing:
                self._known[kind, key] = _texts(names, others)


def _rows(kind: str, keys: set[str]) -> Iterator[tuple[str, dict[str, str], list[str]]]:
    model, parts, others = _ROWS[kind]
    # Of a key of two parts the slug alone: a few rows too many are read.
    slugs = [key.rpartition(":")[0] or key.rpartition("/")[2] for key in keys]
    found = model.objects.filter(**{f"{parts[0] if kind != 'instrument' else 'slug'}__in": slugs})
    for *key, names, other in found.values_list(*parts, "names", others):
        yield _KEYS.get(kind, "{}").format(*key), names, other or []


def _texts(names: dict[str, str], others: list[str]) -> _Texts:
    read: dict[tuple[str, str], list[str]] = {}
    for language, name in (*names.items(), *(("", other) for other in others)):
        text = normal(name)
        for reader in readers_of(text, (language,)):
            read.setdefault((language, reader), []).append(prepared(reader, text))
    return {place: "\n".join(texts) for place, texts in read.items()}
