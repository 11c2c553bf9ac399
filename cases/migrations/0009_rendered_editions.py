import django.db.models.deletion
from django.db import migrations, models

# What listings keep of their newest editions is what is kept from now on of every edition; `relist` renders the others.
MOVE = """
INSERT INTO cases_renderededition (edition_id, version, content)
SELECT edition_id, (typeset->>'form')::integer, typeset - 'form' FROM cases_listing WHERE typeset ? 'form'
"""
MOVE_BACK = """
UPDATE cases_listing SET typeset = content || jsonb_build_object('form', version)
FROM cases_renderededition WHERE cases_renderededition.edition_id = cases_listing.edition_id
"""


class Migration(migrations.Migration):
    dependencies = [("cases", "0008_annexes_and_schedules")]

    operations = [
        migrations.CreateModel(
            name="RenderedEdition",
            fields=[
                (
                    "edition",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="rendered",
                        serialize=False,
                        to="cases.edition",
                    ),
                ),
                ("version", models.PositiveIntegerField()),
                ("content", models.JSONField()),
            ],
            options={"verbose_name": "rendered edition", "verbose_name_plural": "rendered editions"},
        ),
        migrations.RunSQL(MOVE, MOVE_BACK),
        migrations.RemoveField(model_name="listing", name="typeset"),
    ]
