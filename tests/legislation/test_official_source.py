"""Addresses of provisions at official sources, made from one pattern for each law."""

import re
from urllib.parse import urlsplit

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st

from legislation.models import Instrument, Provision
from legislation.official_source import EXAMPLES, OfficialSource, example, is_pattern

HOME = "https://law.example/act"
LETTERS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
FIELDS = st.sampled_from([*EXAMPLES, "{number:2}", "{number:9}"])


@pytest.mark.parametrize(
    ("pattern", "number", "address"),
    [
        ("https://www.gesetze-im-internet.de/bgb/__{number}.html", "823(1)", "/bgb/__823.html"),
        ("https://www.gesetze-im-internet.de/urhg/__{number}.html", "44a", "/urhg/__44a.html"),
        ("https://www.legislation.gov.uk/ukpga/1988/48/section/{number}", "27(3)", "/ukpga/1988/48/section/27"),
        ("https://law.example/{number-}", "3bis", "/3-bis"),
        ("https://law.example/#se:{number_}", "9.1", "/#se:9_1"),
        ("https://law.example/#art_{number_}", "335c", "/#art_335_c"),
        ("https://law.example/#Mp-At_{number_}", "48-2", "/#Mp-At_48_2"),
        ("https://law.example/?uri=12016E{number:3}", "9", "/?uri=12016E009"),
        ("https://law.example/?id=775A{number:4}", "829A(1)", "/?id=775A0829A"),
        ("https://law.example/?id=775A{number:4}", "12345", "/?id=775A12345"),
        ("https://law.example/제{digits}조", "2(1)(k)", "/%EC%A0%9C2%EC%A1%B0"),
    ],
)
def test_a_pattern_gives_the_address_of_a_provision_without_its_sub_units(pattern, number, address):
    made = OfficialSource(pattern=pattern).of_provision("article", number)

    assert made.removeprefix("https://").partition("/")[2] == address.removeprefix("/")


@pytest.mark.parametrize(
    ("kind", "number", "pattern"),
    [
        ("annex", "III", "https://law.example/{number}"),
        ("schedule", "1", "https://law.example/{number}"),
        ("article", "III, Article 6", "https://law.example/{number}"),
        ("article", "٥", "https://law.example/{number}"),
        ("article", "", "https://law.example/{number}"),
        ("article", "L111-1", "https://law.example/{number:4}"),
        ("article", "2-2", "https://law.example/{digits}"),
        ("article", "17", ""),
        ("article", "17", "https://law.example/no-field"),
    ],
)
def test_a_number_that_does_not_fit_leads_to_the_whole_law(kind, number, pattern):
    assert OfficialSource(HOME, pattern).of_provision(kind, number) == ""
    assert OfficialSource(HOME, pattern).nearest(kind, number) == HOME
    assert OfficialSource("", pattern).nearest(kind, number) == ""


@pytest.mark.parametrize(
    "text",
    [
        "",
        "http://law.example/{number}",
        "https://law.example/",
        "https://law.example{number}",
        "https://{number}.example/",
        "https://user@law.example/{number}",
        "https://law.example/{number}/{number}",
        "https://law.example/{number}/{title}",
        "https://law.example/{kind}",
        "https://law.example/{number:1}",
        "https://law.example/{number:40}",
        "https://law.example/a b/{number}",
        "https://law.example/%zz/{number}",
        'https://law.example/"><script>/{number}',
        "https://law.example/{number}\n",
        "javascript:alert({number})",
        f"https://law.example/{'a' * 500}/{{number}}",
    ],
)
def test_only_an_https_address_with_one_field_after_its_host_is_a_pattern(text):
    assert not is_pattern(text)


@given(before=LETTERS, field=FIELDS, after=LETTERS, kind=st.sampled_from(Provision.Kind.values), number=LETTERS)
def test_whatever_the_pattern_and_number_the_address_is_a_valid_https_url_or_none(before, field, after, kind, number):
    pattern = f"https://law.example/{before}{field}{after}"

    made = OfficialSource(pattern=pattern).of_provision(kind, number)

    assert made == "" or (is_pattern(pattern) and urlsplit(made)[:2] == ("https", "law.example"))
    assert re.fullmatch(r"(?:[\w.~:/?#@!$&'()*+,;=-]|%[0-9A-F]{2})*", made, re.ASCII | re.IGNORECASE)


@given(number=st.from_regex(r"[1-9][0-9]{0,3}(?:bis|[a-z])?", fullmatch=True), field=st.sampled_from(list(EXAMPLES)))
def test_no_two_numbers_have_one_address(number, field):
    source = OfficialSource(pattern=f"https://law.example/{field}/text")

    made = source.of_provision("article", number)

    assert made == "" or made != source.of_provision("article", f"{number}1")
    assert re.sub("[-_]", "", made.removeprefix("https://law.example/").removesuffix("/text")).lstrip("0") in (
        "",
        number,
    )


def test_the_examples_of_the_form_are_what_the_fields_make():
    numbers = {"{digits}": "1019"}

    for field, written in EXAMPLES.items():
        source = OfficialSource(pattern=f"https://law.example/{field}")
        assert source.of_provision("article", numbers.get(field, "17a")) == f"https://law.example/{written}"


def test_an_example_is_given_for_a_pattern_alone():
    assert example("https://law.example/{number:4}") == "https://law.example/0017"
    assert example("") == example("https://law.example/") == ""


def test_a_provision_knows_its_own_address_at_the_source(act, article):
    act.provision_pattern = "https://law.example/act/{number}"
    act.save()

    assert article(act, "12").official_address == "https://law.example/act/12"


@pytest.mark.parametrize(
    "text", ["http://law.example/{number}", "https://law.example/", "https://law.example/{number}\n"]
)
def test_neither_a_form_nor_the_database_accepts_what_is_no_pattern(act, text):
    act.provision_pattern = text

    with pytest.raises(ValidationError, match="one field for the number"):
        act.full_clean()
    with pytest.raises(IntegrityError, match="legislation_instrument_provision_pattern"), transaction.atomic():
        Instrument.objects.filter(pk=act.pk).update(provision_pattern=text)


@pytest.mark.parametrize("field", EXAMPLES)
def test_a_form_and_the_database_accept_every_field(act, field):
    act.provision_pattern = f"https://law.example/(a)/%C3%A9?x=1&y={field}#z"

    act.full_clean()
    act.save()

    assert Instrument.objects.get(pk=act.pk).provision_pattern == act.provision_pattern
