"""The records and rows that loading the library makes."""

from dataclasses import dataclass

from django.conf import settings
from django.core.management import call_command
from django.db.models import Model

from cases.drafts.catalogue_findings import compared
from cases.drafts.from_record import known
from cases.intake import read
from cases.models import Case, Collection, Court, Edition, Keyword, Revision, Session, Source
from cases.record.value import CaseRecord
from core import log
from core.models import LogEntry
from legislation.models import Instrument, Jurisdiction, Provision, ProvisionText
from legislation.wordings.text_counts import TextCounts

NAMED: tuple[type[Model], ...] = (Court, Keyword, Collection, Session, Instrument)


@dataclass(frozen=True)
class Library:
    """What loading made.

    `counts`, `versions`: rows, and the newest entry of the log, after each of two loads. `names`: those of public rows,
    by model. `unused`: rows no case names. `again`: the kinds of finding in each file that is read again,
    by the case that they are about.
    """

    records: dict[str, CaseRecord]
    findings: dict[str, list[str]]
    counts: tuple[tuple[int, ...], tuple[int, ...]]
    versions: tuple[object, object]
    names: dict[str, list[dict[str, str]]]
    unused: list[str]
    wordings: list[str]
    texts: TextCounts
    again: dict[str, set[str]]


def load() -> Library:
    """Load the library twice into an empty database."""
    call_command("load_library", verbosity=0)
    once, version = counts(), log.newest()
    call_command("load_library", verbosity=0)
    return Library(
        records={edition.reference: edition.record for edition in Edition.objects.all()},
        findings={
            source.case.reference: [finding["kind"] for finding in source.findings]
            for source in Source.objects.select_related("case")
        },
        counts=(once, counts()),
        versions=(version, log.newest()),
        names={model.__name__: [row.names for row in model.objects.public()] for model in NAMED},
        unused=[
            str(row) for model in NAMED for row in model.objects.exclude(pk__in=model.objects.public().values("pk"))
        ],
        wordings=[str(text.provision) for text in ProvisionText.objects.order_by("pk")],
        texts=TextCounts.of(Provision.objects.applied()),
        again=found_again(),
    )


def counts() -> tuple[int, ...]:
    models = (Case, Edition, Revision, LogEntry, *NAMED, Provision, Jurisdiction)
    return tuple(model.objects.count() for model in models)


def found_again() -> dict[str, set[str]]:
    """Return what the catalogue and the cases let a file be doubted for, by the case of the file's name."""
    found: dict[str, set[str]] = {}
    for path in sorted(settings.BASE_DIR.glob("fixtures/*/*.txt")):
        for reading in read(path.read_text("utf-8"), known()):
            more = set(compared(reading).findings) - set(reading.findings)
            if path.stem in {finding.case for finding in more}:
                found[path.stem] = {finding.kind for finding in more}
    return found
