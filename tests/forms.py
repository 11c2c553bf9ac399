"""What a browser would post: the fields of a form as its page shows them."""

from urllib.parse import urlencode

import html5lib
from django.http import HttpResponse

_HTML = "{http://www.w3.org/1999/xhtml}"
_FIELDS = {f"{_HTML}{kind}" for kind in ("input", "textarea", "select")}


def fields(response: HttpResponse) -> dict[str, list[str]]:
    """Return the values of every form field of a page, buttons left out."""
    page = html5lib.parse(response.content.decode())
    found: dict[str, list[str]] = {}
    named = (element for element in page.iter() if element.tag in _FIELDS)
    for element in named:
        for value in _values(element):
            found.setdefault(element.get("name"), []).append(value)
    found.pop(None, None)
    return found


def post(client, address: str, changes: dict, button: str = "_save") -> HttpResponse:
    """Open the page at `address`, change some of its fields, press a button, and return the page that follows."""
    return press(client, address, client.get(address), changes, button)


def press(client, address: str, response: HttpResponse, changes: dict | None = None, button: str = "_save"):
    """Press a button of a form that a response shows, some of its fields changed, and return the page that follows."""
    posted = fields(response) | {
        name: value if isinstance(value, list) else [value] for name, value in (changes or {}).items()
    }
    body = urlencode(posted | {button: ["1"]}, doseq=True)
    return client.post(address, body, content_type="application/x-www-form-urlencoded", follow=True)


def _values(element) -> list[str]:
    kind = element.tag.removeprefix(_HTML)
    if kind == "textarea":
        # A browser leaves out the line break that follows the tag.
        return [(element.text or "").removeprefix("\n")]
    if kind == "select":
        options = list(element.iter(f"{_HTML}option"))
        chosen = [option for option in options if option.get("selected") is not None]
        if not chosen and element.get("multiple") is None:
            chosen = options[:1]
        return [option.get("value", option.text or "") for option in chosen]
    if element.get("type") in ("submit", "button", "reset", "image", "search"):
        return []
    if element.get("type") in ("checkbox", "radio"):
        return [element.get("value", "on")] if element.get("checked") is not None else []
    return [element.get("value", "")]
