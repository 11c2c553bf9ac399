"""Jurisdictions: those that have law and courts."""

from collections.abc import Iterable
from typing import Self

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.names import Named, NamedQuerySet
from legislation import cases_of_law


class JurisdictionQuerySet(NamedQuerySet):
    def keyed(self, keys: Iterable[str]) -> Self:
        return self.filter(pk__in=list(keys))

    def with_cases(self) -> Self:
        """Jurisdictions of published cases, with `case_count`."""
        return self.annotate(case_count=cases_of_law.registered().count(Jurisdiction)).filter(case_count__gt=0)


class Jurisdiction(Named):
    """A state, a body or a subdivision that has law: ISO 3166-1 alpha-2, or EU, EP, OA, CAN, INT, US-CA, ..."""

    class Kind(models.TextChoices):
        STATE = "state", _("State")
        BODY = "body", _("Body")
        SUBDIVISION = "subdivision", _("Subdivision")

    code = models.CharField(_("code"), max_length=10, primary_key=True)
    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices, default=Kind.STATE)

    objects = JurisdictionQuerySet.as_manager()  # type: ignore[misc]  # read as an instance variable

    class Meta(Named.Meta):
        verbose_name = _("jurisdiction")
        verbose_name_plural = _("jurisdictions")

    @property
    def key(self) -> str:
        return self.code

    def get_absolute_url(self) -> str:
        return reverse("jurisdiction", args=[self.code])
