"""The names of the catalogue and the law by which cases are found: in every language, with synonyms and aliases."""

from collections.abc import Iterable, Iterator

from django.db.models import CharField, F, Value

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
    "instrument": (Instrument, ("jurisdiction", "slug"), F("aliases")),
}


class Names:
    """Names as texts by analyzer, each row read once. What is written as a key names nothing where there is no row."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], dict[str, str]] = {}

    def of(self, kind: str, keys: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Return (analyzer, text) of the rows that have been learnt."""
        for key in keys:
            yield from self._known.get((kind, key), {}).items()

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
    last = [key.rpartition(":")[0] or key.rpartition("/")[2] or key for key in keys]
    by_slug = {f"{'slug' if kind == 'instrument' else parts[0]}__in": last}
    for *key, names, other in model.objects.filter(**by_slug).values_list(*parts, "names", others):
        yield _key(kind, key), names, other or []


def _key(kind: str, parts: list) -> str:
    match kind:
        case "session":
            return f"{parts[0]}:{parts[1]}"
        case "instrument":
            return f"{parts[0].lower()}/{parts[1]}"
    return str(parts[0])


def _texts(names: dict[str, str], others: list[str]) -> dict[str, str]:
    read: dict[str, list[str]] = {}
    for language, name in (*names.items(), *(("", other) for other in others)):
        text = normal(name)
        for reader in readers_of(text, (language,)):
            read.setdefault(reader, []).append(prepared(reader, text))
    return {reader: "\n".join(dict.fromkeys(texts)) for reader, texts in read.items()}
