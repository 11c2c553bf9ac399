"""The list of jurisdictions."""

from core.site_languages import NAME_LANGUAGES
from legislation.data.jurisdictions import jurisdictions

LISTED = jurisdictions()


def test_every_jurisdiction_is_named_in_the_six_languages():
    assert {row["code"] for row in LISTED if set(row["names"]) != set(NAME_LANGUAGES)} == set()


def test_every_state_of_iso_3166_1_and_the_bodies_with_courts_are_there():
    states = [row["code"] for row in LISTED if row["kind"] == "state"]
    bodies = {row["code"] for row in LISTED if row["kind"] == "body"}

    assert len(states) == 249
    assert {"CN", "FR", "GB", "US", "CA", "ZW"} <= set(states)
    assert {"EU", "EP", "UPC", "OA", "CAN", "GCC", "INT"} <= bodies


def test_united_nations_usage_overrides_cldr():
    names = {row["code"]: row["names"]["en"] for row in LISTED}

    assert (names["TR"], names["KR"], names["CN"]) == ("Türkiye", "Republic of Korea", "China")
