"""A case as its editors have it, and the filters over cases."""

from typing import TYPE_CHECKING, Self

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models.functions import Cast, Concat, Greatest, Length, LPad
from django.utils.translation import gettext_lazy as _

from cases.models.catalogue import Collection, Court, Keyword, Session, SubjectMatter
from cases.models.choices import Level, Procedure
from cases.models.published import Edition, Listing
from cases.record.references import make_reference
from core import languages
from core.locks import lock
from legislation.models import Jurisdiction

from .revision import Revision
from .worklist_filters import WorklistFilters

if TYPE_CHECKING:
    from django.contrib.auth.models import User

# Numbers from here on are somebody's own; the next free one is not counted from them.
PLAUSIBLE_SERIAL = 100_000
_SERIAL = Cast("serial", models.CharField())


class CaseQuerySet(WorklistFilters):
    def with_status(self) -> Self:
        """Annotate `status`: draft, published, changed (published, with changes that are not) or withdrawn."""
        published = models.Exists(Listing.objects.filter(reference=models.OuterRef("reference")))
        withdrawn = models.Exists(Edition.objects.filter(reference=models.OuterRef("reference")))
        newest = Revision.objects.filter(case=models.OuterRef("pk")).order_by("-number").values("number")[:1]
        return self.annotate(newest_revision=models.Subquery(newest)).annotate(
            status=models.Case(
                models.When(
                    published & models.Q(newest_revision__gt=models.F("published_revision")),
                    then=models.Value("changed"),
                ),
                models.When(published, then=models.Value("published")),
                models.When(withdrawn, then=models.Value("withdrawn")),
                default=models.Value("draft"),
            )
        )

    def with_last_save(self) -> Self:
        """Annotate `edition`, the number of the newest one, and `saved_by` and `saved_at` of the newest revision."""
        newest = Revision.objects.filter(case=models.OuterRef("pk")).order_by("-number")
        editions = Edition.objects.of(models.OuterRef("reference"))  # type: ignore[arg-type]
        return self.annotate(
            edition=models.Subquery(editions.values("number")[:1]),
            saved_by=models.Subquery(newest.values("by__username")[:1]),
            saved_at=models.Subquery(newest.values("at")[:1]),
        )

    def saved_by_editor(self, editor: "User") -> Self:
        """Return the cases of which the editor saved a revision."""
        mine = Revision.objects.filter(case=models.OuterRef("pk"), by=editor)
        return self.filter(models.Exists(mine))

    def newest_first(self) -> Self:
        return self.order_by("-pk")

    def with_count_of_findings(self) -> Self:
        """Annotate `open_findings`: how many findings of its source are open; None without a source."""
        return self.annotate(open_findings=models.F("source__open_findings"))

    def with_open_findings(self) -> Self:
        """Return the cases whose source has findings that no editor has resolved."""
        return self.filter(source__open_findings__gt=0)

    def next_serial(self, jurisdiction: Jurisdiction) -> int:
        """Return the jurisdiction's next free serial number; nobody else gets one until the transaction ends."""
        lock(Jurisdiction.objects.filter(pk=jurisdiction.pk))
        given = self.filter(jurisdiction=jurisdiction, serial__lt=PLAUSIBLE_SERIAL)
        serial = (given.aggregate(newest=models.Max("serial"))["newest"] or 0) + 1
        while not self.serial_is_free(jurisdiction, serial):
            serial += 1
        return serial

    def serial_is_free(self, jurisdiction: Jurisdiction, serial: int) -> bool:
        """Say whether neither a case nor an edition, which may outlive its case, has that number."""
        lock(Jurisdiction.objects.filter(pk=jurisdiction.pk))
        published = Edition.objects.of(make_reference(jurisdiction.code, serial))
        return not self.filter(jurisdiction=jurisdiction, serial=serial).exists() and not published.exists()


class Case(models.Model):
    """One decided dispute as its editors have it. What readers see of it is an Edition."""

    jurisdiction = models.ForeignKey(Jurisdiction, models.PROTECT, related_name="+", verbose_name=_("jurisdiction"))
    serial = models.PositiveIntegerField(
        _("serial number"), blank=True, help_text=_("If empty, the case gets the next free number of its jurisdiction.")
    )
    reference = models.GeneratedField(
        expression=Concat(
            "jurisdiction_id",
            LPad(_SERIAL, Greatest(Length(_SERIAL), models.Value(3)), models.Value("0")),
            models.Value("-j"),
        ),
        output_field=models.CharField(_("reference"), max_length=30),
        db_persist=True,
        unique=True,
    )
    title = models.CharField(_("title"), help_text=_("Peng v Chongqing XX Technology Co., Ltd"))
    court = models.ForeignKey(
        Court, models.PROTECT, related_name="+", null=True, blank=True, verbose_name=_("issuing authority")
    )
    decision_date = models.CharField(_("decision date"), max_length=10, blank=True)
    level = models.CharField(_("level of the issuing authority"), max_length=20, choices=Level.choices, blank=True)
    procedure = models.CharField(_("type of procedure"), max_length=20, choices=Procedure.choices, blank=True)
    subject_matter = models.ManyToManyField(
        SubjectMatter, related_name="+", blank=True, verbose_name=_("subject matter")
    )
    dockets = ArrayField(
        models.CharField(),
        verbose_name=_("docket numbers"),
        default=list,
        blank=True,
        help_text=_("One per line."),
    )
    ecli = models.CharField(_("ECLI"), blank=True)
    neutral_citation = models.CharField(_("neutral citation"), blank=True)
    source_number = models.CharField(
        _("number at the source"), blank=True, help_text=_("Where it differs from our reference.")
    )
    keywords = models.ManyToManyField(
        Keyword, through="CaseKeyword", related_name="+", blank=True, verbose_name=_("keywords")
    )
    sessions = models.ManyToManyField(Session, related_name="+", blank=True, verbose_name=_("sessions"))
    collections = models.ManyToManyField(
        Collection,
        related_name="+",
        blank=True,
        verbose_name=_("collections"),
        help_text=_(
            "Choose only collections in which the case belongs to no session. A session adds its own collection."
        ),
    )
    outcome = models.TextField(_("outcome"), blank=True)
    remedies = models.JSONField(_("remedies"), default=list, blank=True)
    other_decisions = models.JSONField(_("earlier and later decisions"), default=list, blank=True)
    languages = ArrayField(
        models.CharField(max_length=20, choices=languages.choices),
        verbose_name=_("languages of the judgment"),
        default=list,
        blank=True,
    )
    judgments = models.JSONField(_("judgment or decision"), default=list, blank=True)
    documents = models.JSONField(_("additional documents"), default=list, blank=True)
    sources = models.JSONField(_("sources"), default=list, blank=True)
    as_written = models.JSONField(
        default=dict, blank=True, editable=False, help_text=_("Names the catalogue does not know, as in a record.")
    )
    published_revision = models.PositiveIntegerField(null=True, blank=True, editable=False)

    objects = CaseQuerySet.as_manager()

    class Meta:
        verbose_name = _("case")
        verbose_name_plural = _("cases")
        permissions = [("publish_case", _("Can publish and withdraw cases"))]
        indexes = [GinIndex(fields=["dockets"], name="cases_case_dockets")]
        constraints = [
            models.UniqueConstraint(
                fields=["jurisdiction", "serial"],
                name="cases_case_serial",
                violation_error_message=_("This jurisdiction already has a case with that serial number."),
            ),
            models.CheckConstraint(
                condition=models.Q(serial__gte=1, serial__lte=999_999_999),
                name="cases_case_serial_in_range",
                violation_error_message=_("Give a serial number from 1 to 999999999."),
            ),
            models.CheckConstraint(
                condition=models.Q(
                    decision_date__regex=r"^([0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?)?$"
                ),
                name="cases_case_decision_date",
                violation_error_message=_("Give the decision date as 2023-05-19, 2023-05 or 2023."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.reference} {self.title}"


class CaseKeyword(models.Model):
    """A keyword of a case, at its place."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="keyword_places")
    keyword = models.ForeignKey(Keyword, models.PROTECT, related_name="+")
    position = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["case", "keyword"],
                name="cases_casekeyword_once",
                violation_error_message=_("The case already has that keyword."),
            )
        ]
