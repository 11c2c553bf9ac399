"""Laws and treaties, their provisions, and the wording of a provision in one language over one time."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Self

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, DateRangeField, RangeOperators
from django.core.exceptions import ValidationError
from django.db import models
from django.db.backends.postgresql.psycopg_any import DateRange
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from .. import languages
from ..moved import follow, refuse_former
from ..names import Listed, ListedQuerySet, named_by_a_case, validate_short_names
from ..numerals import roman_number
from .jurisdiction import Jurisdiction

_SLUG_PREFIXES = {
    "article": "art",
    "section": "s",
    "paragraph": "para",
    "rule": "r",
    "regulation": "reg",
    "clause": "cl",
    "annex": "annex",
    "schedule": "sch",
}
# What is counted within an annex or a schedule: "III, Article 6" has the address `annex-iii-art-6`.
_ANNEXED = {"Article": "art", "Section": "s", "§": "para", "paragraph": "para", "Rule": "r", "Regulation": "reg"}
_ANNEXED |= {"Clause": "cl"}
_NUMBER_WITHIN = re.compile(rf"(?:(?P<annex>[^,]*), )?(?P<word>{'|'.join(_ANNEXED)}) (?P<number>.+)")
# The jurisdiction under which treaties stand.
TREATIES = "INT"
_NOT_IN_SLUGS = re.compile(r"[^\w.-]+")
_SUB_UNITS = re.compile(r"(?P<base>[^(]+)(?P<pinpoint>(?:\([^()]*\))*)")


class InstrumentQuerySet(ListedQuerySet):
    to_listings = "provisions__listings"

    def saying(self, word: str) -> Self:
        """Instruments with a word in a title, long or short, in any language, or in an alias."""
        spoken = models.Q(aliases__icontains=word)
        for language in languages.NAME_LANGUAGES:
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
        _("slug"), max_length=120, blank=True, help_text=_("Its part of the address. Never changes.")
    )
    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices, default=Kind.ACT)
    short_names = models.JSONField(_("short titles"), default=dict, blank=True, validators=[validate_short_names])
    aliases = ArrayField(
        models.CharField(max_length=200),
        verbose_name=_("aliases and abbreviations"),
        default=list,
        blank=True,
        help_text=_("One a line: TML, UrhG, TRIPS."),
    )
    source_url = models.URLField(_("where its text can be read"), max_length=500, blank=True)
    number = models.CharField(_("official number"), max_length=120, blank=True)
    type_of_text = models.CharField(_("type of text"), max_length=30, choices=TypeOfText.choices, blank=True)
    subject_matter = ArrayField(
        models.SlugField(max_length=120), verbose_name=_("subject matter"), default=list, blank=True
    )
    adopted = models.DateField(_("adopted"), null=True, blank=True)
    in_force = models.DateField(_("in force since"), null=True, blank=True)
    repealed = models.DateField(_("repealed"), null=True, blank=True)

    objects = InstrumentQuerySet.as_manager()

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
        ]

    @property
    def key(self) -> str:
        return f"{self.jurisdiction_id.lower()}/{self.slug}"

    @property
    def titles(self) -> list[str]:
        """All by which it is called: its titles, long and short, in every language, and its aliases."""
        return [*self.names.values(), *self.short_names.values(), *self.aliases]

    def get_absolute_url(self) -> str:
        return reverse("instrument", args=[self.jurisdiction_id.lower(), self.slug])


class ProvisionQuerySet(models.QuerySet):
    def in_order(self) -> Self:
        return self.order_by("sort_key", "pk")

    def public(self) -> Self:
        """Provisions that a published case applies, or that a librarian listed in a public instrument."""
        in_public = models.Exists(Instrument.objects.public().filter(pk=models.OuterRef("instrument")))
        return self.filter(models.Q(in_public, listed=True) | named_by_a_case(Provision))

    def with_case_counts(self) -> Self:
        return self.annotate(case_count=models.Count("listings", distinct=True))

    def without_wording(self) -> Self:
        """Provisions of which no wording with its period is held; what a case quotes is none."""
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
        """The provisions that have these keys (`cn/civil-code/art-1019`); what is no key names none."""
        named = models.Q(pk__in=[])
        for jurisdiction, instrument, provision in (key.split("/") for key in keys if key.count("/") == 2):
            named |= models.Q(
                instrument__jurisdiction_id=jurisdiction.upper(), instrument__slug=instrument, slug=provision
            )
        return self.filter(named)


class Provision(models.Model):
    """An article, section, rule or paragraph of an instrument, or an annex. Sub-units are no rows: citations pinpoint.

    What stands in an annex is of kind annex too, its number that of the annex and its own: "III, Article 6".
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
        _("number"), max_length=40, help_text=_("Digits and letters without label or sub-units: 1019, 10bis, L111-1.")
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
    listed = models.BooleanField(_("listed"), default=False, help_text=_("Show it before a published case applies it."))
    slug = models.CharField(_("slug"), max_length=60, editable=False)
    sort_key = models.CharField(max_length=120, editable=False)

    objects = ProvisionQuerySet.as_manager()

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
            raise ValidationError({"number": _("Give the number alone; a citation says which sub-unit it means.")})
        if not self._state.adding:
            return
        self.slug, self.sort_key = self.slug_of(self.kind, self.number), self.sort_key_of(self.number, self.kind)
        same = Provision.objects.filter(instrument_id=self.instrument_id, slug=self.slug).exclude(pk=self.pk).first()
        if same:
            raise ValidationError({"number": _("%s has the same address; write the number otherwise.") % same.label})
        if self.instrument_id:
            refuse_former("provision", self.key, "number")

    def get_absolute_url(self) -> str:
        return reverse("provision", args=[self.instrument.jurisdiction_id.lower(), self.instrument.slug, self.slug])

    @property
    def label(self) -> str:
        return f"{self.get_kind_display()} {self.number}"

    @property
    def key(self) -> str:
        return f"{self.instrument.key}/{self.slug}"

    @staticmethod
    def slug_of(kind: str, number: str) -> str:
        """Return the address of a provision within its instrument: `art-1019`, `s-29`, `annex-iii-art-6`."""
        if kind in ANNEXES:
            number = "-".join(_annexed(number))
        return f"{_SLUG_PREFIXES[kind]}-{_NOT_IN_SLUGS.sub('-', number).strip('-')}"

    @staticmethod
    def sort_key_of(number: str, kind: str = "") -> str:
        """Return a text that sorts as a reader counts: 9 before 10, 10bis and 10A after 10 and before 11.

        Annexes stand after all else, those with Roman numbers by what these count; C and L alone are taken for letters.
        """
        if kind in ANNEXES:
            annex, *within = _annexed(number)
            annex = str(roman_number(annex) or annex) if annex not in ("c", "l") else annex
            return f"~{kind} {Provision.sort_key_of(' '.join([annex, *within]))}"[:120]
        return re.sub(r"[0-9]+", lambda digits: digits[0].zfill(8), number)[:120]


ANNEXES = (Provision.Kind.ANNEX, Provision.Kind.SCHEDULE)


def _annexed(number: str) -> list[str]:
    """Return the parts of a number of an annex: `III` gives iii; `III, Article 6` gives iii, art, 6."""
    found = _NUMBER_WITHIN.fullmatch(number)
    if not found:
        return [number.lower()]
    annex = [found["annex"].lower()] if found["annex"] else []
    return [*annex, _ANNEXED[found["word"]], found["number"]]


def addressable(number: str) -> bool:
    """Say whether a number in normal form fits a provision and a sub-unit of it; a misread one may be of any length."""
    base, pinpoint = split_number(number)
    return 0 < len(base) <= 40 and len(pinpoint) <= 60


def split_number(number: str) -> tuple[str, str]:
    """Return the provision's number and the sub-units within it: `10(2)(b)` gives `10` and `(2)(b)`."""
    match = _SUB_UNITS.fullmatch(number)
    return (match["base"], match["pinpoint"]) if match else (number, "")


class ProvisionTextQuerySet(models.QuerySet):
    def public(self) -> Self:
        return self.filter(public=True)

    def possibly_in_force(self, first: date, last: date) -> Self:
        """Wordings in force on some day from `first` to `last`, both included; attested ones never are."""
        return self.filter(period__overlap=DateRange(first, last, "[]")).order_by("-official", "period", "pk")

    def dated(self) -> Self:
        """Wordings whose period of force is known, the newest first."""
        return self.filter(period__isnull=False).order_by("-period", "language", "pk")

    def attested(self) -> Self:
        return self.filter(period__isnull=True)


class ProvisionText(models.Model):
    """A provision's wording in one language, by one translator: over one period of force, or as one case attests it."""

    provision = models.ForeignKey(Provision, models.CASCADE, related_name="texts", verbose_name=_("provision"))
    language = models.CharField(_("language"), max_length=20, choices=languages.choices)
    text = models.TextField(_("wording"))
    pinpoint = models.CharField(_("sub-unit"), max_length=60, blank=True, help_text=_("(2)(b), if it is only that."))
    translator = models.CharField(_("translated by"), max_length=200, blank=True)
    official = models.BooleanField(_("official text"), default=False)
    period = DateRangeField(
        _("in force"), null=True, blank=True, help_text=_("From the first day to the day after the last, or open.")
    )
    attested_in = models.CharField(_("quoted in"), max_length=30, blank=True, editable=False)
    attested_on = DateRangeField(_("quoted as of"), null=True, blank=True, editable=False)
    public = models.BooleanField(_("public"), default=False)

    objects = ProvisionTextQuerySet.as_manager()

    class Meta:
        verbose_name = _("wording")
        verbose_name_plural = _("wordings")
        constraints = [
            ExclusionConstraint(
                name="legislation_one_wording_a_day",
                expressions=[
                    ("provision", RangeOperators.EQUAL),
                    ("language", RangeOperators.EQUAL),
                    ("translator", RangeOperators.EQUAL),
                    ("pinpoint", RangeOperators.EQUAL),
                    ("period", RangeOperators.OVERLAPS),
                ],
                violation_error_message=_("Another wording in this language is in force on some of these days."),
            ),
            models.CheckConstraint(
                name="legislation_in_force_or_attested",
                condition=models.Q(period__isnull=False, attested_in="", attested_on__isnull=True)
                | models.Q(period__isnull=True, attested_on__isnull=False) & ~models.Q(attested_in=""),
                violation_error_message=_("Give the period in which this wording is in force."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.provision} ({languages.name(self.language)})"

    @property
    def since(self) -> date | None:
        """The first day it is in force, where that is known."""
        return self.period.lower if self.period else None

    @property
    def until(self) -> date | None:
        """The first day it is no longer in force, where there is one."""
        return self.period.upper if self.period else None
