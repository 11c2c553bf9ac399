"""A flood of requests that make no sense, to every address of the admin: each is answered soon, never with a 5xx."""

import time
from urllib.parse import urlencode
from zlib import crc32

import pytest
from django.contrib.auth.models import User
from django.db import transaction
from django.test import Client

from cases.models import Case
from tests.admin_addresses import addresses
from tests.cases.full import empty_case, full_case, linked_case
from tests.forms import fields
from tests.full_rows import rows_of_every_kind

from .hostile import Hostile, odd_paths, requests

pytestmark = [pytest.mark.slow, pytest.mark.django_db]

SOON = 3.0  # Seconds of the processor.
REQUESTS = 60  # To each page.


@pytest.fixture
def rows():
    made = {Case: [linked_case(), full_case(), empty_case()]} | rows_of_every_kind()
    User.objects.create_superuser("admin", password="x")
    return made


def fault(client: Client, request: Hostile) -> str:
    """Return what went wrong with a request; nothing where it was answered well. What it changed is undone."""
    started = time.process_time()
    try:
        with transaction.atomic():
            response = client.generic(
                request.method, request.path, request.body, request.headers.get("content_type", request.type)
            )
            transaction.set_rollback(True)
    except Exception as raised:
        return f"{type(raised).__name__}: {str(raised)[:150]} ({_place(raised)})"
    took = time.process_time() - started
    if response.status_code >= 500:
        return str(response.status_code)
    return f"{took:.1f} s" if took > SOON else ""


def _place(raised: BaseException) -> str:
    trace, places = raised.__traceback__, []
    while trace:
        places.append(f"{trace.tb_frame.f_code.co_filename.rsplit('/', 2)[-1]}:{trace.tb_lineno}")
        trace = trace.tb_next
    return " ".join(places[-4:])


@pytest.mark.parametrize("address", addresses(), ids=lambda address: address.form or "index")
def test_no_request_makes_a_page_fail(rows, address):
    client = Client()
    client.force_login(User.objects.get(username="admin"))
    pages = list(address.examples(rows))[:2]
    faults = {}

    for page in pages:

        def form(page: str = page) -> dict[str, list[str]]:
            response = client.get(page)
            return fields(response) if "html" in response.get("Content-Type", "") else {}

        flood = requests(crc32(page.encode()), page, address.model, form, REQUESTS // len(pages))
        sent = urlencode(form(), doseq=True).encode(), "application/x-www-form-urlencoded"
        odd = odd_paths(page) if page == pages[0] else ()
        paths = (each for path in odd for each in (Hostile("GET", path), Hostile("POST", path, *sent)))
        for request in (*flood, *paths):
            if why := fault(client, request):
                faults.setdefault(why, str(request))
            client.force_login(User.objects.get(username="admin"))

    assert faults == {}
