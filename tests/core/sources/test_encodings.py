"""From bytes to text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.sources.encodings import decoded
from core.sources.refusals import RefusedError

RUSSIAN = "Дата решения: 19 мая 2023 года. Истец: ООО «Альфа». Суд постановил, что товарный знак не использовался. " * 3
CHINESE = "判决日期：2023年5月19日\n原告：彭某\n裁判结果：法院认为自然人的肖像权受法律保护。\n"


@pytest.mark.parametrize("text", ["Held: Yes.", RUSSIAN, CHINESE, "تاريخ الحكم: 19 مايو 2023"])
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"]
)
def test_unicode_is_read_with_or_without_its_mark(text, encoding):
    made = decoded(text.encode(encoding))

    assert made.text == text
    assert made.findings == ()


@pytest.mark.parametrize(
    ("text", "encoding"),
    [(RUSSIAN, "cp1251"), (RUSSIAN.replace("«", "").replace("»", ""), "koi8-r"), (CHINESE * 4, "gb18030")],
)
def test_another_encoding_is_guessed_and_the_guess_is_said(text, encoding):
    made = decoded(text.encode(encoding))

    assert made.text == text
    assert [finding.kind for finding in made.findings] == ["guessed_encoding"]


def test_a_page_is_read_in_the_encoding_that_it_declares():
    page = "<meta charset='koi8-r'><p>Суд"

    assert decoded(page.encode("koi8-r"), declared=True).text == page


@pytest.mark.parametrize("name", ["rot13", "zlib", "base64", "idna", "utf-7", "no-such"])
def test_a_declared_encoding_that_is_none_of_letters_is_not_believed(name):
    page = f"<meta charset='{name}'><p>Held: Yes, é.".encode("cp1252")

    assert "Held: Yes" in decoded(page, declared=True).text


@given(st.binary(max_size=300))
def test_bytes_become_text_or_are_refused(raw):
    try:
        said = decoded(raw, declared=True).text
    except RefusedError as refused:
        said = refused.kind

    assert said == "encoding_unknown" or isinstance(said, str)
