"""The page that gives an editor's form back, after real errors of the server."""

from urllib.parse import urlencode

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.http import HttpResponse
from django.test import Client

from cases.models import Keyword
from tests.forms import fields, post

ADD = "/admin/cases/keyword/add/"
HOSTILE = "portrait \"right\" </textarea><script>alert(1)</script> & 'more' of it, in words enough to be copied"
KINDS = {
    "55P03": ("This page is busy", "5"),
    "57014": ("This took too long", "10"),
    "40P01": ("Someone else changed this at the same time", "1"),
    "40001": ("Someone else changed this at the same time", "1"),
    "53100": ("The disk is full", "60"),
    "53300": ("The database is busy", "10"),
    "25006": ("Nothing can be changed at the moment", "60"),
    "57P01": ("The database is not available", "10"),
    "08006": ("The database is not available", "10"),
    "XX000": ("The database failed", "10"),
}


@pytest.mark.parametrize(("state", "title", "seconds"), [(state, *said) for state, said in KINDS.items()])
def test_a_failure_of_the_database_says_what_happened_and_that_nothing_was_saved(
    editor, failing, state, title, seconds
):
    with failing("cases_keyword", state):
        answers = [post(editor, ADD, {"names_en": "portrait right"}) for _time in range(2)]

    for answer in answers:
        page = answer.content.decode()
        assert answer.status_code == 503
        assert answer.headers["Retry-After"] == seconds
        assert f"<h1>{title}</h1>" in page
        assert "Your change was not saved." in page
        assert "portrait right" in page
    assert not Keyword.objects.exists()


def test_try_again_sends_the_very_same_form(editor, failing):
    with failing("cases_keyword", "40P01"):
        failed = post(editor, ADD, {"names_en": HOSTILE, "synonyms_en": "likeness\nimage right"}, button="_continue")
        assert failed.status_code == 503

    kept = fields(failed)
    saved = editor.post(ADD, urlencode(kept, doseq=True), content_type="application/x-www-form-urlencoded")

    keyword = Keyword.objects.get()
    assert keyword.names["en"] == HOSTILE
    assert saved.headers["Location"].endswith(f"/admin/cases/keyword/{keyword.pk}/change/")


def test_what_was_typed_is_text_on_the_page_and_never_markup(editor, failing):
    with failing("cases_keyword", "53100"):
        answer = post(editor, f'{ADD}?_popup=1&x="><b>', {"names_en": HOSTILE})

    page = answer.content.decode()
    assert "<script>alert(1)" not in page
    assert "</textarea><script" not in page
    assert '"><b>' not in page
    assert "&lt;script&gt;alert(1)" in page


def test_the_page_is_kept_by_nobody_and_needs_neither_script_nor_style_of_its_own(editor, failing):
    with failing("cases_keyword", "53100"):
        answer = post(editor, ADD, {"names_en": "portrait right"})

    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Robots-Tag"] == "noindex"
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert b"<script" not in answer.content
    assert b"style=" not in answer.content


def test_a_fault_of_ours_keeps_the_words_too(editor, failing):
    with failing("cases_keyword", "42703"):
        answer = post(editor, ADD, {"names_en": HOSTILE})

    assert answer.status_code == 500
    assert "Something failed on our side" in answer.content.decode()
    assert "We do not know whether your change was saved." in answer.content.decode()
    assert fields(answer)["names_en"] == [HOSTILE]


@pytest.mark.parametrize("state", ["22003", "22021"])
def test_a_value_that_the_database_refuses_is_no_failure_and_the_words_are_kept(editor, failing, state):
    with failing("cases_keyword", state):
        answer = post(editor, ADD, {"names_en": HOSTILE})

    assert answer.status_code == 400
    assert "Your form has a character or value that the database cannot save." in answer.content.decode()
    assert "Your change was not saved." in answer.content.decode()
    assert fields(answer)["names_en"] == [HOSTILE]


PASSWORDS = {
    "/admin/login/": {"username": "editor", "password": "right words", "next": "/admin/"},
    "/admin/password_change/": {
        "old_password": "right words", "new_password1": "newer right words", "new_password2": "newer right words",
    },
    "/admin/auth/user/add/": {
        "username": "other", "password1": "newer right words", "password2": "newer right words",
    },
}  # fmt: skip


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("address", "sent"), PASSWORDS.items(), ids=PASSWORDS)
def test_a_form_with_a_password_is_not_given_back(editor, failing, address, sent):
    if "login" in address:
        editor.logout()
    with failing("auth_user", "53100"):
        answers = [editor.post(address, sent) for _time in range(2)]

    for answer in answers:
        assert answer.status_code == 503
        assert "The disk is full" in answer.content.decode()
        assert "right words" not in answer.content.decode()
        assert "<form" not in answer.content.decode()


@pytest.mark.django_db(transaction=True)
def test_a_read_page_has_no_form_and_speaks_to_a_reader(reader_and_editor, other_session):
    reader, editor = reader_and_editor
    other_session.execute("ALTER TABLE cases_keyword RENAME TO elsewhere")
    try:
        answers = [reader.get("/keywords/"), editor.get("/admin/cases/keyword/")]
    finally:
        other_session.execute("ALTER TABLE elsewhere RENAME TO cases_keyword")

    for answer in answers:
        assert answer.status_code == 500
        assert "Please try again in a moment." in answer.content.decode()
        assert "<form" not in answer.content.decode()
        assert "What you sent" not in answer.content.decode()


@pytest.mark.django_db(transaction=True)
def test_whether_it_is_ready_is_said_in_words(reader_and_editor, other_session):
    reader, _editor = reader_and_editor
    said = {}
    with connection.cursor() as cursor:
        cursor.execute("SET lock_timeout = '200ms'")
    other_session.execute("BEGIN; LOCK TABLE core_logentry IN ACCESS EXCLUSIVE MODE")
    said["locked"] = reader.get("/readyz")
    other_session.execute("ROLLBACK; ALTER TABLE core_logentry RENAME TO elsewhere")
    said["missing"] = reader.get("/readyz")
    other_session.execute("ALTER TABLE elsewhere RENAME TO core_logentry")
    with connection.cursor() as cursor:
        cursor.execute("SET default_transaction_read_only = on")
    said["read only"] = reader.get("/readyz")
    with connection.cursor() as cursor:
        cursor.execute("SET default_transaction_read_only = off")
    said["well"] = reader.get("/readyz")

    assert {why: answer.status_code for why, answer in said.items()} == {
        "locked": 503, "missing": 503, "read only": 503, "well": 200,
    }  # fmt: skip
    assert "Another change that is still running" in said["locked"].content.decode()
    assert "run manage.py migrate" in said["missing"].content.decode()
    assert "editors cannot work" in said["read only"].content.decode()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("setting", ["lock_timeout", "statement_timeout"])
def test_a_locked_table_fails_the_pages_that_need_it_and_no_other(published, reader_and_editor, other_session, setting):
    published()
    reader, editor = reader_and_editor
    title = {"lock_timeout": "This page is busy", "statement_timeout": "This took too long"}[setting]
    with connection.cursor() as cursor:
        cursor.execute(f"SET {setting} = '300ms'")

    for _time in range(2):
        other_session.execute("BEGIN; LOCK TABLE cases_court IN ACCESS EXCLUSIVE MODE")
        refused = [reader.get("/courts/"), editor.get("/admin/cases/court/")]
        others = [reader.get("/keywords/"), editor.get("/admin/cases/keyword/")]
        other_session.execute("ROLLBACK")
        after = [reader.get("/courts/"), editor.get("/admin/cases/court/")]

        assert [answer.status_code for answer in (*refused, *others, *after)] == [503] * 2 + [200] * 4
        assert all(f"<h1>{title}</h1>" in answer.content.decode() for answer in refused)


@pytest.fixture
def reader_and_editor(editor) -> tuple[Client, Client]:
    yield Client(raise_request_exception=False), editor
    connection.close()


def test_each_http_answer_of_a_middleware_without_the_database_is_the_page_too(db, failing):
    """The session is read before any view."""
    client = Client(raise_request_exception=False)
    client.force_login(get_user_model().objects.create_superuser("editor"))
    with connection.cursor() as cursor:
        cursor.execute("""
            ALTER TABLE django_session RENAME TO sessions_elsewhere;
            CREATE FUNCTION no_sessions() RETURNS SETOF sessions_elsewhere LANGUAGE plpgsql AS
            $$ BEGIN RAISE 'of a test' USING ERRCODE = '57P01'; END $$;
            CREATE VIEW django_session AS SELECT * FROM no_sessions();
        """)

    answers = [client.get("/admin/"), post_words(client), client.post("/admin/logout/", {"next": "x"})]

    assert [answer.status_code for answer in answers] == [503] * 3
    assert 'name="names_en" value="portrait right"' in answers[1].content.decode()


def post_words(client: Client) -> HttpResponse:
    return client.post(ADD, {"names_en": "portrait right", "csrfmiddlewaretoken": "x"})
