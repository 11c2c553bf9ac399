"""An address that a row had before it was merged leads on, and no other row takes it."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from cases.models import Court, Keyword
from core.models import Redirect
from core.names import free_slug
from core.redirects import add_redirect, current, follow, moved_to
from legislation.models import Provision

pytestmark = pytest.mark.django_db


def test_keys_are_followed_each_once_and_others_stay():
    add_redirect("keyword", "a", "b")

    assert current("keyword", ["x", "a", "b"]) == ["x", "b"]
    assert moved_to("keyword", ["a", "x"]) == {"a": "b", "x": "x"}
    assert current("court", ["a"]) == ["a"]


def test_a_provision_s_key_is_followed_in_any_letter_case_of_its_jurisdiction():
    add_redirect("provision", "cn/civil-code/art-L1", "cn/civil-code/art-2")

    assert current("provision", ["CN/civil-code/art-L1"]) == ["cn/civil-code/art-2"]
    assert follow("provision", "cn/civil-code/art-l1") is None


def test_a_chain_is_one_step_and_no_circle_can_be_entered():
    add_redirect("keyword", "a", "b")
    add_redirect("keyword", "b", "c")

    assert (follow("keyword", "a"), follow("keyword", "b")) == ("c", "c")
    with pytest.raises(IntegrityError), transaction.atomic():
        Redirect.objects.create(kind="keyword", was="d", now="d")
    with pytest.raises(IntegrityError), transaction.atomic():
        add_redirect("keyword", "a", "d")


def test_nothing_is_asked_where_there_are_no_keys(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert current("keyword", []) == []


def test_a_new_row_never_takes_the_old_address(jurisdiction, provision):
    add_redirect("keyword", "image-right", "portrait-right")
    add_redirect("court", "high-court", "supreme-court")
    law = provision("1").instrument
    add_redirect("provision", "cn/civil-code/art-2", "cn/civil-code/art-1")

    assert free_slug(Keyword.objects.all(), "Image right") == "image-right-2"
    for row in (
        Keyword(slug="image-right", names={"en": "Image"}),
        Court(slug="high-court", names={"en": "High"}, jurisdiction=jurisdiction("CN")),
        Provision(instrument=law, kind="article", number="2"),
    ):
        with pytest.raises(ValidationError, match="merged"):
            row.full_clean()
