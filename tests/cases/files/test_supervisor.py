"""How long the person who gives a file waits, and what it says of documents that it did not reach."""

import subprocess
import time

from cases.files import Document, documents
from cases.files import supervisor as files_supervisor
from cases.files.wire import Announcement
from cases.intake.findings import Known
from core.sources import supervisor
from core.sources.wire import to_line

from . import makers

ARCHIVE = makers.packed([("a.txt", makers.TEXT), ("b.docx", makers.docx()), ("c.txt", makers.TEXT)])


def test_a_third_who_gives_a_file_at_once_is_asked_to_give_it_again(monkeypatch):
    monkeypatch.setattr(supervisor, "PATIENCE", 0)
    first, second = documents("a.zip", ARCHIVE, Known()), documents("b.zip", ARCHIVE, Known())
    next(first), next(second)

    (told,) = documents("c.zip", ARCHIVE, Known())
    first.close()
    again = list(documents("c.zip", ARCHIVE, Known()))
    second.close()

    assert told.kind == "busy"
    assert [document.kind for document in again] == ["", "", ""]


def test_a_file_whose_time_is_up_before_it_was_opened_is_not_reached():
    assert [document.kind for document in documents("a.zip", ARCHIVE, Known(), seconds=0)] == ["not_reached"]


def test_documents_that_were_read_but_not_taken_in_time_are_not_reached():
    said = iter([to_line(Announcement(("a.txt", "b.txt"))), to_line(Document("a.txt", "x"))])

    found = list(files_supervisor._answered("a.zip", said, time.monotonic()))

    assert [(document.name, document.kind) for document in found] == [
        ("a.txt", "not_reached"),
        ("b.txt", "not_reached"),
    ]


def test_a_process_that_dies_is_told_as_a_costly_file(monkeypatch):
    monkeypatch.setattr(supervisor, "command", lambda module: ("/bin/false",))

    assert [document.kind for document in documents("a.pdf", makers.pdf(), Known())] == ["too_costly"]


def test_nothing_goes_on_when_nobody_reads_further(monkeypatch):
    started = []
    popen = subprocess.Popen

    def noted(*given, **options):
        started.append(popen(*given, **options))
        return started[-1]

    monkeypatch.setattr(supervisor.subprocess, "Popen", noted)
    reading = documents("a.zip", ARCHIVE, Known())
    next(reading)
    reading.close()

    assert started[0].poll() is not None


def test_a_short_plain_text_starts_no_process(monkeypatch):
    monkeypatch.setattr(supervisor, "command", lambda module: ("/bin/false",))

    (document,) = documents("a.txt", makers.TEXT.encode(), Known())

    assert document.readings[0].record.title == "Alpha v Beta"
