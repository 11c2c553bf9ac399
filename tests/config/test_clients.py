"""Whose request it is, behind proxies."""

import pytest
from django.test import RequestFactory

from config.clients import client_of

FORGED = "203.0.113.9"


@pytest.mark.parametrize(
    ("proxies", "peer", "forwarded", "client"),
    [
        (0, "198.51.100.7", None, "198.51.100.7"),
        (0, "198.51.100.7", FORGED, "198.51.100.7"),
        (1, "127.0.0.1", "198.51.100.7", "198.51.100.7"),
        (1, "127.0.0.1", f"{FORGED}, 198.51.100.7", "198.51.100.7"),
        (1, "127.0.0.1", f"{FORGED},{FORGED},, 198.51.100.7", "198.51.100.7"),
        (2, "127.0.0.1", f"{FORGED}, 198.51.100.7, 10.0.0.5", "198.51.100.7"),
        (2, "127.0.0.1", "198.51.100.7", "127.0.0.1"),
        (1, "127.0.0.1", None, "127.0.0.1"),
        (1, "127.0.0.1", "unknown", "127.0.0.1"),
        (1, "127.0.0.1", f"{FORGED}, not an address", "127.0.0.1"),
        (1, "127.0.0.1", "198.51.100.7:4711", "198.51.100.7"),
        (1, "127.0.0.1", "[2001:db8:1:2:3::4]:4711", "2001:db8:1:2::"),
        (1, "127.0.0.1", "2001:db8:1:2:aaaa:bbbb:cccc:dddd", "2001:db8:1:2::"),
        (1, "127.0.0.1", "::ffff:198.51.100.7", "198.51.100.7"),
        (0, "", None, "0.0.0.0"),  # noqa: S104
        (1, "127.0.0.1", "198.51.100.7%eth0", "127.0.0.1"),
        (1, "127.0.0.1", "9" * 10_000, "127.0.0.1"),
    ],
)
def test_only_what_the_trusted_proxies_wrote_names_the_client(settings, proxies, peer, forwarded, client):
    settings.TRUSTED_PROXIES = proxies
    headers = {"x-forwarded-for": forwarded} if forwarded is not None else {}

    assert client_of(RequestFactory(REMOTE_ADDR=peer).get("/", headers=headers)) == client
