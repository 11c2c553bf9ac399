"""All that a visitor can reach."""

from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin, urlsplit

from django.test import Client

# Lists narrow each other without end; these many pages of them are enough.
MOST = 3000


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

    Links of a list that is narrowed already are not followed.
    """
    client, pages, waiting = Client(), {}, ["/", *known]
    while waiting and len(pages) < MOST:
        address = waiting.pop(0)
        if address in pages:
            continue
        response = client.get(address, headers={"host": "localhost"})
        body = b"".join(response) if response.streaming else response.content
        pages[address] = response.status_code, dict(response.headers), body
        if "text/html" in response.headers.get("Content-Type", "") and not urlsplit(address).query:
            waiting += _links(address, body.decode())
    return pages


def _links(address: str, page: str) -> list[str]:
    links = _Links()
    links.feed(page)
    found = [urldefrag(urljoin(address, link))[0] for link in links.found]
    return [link for link in found if link.startswith("/") and not link.startswith(("/static/", "/admin/"))]
