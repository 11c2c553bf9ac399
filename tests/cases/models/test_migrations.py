"""What migrations make of rows that were there before them."""

from importlib import import_module

from django.apps import apps

from cases.models import Listing


def test_listings_from_before_get_their_cards(published):
    published("CN")
    published("FR")
    kept = dict(Listing.objects.values_list("reference", "card"))
    Listing.objects.update(card={})

    import_module("cases.migrations.0003_listing_card").keep_cards(apps, None)

    assert dict(Listing.objects.values_list("reference", "card")) == kept
    assert all(kept.values())
