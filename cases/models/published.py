"""Published tables: editions, which never change, and listings."""

from typing import Any, Self

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.record.json import from_json
from cases.record.value import CaseRecord
from core.addresses import address
from legislation.models import Jurisdiction, Provision

from .catalogue import Collection, Court, Keyword, Question, Session, SubjectMatter
from .choices import Direction, Level, Procedure, Response


class EditionQuerySet(models.QuerySet["Edition"]):
    def of(self, reference: str) -> Self:
        """Return the case's editions, newest first."""
        return self.filter(reference=reference).order_by("-number")


class Edition(models.Model):
    """A case as published: numbered from 1, dated, hashed, never changed. The database refuses an update or delete."""

    reference = models.CharField(_("reference"), max_length=30)
    number = models.PositiveIntegerField(_("number"))
    data = models.JSONField()
    digest = models.CharField(_("SHA-256 of the record"), max_length=64)
    published_at = models.DateTimeField(_("published"), default=timezone.now)

    objects = EditionQuerySet.as_manager()

    class Meta:
        verbose_name = _("edition")
        verbose_name_plural = _("editions")
        constraints = [
            models.UniqueConstraint(
                fields=["reference", "number"],
                name="cases_edition_number",
                violation_error_message=_("The case already has an edition of that number."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.reference}, {self.number}"

    @property
    def record(self) -> CaseRecord:
        return from_json(self.data)

    def get_absolute_url(self) -> str:
        return address("edition", self.reference, self.number)


class RenderedEdition(models.Model):
    """The HTML of one edition, and where its texts name the law: derived from its record by `rendered_edition.py`.

    `version`: the schema version of the content.
    """

    edition = models.OneToOneField(Edition, models.CASCADE, primary_key=True, related_name="rendered")
    version = models.PositiveIntegerField()
    content = models.JSONField()

    class Meta:
        verbose_name = _("rendered edition")
        verbose_name_plural = _("rendered editions")

    def __str__(self) -> str:
        return str(self.edition)


class ListingQuerySet(models.QuerySet["Listing"]):
    def newest_first(self) -> Self:
        return self.order_by("-last_day", "pk")

    def oldest_first(self) -> Self:
        return self.order_by("first_day", "pk")

    def newly_published_first(self) -> Self:
        return self.order_by("-edition__published_at", "-pk")

    def by_title(self) -> Self:
        return self.order_by("sort_title", "pk")

    def in_session_order(self) -> Self:
        """Order by jurisdiction, then newest first, as on a session's page."""
        return self.order_by("jurisdiction__names__en", "jurisdiction_id", "-last_day", "pk")

    def saying(self, words: list[str]) -> Self:
        """Return listings whose text has every word; words are folded like the text (`folding.fold`)."""
        found = self
        for word in words:
            found = found.filter(text__contains=word)
        return found

    def each_language(self) -> models.QuerySet[Any]:
        """Annotate `each_language`: among the values, a listing gives a row for each language of its summaries."""
        return self.annotate(each_language=models.Func("languages", function="unnest", output_field=models.CharField()))

    def for_cards(self) -> Self:
        """Load what a list shows of each case, and nothing else."""
        return self.select_related("court", "jurisdiction").only(
            "reference", "title", "decision_date", "level", "card", "court__names", "jurisdiction__names"
        )

    def with_summaries(self) -> Self:
        """Annotate `summaries`: those of the record, as JSON, without all else that an edition holds."""
        return self.annotate(summaries=models.F("edition__data__summaries"))

    def coverage(self) -> dict[str, int | None]:
        """Return how many `cases` and `jurisdictions` there are, and the years `since` and `until` or None."""
        days = self.aggregate(cases=models.Count("*"), since=models.Min("first_day"), until=models.Max("last_day"))
        years = {name: days[name] and days[name].year for name in ("since", "until")}
        jurisdictions = Jurisdiction.objects.filter(models.Exists(self.filter(jurisdiction=models.OuterRef("pk"))))
        return {"cases": days["cases"], "jurisdictions": jurisdictions.count(), **years}

    def for_dossier(self) -> Self:
        """Load what a dossier shows of each case: its record, as it is rendered, and its card."""
        return self.select_related("court", "jurisdiction", "edition__rendered").defer("text")

    def for_page(self) -> Self:
        """Load what the page of a case shows of it."""
        edition = [f"edition__{column.attname}" for column in Edition._meta.concrete_fields]
        return self.select_related("jurisdiction", "edition__rendered").only(
            "reference", "title", "last_day", "jurisdiction__names", "jurisdiction__kind", *edition,
            "edition__rendered__version", "edition__rendered__content",
        )  # fmt: skip


class Listing(models.Model):
    """One published case as it is found and listed today: derived from its newest edition and the catalogue."""

    reference = models.CharField(_("reference"), max_length=30, unique=True)
    edition = models.OneToOneField(Edition, models.PROTECT, related_name="listing")
    jurisdiction = models.ForeignKey(Jurisdiction, models.PROTECT, related_name="listings")
    court = models.ForeignKey(Court, models.PROTECT, related_name="listings")
    keywords = models.ManyToManyField(Keyword, through="ListingKeyword", related_name="listings")
    subject_matter = models.ManyToManyField(SubjectMatter, through="ListingSubject", related_name="listings")
    collections = models.ManyToManyField(Collection, through="ListingCollection", related_name="listings")
    sessions = models.ManyToManyField(Session, through="ListingSession", related_name="listings")
    provisions = models.ManyToManyField(Provision, through="ListingProvision", related_name="listings")
    languages = ArrayField(models.CharField(max_length=20), default=list)
    level = models.CharField(_("level"), max_length=20, choices=Level.choices, blank=True)
    procedure = models.CharField(_("procedure"), max_length=20, choices=Procedure.choices, blank=True)
    decision_date = models.CharField(max_length=10)
    first_day = models.DateField()
    last_day = models.DateField()
    title = models.CharField(_("title"))
    sort_title = models.CharField(max_length=200)
    # What a list shows of the record: `card.card`.
    card = models.JSONField(default=dict)
    text = models.TextField()

    objects = ListingQuerySet.as_manager()

    # Set by a search: the snippet that matches or the name that does, and the address with the position in that list.
    snippet: object = None
    match_reason: object = None
    address = ""

    class Meta:
        verbose_name = _("listing")
        verbose_name_plural = _("listings")
        indexes = [
            models.Index(fields=["-last_day", "id"], name="cases_listing_newest"),
            models.Index(fields=["first_day", "id"], name="cases_listing_oldest"),
            models.Index(fields=["sort_title", "id"], name="cases_listing_title"),
            # The cases that apply a provision are counted from this index, without their rows.
            models.Index(fields=["id"], include=["jurisdiction", "first_day"], name="cases_listing_counted"),
            GinIndex(fields=["text"], opclasses=["gin_trgm_ops"], name="cases_listing_text"),
        ]

    def __str__(self) -> str:
        return f"{self.reference} {self.title}"

    def get_absolute_url(self) -> str:
        return address("case", self.reference)


class Tie(models.Model):
    """A listing's tie to a row of the catalogue or the law, which cannot be deleted while a published case names it."""

    listing = models.ForeignKey(Listing, models.CASCADE, related_name="+")

    class Meta:
        abstract = True


class ListingKeyword(Tie):
    keyword = models.ForeignKey(Keyword, models.PROTECT, related_name="+")


class ListingSubject(Tie):
    subject_matter = models.ForeignKey(SubjectMatter, models.PROTECT, related_name="+")


class ListingCollection(Tie):
    collection = models.ForeignKey(Collection, models.PROTECT, related_name="+")


class ListingSession(Tie):
    session = models.ForeignKey(Session, models.PROTECT, related_name="+")


class GivenAnswer(Tie):
    """The answer that a published case gives to a question.

    `place`: the anchor of the passage that gives it; `passage`: how that passage begins, as JSON of an excerpt, or {}.
    """

    question = models.ForeignKey(Question, models.PROTECT, related_name="given_answers")
    answer = models.CharField(_("answer"), max_length=20, choices=Response.choices)
    direction = models.CharField(_("direction"), max_length=20, choices=Direction.choices, blank=True)
    place = models.CharField(max_length=20, blank=True)
    passage = models.JSONField(default=dict)


class ListingProvision(Tie):
    """A provision that the case applies. `sentence`: how its summary names it: {text, anchor, language}, or {}.

    `roles`: what the court did with it, in the order of the record.
    """

    provision = models.ForeignKey(Provision, models.PROTECT, related_name="+")
    sentence = models.JSONField(default=dict)
    roles = ArrayField(models.CharField(max_length=20), default=list)


class CitedAsWritten(Tie):
    """A provision that a published case names without a key, and the one it means today, if that is known.

    `title`: the instrument as it is compared. `applied`: it is one of the case's citations, not only named in its text.
    """

    instrument = models.TextField()
    title = models.TextField()
    kind = models.CharField(max_length=20, blank=True)
    number = models.TextField()
    applied = models.BooleanField(default=False)
    sentence = models.JSONField(default=dict)
    provision = models.ForeignKey(Provision, models.SET_NULL, related_name="+", null=True)

    class Meta:
        indexes = [
            models.Index(models.F("title"), name="cases_citedaswritten_waiting", condition=models.Q(provision=None)),
        ]
