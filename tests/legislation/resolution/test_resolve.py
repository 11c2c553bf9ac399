"""From a citation as written to the provision it means; a doubtful one means none."""

import pytest

from legislation.models import Instrument, Jurisdiction, Provision
from legislation.resolution.resolve import Named, Titles, resolve
from legislation.resolution.titles import folded


@pytest.fixture
def law(db):
    """Enter a law with its articles."""

    def enter(code: str, title: str, *numbers: str, kind: str = "article", home: str = "state", **fields) -> Instrument:
        Jurisdiction.objects.get_or_create(code=code, defaults={"names": {"en": code}, "kind": home})
        slug = f"law-{Instrument.objects.count()}"
        made = Instrument.objects.create(
            jurisdiction_id=code, slug=slug, **{"names": {"en": title}, "aliases": []} | fields
        )
        for number in numbers:
            Provision.objects.get_or_add(made, kind, number)
        return made

    return enter


def means(jurisdiction: str, instrument: str, number: str, kind: str = "article") -> str | None:
    named = Named(jurisdiction, instrument, kind, number)
    found = resolve([named]).get(named)
    return found and f"{found.instrument.jurisdiction_id} {found.instrument.names['en']} {found.number}"


@pytest.mark.parametrize(
    "written",
    [
        "Code de la propriété intellectuelle",
        "CODE DE LA PROPRIÉTÉ INTELLECTUELLE",
        "CPI",
        "cpi",
        "Intellectual  Property Code",
        "قانون الملكية",
    ],
)
def test_a_law_is_found_by_its_title_long_or_short_in_any_language_or_an_alias(law, written):
    names = {"en": "Intellectual Property Code", "fr": "Code de la propriété intellectuelle"}
    law("FR", "", "L111-1", names=names, short_names={"ar": "قانون الملكية"}, aliases=["CPI"])

    assert means("FR", written, "L111-1") == "FR Intellectual Property Code L111-1"


def test_marks_and_a_leading_article_are_set_aside_and_accents_are_not():
    assert folded("The People’s  “Patent” Law") == folded("people's Patent law")
    assert folded("Loi modifiée") != folded("Loi modifiee")
    assert folded("The") == "the"


def test_a_sub_unit_means_its_article(law):
    law("DE", "UrhG", "97", kind="paragraph")

    assert means("DE", "UrhG", "97(1)", "paragraph") == "DE UrhG 97"


@pytest.mark.parametrize(
    ("number", "kind"), [("1823", "paragraph"), ("82", "paragraph"), ("823a", "paragraph"), ("823", "article")]
)
def test_section_823_is_no_other_number_and_of_no_other_kind(law, number, kind):
    law("DE", "BGB", "823", kind="paragraph")

    assert means("DE", "BGB", number, kind) is None
    assert means("DE", "BGB", "823", "paragraph") == "DE BGB 823"
    assert means("DE", "BGB", "823", "") == "DE BGB 823"


def test_the_nearest_law_is_meant_and_never_that_of_another_state(law):
    for code, home in (("EU", "body"), ("INT", "body"), ("DE", "state"), ("CA-QC", "subdivision")):
        law(code, "Patent Act", "5", home=home)

    assert means("FR", "Patent Act", "5") == "INT Patent Act 5"
    law("FR-75", "Patent Act", "5", home="subdivision")
    assert means("FR", "Patent Act", "5") == "FR-75 Patent Act 5"
    law("FR", "Patent Act", "5")
    assert means("FR", "Patent Act", "5") == "FR Patent Act 5"


def test_of_two_laws_of_one_title_neither_is_meant(law):
    law("GB", "Copyright Act", "5")
    law("GB", "Copyright Act", "7")

    assert means("GB", "Copyright Act", "5") is None
    assert len(Titles.known().meant("GB", "Copyright Act")) == 2


def test_the_queries_do_not_grow_with_what_is_asked(law, django_assert_num_queries):
    law("DE", "BGB", *map(str, range(1, 40)), kind="paragraph")
    asked = [Named("DE", "BGB", "paragraph", str(number)) for number in range(1, 80)]

    # Titles, provisions, and, of what is not found, whether it was merged.
    with django_assert_num_queries(4):
        assert len(resolve(asked)) == 39


@pytest.mark.parametrize("number", ["", "(", "9" * 300, "1(" + "a" * 500 + ")"])
def test_what_no_provision_can_have_for_a_number_means_nothing(law, number):
    law("DE", "BGB", "1")

    assert means("DE", "BGB", number) is None
