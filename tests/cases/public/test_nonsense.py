"""Nonsense in addresses, parameters and texts: every page answers it politely."""

import time
from urllib.parse import quote

import pytest

from cases.models import Edition
from cases.rendering.rendered_edition import render
from cases.search.query.filters import ListingFilter

NONSENSE = [
    "%00", "a%00b", "%ED%A0%80", "%FF", "-1", "0", str(2**63), str(10**30), "9" * 5000, "2023-02-30", "9999-99-99",
    "0000", "'; DROP TABLE cases_case; --", "<script>", "%", "../../etc/passwd", ":", "::::", "a:99999999999", "///",
    "cn/civil-code/art-1019/x", "\u202e", "٢٠٢٣", "²", "1e9", " ", "[]", "x" * 3000,
]  # fmt: skip
PARAMETERS = [*ListingFilter.base_filters, "sort", "page", "unheard_of"]


@pytest.mark.parametrize("parameter", PARAMETERS)
def test_nonsense_in_a_parameter_is_answered_politely(client, shown, parameter):
    for value in NONSENSE:
        address = f"/cases/?{parameter}={value if value.startswith('%') else quote(value)}"

        response = client.get(address)

        assert response.status_code in (200, 400, 404), address
        assert response.status_code == 400 or "<h1" in response.content.decode(), address


@pytest.mark.parametrize(
    "place",
    [
        "/cases/CN001-j/editions/{}/", "/courts/{}/", "/keywords/{}/", "/collections/{}/", "/jurisdictions/{}/",
        "/collections/2025-forum/sessions/{}/", "/legislation/{}/civil-code/", "/legislation/cn/{}/", "/{}",
        "/legislation/cn/civil-code/{}/", "/legislation/cn/civil-code/art-1019/?on={}",
        "/legislation/cn/civil-code/art-1019/?compare={}",
        "/legislation/cn/civil-code/art-1019/?compare=2021-01-01...{}",
        "/legislation/cn/civil-code/art-1019/?jurisdiction={}", "/legislation/cn/civil-code/?find={}",
        "/legislation/cn/civil-code/?jurisdiction={}",
        "/courts/cn-supreme-court/?page={}",
        "/cases/{}/", "/cases/CN001-j/editions/1...{}/",
    ],
)  # fmt: skip
def test_nonsense_in_an_address_is_answered_politely(client, shown, place):
    for value in NONSENSE:
        address = place.format(value if value.startswith("%") else quote(value, safe=""))

        assert client.get(address).status_code in (200, 301, 400, 404), address


@pytest.mark.parametrize(
    "held",
    ["- " * 600 + "5", "> " * 600 + "5", "1. " * 600, "[" * 30_000, "![" * 15_000, "<a " * 10_000, "*a " * 10_000],
)
def test_text_that_is_no_markdown_takes_no_page_down(client, published, held):
    """It was published before there were limits: today the editor sees a message."""
    published()
    edition = Edition.objects.get()
    edition.data["summaries"][0]["held"] = held
    started = time.process_time()
    render(edition)

    statuses = {
        client.get(address).status_code for address in ("/", "/cases/", "/cases/CN001-j/", "/jurisdictions/CN/")
    }

    assert statuses == {200}
    assert time.process_time() - started < 10
