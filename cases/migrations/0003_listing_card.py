from django.db import migrations, models

from cases.card import card
from cases.record import from_json


def keep_cards(apps, schema_editor) -> None:
    """Give the listings that are there what their lists show of them."""
    listings = apps.get_model("cases", "Listing").objects.select_related("edition").defer("text")
    for listing in listings.iterator(chunk_size=500):
        listing.card = card(from_json(listing.edition.data))
        listing.save(update_fields=["card"])


class Migration(migrations.Migration):
    dependencies = [("cases", "0002_edition_immutable")]

    operations = [
        migrations.AddField("listing", "card", models.JSONField(default=dict)),
        migrations.RunPython(keep_cards, migrations.RunPython.noop),
    ]
