"""The client's own address, behind any number of proxies."""

import ipaddress
import re

from django.conf import settings
from django.http import HttpRequest

# Some proxies write the port too: 192.0.2.1:5678, [2001:db8::1]:5678.
_WITH_PORT = re.compile(r"\[([^\]]+)\](?::\d+)?|(\d+(?:\.\d+){3}):\d+")
_HOUSEHOLD = 64  # Bits that the addresses of one IPv6 customer share; each device chooses the rest at will.


def client_of(request: HttpRequest) -> str:
    """Return the address that a request comes from; of IPv6, the first one of its /64.

    Each trusted proxy adds the address that it was asked from to the end of `X-Forwarded-For`. So only the entries that
    they wrote are read, counted from the end: entries that the client wrote come before them.
    """
    proxies = settings.TRUSTED_PROXIES
    written = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",") if proxies else []
    peer = request.META.get("REMOTE_ADDR", "")
    found = _address(written[-proxies]) if len(written) >= proxies > 0 else ""
    return found or _address(peer) or "0.0.0.0"  # noqa: S104 - Not listened on: the address of one who has none.


def _address(written: str) -> str:
    match = _WITH_PORT.fullmatch(written.strip())
    try:
        address = ipaddress.ip_address((match[1] or match[2]) if match else written.strip())
    except ValueError:
        return ""
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped:
            return str(address.ipv4_mapped)
        return str(ipaddress.ip_network((int(address), _HOUSEHOLD), strict=False).network_address)
    return str(address)
