"""Listings that are written again: a release may keep more than the one before."""

from django.core.management import call_command
from django.template import engines

from cases.models import CitedAsWritten, Edition, Listing, RenderedEdition
from cases.models.published import ListingProvision
from cases.public.cases_of_law import PublishedCases
from cases.publication.listing import wording
from core.models import LogEntry
from core.redirects import add_redirect


def test_relisting_makes_of_the_edition_what_is_not_kept_yet(published, provision, capsys):
    published(provisions=(provision(),), held="Article 1019 applies. Article 7 of the Patent Law too.")
    kept = Listing.objects.values("card", "edition__rendered__content").get()
    Listing.objects.update(card={})
    RenderedEdition.objects.all().delete()
    ListingProvision.objects.update(sentence={})
    CitedAsWritten.objects.all().delete()

    call_command("relist")

    assert Listing.objects.values("card", "edition__rendered__content").get() == kept
    assert ListingProvision.objects.get().sentence["anchor"] == "held"
    assert CitedAsWritten.objects.get().instrument == "Patent Law"
    assert Edition.objects.count() == 1
    assert LogEntry.objects.order_by("-number").first().kind == "relisted"
    assert capsys.readouterr().out == "1 case is listed again.\n"


def test_a_list_of_a_provision_s_cases_can_show_the_sentence_that_names_it(
    published, provision, django_assert_num_queries
):
    row = provision()
    published(provisions=(row,), held="It is new. Article 1019 of the Civil Code protects it.")
    published(provisions=(row,), held="The claim succeeds.")
    template = engines["django"].from_string(
        "{% for listing in listings %}"
        "{% component 'card' listing=listing level=3 sentence=said|lookup:listing.pk %}"
        "{% endfor %}"
    )
    listings = list(row.listings.for_cards())

    with django_assert_num_queries(1):
        said = PublishedCases().sentences(listings, row)
        shown = template.render({"listings": listings, "said": said})

    assert shown.count("Article 1019 of the Civil Code protects it.") == 1
    assert 'href="/cases/CN001-j/#held"' in shown
    assert "The claim succeeds." in shown


def test_the_words_of_a_listing_are_all_names_numbers_keywords_and_bodies(published, keyword):
    edition = published(
        title="Alpha v Beta", parties=("Nguyen", "Omega"), dockets=["12 O 34/56"], keywords=(keyword("portrait right"),)
    )

    said = wording(edition.record).split("\n")

    for part in ("CN001-j", "Alpha v Beta", "Supreme Court", "12 O 34/56", "portrait right", "Nguyen", "Omega"):
        assert part in said, part
    assert "A company used a portrait." in said


def test_relisting_follows_a_keyword_that_was_merged_since(published, keyword):
    edition = published(keywords=(keyword("likeness"),))
    into = keyword("portrait right")
    add_redirect("keyword", "likeness", into.slug)

    call_command("relist")

    assert list(Listing.objects.get(reference=edition.reference).keywords.all()) == [into]
