"""The catalogue: courts, collections, sessions, keywords and subject matter."""

from collections.abc import Iterable
from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core.addresses import address
from core.names import Listed, ListedQuerySet, Named
from core.redirects import refuse_former
from legislation.models import Jurisdiction

_SLUG_HELP = _("The last part of its address. If empty, it is made from the English name. It cannot change later.")


def named_by_a_case(model: type[models.Model], to_listings: str = "listings") -> models.Exists:
    """Return the condition that a published case names a row, looked up row by row: the ties are many."""
    return models.Exists(
        model._default_manager.filter(**{"pk": models.OuterRef("pk"), f"{to_listings}__isnull": False})
    )


class CatalogueQuerySet(ListedQuerySet):
    def named(self) -> models.Exists:
        return named_by_a_case(self.model)

    def with_case_counts(self) -> Self:
        """Annotate `case_count`: how many published cases name a row."""
        return self.annotate(case_count=models.Count("listings", distinct=True))


class SubjectMatter(Named):
    """One entry of the fixed list of fields of intellectual property."""

    slug = models.SlugField(_("slug"), max_length=120, unique=True)
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    class Meta(Named.Meta):
        verbose_name = _("subject matter")
        verbose_name_plural = _("subject matter")


class CourtQuerySet(CatalogueQuerySet):
    def spelt(self, name: str, jurisdiction: str) -> Self:
        """Return the courts of the jurisdiction with that name or other spelling, in any language."""
        here = self.filter(jurisdiction_id=jurisdiction)
        return here.filter(models.Q(pk__in=here.called(name).values("pk")) | models.Q(variants__contains=[name]))


class Court(Listed):
    """An authority that issues decisions."""

    jurisdiction = models.ForeignKey(
        Jurisdiction, models.PROTECT, related_name="courts", verbose_name=_("jurisdiction")
    )
    slug = models.SlugField(_("slug"), max_length=120, unique=True, blank=True, help_text=_SLUG_HELP)
    variants = ArrayField(
        models.CharField(max_length=300),
        verbose_name=_("other spellings"),
        default=list,
        blank=True,
        help_text=_("One per line. A pasted text that uses one is read as this court."),
    )

    objects = CourtQuerySet.as_manager()  # type: ignore[misc]  # read as an instance variable

    class Meta(Listed.Meta):
        verbose_name = _("court")
        verbose_name_plural = _("courts")

    def clean(self) -> None:
        super().clean()
        refuse_former("court", self.slug, "slug")

    def get_absolute_url(self) -> str:
        return address("court", self.slug)


class CollectionQuerySet(CatalogueQuerySet):
    def on_public_pages(self) -> Self:
        """Return collections that are public, or that the page of a public session names."""
        named = Session.objects.public().filter(collection=models.OuterRef("pk"))
        return self.filter(models.Q(pk__in=self.public().values("pk")) | models.Exists(named))

    def newest_first(self) -> Self:
        return self.order_by(models.F("year").desc(nulls_last=True), "names__en", "pk")


class Collection(Listed):
    """A forum's edition or another set of cases that belong together."""

    slug = models.SlugField(_("slug"), max_length=120, unique=True, blank=True, help_text=_SLUG_HELP)
    year = models.PositiveSmallIntegerField(_("year"), null=True, blank=True)

    objects = CollectionQuerySet.as_manager()  # type: ignore[misc]  # read as an instance variable

    class Meta(Listed.Meta):
        verbose_name = _("collection")
        verbose_name_plural = _("collections")

    def get_absolute_url(self) -> str:
        return address("collection", self.slug)


class SessionQuerySet(CatalogueQuerySet):
    def keyed(self, keys: Iterable[str]) -> Self:
        """Return the sessions that have these keys (`2025-forum:6`); other texts name none."""
        named = models.Q(pk__in=[])
        for slug, _colon, number in (key.rpartition(":") for key in keys):
            if number.isascii() and number.isdecimal() and len(number) < 5:
                named |= models.Q(collection__slug=slug, number=int(number))
        return self.filter(named)

    def in_order(self) -> Self:
        return self.order_by("collection", "number")


class Session(Listed):
    """A numbered, titled session of a collection. `names` are its titles; numbers start again with each collection."""

    collection = models.ForeignKey(Collection, models.PROTECT, related_name="sessions", verbose_name=_("collection"))
    number = models.PositiveSmallIntegerField(_("number"))

    objects = SessionQuerySet.as_manager()  # type: ignore[misc]  # read as an instance variable

    class Meta(Listed.Meta):
        verbose_name = _("session")
        verbose_name_plural = _("sessions")
        constraints = [
            *Listed.Meta.constraints,
            models.UniqueConstraint(
                fields=["collection", "number"],
                name="cases_session_number",
                violation_error_message=_("This collection already has a session with that number."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.collection.name}, {self.label}"

    @property
    def label(self) -> str:
        return gettext("Session %(number)d: %(title)s") % {"number": self.number, "title": self.name}

    @property
    def key(self) -> str:
        return f"{self.collection.slug}:{self.number}"

    def get_absolute_url(self) -> str:
        return address("session", self.collection.slug, self.number)


class KeywordQuerySet(CatalogueQuerySet):
    def naming(self, name: str) -> Self:
        """Return the keywords with that name or synonym, in any language."""
        return self.filter(models.Q(pk__in=self.called(name).values("pk")) | models.Q(synonyms__contains=[name]))


class Keyword(Listed):
    """A concept, with a label per language, synonyms and broader concepts."""

    slug = models.SlugField(_("slug"), max_length=120, unique=True, blank=True, help_text=_SLUG_HELP)
    synonyms = ArrayField(
        models.CharField(max_length=200),
        verbose_name=_("synonyms"),
        default=list,
        blank=True,
        help_text=_("One per line."),
    )
    broader = models.ManyToManyField(
        "self", symmetrical=False, blank=True, related_name="narrower", verbose_name=_("broader concepts")
    )

    objects = KeywordQuerySet.as_manager()  # type: ignore[misc]  # read as an instance variable

    class Meta(Listed.Meta):
        verbose_name = _("keyword")
        verbose_name_plural = _("keywords")

    def clean(self) -> None:
        super().clean()
        refuse_former("keyword", self.slug, "slug")

    def get_absolute_url(self) -> str:
        return address("keyword", self.slug)


class QuestionQuerySet(CatalogueQuerySet):
    def named(self) -> models.Exists:
        return named_by_a_case(self.model, "given_answers")

    def with_case_counts(self) -> Self:
        """Annotate `case_count`: how many published cases answer a question."""
        return self.annotate(case_count=models.Count("given_answers__listing", distinct=True))


class Question(Listed):
    """A legal question that courts of several jurisdictions answer: "Can an AI system be an inventor?"."""

    slug = models.SlugField(_("slug"), max_length=120, unique=True, blank=True, help_text=_SLUG_HELP)
    introduction = models.TextField(
        _("introduction"),
        blank=True,
        help_text=_("What the question covers, and its limits. Plain text in English, for readers."),
    )
    sessions = models.ManyToManyField(
        Session,
        related_name="questions",
        blank=True,
        verbose_name=_("sessions"),
        help_text=_("Sessions that discuss the question. Their pages show its answers."),
    )

    objects = QuestionQuerySet.as_manager()  # type: ignore[misc]  # read as an instance variable

    class Meta(Listed.Meta):
        verbose_name = _("question")
        verbose_name_plural = _("questions")

    def get_absolute_url(self) -> str:
        return address("question", self.slug)
