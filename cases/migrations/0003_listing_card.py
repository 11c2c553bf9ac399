from itertools import islice

from django.db import migrations, models

from cases.record.json import from_json
from cases.rendering.card import card
from cases.rendering.excerpt import lead

_ROWS = 500


def keep_cards(apps, schema_editor) -> None:
    """Give the listings that are there what their lists show of them."""
    listings = apps.get_model("cases", "Listing").objects
    rows = listings.select_related("edition").only("edition__data").iterator(chunk_size=_ROWS)
    while some := list(islice(rows, _ROWS)):
        for listing in some:
            record = from_json(listing.edition.data)
            listing.card = card(record, lead(record))
        listings.bulk_update(some, ["card"])


class Migration(migrations.Migration):
    dependencies = [("cases", "0002_edition_immutable")]

    operations = [
        migrations.AddField("listing", "card", models.JSONField(default=dict)),
        migrations.RunPython(keep_cards, migrations.RunPython.noop),
    ]
