"""What every format promises; the register is walked."""

import contextlib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.formats import FORMATS, FormatError
from cases.record.value import CaseRecord, Summary
from tests.cases.strategies import records

READ = [each for each in FORMATS.values() if each.read]
WHOLE = [FORMATS["json"], FORMATS["md"]]

by_suffix = {"ids": lambda form: form.suffix}


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_format_stands_under_its_suffix_and_has_a_name_and_a_type(suffix):
    form = FORMATS[suffix]

    assert form.suffix == suffix
    assert form.name
    assert "/" in form.media_type


@pytest.mark.parametrize("form", FORMATS.values(), **by_suffix)
@given(record=records())
def test_every_record_is_written_as_utf_8_that_ends_its_last_line(form, record):
    assert form.write(record).decode().endswith("\n")


@pytest.mark.parametrize("form", WHOLE, **by_suffix)
@given(record=records())
def test_every_record_comes_back_as_it_was(form, record):
    assert form.read(form.write(record).decode()) == record


@pytest.mark.parametrize("form", WHOLE, **by_suffix)
def test_an_empty_record_comes_back(form):
    assert form.read(form.write(CaseRecord()).decode()) == CaseRecord()


@pytest.mark.parametrize("form", WHOLE, **by_suffix)
@given(record=records())
def test_a_file_with_a_mark_at_its_start_and_line_ends_of_windows_is_read_the_same(form, record):
    text = form.write(record).decode()

    assert form.read("\ufeff" + text.replace("\n", "\r\n")) == record


@pytest.mark.parametrize("form", READ, **by_suffix)
@given(text=st.text() | st.binary().map(lambda raw: raw.decode("utf-8", "surrogateescape")))
def test_any_text_is_a_record_or_a_format_error(form, text):
    with contextlib.suppress(FormatError):
        assert isinstance(form.read(text), CaseRecord)


@pytest.mark.parametrize("form", READ, **by_suffix)
@given(record=records(), data=st.data())
def test_a_file_that_was_cut_or_altered_is_a_record_or_a_format_error(form, record, data):
    text = form.write(record).decode()
    at = data.draw(st.integers(0, len(text)))
    put = data.draw(st.sampled_from(["", "---\n", "\n# Summary (en)\n", "{", "]", "&a *a", ": ", "\x00", "\ud800"]))

    with contextlib.suppress(FormatError):
        assert isinstance(form.read(text[:at] + put + text[at + 1 :]), CaseRecord)


@pytest.mark.parametrize("form", FORMATS.values(), **by_suffix)
@pytest.mark.parametrize("sign", ["\x00", "\ud800"])
def test_a_record_with_a_sign_that_no_text_can_hold_is_not_written(form, sign):
    with pytest.raises(FormatError, match="NUL"):
        form.write(replace(CaseRecord(), summaries=(Summary("en", held=f"so{sign}"),)))
