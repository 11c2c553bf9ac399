"""The library through every format."""

from dataclasses import fields
from pathlib import Path

import pytest
from django.conf import settings

from cases import intake
from cases.formats import FORMATS, txt

LIBRARY = sorted(Path(settings.BASE_DIR, "fixtures/library").glob("*.txt"))
SEED = Path(settings.BASE_DIR, "fixtures/seed/CN108-j.txt")

each_text = pytest.mark.parametrize("path", [*LIBRARY, SEED], ids=lambda path: path.stem)


def record_of(path: Path):
    (reading,) = intake.read(path.read_text("utf-8"))
    return reading.record


def test_the_library_has_its_cases():
    assert len(LIBRARY) >= 50


@each_text
@pytest.mark.parametrize("suffix", [suffix for suffix, each in FORMATS.items() if each.read])
def test_each_case_of_the_library_comes_back_field_by_field(path, suffix):
    record = record_of(path)

    read = FORMATS[suffix].read(FORMATS[suffix].write(record).decode())

    for part in fields(record):
        assert getattr(read, part.name) == getattr(record, part.name), part.name


@each_text
def test_the_text_of_a_case_of_the_library_loses_nothing(path):
    assert txt.losses(record_of(path)) == ()
