"""Which wording of a provision pages show: in force, quoted, of a day, or none."""

from cases.publication.publish import publish
from legislation.models import ProvisionText
from tests.cases.pages import text


def in_force(law, words: str) -> None:
    period = ("2021-01-01", None)
    ProvisionText.objects.create(provision=law, language="en", text=words, period=period, public=True)


def test_a_wording_in_force_is_shown_in_place_of_a_quotation_of_the_same_words(client, draft, law):
    in_force(law, "(1) Portraits are protected. (2) So are voices.")
    publish(draft(provisions=(law,), quoted="Portraits are protected"), None)

    page = text(client.get("/cases/CN001-j/"))

    assert "<p>(1) Portraits are protected. (2) So are voices.</p>" in page
    assert "As quoted in this case" not in page
    assert "quotes other words" not in page


def test_a_quotation_of_other_words_stays_beside_the_wording_in_force_and_the_page_says_that_they_differ(
    client, draft, law
):
    in_force(law, "Portraits are protected.")
    publish(draft(provisions=(law,), quoted="Other words."), None)

    page = text(client.get("/cases/CN001-j/"))

    assert "<p>Portraits are protected.</p>" in page
    assert "<p>Other words.</p>" in page
    assert "This summary quotes other words than those in force." in page


def test_a_provision_of_no_known_wording_is_a_number_in_the_line_of_its_law_and_its_page_says_so(
    client, published, law
):
    published(provisions=(law,))

    page = client.get("/cases/CN001-j/").content.decode()

    assert '<div class="law-line" role="note">' in page
    assert "margin-note" not in page.partition("<main")[2]
    assert "We do not have the official text of this provision." in text(client.get(law.get_absolute_url()))


def test_a_provision_shows_the_wording_of_a_day(client, shown, law):
    for period, words in ((("2021-01-01", "2023-01-01"), "Old words."), (("2023-01-01", None), "New words.")):
        ProvisionText.objects.create(provision=law, language="en", text=words, period=period, public=True)

    page = text(client.get("/legislation/cn/civil-code/art-1019/?on=2022-06-30"))

    assert "Old words." in page
    assert "New words." not in page


def test_a_wording_is_public_by_a_librarians_act(client, shown, law):
    ProvisionText.objects.create(provision=law, language="en", text="Unchecked.", period=("2023-01-01", None))

    assert "Unchecked." not in text(client.get("/legislation/cn/civil-code/art-1019/"))


def test_a_wording_that_ended_on_the_first_day_of_all_is_not_in_force_and_breaks_no_page(client, shown, law):
    ProvisionText.objects.create(provision=law, language="en", text="Old.", period=(None, "0001-01-01"), public=True)

    page = text(client.get("/legislation/cn/civil-code/art-1019/"))

    assert "We do not have the official text of this provision." in page
    assert "Old." not in page
