"""Columns of tables: texts, lists, names, yes and no."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from import_export.fields import Field

from core.site_languages import NAME_LANGUAGES

_LONGEST_NAME = 300


class Text(Field):
    """A cell without the space around it."""

    def __init__(self, name: str, **options: Any) -> None:
        super().__init__(attribute=name, column_name=name, **options)

    def clean(self, row: dict[str, Any], **_options: Any) -> Any:
        return self.understood((row[self.column_name] or "").strip())

    def understood(self, cell: str) -> Any:
        """Return what a cell means. Raises ValueError with a sentence for the editor."""
        return cell

    def export(self, instance: Any, **_options: Any) -> str:
        return self.said(self.get_value(instance))

    def said(self, value: Any) -> str:
        """Return a value as its cell says it."""
        return "" if value is None else str(value)


class Fixed(Text):
    """A part of a row's address or identity: entered with it, and never changed."""

    def save(self, instance: Any, row: dict[str, Any], is_m2m: bool = False, **options: Any) -> None:
        entered = self.clean(row)
        if instance.pk is None:
            setattr(instance, self.attribute, entered)
        elif self.said(entered) != self.export(instance):
            raise ValueError(_("This cannot change: it is “%s”.") % self.export(instance))


class Lines(Text):
    """A list of texts, one per line."""

    def understood(self, cell: str) -> list[str]:
        return [line.strip() for line in cell.splitlines() if line.strip()]

    def said(self, value: Any) -> str:
        return "\n".join(value or ())


class YesNo(Text):
    def understood(self, cell: str) -> bool:
        if cell.lower() not in ("yes", "no", ""):
            raise ValueError(_("Write yes or no, not “%s”.") % cell[:40])
        return cell.lower() == "yes"

    def said(self, value: Any) -> str:
        return "yes" if value else "no"


class Name(Text):
    """The name in one language; an empty cell is none."""

    def __init__(self, language: str) -> None:
        super().__init__(f"name_{language}")
        self.attribute, self.language = "names", language

    def save(self, instance: Any, row: dict[str, Any], is_m2m: bool = False, **options: Any) -> None:
        name = self.clean(row)
        if len(name) > _LONGEST_NAME:
            limit = ngettext("A name has at most %d character.", "A name has at most %d characters.", _LONGEST_NAME)
            raise ValueError(limit % _LONGEST_NAME)
        named = {**instance.names, self.language: name}
        instance.names = {code: named[code] for code in NAME_LANGUAGES if named.get(code)}

    def get_value(self, instance: Any) -> str:
        return instance.names.get(self.language, "")
