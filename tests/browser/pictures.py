"""Pictures of every kind of page, light and dark, at given widths. Run by `make pictures`, not with the tests."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from playwright.sync_api import Page

from cases.models import Case, Listing
from cases.publication.publish import withdraw

from ..test_every_public_page import PATTERNS, examples
from . import admin_pages
from .logged_in import logged_in

FOLDER = Path(settings.VAR, "pictures")
WIDTHS = [int(width) for width in os.environ.get("WIDTHS", "390 1280").split()]
SCHEMES = ("light", "dark")
# The case whose page is shown in the README, from its header to the first articles in its margin.
SHOWN = "CN108-j"
README = {"width": 1280, "height": 1500}
READ_BY_MACHINES = {"case_feed", "case_in_format", "healthz", "short_address", "suggestions"}
MORE = {
    "search": "/cases/?q=portrait",
    "no-results": "/cases/?q=nothing-at-all",
    "not-found": "/nowhere/",
    "withdrawn": "/cases/FR001-j/",
    "admin-login": "/admin/login/",
}


@pytest.fixture
def library(live_server) -> None:
    call_command("load_library", verbosity=0)
    withdraw(Case.objects.get(reference="FR001-j"), None, "The court ordered it.")


def public_pages() -> Iterator[tuple[str, str]]:
    """Yield a name and an address for every kind of public page, as the case that is shown has it."""
    listing = Listing.objects.get(reference=SHOWN)
    for pattern in PATTERNS:
        if pattern.name not in READ_BY_MACHINES:
            yield pattern.name.replace("_", "-"), next(examples(pattern, listing))
    yield from MORE.items()


def editors_pages() -> Iterator[tuple[str, str]]:
    """Yield a name and an address for every kind of page of the admin, as the case that is shown has it."""
    for name, address in admin_pages.addresses(Case.objects.get(reference=SHOWN)).items():
        yield f"admin-{name}", address


def take(page: Page, name: str, address: str) -> None:
    """Write pictures of a page, whole, in every width and scheme."""
    page.goto(address)
    for width in WIDTHS:
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            page.set_viewport_size({"width": width, "height": 800})
            page.screenshot(path=FOLDER / f"{name}-{width}-{scheme}.png", full_page=True)


@pytest.mark.usefixtures("library")
def test_every_kind_of_page_has_its_picture(page: Page):
    FOLDER.mkdir(parents=True, exist_ok=True)

    for name, address in public_pages():
        take(page, name, address)
    page.emulate_media(color_scheme="light")
    page.set_viewport_size(README)
    page.goto(f"/cases/{SHOWN}/")
    page.screenshot(path=FOLDER / "readme.png")
    logged_in(page, "editor")
    for name, address in editors_pages():
        take(page, name, address)
