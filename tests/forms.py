"""What a browser would post: the fields of a form as its page shows them."""

import html
import re
from urllib.parse import urlencode

from django.http import HttpResponse
from selectolax.lexbor import LexborHTMLParser, LexborNode


def fields(response: HttpResponse) -> dict[str, list[str]]:
    """Return the values of every form field of a page, buttons left out."""
    # A browser reads every line break as one character.
    text = response.content.decode().replace("\r\n", "\n").replace("\r", "\n")
    found: dict[str, list[str]] = {}
    for element in LexborHTMLParser(text).css("input[name], textarea[name], select[name]"):
        for value in _values(element):
            found.setdefault(element.attributes["name"] or "", []).append(value)
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


def shown(response: HttpResponse) -> str:
    """Return a page with its words as they are read, whether they are marked or not."""
    return html.unescape(re.sub("</?mark>", "", response.content.decode()))


def _values(element: LexborNode) -> list[str]:
    attributes = element.attributes
    if element.tag == "textarea":
        # A browser leaves out the line break that follows the tag.
        return [element.text().removeprefix("\n")]
    if element.tag == "select":
        options = element.css("option")
        chosen = [option for option in options if "selected" in option.attributes]
        if not chosen and "multiple" not in attributes:
            chosen = options[:1]
        return [_value(option, option.text()) for option in chosen]
    if attributes.get("type") in ("submit", "button", "reset", "image", "search"):
        return []
    if attributes.get("type") in ("checkbox", "radio"):
        return [_value(element, "on")] if "checked" in attributes else []
    return [_value(element, "")]


def _value(element: LexborNode, without: str) -> str:
    return element.attributes["value"] or "" if "value" in element.attributes else without
