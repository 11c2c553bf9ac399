"""Courts and keywords as tables."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from cases.models.catalogue import Court, Keyword
from core.names import free_slug
from core.site_languages import NAME_LANGUAGES
from core.spreadsheets.columns import Fixed, Lines, Name, Text, YesNo
from core.spreadsheets.importing import Table
from legislation.models import Jurisdiction

_NAMES = {f"name_{code}": Name(code) for code in NAME_LANGUAGES}


class _Slug(Fixed):
    """A row's part of the address; of a new row it may be empty, and is then made of the English name."""


class _Home(Fixed):
    """A jurisdiction's code."""

    def understood(self, cell: str) -> Jurisdiction:
        found = Jurisdiction.objects.filter(code=cell.upper()).first()
        if found is None:
            raise ValueError(_("No jurisdiction has the code “%s”.") % cell[:40])
        return found

    def said(self, value: Jurisdiction | None) -> str:
        return value.code if value else ""


class _Broader(Text):
    """The slugs of broader concepts, one a line. They are linked at the end, when all rows of the table are there."""

    def understood(self, cell: str) -> list[str]:
        return sorted(set(cell.split()))

    def said(self, value: list[str] | None) -> str:
        return "\n".join(value or ())

    def get_value(self, instance: Keyword) -> list[str]:
        entered = _broader_entered(instance)
        if entered is not None or instance.pk is None:
            return entered or []
        return sorted(row.slug for row in instance.broader.all())

    def save(self, instance: Keyword, row: dict, is_m2m: bool = False, **options) -> None:
        vars(instance)["broader_entered"] = self.clean(row)


def _broader_entered(row: Keyword) -> list[str] | None:
    return vars(row).get("broader_entered")


class _Named(Table):
    """Rows with a slug and names by language, of which the English one is given once.

    `named_once_within`: among the rows that are alike in these columns.
    """

    qualified = False
    named_once_within: tuple[str, ...] = ()

    def before_save_instance(self, instance, row: dict, **options) -> None:
        self._refuse_doubled_name(instance)
        if not instance.slug:
            qualifier = instance.jurisdiction_id if self.qualified else ""
            instance.slug = free_slug(type(instance).objects.all(), instance.names["en"], qualifier=qualifier)

    def _refuse_doubled_name(self, instance) -> None:
        rows, name = type(instance).objects.all(), instance.names["en"]
        if not rows.filter(pk=instance.pk, names__en=name).exists():
            within = {column: getattr(instance, column) for column in self.named_once_within}
            rows.filter(**within).exclude(pk=instance.pk).refuse_name(name)

    def get_instance(self, instance_loader, row: dict):
        return super().get_instance(instance_loader, row) if (row["slug"] or "").strip() else None

    def get_queryset(self):
        return super().get_queryset().order_by("slug")


# Its subclasses inherit a column for each language.
_Named.fields.update(_NAMES)


class CourtTable(_Named):
    qualified = True
    named_once_within = ("jurisdiction",)
    slug = _Slug("slug")
    jurisdiction = _Home("jurisdiction")
    variants = Lines("variants")
    listed = YesNo("listed")

    class Meta(Table.Meta):
        model = Court
        fields = ("slug", "jurisdiction", *_NAMES, "variants", "listed")
        import_id_fields = ("slug",)


class KeywordTable(_Named):
    slug = _Slug("slug")
    synonyms = Lines("synonyms")
    broader = _Broader("broader")
    listed = YesNo("listed")

    class Meta(Table.Meta):
        model = Keyword
        fields = ("slug", *_NAMES, "synonyms", "broader", "listed")
        import_id_fields = ("slug",)

    def get_queryset(self):
        return super().get_queryset().prefetch_related("broader")

    def before_import(self, dataset, **options) -> None:
        self._waiting: list[tuple[Keyword, list[str]]] = []

    def after_save_instance(self, instance: Keyword, row: dict, **options) -> None:
        entered = _broader_entered(instance)
        if entered is not None:
            self._waiting.append((instance, entered))

    def after_import(self, dataset, result, **options) -> None:
        """Link the concepts. Raises ValidationError for slugs that are no keyword's, or the concept's own."""
        wanted = {slug for _row, entered in self._waiting for slug in entered}
        known = {row.slug: row for row in Keyword.objects.filter(slug__in=wanted)}
        if unknown := sorted(wanted - set(known)):
            raise ValidationError(_("No keyword has the slug %s.") % ", ".join(unknown[:10]))
        for row, entered in self._waiting:
            if row.slug in entered:
                raise ValidationError(_("“%s” cannot be broader than itself.") % row.slug)
            row.broader.set(known[slug] for slug in entered)
