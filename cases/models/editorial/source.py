"""The source of a case, with the findings of intake."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .case import Case


class Source(models.Model):
    """The text a case was imported from, the lines and ranks of its values, and the findings of intake.

    By name of a field: `places`, its first and last line; `evidence`, its rank (`cases.intake.evidence.Evidence`).
    `findings`: each a `core.sources.findings.Finding`, values and no sentence; one that an editor resolved also has
    `state` (accepted, changed or correct), `by` (the user's name) and `at` (ISO), one without them is open.
    """

    case = models.OneToOneField(Case, models.CASCADE, related_name="source")
    text = models.TextField(_("text"))
    places = models.JSONField(default=dict)
    evidence = models.JSONField(default=dict)
    findings = models.JSONField(default=list)
    open_findings = models.GeneratedField(
        expression=models.Func(
            models.Func(
                "findings",
                models.Value("$[*] ? (!exists(@.state))"),
                function="jsonb_path_query_array",
                template="%(function)s(%(expressions)s::jsonpath)",
            ),
            function="jsonb_array_length",
        ),
        output_field=models.IntegerField(),
        db_persist=True,
    )
    digest = models.CharField(max_length=64, db_index=True)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        indexes = [
            models.Index(fields=["case"], condition=models.Q(open_findings__gt=0), name="cases_source_open_findings")
        ]
