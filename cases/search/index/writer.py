"""Writing the index: all of it, or what changed."""

import json
from collections.abc import Callable
from dataclasses import dataclass

from tantivy import Document, Index, IndexWriter, Query, Searcher

from cases.models.published import Listing
from core import log
from core.models import LogEntry

from .documents import documents
from .names import Digests, digests, listings_renamed

_HEAP = 128_000_000
# After these, rows may have other names; the entry does not say which rows.
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
    renamed = listings_renamed(_names_in(searcher, index), names)
    return Missing(today, references | set(renamed.values_list("reference", flat=True)), names)


def apply(index: Index, lacking: Missing) -> None:
    """Write the missing cases as they are listed now. Idempotent."""
    with index.writer(_HEAP, 1) as writer:
        for reference in lacking.references:
            writer.delete_documents_by_term("reference", reference)
        for made in documents(Listing.objects.filter(reference__in=lacking.references)):
            writer.add_document(made)
        if lacking.names is not None:
            _write_names(writer, lacking.names)
        _write_version(writer, lacking.version)


def write_all(index: Index, progress: Callable[[int], None]) -> int:
    """Replace all of the index by the listings, and return how many there are."""
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
    """Return the version that an index has; -1 where it has none, or was written for another database."""
    found = _document_of(searcher, index, "version")
    if found is None:
        return -1
    # The index may be that of another database, or of this one before it was restored.
    version = found.get_first("version")
    if version is None or found.get_first("fingerprint") != _fingerprint(version):
        return -1
    return int(version)


def _document_of(searcher: Searcher, index: Index, kind: str) -> Document | None:
    hits = searcher.search(Query.term_query(index.schema, "kind", kind), 1).hits
    return searcher.doc(hits[0][1]) if hits else None


def _names_in(searcher: Searcher, index: Index) -> Digests:
    found = _document_of(searcher, index, "names")
    packed = found and found.get_first("names")
    return json.loads(bytes(packed)) if packed else {}


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
    made.add_text("fingerprint", _fingerprint(version))
    writer.add_document(made)
    writer.commit()


def _fingerprint(version: int) -> str:
    """Return what distinguishes this log entry from the entry of that number in any other database."""
    entry = LogEntry.objects.filter(number=version).values_list("at", "kind", "reference").first()
    return " ".join(map(str, entry)) if entry else "none"
