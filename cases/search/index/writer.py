"""Writing the index: all of it, or the cases that it has otherwise than they are listed since an entry of the log."""

import json
from collections.abc import Callable
from dataclasses import dataclass

from tantivy import Document, Index, IndexWriter, Query, Searcher

from cases.models.published import Listing
from core import log
from core.models import LogEntry

from .documents import documents
from .names import Digests, digests, named_otherwise

_HEAP = 128_000_000
# After these, rows by whose names cases are found may have others; the entry does not say which rows.
_NAMING = (LogEntry.Kind.CATALOGUE, LogEntry.Kind.LAW)


@dataclass(frozen=True, slots=True)
class Missing:
    """What an index lacks of a version of the site: these cases as they are now, and the `names` if any changed."""

    version: int
    references: set[str]
    names: Digests | None = None


def missing(searcher: Searcher, index: Index, version: int) -> Missing | None:
    """Return what an index of that version lacks of today's; None where it lacks all there is."""
    today = log.version()
    since = LogEntry.objects.filter(number__gt=version, number__lte=today)
    if not 0 <= version <= today or since.filter(kind=LogEntry.Kind.RELISTED, reference="").exists():
        return None
    references = set(since.exclude(reference="").values_list("reference", flat=True))
    if not since.filter(kind__in=_NAMING).exists():
        return Missing(today, references)
    names = digests()
    renamed = named_otherwise(_names_in(searcher, index), names)
    return Missing(today, references | set(renamed.values_list("reference", flat=True)), names)


def apply(index: Index, lacking: Missing) -> None:
    """Write the cases as they are listed now in place of what the index has of them. Doing it again changes nothing."""
    with index.writer(_HEAP, 1) as writer:
        for reference in lacking.references:
            writer.delete_documents_by_term("reference", reference)
        for made in documents(Listing.objects.filter(reference__in=lacking.references)):
            writer.add_document(made)
        if lacking.names is not None:
            _write_names(writer, lacking.names)
        _write_version(writer, lacking.version)


def write_all(index: Index, progress: Callable[[int], None]) -> int:
    """Write every listing in place of all that the index has, and return how many there are."""
    version, names = log.version(), digests()
    done = 0
    with index.writer(2 * _HEAP, 2) as writer:
        writer.delete_all_documents()
        for done, made in enumerate(documents(Listing.objects.all()), start=1):
            writer.add_document(made)
            if done % 1000 == 0:
                progress(done)
        _write_names(writer, names)
        _write_version(writer, version)
    return done


def written_version(searcher: Searcher, index: Index) -> int:
    """Return the version that an index says it has; -1 where it says none, or was written for another database."""
    kept = _kept(searcher, index, "version")
    if kept is None:
        return -1
    # Another database's index, or one that has seen a future this database never had, is not believed.
    version = kept.get_first("version")
    return version if kept.get_first("mark") == _mark(version) else -1


def _kept(searcher: Searcher, index: Index, kind: str) -> Document | None:
    hits = searcher.search(Query.term_query(index.schema, "kind", kind), 1).hits
    return searcher.doc(hits[0][1]) if hits else None


def _names_in(searcher: Searcher, index: Index) -> Digests:
    kept = _kept(searcher, index, "names")
    return json.loads(bytes(kept.get_first("names"))) if kept else {}


def _write_names(writer: IndexWriter, names: Digests) -> None:
    writer.delete_documents_by_term("kind", "names")
    made = Document()
    made.add_text("kind", "names")
    made.add_bytes("names", json.dumps(names).encode())
    writer.add_document(made)


def _write_version(writer: IndexWriter, version: int) -> None:
    writer.delete_documents_by_term("kind", "version")
    made = Document()
    made.add_text("kind", "version")
    made.add_unsigned("version", version)
    made.add_text("mark", _mark(version))
    writer.add_document(made)
    writer.commit()


def _mark(version: int) -> str:
    """Return what tells this database's log entry of that number from any other database's."""
    entry = LogEntry.objects.filter(number=version).values_list("at", "kind", "reference").first()
    return " ".join(map(str, entry)) if entry else "none"
