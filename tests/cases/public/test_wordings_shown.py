"""Which wording of a provision pages show: in force, quoted, of a day, or none."""

from cases.publication.publish import publish
from legislation.models import ProvisionText
from tests.cases.pages import text


def test_a_wording_in_force_stands_in_place_of_the_one_quoted(client, draft, law):
    ProvisionText.objects.create(
        provision=law, language="en", text="Portraits are protected.", period=("2021-01-01", None), public=True
    )
    publish(draft(provisions=(law,), quoted="Other words."), None)

    page = client.get("/cases/CN001-j/")

    assert "<p>Portraits are protected.</p>" in page.content.decode()
    assert "in force" in text(page).casefold()
    assert "Other words." not in text(page)


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
