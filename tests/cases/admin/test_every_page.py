"""Every page of the admin, for every case of the library, a case that says everything, and one that says nothing."""

from collections.abc import Iterator
from urllib.parse import urlencode

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.db import transaction
from django.db.models import Model
from django.test import Client

from cases.models import Case
from tests.admin_addresses import addresses
from tests.cases.full import bare_case, empty_case, full_case, linked_case
from tests.forms import fields
from tests.full_rows import rows_of_every_kind

pytestmark = pytest.mark.django_db

# Without an act posted to them they are refused.
ACTS = ("cases/case/markdown/", "source/%(number)s/", "restore/%(number)s/", "logout/")
# Rows that nobody adds or deletes here, an autocomplete of no field, and an address of no page.
REFUSED = {
    "autocomplete/": 403,
    "axes/accessattempt/add/": 403,
    "axes/accessfailurelog/add/": 403,
    "axes/accesslog/add/": 403,
    "cases/case/%(object_id)s/delete/": 403,
    "cases/subjectmatter/%(object_id)s/delete/": 403,
    "cases/subjectmatter/add/": 403,
    "legislation/jurisdiction/%(object_id)s/delete/": 403,
    "legislation/jurisdiction/add/": 403,
    "core/logentry/%(object_id)s/delete/": 403,
    "core/logentry/add/": 403,
    "%(url)s": 404,
}
# A case that was entered by hand has no source.
WITHOUT_SOURCE = "cases/case/%(object_id)s/source/"


@pytest.fixture(scope="module")
def rows(django_db_setup, django_db_blocker) -> Iterator[dict[type[Model], list[Model]]]:
    """The library, and beside it rows of every kind, filled and bare; all of it is gone after the module."""
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("load_library", verbosity=0)
        made = {Case: [full_case(), linked_case(), empty_case(), bare_case()], **rows_of_every_kind()}
        User.objects.create_superuser("admin", password="x")
        yield made
        transaction.set_rollback(True)


@pytest.fixture
def editor(rows) -> Client:
    client = Client()
    client.force_login(User.objects.get(username="admin"))
    return client


def failing(client: Client, pages: list[str]) -> dict[str, object]:
    """Return the pages that fail, each with its status or with what was raised."""
    found: dict[str, object] = {}
    for page in pages:
        try:
            status = client.get(page).status_code
        except Exception as raised:
            found[page] = raised
        else:
            if status >= 400:
                found[page] = status
    return found


@pytest.mark.parametrize("address", addresses(), ids=lambda address: address.form or "index")
def test_every_page_opens_for_rows_that_say_everything_and_nothing(rows, editor, address):
    pages = list(address.examples(rows))

    found = failing(editor, pages)

    assert pages
    assert found == _expected(address.form, pages, rows)


def _expected(form: str, pages: list[str], rows: dict[type[Model], list[Model]]) -> dict[str, int]:
    """Return the pages that are refused on purpose, each with its status."""
    if form.endswith(ACTS):
        return dict.fromkeys(pages, 405)
    if form == WITHOUT_SOURCE:
        return {"/admin/" + form % {"object_id": case.pk}: 404 for case in rows[Case] if not hasattr(case, "source")}
    return dict.fromkeys(pages, REFUSED[form]) if form in REFUSED else {}


def test_every_page_of_every_case_of_the_library_opens(rows, editor):
    library = list(Case.objects.exclude(pk__in=[case.pk for case in rows[Case]]))
    of_cases = [each for each in addresses() if each.model is Case and "object_id" in each.parts]
    pages = [
        page
        for each in of_cases
        if not each.form.endswith((*ACTS, "/delete/"))
        for page in each.examples({Case: library})
    ]

    assert len(library) == 52
    assert len(pages) >= 7 * 52
    assert failing(editor, pages) == {}


def saved(client: Client, page: str, **more: str) -> int:
    """Post a form as its page shows it, and return the status of what follows."""
    body = urlencode(fields(client.get(page)) | more, doseq=True)
    return client.post(page, body, content_type="application/x-www-form-urlencoded", follow=True).status_code


def test_every_form_is_saved_as_it_is_for_rows_that_say_everything_and_nothing(rows, editor):
    forms = [page for each in addresses() if each.form.endswith("/change/") for page in each.examples(rows)]

    statuses = {page: saved(editor, page, _save="1") for page in forms if fields(editor.get(page))}

    assert len(statuses) > 20
    # A page that is only read cannot be saved.
    assert {page for page, status in statuses.items() if status not in (200, 403)} == set()


def test_every_finding_of_a_case_that_says_everything_is_resolved(rows, editor):
    case = rows[Case][0]
    acts = ("correct", "accept-0", "accept-1", "change", "reopen", "nonsense")

    answers = [
        editor.post(f"/admin/cases/case/{case.pk}/source/{number}/", {"act": acts[number % 6], "value": "2024-01-01"})
        for number in range(len(case.source.findings))
    ]

    assert len(answers) > 50
    assert {answer.status_code for answer in answers} <= {302, 409, 422}


# The fourth was never saved in a form, so it has no revision.
@pytest.mark.parametrize("at", range(3))
def test_every_case_is_restored_to_each_of_its_revisions(rows, editor, at):
    case = rows[Case][at]
    numbers = list(case.revisions.values_list("number", flat=True))

    assert numbers
    for number in numbers:
        answer = editor.post(f"/admin/cases/case/{case.pk}/restore/{number}/", follow=True)

        assert answer.status_code == 200


def test_every_text_of_a_case_that_says_everything_is_previewed(rows, editor):
    for summary in rows[Case][0].summaries.all():
        for text in (summary.held, summary.basic_facts, summary.relevant_legislation, summary.note, ""):
            preview = editor.post("/admin/cases/case/markdown/", {"text": text})

            assert preview.status_code == 200
            assert (b"<p" in preview.content) is bool(text)
