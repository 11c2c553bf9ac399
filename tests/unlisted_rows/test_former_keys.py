"""The key of a hidden row says as little as one that never was."""

import re

import pytest

from cases.editing.merging.merge import merge
from cases.models import Court, Keyword
from tests.cases.pages import text


@pytest.fixture
def merged(court, keyword, provision, public) -> None:
    """Hidden rows into which others were merged."""
    merge(court("Former Court"), court("Secret Court"), None)
    merge(keyword("former word"), keyword("secret word"), None)
    merge(provision("1", law="Secret Act"), provision("2", law="Secret Act"), None)
    merge(provision("7", law="Trade Marks Act"), provision("8", law="Trade Marks Act"), None)


FORMER = {
    "court": ("cn-former-court", "cn-secret-court"),
    "keyword": ("former-word", "secret-word"),
    "provision": ("cn/secret-act/art-1", "cn/secret-act/art-2"),
}

UNKNOWN = {"court": "cn-unheard-court", "keyword": "unheard-word", "provision": "cn/unheard-act/art-1"}


@pytest.mark.parametrize("name", FORMER)
@pytest.mark.parametrize(
    "address",
    ["/cases/?{}={}", "/cases/facets/{}/?{}={}", "/feeds/cases.atom?{}={}", "/cases/CN001-j/?{}={}&position=1",
     "/cases/?q=peng&{}={}"],
)  # fmt: skip
def test_the_key_of_a_hidden_row_old_or_new_is_answered_as_one_that_never_was(merged, client, name, address):
    def told(key: str) -> tuple:
        parts = [name] * (address.count("{}") - 1)
        response = client.get(address.format(*parts, key))
        headers = {
            header: value for header, value in response.headers.items() if header not in ("ETag", "Content-Length")
        }
        page = response.content.decode()
        for each in (key, key.replace("/", "%2F"), key.replace("/", "%252F")):
            page = page.replace(each, "KEY")
        return response.status_code, headers, page

    answers = {key: told(key) for key in (*FORMER[name], UNKNOWN[name])}

    assert answers[FORMER[name][0]] == answers[FORMER[name][1]] == answers[UNKNOWN[name]]
    assert "ecret" not in answers[FORMER[name][0]][2]


@pytest.mark.parametrize(
    ("former", "unknown"),
    [
        ("/courts/cn-former-court/", "/courts/cn-unheard-court/"),
        ("/courts/cn-secret-court/", "/courts/cn-unheard-court/"),
        ("/keywords/former-word/", "/keywords/unheard-word/"),
        ("/keywords/secret-word/", "/keywords/unheard-word/"),
        ("/legislation/cn/secret-act/art-1/", "/legislation/cn/unheard-act/art-1/"),
        ("/legislation/cn/secret-act/art-2/", "/legislation/cn/unheard-act/art-2/"),
        ("/legislation/cn/secret-act/", "/legislation/cn/unheard-act/"),
        ("/legislation/cn/trade-marks-act/art-7/", "/legislation/cn/trade-marks-act/art-99/"),
        ("/legislation/cn/trade-marks-act/art-8/", "/legislation/cn/trade-marks-act/art-99/"),
    ],
)
def test_the_address_of_a_hidden_row_old_or_new_is_an_unknown_one(merged, client, former, unknown):
    one, other = client.get(former), client.get(unknown)

    pages = [re.sub(r' value="[^"]*"', "", text(response)) for response in (one, other)]
    assert (one.status_code, other.status_code) == (404, 404)
    assert dict(one.headers) | {"Content-Length": ""} == dict(other.headers) | {"Content-Length": ""}
    assert pages[0] == pages[1]


def test_the_former_key_of_a_listed_row_names_it(merged, client):
    Court.objects.filter(slug="cn-secret-court").update(listed=True)
    Keyword.objects.filter(slug="secret-word").update(listed=True)

    assert "Secret Court" in text(client.get("/cases/?court=cn-former-court"))
    assert client.get("/keywords/former-word/").headers["Location"] == "/keywords/secret-word/"
