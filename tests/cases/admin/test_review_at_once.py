"""Two editors at the findings of one case: the second sees a message, and what the first did stays."""

import threading

import pytest
from django.contrib.auth.models import User
from django.db import connection

from cases.editing.findings import EditConflictError, resolve_finding
from cases.models import Case, Revision
from tests.forms import post, press

from .pages import change, page_text
from .reviewing import CURLY, SEED, STRAIGHT, act, finding, number, taken_in


def test_the_second_of_two_editors_is_told_and_what_the_first_did_stays(admin_client, client, member, seed):
    member("Editors")
    act(client, seed, 0, "correct")

    second = act(admin_client, seed, 0, "accept-0", shown=STRAIGHT)
    text = page_text(admin_client.get(second.url))

    assert "Editors has resolved this finding meanwhile" in text
    assert (finding(seed, 0)["state"], finding(seed, 0)["by"]) == ("correct", "editors")
    assert Revision.objects.count() == 1


def test_whoever_writes_over_a_value_that_was_changed_meanwhile_is_told_and_keeps_the_text(admin_client, seed):
    at = number(seed, "court_variants")
    post(admin_client, change(seed), {"accept": ["court"]})
    Case.objects.filter(pk=seed.pk).update(court=None, as_written={"court": "Theirs"})

    told = act(admin_client, seed, at, "change", shown=STRAIGHT, value="Mine")
    again = act(admin_client, seed, at, "change", shown="Theirs", value="Mine")

    assert told.status_code == 409
    assert "It is “Theirs” now" in page_text(told)
    assert 'value="Mine"' in page_text(told)
    assert again.status_code == 302
    assert Case.objects.get().as_written["court"] == "Mine"


@pytest.mark.django_db(transaction=True)
def test_of_two_acts_at_the_same_moment_one_holds(jurisdiction):
    jurisdiction("CN")
    case, by = taken_in(SEED), User.objects.create_user("one")
    start, told = threading.Barrier(2), []

    def mark() -> None:
        start.wait()
        try:
            resolve_finding(case, 0, "correct", by)
        except EditConflictError as answer:
            told.append(answer)
        finally:
            connection.close()

    acts = [threading.Thread(target=mark) for _ in range(2)]
    for each in acts:
        each.start()
    for each in acts:
        each.join()

    assert len(told) == 1
    assert finding(case, 0)["state"] == "correct"


def test_whoever_has_the_form_open_while_a_suggestion_is_taken_is_told(admin_client, seed):
    older = admin_client.get(change(seed))

    act(admin_client, seed, number(seed, "court_variants"), "accept-0", shown=STRAIGHT)
    text = page_text(press(admin_client, change(seed), older, {"title": "Typed meanwhile"}))

    assert "while you were typing" in text
    assert "Typed meanwhile" in text
    assert Case.objects.get().as_written["court"] == CURLY
