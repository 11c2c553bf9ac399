"""Provisions of laws and treaties."""

from collections.abc import Iterable
from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core.redirects import follow, refuse_former
from legislation import cases_of_law
from legislation.numbering import slug_of, sort_key_of

from .instrument import Instrument


class ProvisionQuerySet(models.QuerySet["Provision"]):
    def in_order(self) -> Self:
        return self.order_by("sort_key", "pk")

    def public(self) -> Self:
        """Provisions that a published case applies, or that a librarian listed in a public instrument."""
        in_public = models.Exists(Instrument.objects.public().filter(pk=models.OuterRef("instrument")))
        return self.filter(models.Q(in_public, listed=True) | self._named())

    def on_public_pages(self) -> Self:
        """Provisions of which some public page says something."""
        return self.public()

    def public_in_public(self) -> Self:
        """The same of an instrument that is known to be public, which then is not asked for again."""
        return self.filter(models.Q(listed=True) | self._named())

    def with_case_counts(self) -> Self:
        """Annotate `case_count`: how many published cases apply a provision."""
        return self.annotate(case_count=cases_of_law.registered().count(Provision))

    def _named(self) -> models.Q | models.Exists:
        return cases_of_law.registered().condition(Provision)

    def applied(self) -> Self:
        """Provisions that a published case applies."""
        return self.filter(self._named())

    def without_wording(self) -> Self:
        """Provisions of which we have no wording with its period; a case's quotation is none."""
        return self.exclude(texts__period__isnull=False)

    def get_or_add(self, instrument: Instrument, kind: str, number: str) -> "Provision":
        """Return the instrument's provision of that number, or the one it was merged into; enter it where it is new."""
        slug, number_of_slug = Provision.slug_of(kind, number), 2
        known = self.filter(instrument=instrument)
        if provision := known.filter(kind=kind, number=number).first():
            return provision
        if (now := follow("provision", f"{instrument.key}/{slug}")) and (merged := self.keyed([now]).first()):
            return merged
        while known.filter(slug=slug).exists():
            slug, number_of_slug = f"{Provision.slug_of(kind, number)}-{number_of_slug}", number_of_slug + 1
        sort_key = Provision.sort_key_of(number, kind)
        return self.create(instrument=instrument, kind=kind, number=number, slug=slug, sort_key=sort_key)

    def keyed(self, keys: Iterable[str]) -> Self:
        """The provisions that have these keys (`cn/civil-code/art-1019`); a text that is no key names none."""
        named = models.Q(pk__in=[])
        for jurisdiction, instrument, provision in (key.split("/") for key in keys if key.count("/") == 2):
            named |= models.Q(
                instrument__jurisdiction_id=jurisdiction.upper(), instrument__slug=instrument, slug=provision
            )
        return self.filter(named)


# What several of a kind are called before their numbers: "Articles 7, 9".
KINDS_OF_SEVERAL = {
    "article": _("Articles"),
    "section": _("Sections"),
    "paragraph": _("§§"),
    "rule": _("Rules"),
    "regulation": _("Regulations"),
    "clause": _("Clauses"),
    "annex": _("Annexes"),
    "schedule": _("Schedules"),
}


class Provision(models.Model):
    """An article, section, rule or paragraph of an instrument, or an annex. Sub-units are no rows: citations pinpoint.

    A provision in an annex is of kind annex too, its number that of the annex and its own: "III, Article 6".
    """

    class Kind(models.TextChoices):
        ARTICLE = "article", _("Article")
        SECTION = "section", _("Section")
        PARAGRAPH = "paragraph", _("§")
        RULE = "rule", _("Rule")
        REGULATION = "regulation", _("Regulation")
        CLAUSE = "clause", _("Clause")
        ANNEX = "annex", _("Annex")
        SCHEDULE = "schedule", _("Schedule")

    instrument = models.ForeignKey(Instrument, models.PROTECT, related_name="provisions", verbose_name=_("instrument"))
    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices, default=Kind.ARTICLE)
    number = models.CharField(
        _("number"),
        max_length=40,
        help_text=_("Digits and letters, without the label and the paragraph, e.g. 1019, 10bis, L111-1."),
    )
    heading = models.CharField(_("heading"), max_length=300, blank=True)
    division = models.ForeignKey(
        "legislation.Division",
        models.SET_NULL,
        related_name="provisions",
        verbose_name=_("within"),
        null=True,
        blank=True,
    )
    listed = models.BooleanField(
        _("listed"), default=False, help_text=_("Show this before a published case applies it.")
    )
    slug = models.CharField(_("slug"), max_length=60, editable=False)
    sort_key = models.CharField(max_length=120, editable=False)

    objects = ProvisionQuerySet.as_manager()

    slug_of = staticmethod(slug_of)
    sort_key_of = staticmethod(sort_key_of)

    class Meta:
        verbose_name = _("provision")
        verbose_name_plural = _("provisions")
        constraints = [
            models.UniqueConstraint(
                fields=["instrument", "kind", "number"],
                name="legislation_provision_number",
                violation_error_message=_("This instrument already has that provision."),
            ),
            models.UniqueConstraint(
                fields=["instrument", "slug"],
                name="legislation_provision_slug",
                violation_error_message=_("Another provision of this instrument has that address."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.label}, {self.instrument.name}"

    def clean(self) -> None:
        """Make a new provision's address and sort key, and refuse a number whose address another one has."""
        if "(" in self.number:
            raise ValidationError(
                {"number": gettext("Give the number alone, without its paragraph. The citation gives the paragraph.")}
            )
        if not self._state.adding:
            return
        self.slug, self.sort_key = self.slug_of(self.kind, self.number), self.sort_key_of(self.number, self.kind)
        same = Provision.objects.filter(instrument_id=self.instrument_id, slug=self.slug).exclude(pk=self.pk).first()
        if same:
            raise ValidationError(
                {"number": gettext("%s already has this address. Write the number differently.") % same.label}
            )
        if self.instrument_id:
            refuse_former("provision", self.key, "number")

    def get_absolute_url(self) -> str:
        return reverse("provision", args=[self.instrument.jurisdiction_id.lower(), self.instrument.slug, self.slug])

    @property
    def label(self) -> str:
        return f"{self.get_kind_display()} {self.number}"

    @property
    def label_with_country(self) -> str:
        """Its label, its law, and the country of that."""
        return f"{self.label}, {self.instrument.name_with_country}"

    @property
    def official_address(self) -> str:
        """Where its text can be read at its official source; empty where no address of it alone is known."""
        return self.instrument.official_source.of_provision(self.kind, self.number)

    @property
    def key(self) -> str:
        return f"{self.instrument.key}/{self.slug}"
