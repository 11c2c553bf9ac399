"""What a stranger sees, and what an editor saves."""

from django.test import Client

from tests.cases.pages import text
from tests.forms import post

PAGES = [
    "/", "/cases/", "/cases/?q=nothing", "/feeds/cases.atom", "/feeds/cases.atom?q=nothing", "/courts/", "/keywords/",
    "/collections/", "/jurisdictions/", "/jurisdictions/CN/", "/legislation/", "/cases/CN001-j/",
    "/legislation/cn/trade-marks-act/", "/legislation/cn/trade-marks-act/art-1/",
]  # fmt: skip

CHANGES = {
    "cases/court": {"names_en": "Higher Court"},
    "cases/keyword": {"names_en": "Image right", "synonyms": "likeness"},
    "cases/session": {"names_en": "Other Rights"},
    "cases/collection": {"names_en": "The 2030 Forum"},
    "legislation/instrument": {"names_en": "Civil Law", "aliases": "CivL"},
    "legislation/provision": {"heading": "Portraits", "texts-0-text": "Hidden, too."},
    "legislation/division": {"heading": "General"},
    "legislation/counterpart": {"note": "In India."},
}


def seen() -> list[tuple]:
    """What a stranger sees of the pages, ETags too."""
    stranger = Client()
    responses = [stranger.get(address) for address in PAGES]
    return [(response.status_code, response.get("ETag"), response.content) for response in responses]


def saved(editor: Client, address: str, changes: dict) -> None:
    response = post(editor, address, changes)
    assert response.redirect_chain, text(response)
