"""Pages of the admin that change something are tried again, as if they had not been tried before."""

import pytest
from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.contrib.messages.middleware import MessageMiddleware
from django.contrib.sessions.middleware import SessionMiddleware
from django.core.exceptions import ObjectDoesNotExist
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, IntegrityError, OperationalError, connection
from django.http import HttpResponse
from django.test import RequestFactory

from cases.editing.merging.merge import merge
from core.admin.again import tried_again
from core.admin.refusals import Refusing
from core.again import TRIES
from tests.core.test_again import fail

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def posted():
    """A request with a field and a file, in a session, and no message yet."""
    given = {"title": "A v B", "files": SimpleUploadedFile("a.txt", b"all of it")}
    request = RequestFactory().post("/admin/", given)
    SessionMiddleware(lambda _request: HttpResponse()).process_request(request)
    MessageMiddleware(lambda _request: HttpResponse()).process_request(request)
    return request


def test_the_second_try_reads_the_whole_file_and_says_only_its_own_messages(posted):
    read = []

    @tried_again
    def view(request):
        read.append((request.POST["title"], request.FILES["files"].read(), hasattr(request, "noted")))
        request.noted, request.session["noted"] = True, len(read)
        messages.success(request, f"try {len(read)}")
        if len(read) < 2:
            list(messages.get_messages(request))
            fail("40P01")
        return HttpResponse()

    view(posted)

    assert read == [("A v B", b"all of it", False)] * 2
    assert [str(message) for message in messages.get_messages(posted)] == ["try 2"]
    assert posted.session["noted"] == 2


@pytest.mark.parametrize(
    ("code", "tries", "error"),
    [("40P01", TRIES, OperationalError), ("57014", 1, OperationalError), ("23503", 2, IntegrityError)],
)
def test_the_last_error_is_raised(posted, code, tries, error):
    tried = []

    @tried_again
    def view(request):
        tried.append(1)
        fail(code)

    with pytest.raises(error):
        view(posted)

    assert len(tried) == tries


@pytest.mark.parametrize(("code", "number"), [("40P01", 2), ("23503", 0)], ids=["deadlock", "constraint"])
def test_it_pauses_where_others_need_its_rows_and_not_where_they_have_stored_theirs(posted, pauses, code, number):
    @tried_again
    def view(request):
        fail(code)

    with pytest.raises(DatabaseError):
        view(posted)

    assert [within for _seconds, within in pauses] == [False] * number


def test_a_row_that_was_deleted_meanwhile_is_looked_for_once_more(posted):
    tried = []

    @tried_again
    def view(request):
        tried.append(1)
        if len(tried) == 1:
            raise ObjectDoesNotExist
        return HttpResponse(status=404)

    assert view(posted).status_code == 404


def test_a_page_whose_rows_are_merged_while_it_is_made_is_made_once_more(admin_client, draft, court):
    gone, kept = court("Former Court"), court("Other Court")
    case, merged = draft(court=gone), []

    def merge_before_the_court_is_read(execute, sql, params, many, context):
        if 'FROM "cases_court"' in sql and not merged:
            merged.append(1)
            merge(gone, kept, None)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(merge_before_the_court_is_read):
        page = admin_client.get(f"/admin/cases/case/{case.pk}/change/")

    assert merged
    assert (page.status_code, "Other Court" in page.content.decode()) == (200, True)


def test_every_page_of_the_admin_site_is_one_that_is_tried_again(posted):
    posted.user = User.objects.create_superuser("editor")
    posted._dont_enforce_csrf_checks = True
    tried = []

    def view(request):
        tried.append(1)
        if len(tried) == 1:
            fail("40P01")
        return HttpResponse()

    assert admin.site.admin_view(view)(posted).status_code == 200
    assert len(tried) == 2


class _Overtaken:
    """An admin whose every act breaks a constraint."""

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None) -> HttpResponse:
        request.acts.append(getattr(request, "refused_for", ""))
        return HttpResponse() if request.acts[-1] and request.can_be_shown else fail("23503")


class _RefusingOvertaken(Refusing, _Overtaken):
    pass


def test_a_form_that_breaks_a_constraint_is_tried_twice_and_then_shown_with_the_reason(posted):
    posted.acts, posted.can_be_shown = [], True

    answer = tried_again(_RefusingOvertaken().changeform_view)(posted)

    assert answer.status_code == 200
    assert posted.acts[:2] == ["", ""]
    assert len(posted.acts) == 3
    assert posted.acts[2]


def test_a_form_that_breaks_a_constraint_whenever_it_is_shown_is_not_tried_without_end(posted):
    posted.acts, posted.can_be_shown = [], False

    with pytest.raises(IntegrityError):
        tried_again(_RefusingOvertaken().changeform_view)(posted)

    assert len(posted.acts) == 3
