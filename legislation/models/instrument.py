"""Laws and treaties as works."""

from collections.abc import Iterable
from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.core.validators import RegexValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core import site_languages
from core.names import Listed, ListedQuerySet, validate_short_names
from legislation import cases_of_law
from legislation.countries import country_of, with_country
from legislation.official_source import LONGEST_PATTERN, PATTERN, OfficialSource

from .jurisdiction import Jurisdiction

# The jurisdiction under which treaties are listed.
TREATIES = "INT"
_NO_PATTERN = _("Write an https address with one field for the number, e.g. https://law.example/act/section/{number}")


class InstrumentQuerySet(ListedQuerySet):
    def named(self) -> models.Q | models.Exists:
        return cases_of_law.registered().condition(self.model)

    def with_case_counts(self) -> Self:
        """Annotate `case_count`: how many published cases apply an instrument."""
        return self.annotate(case_count=cases_of_law.registered().count(self.model))

    def keyed(self, keys: Iterable[str]) -> Self:
        """The instruments that have these keys (`cn/civil-code`); a text that is no key names none."""
        named = models.Q(pk__in=[])
        for jurisdiction, slug in (key.split("/") for key in keys if key.count("/") == 1):
            named |= models.Q(jurisdiction_id=jurisdiction.upper(), slug=slug)
        return self.filter(named)

    def saying(self, word: str) -> Self:
        """Instruments with a word in a title, long or short, in any language, or in an alias."""
        spoken = models.Q(aliases__icontains=word)
        for language in site_languages.NAME_LANGUAGES:
            spoken |= models.Q(**{f"short_names__{language}__icontains": word})
        return super().saying(word) | self.filter(spoken)


class Instrument(Listed):
    """A law or treaty as a work: one row whatever its amendments and translations.

    `names` are its titles; `short_names` those by which it is cited, in as many languages as have one.
    """

    class Kind(models.TextChoices):
        CONSTITUTION = "constitution", _("Constitution")
        CODE = "code", _("Code")
        ACT = "act", _("Act")
        REGULATION = "regulation", _("Regulation")
        DIRECTIVE = "directive", _("Directive")
        RULES = "rules", _("Rules")
        DECISION = "decision", _("Decision")
        POLICY = "policy", _("Policy")
        TREATY = "treaty", _("Treaty")
        OTHER = "other", _("Other text")

    class TypeOfText(models.TextChoices):
        CONSTITUTION = "constitution", _("Constitution / Basic Law")
        MAIN = "main", _("Main IP Laws")
        IMPLEMENTING = "implementing", _("Implementing Rules/Regulations")
        RELATED = "related", _("IP-related Laws")
        FRAMEWORK = "framework", _("Framework Laws")
        OTHER = "other", _("Other Texts")
        WIPO_TREATY = "wipo-treaty", _("WIPO-administered treaty")
        MULTILATERAL = "multilateral", _("IP-related multilateral treaty")
        REGIONAL = "regional", _("Regional treaty")
        BILATERAL = "bilateral", _("Bilateral treaty")

    jurisdiction = models.ForeignKey(
        Jurisdiction, models.PROTECT, related_name="instruments", verbose_name=_("jurisdiction")
    )
    slug = models.SlugField(
        _("slug"), max_length=120, blank=True, help_text=_("The last part of its address. It cannot change later.")
    )
    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices, default=Kind.ACT)
    short_names = models.JSONField(_("short titles"), default=dict, blank=True, validators=[validate_short_names])
    aliases = ArrayField(
        models.CharField(max_length=200),
        verbose_name=_("aliases and abbreviations"),
        default=list,
        blank=True,
        help_text=_("One per line, e.g. TML, UrhG, TRIPS."),
    )
    source_url = models.URLField(_("where its text can be read"), max_length=500, blank=True)
    provision_pattern = models.CharField(
        _("address of a provision at its source"),
        max_length=LONGEST_PATTERN,
        blank=True,
        validators=[RegexValidator(rf"^(?:{PATTERN})\Z", _NO_PATTERN)],
    )
    number = models.CharField(_("official number"), max_length=120, blank=True)
    type_of_text = models.CharField(_("type of text"), max_length=30, choices=TypeOfText.choices, blank=True)
    subject_matter = ArrayField(
        models.SlugField(max_length=120), verbose_name=_("subject matter"), default=list, blank=True
    )
    adopted = models.DateField(_("adopted"), null=True, blank=True)
    in_force = models.DateField(_("in force since"), null=True, blank=True)
    repealed = models.DateField(_("repealed"), null=True, blank=True)

    objects = InstrumentQuerySet.as_manager()  # type: ignore[misc]  # read as an instance variable

    class Meta(Listed.Meta):
        verbose_name = _("instrument")
        verbose_name_plural = _("instruments")
        constraints = [
            *Listed.Meta.constraints,
            models.UniqueConstraint(
                fields=["jurisdiction", "slug"],
                name="legislation_instrument_slug",
                violation_error_message=_("This jurisdiction already has an instrument with that slug."),
            ),
            models.CheckConstraint(
                name="legislation_instrument_provision_pattern",
                condition=models.Q(provision_pattern="") | models.Q(provision_pattern__regex=f"^(?:{PATTERN})$"),
                violation_error_message=_NO_PATTERN,
            ),
        ]

    @property
    def key(self) -> str:
        return f"{self.jurisdiction_id.lower()}/{self.slug}"

    @property
    def titles(self) -> list[str]:
        """All by which it is called: its titles, long and short, in every language, and its aliases."""
        return [*self.names.values(), *self.short_names.values(), *self.aliases]

    @property
    def country(self) -> str:
        """The country or body whose law it is; empty for a treaty, and where its title says it."""
        return country_of(self.jurisdiction_id, self.name)

    @property
    def name_with_country(self) -> str:
        return with_country(self.jurisdiction_id, self.name)

    @property
    def official_source(self) -> OfficialSource:
        return OfficialSource(self.source_url, self.provision_pattern)

    def get_absolute_url(self) -> str:
        return reverse("instrument", args=[self.jurisdiction_id.lower(), self.slug])
