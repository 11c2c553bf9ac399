"""Whose law a case means by a title: its own, that of its parts, a treaty, or that of a body above states."""

import pytest

from legislation.models import Instrument, Jurisdiction
from legislation.resolution.resolve import Titles


@pytest.fixture
def law(db):
    """Enter a law of that title in a jurisdiction."""

    def enter(code: str, title: str, kind: str = "state", **fields) -> Instrument:
        home = Jurisdiction.objects.get_or_create(code=code, defaults={"names": {"en": code}, "kind": kind})[0]
        slug = f"{title.lower().replace(' ', '-')}"
        return Instrument.objects.create(jurisdiction=home, slug=slug, names={"en": title}, **fields)

    return enter


def meant(jurisdiction: str, title: str) -> list[int]:
    return Titles.known().meant(jurisdiction, title)


def test_the_law_of_the_case_s_own_jurisdiction_comes_first(law):
    own = law("FR", "Patent Act")
    law("INT", "Patent Act", "body")
    law("EU", "Patent Act", "body")

    assert meant("FR", "Patent Act") == [own.pk]


def test_the_law_of_a_part_of_the_state_is_found(law):
    california = law("US-CA", "Civil Code", "subdivision")
    law("INT", "Civil Code", "body")

    assert meant("US", "Civil Code") == [california.pk]


def test_a_treaty_comes_before_the_law_of_another_body(law):
    law("EU", "Patent Convention", "body")
    treaty = law("INT", "Patent Convention", "body")

    assert meant("FR", "Patent Convention") == [treaty.pk]


def test_a_regulation_of_a_body_above_states_is_found_by_its_title_or_alias(law):
    regulation = law("EU", "Regulation (EC) No 6/2002", "body", aliases=["CDR"])

    assert meant("GB", "Regulation (EC) No 6/2002") == [regulation.pk]
    assert meant("GB", "CDR") == [regulation.pk]


def test_the_law_of_another_state_or_of_its_parts_is_never_meant(law):
    law("DE", "Patent Act")
    law("CA-QC", "Patent Act", "subdivision")
    law("CAN", "Decision 486", "body")

    assert meant("FR", "Patent Act") == []
    assert meant("CAN", "Patent Act") == []
    assert meant("FR", "") == []
