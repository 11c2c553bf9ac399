"""`manage.py intake`: files are read or imported, and those that cannot be are named."""

import json

import pytest
from django.core.management import CommandError, call_command

from cases.models import Case
from tests.cases.files import makers
from tests.cases.seed import SEED


def test_a_dry_run_stores_nothing_and_gives_a_line_of_json_a_reading(china, capsys):
    call_command("intake", str(SEED), dry_run=True, json=True)

    line = json.loads(capsys.readouterr().out)
    assert line["source"] == str(SEED)
    assert line["record"]["reference"] == "CN108-j"
    assert line["places"]["court"] == [27, 27]
    assert set(line["findings"][0]) == {
        "kind", "variant", "parameters", "lines", "field", "seen", "suggestion", "case", "places", "message",
    }  # fmt: skip
    assert not Case.objects.exists()


def test_a_file_that_cannot_be_read_is_named_and_the_others_are_taken_in(china, tmp_path, capsys):
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"\xff\xfe\x00")

    with pytest.raises(CommandError, match="1 of 2"):
        call_command("intake", str(bad), str(SEED))

    assert Case.objects.get().reference == "CN108-j"


def test_an_archive_is_taken_in_by_parts(china, tmp_path, capsys):
    file = tmp_path / "archive.txt"
    record = "Supreme Court, China [2023]: A v B\n\nDate of judgment: May 19, 2023\nPlaintiff: A\nHeld: Yes.\n\n"
    file.write_text(record * 60)

    with pytest.raises(CommandError):
        call_command("intake", str(file))

    assert not Case.objects.exists()


def test_the_command_takes_files_of_each_form_and_says_which_failed(kenya, tmp_path, capsys):
    archive = makers.packed([("d.txt", makers.TEXT.replace("Alpha v Beta", "Gamma v Delta"))])
    for name, raw in (("a.docx", makers.docx()), ("b.pdf", makers.locked_pdf()), ("c.zip", archive)):
        (tmp_path / name).write_bytes(raw)

    with pytest.raises(CommandError, match=r"2 of 4 documents .*b\.pdf"):
        call_command("intake", *(str(tmp_path / name) for name in ("a.docx", "b.pdf", "c.zip", "none.txt")))

    said = capsys.readouterr()
    assert "[1/4]" in said.out
    assert "KE001-j, draft" in said.out
    assert "c.zip: d.txt: KE002-j, draft" in said.out
    assert "locked with a password" in said.err
    assert "none.txt: No such file" in said.err


def test_the_command_gives_a_line_of_json_a_reading_of_any_form(kenya, tmp_path, capsys):
    file = tmp_path / "a.docx"
    file.write_bytes(makers.docx())

    call_command("intake", str(file), dry_run=True, json=True)

    line = json.loads(capsys.readouterr().out)
    assert (line["source"], line["record"]["title"]) == (str(file), "Alpha v Beta")
