"""Rows with a name in each language, and their slugs."""

from collections.abc import Iterable
from typing import Any, Self

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import connection, models
from django.utils.text import slugify
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from .site_languages import NAME_LANGUAGES

# An advisory lock; its place among the others: `locks.py`.
_NAMES = 7_405_092


def validate_names(names: object) -> None:
    """Raise ValidationError unless `names` maps language codes to text and has an English name."""
    if not isinstance(names, dict) or not all(isinstance(name, str) for name in names.values()):
        raise ValidationError(gettext("Give names by language."))
    if not names.get("en", "").strip():
        raise ValidationError(gettext("Give at least the English name."))
    _validate_languages(names)


def validate_short_names(names: object) -> None:
    """Raise ValidationError unless `names` maps language codes to text; no language need be among them."""
    if not isinstance(names, dict) or not all(isinstance(name, str) and name.strip() for name in names.values()):
        raise ValidationError(gettext("Give names by language."))
    _validate_languages(names)


def _validate_languages(names: dict[str, str]) -> None:
    if unknown := set(names) - set(NAME_LANGUAGES):
        raise ValidationError(
            gettext("Names cannot be given in these languages: %(codes)s."),
            params={"codes": ", ".join(sorted(unknown))},
        )


def localized(names: dict[str, str]) -> str:
    """Return the name in the reader's language, else the English one."""
    return names.get(get_language() or "en") or names["en"]


class NamedQuerySet(models.QuerySet[Any]):
    def public(self) -> Self:
        """All rows: those of the fixed lists are known to everybody."""
        return self.all()

    def keyed(self, keys: Iterable[str]) -> Self:
        """The rows that have these keys."""
        return self.filter(slug__in=list(keys))

    def by_name(self) -> Self:
        return self.order_by("names__en", "pk")

    def called(self, name: str) -> Self:
        """Rows that have this very name in some language, letter case aside."""
        spoken = models.Q()
        for language in NAME_LANGUAGES:
            spoken |= models.Q(**{f"names__{language}__iexact": name})
        return self.filter(spoken)

    def refuse_name(self, name: str) -> None:
        """Raise ValidationError where one of these rows has this English name already, letter case aside."""
        if other := self.filter(names__en__iexact=name).first():
            raise ValidationError(
                gettext("There is already a %(kind)s with this name: %(key)s."),
                params={"kind": self.model._meta.verbose_name, "key": other.key},
            )

    def saying(self, words: str) -> Self:
        """Rows that have the words, exactly as given, within a name in some language, letter case aside."""
        spoken = models.Q()
        for language in NAME_LANGUAGES:
            spoken |= models.Q(**{f"names__{language}__icontains": words})
        return self.filter(spoken)


class Named(models.Model):
    """A row with a name in each of the site's languages, English always among them."""

    names = models.JSONField(_("names"), default=dict, validators=[validate_names])

    objects = NamedQuerySet.as_manager()

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=models.Q(names__has_key="en"),
                name="%(app_label)s_%(class)s_english_name",
                violation_error_message=_("Give at least the English name."),
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def key(self) -> str:
        """What addresses call it."""
        named: Any = self
        return str(named.slug)

    @property
    def name(self) -> str:
        """The name in the reader's language, else the English one."""
        return localized(self.names)


class ListedQuerySet(NamedQuerySet):
    def named(self) -> models.Q | models.Exists:
        """Return the condition that something published names a row."""
        raise NotImplementedError

    def public(self) -> Self:
        """Rows that something published names, or that a librarian listed."""
        return self.filter(models.Q(listed=True) | self.named())

    def on_public_pages(self) -> Self:
        """Rows of which some public page says something."""
        return self.public()


class Listed(Named):
    """A row that is public once something published names it, or before that when a librarian lists it."""

    listed = models.BooleanField(_("listed"), default=False, help_text=_("Show it before a published case names it."))

    objects = ListedQuerySet.as_manager()  # type: ignore[misc]  # read as an instance variable

    class Meta(Named.Meta):
        abstract = True


def lock_names() -> None:
    """Let nobody else write rows of the catalogue or the law until the transaction ends.

    So one name is not entered twice, and two who write the same rows do not wait for each other.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_NAMES])


def free_slug(rows: models.QuerySet[Any], name: str, *, qualifier: str = "") -> str:
    """Return a slug made of `name` that none of `rows` has or had: plain, else with the qualifier, else a number."""
    plain = slugify(name)[:100].strip("-") or slugify(qualifier) or rows.model._meta.model_name
    candidates = [plain]
    if qualifier:
        candidates.append(f"{plain}-{slugify(qualifier)}")
    taken = set(rows.filter(slug__startswith=plain).values_list("slug", flat=True))
    moved = apps.get_model("core", "Redirect").objects.filter(kind=rows.model._meta.model_name)
    taken |= set(moved.filter(was__startswith=plain).values_list("was", flat=True))
    number = 2
    while candidates[0] in taken:
        candidates = candidates[1:] or [f"{plain}-{number}"]
        number += 1
    return candidates[0]
