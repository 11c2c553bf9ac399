"""Forms of the admin that arrive without a login, a token or a right."""

import pytest
from axes.models import AccessAttempt
from django.contrib.auth.models import Group, User
from django.contrib.sessions.models import Session as LoginSession
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from cases.editing.roles import write_groups
from cases.models import Keyword
from tests.forms import fields

ADD = "/admin/cases/keyword/add/"
HOSTILE = 'portrait "right" </textarea><script>alert(1)</script> & more'
ARABIC = "حكمت المحكمة بحماية صورة الشخص.\r\n" * 2000
TYPED = {"names_en": HOSTILE, "names_zh-hans": "肖像权", "synonyms": "likeness\r\nimage right", "_continue": "1"}
LOGIN = {"_again_username": "editor", "_again_password": "right words"}
OURS = {"origin": "http://testserver"}


@pytest.fixture
def editor(db) -> Client:
    client = Client()
    client.force_login(User.objects.create_superuser("editor", password="right words"))
    return client


@pytest.fixture
def outside(editor) -> Client:
    """The browser of an editor whose session is gone."""
    LoginSession.objects.all().delete()
    return editor


def sent_again(client: Client, response, **more: str):
    """Fill in the login form of a page, and send it with the fields that it keeps."""
    return client.post(response.request["PATH_INFO"], {**fields(response), **LOGIN, **more})


def holds(response, typed: dict[str, str]) -> bool:
    found = fields(response)
    return all(found.get(name) == [value.replace("\r\n", "\n")] for name, value in typed.items() if name[0] != "_")


def test_a_form_sent_without_a_session_comes_back_on_a_page_to_log_in_and_nothing_is_stored(outside):
    answer = outside.post(ADD, TYPED)

    assert answer.status_code == 403
    assert holds(answer, TYPED)
    assert "You are not logged in any more." in answer.content.decode()
    assert "<script>alert" not in answer.content.decode()
    assert not Keyword.objects.exists()
    assert not LoginSession.objects.exists()


def test_after_the_login_the_form_is_shown_as_it_was_sent_and_saved_only_when_its_button_is_pressed(outside):
    shown = sent_again(outside, outside.post(ADD, TYPED))

    assert shown.status_code == 200
    assert holds(shown, TYPED)
    assert "You are logged in as editor. Nothing has been saved yet" in shown.content.decode()
    assert not Keyword.objects.exists()

    outside.post(ADD, fields(shown) | {"_save": "1"})

    assert Keyword.objects.get().names == {"en": HOSTILE, "zh-hans": "肖像权"}


def test_the_form_that_is_shown_has_its_errors(outside):
    shown = sent_again(outside, outside.post(ADD, {**TYPED, "names_en": ""}))

    assert "errorlist" in shown.content.decode()
    assert holds(shown, {**TYPED, "names_en": ""})


def test_the_form_that_is_shown_says_what_others_changed_meanwhile(editor, keyword):
    row = keyword("privacy")
    address = f"/admin/cases/keyword/{row.pk}/change/"
    typed = fields(editor.get(address)) | {"synonyms": ["my word"]}
    Keyword.objects.update(synonyms=["their word"])
    LoginSession.objects.all().delete()

    shown = sent_again(editor, editor.post(address, typed))

    assert "Someone else changed this while you were typing" in shown.content.decode()
    assert fields(shown)["synonyms"] == ["my word"]
    assert Keyword.objects.get().synonyms == ["their word"]


def test_a_wrong_password_brings_the_form_back_whole_and_counts_as_from_the_login_page(outside):
    answer = outside.post(ADD, TYPED)

    for _time in range(3):
        answer = sent_again(outside, answer, _again_password="wrong words")

    assert answer.status_code == 403
    assert "No account that can log in here has this name and password." in answer.content.decode()
    assert holds(answer, TYPED)
    assert "wrong words" not in answer.content.decode()
    assert AccessAttempt.objects.get().failures_since_start == 3
    assert holds(sent_again(outside, answer), TYPED)


def test_too_many_wrong_passwords_lock_the_login_there_too_and_the_form_stays(outside):
    answer = outside.post(ADD, TYPED)

    for _time in range(5):
        answer = sent_again(outside, answer, _again_password="wrong words")

    assert answer.status_code == 429
    assert "in 15 minutes" in answer.content.decode()
    assert holds(answer, TYPED)
    assert sent_again(outside, answer).status_code == 429


def test_what_was_typed_and_the_password_are_stored_nowhere_when_a_login_fails(outside):
    sent_again(outside, outside.post(ADD, TYPED), _again_password="wrong words")

    attempt = AccessAttempt.objects.get()
    said = f"{attempt.post_data} {attempt.get_data} {attempt.path_info}"
    assert "portrait" not in said
    assert "wrong words" not in said


def test_the_page_is_kept_by_nobody_and_needs_no_script_of_its_own(outside):
    answer = outside.post(ADD, TYPED)

    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Robots-Tag"] == "noindex"
    assert "<script>" not in answer.content.decode()


def test_the_rights_of_the_account_that_logs_in_count(outside):
    write_groups()
    other = User.objects.create_user("reader", password="right words", is_staff=True)

    refused = sent_again(outside, outside.post(ADD, TYPED), _again_username="reader")
    other.groups.add(Group.objects.get(name="Librarians"))
    shown = sent_again(outside, refused, _again_username="reader")

    assert refused.status_code == 403
    assert "You are logged in as reader, and this account has no right to do this." in refused.content.decode()
    assert holds(refused, TYPED)
    assert shown.status_code == 200
    assert holds(shown, TYPED)
    assert not Keyword.objects.exists()


def test_somebody_whose_right_was_withdrawn_while_typing_gets_every_text_to_copy(member):
    user = member("Librarians")
    client = Client()
    client.force_login(user)
    user.groups.clear()

    refused = client.post(ADD, TYPED)

    assert refused.status_code == 403
    text = refused.content.decode()
    for label, value in (("Names zh: hans", "肖像权"), ("Synonyms", "likeness\r\nimage right")):
        assert f'<label>{label}<textarea readonly rows="8" dir="auto">\n{value}</textarea>' in text


def test_an_account_that_is_no_longer_of_the_staff_is_asked_to_log_in(editor):
    User.objects.update(is_staff=False)

    answer = editor.post(ADD, TYPED)

    assert "You are not logged in any more." in answer.content.decode()
    assert holds(answer, TYPED)


def test_chosen_files_are_named_to_the_end_and_not_kept(outside):
    file = SimpleUploadedFile("judgment.txt", b"text")
    address = "/admin/cases/case/from-text/"

    answer = outside.post(address, {"text": ARABIC, "files": file, "_store": "1"})
    wrong = sent_again(outside, answer, _again_password="wrong words")
    shown = sent_again(outside, wrong)

    for page in (answer, wrong, shown):
        assert "judgment.txt" in page.content.decode()
        assert fields(page)["text"] == [ARABIC.replace("\r\n", "\n")]


def test_a_password_among_the_fields_is_not_kept_and_the_page_says_so(outside):
    typed = {"username": "other", "password1": "secret words", "password2": "secret words"}

    answer = outside.post("/admin/auth/user/add/", typed)
    shown = sent_again(outside, answer)

    for page in (answer, shown):
        assert fields(page)["username"] == ["other"]
        assert "Passwords are not kept." in page.content.decode()
        assert "secret words" not in page.content.decode()
    assert not User.objects.filter(username="other").exists()


@pytest.fixture
def strict(editor) -> Client:
    """An editor's browser, of which the security token is asked."""
    client = Client(enforce_csrf_checks=True)
    client.cookies = editor.cookies
    return client


def test_a_form_whose_token_does_not_count_any_more_comes_back_without_a_login(strict):
    strict.get("/admin/")
    answer = strict.post(ADD, {**TYPED, "csrfmiddlewaretoken": "x" * 64}, headers=OURS)

    assert answer.status_code == 403
    assert "You are logged in as editor. This form was probably opened before you logged in." in answer.content.decode()
    assert "_again_password" not in fields(answer)

    shown = strict.post(ADD, fields(answer), headers=OURS)

    assert shown.status_code == 200
    assert holds(shown, TYPED)
    assert not Keyword.objects.exists()


def test_a_browser_that_lost_all_its_cookies_logs_in_and_has_its_form(db):
    User.objects.create_superuser("editor", password="right words")
    client = Client(enforce_csrf_checks=True)

    answer = client.post(ADD, {**TYPED, "csrfmiddlewaretoken": "x" * 64}, headers=OURS)
    shown = client.post(ADD, {**fields(answer), **LOGIN}, headers=OURS)

    assert "You are not logged in any more." in answer.content.decode()
    assert shown.status_code == 200
    assert holds(shown, TYPED)


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": "http://testserver.evil.example"},
        {"referer": "https://evil.example/http://testserver/"},
        {},
    ],
)
@pytest.mark.parametrize("more", [{}, {"_again": "1", **LOGIN}])
def test_the_form_of_another_site_is_shown_to_nobody(strict, headers, more):
    strict.get("/admin/")

    for client in (strict, Client(enforce_csrf_checks=True)):
        answer = client.post(ADD, {**TYPED, **more}, headers=headers)

        assert answer.status_code == 403
        assert "肖像权" not in answer.content.decode()
        assert 'method="post"' not in answer.content.decode()


def test_a_page_of_ours_that_names_itself_by_its_address_alone_counts_as_ours(strict):
    answer = strict.post(ADD, TYPED, headers={"referer": "http://testserver/admin/cases/keyword/add/"})

    assert holds(answer, TYPED)


def test_an_act_that_cannot_be_shown_waits_for_another_press(outside, keyword):
    row = keyword("privacy")
    address = f"/admin/cases/keyword/{row.pk}/delete/"

    asked = sent_again(outside, outside.post(address, {"post": "yes"}))

    assert "Nothing has been done yet" in asked.content.decode()
    assert Keyword.objects.exists()

    outside.post(address, fields(asked))

    assert not Keyword.objects.exists()
