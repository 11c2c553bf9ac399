"""All that a visitor can reach."""

from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin, urlsplit

from django.test import Client

# Lists narrow each other without end: this many of a list's links are followed.
LISTS = 40


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag, attrs) -> None:
        for name, value in attrs:
            if name in ("href", "action") and value:
                self.found.append(value)


def crawl(*known: str) -> dict[str, tuple[int, dict[str, str], bytes]]:
    """Return status, headers and body of every public page that links lead to, and of the known ones.

    Of the links with a query only the first ones are followed, and none from there.
    """
    client, pages, waiting, lists = Client(), {}, ["/", *known], 0
    while waiting:
        address = waiting.pop(0)
        narrowed = bool(urlsplit(address).query)
        if address in pages or (narrowed and lists >= LISTS):
            continue
        lists += narrowed
        response = client.get(address, headers={"host": "localhost"})
        body = b"".join(response) if response.streaming else response.content
        pages[address] = response.status_code, dict(response.headers), body
        if "text/html" in response.headers.get("Content-Type", "") and not narrowed:
            waiting += _links(address, body.decode())
    return pages


def _links(address: str, page: str) -> list[str]:
    links = _Links()
    links.feed(page)
    found = [urldefrag(urljoin(address, link))[0] for link in links.found]
    return [link for link in found if link.startswith("/") and not link.startswith(("/static/", "/admin/"))]
