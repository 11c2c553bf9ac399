"""An archive is read as it was written, or refused in one sentence."""

import io
import json
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.backup.archive import LARGEST_MANIFEST, Archive
from config.backup.manifest import FORMAT, BackupError

from .archives import ROWS, archive, crafted, sealed

WHOLE = archive()


def read(raw: bytes) -> Archive:
    """Read an archive to its last byte."""
    found = Archive(io.BytesIO(raw))
    found.check_rows(lambda table, rows: None)
    return found


def rows_of(found: Archive) -> Iterator[bytes]:
    for table in found.manifest.tables:
        with found.rows(table) as counted:
            yield counted.read(1000)


def refusal(raw: bytes) -> str:
    with pytest.raises(BackupError) as refused:
        read(raw)
    said = str(refused.value)
    assert said
    assert "\n" not in said
    assert said.endswith(".")
    return said


def test_an_archive_is_read_as_it_was_written():
    found = read(WHOLE)

    with found.rows(found.manifest.tables[0]) as counted:
        assert counted.read(1000) == ROWS
    assert [(table.name, table.rows, table.size) for table in found.manifest.tables] == [
        ("cases_court", 2, len(ROWS)),
        ("cases_keyword", 2, len(ROWS)),
    ]
    assert found.manifest.log == 7


def test_any_zip_program_can_look_into_an_archive():
    with zipfile.ZipFile(io.BytesIO(WHOLE)) as opened:
        assert opened.testzip() is None
        assert opened.namelist() == ["tables/cases_court.copy", "tables/cases_keyword.copy", "manifest.json"]


@pytest.mark.parametrize("flip", [0x01, 0x20, 0x80])
def test_an_archive_with_one_byte_changed_is_refused_wherever_that_is(flip):
    for place in range(len(WHOLE)):
        changed = bytearray(WHOLE)
        changed[place] ^= flip

        refusal(bytes(changed))


def test_an_archive_that_was_cut_off_is_refused_wherever_that_was():
    for length in range(len(WHOLE)):
        refusal(WHOLE[:length])


@given(st.binary(min_size=1, max_size=200), st.integers(0, len(WHOLE)))
def test_an_archive_with_bytes_put_into_it_is_refused(more, place):
    refusal(WHOLE[:place] + more + WHOLE[place:])


@given(st.integers(0, len(WHOLE)), st.integers(0, len(WHOLE)))
def test_an_archive_that_lacks_a_stretch_is_refused(first, second):
    if first != second:
        refusal(WHOLE[: min(first, second)] + WHOLE[max(first, second) :])


@given(st.binary(max_size=400))
def test_any_bytes_that_end_in_their_digest_are_refused_in_words(raw):
    refusal(sealed(b"PK\x03\x04" + raw + b"\0" * 64))


@given(st.integers(0, len(WHOLE) - 65), st.integers(1, 255))
def test_rows_changed_by_someone_who_gave_the_archive_the_right_digest_are_refused(place, flip):
    changed = bytearray(WHOLE)
    changed[place] ^= flip
    with suppress(BackupError):
        found = read(sealed(bytes(changed)))

        # The manifest itself is there in clear: a moment or a name in it may be another one.
        assert [table.size for table in found.manifest.tables] == [len(ROWS)] * 2
        assert b"".join(rows_of(found)) == ROWS * 2


@pytest.mark.parametrize(
    "members",
    [
        {"../../etc/passwd": b"x"},
        {"/etc/passwd": b"x"},
        {"tables/../manifest.json": b"{}"},
        {"tables/cases_court.copy": None},
        {"tables/cases_court.copy": ROWS[:-2]},
        {"tables/cases_court.copy": ROWS.replace(b"Portrait", b"portrait")},
        {"tables/cases_court.copy": ROWS + b"3\tmore\n"},
        {"manifest.json": None},
        {"manifest.json": b"nonsense"},
        {"manifest.json": b"[]"},
        {"manifest.json": b'{"format": 1}'},
        {"manifest.json": b"[" * 100_000},
        {"manifest.json": b"\xff\xfe"},
    ],
    ids=str,
)
def test_an_archive_whose_members_are_not_those_of_its_manifest_is_refused(members):
    refusal(crafted(WHOLE, members))


@pytest.mark.parametrize(
    "changes",
    [
        {"tables": "x"},
        {"tables": [{"name": "../x", "columns": [], "rows": 0, "size": 0, "sha256": ""}]},
        {"migrations": [["cases"]]},
        {"migrations": [[1, 2]]},
        {"sequences": []},
        {"sequences": {"cases_court.id": -1}},
        {"sequences": {"cases_court.id": 2**63}},
        {"log": True},
        {"format": "1"},
    ],
    ids=str,
)
def test_a_manifest_of_another_shape_is_refused(changes):
    refusal(crafted(WHOLE, {}, **changes))


def test_an_archive_of_a_newer_format_says_so():
    assert f"format {FORMAT + 1}" in refusal(crafted(WHOLE, {}, format=FORMAT + 1))


def test_a_member_that_unpacks_to_more_than_announced_is_refused_before_it_is_unpacked():
    bomb = crafted(WHOLE, {"tables/cases_court.copy": b"\n" * 200_000_000})
    opened = Archive(io.BytesIO(bomb))
    passed = []

    with pytest.raises(BackupError):
        opened.check_rows(lambda table, rows: passed.append(rows))

    assert max(passed) <= 1_000_000


def test_a_manifest_that_unpacks_to_more_than_any_needs_is_refused():
    refusal(crafted(WHOLE, {"manifest.json": b" " * (LARGEST_MANIFEST + 1)}))


def test_a_member_twice_is_refused():
    out = io.BytesIO(WHOLE)
    with zipfile.ZipFile(out, "a") as opened, pytest.warns(UserWarning, match="Duplicate"):
        opened.writestr("tables/cases_court.copy", ROWS)

    refusal(sealed(out.getvalue()))


def test_rows_are_counted_as_lines_and_progress_never_goes_back():
    found, seen = Archive(io.BytesIO(archive(ROWS * 100_000))), []

    found.check_rows(lambda table, rows: seen.append(rows) if table.name == "cases_court" else None)

    assert seen[-1] == 200_000
    assert all(before <= after for before, after in pairwise(seen))


def test_the_manifest_is_json_that_a_person_can_read():
    with zipfile.ZipFile(io.BytesIO(WHOLE)) as opened:
        found = json.loads(opened.read("manifest.json"))

    assert found["casebridge"] == "0.1.0"
    assert found["tables"][0]["columns"] == ["id", "title"]
