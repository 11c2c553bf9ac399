"""Rows that are chosen in an autocomplete, or by typing their name where a browser runs no scripts."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Self

from django import forms
from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple
from django.core.exceptions import ValidationError
from django.db.models import Model, QuerySet
from django.utils.translation import gettext as _

from .checked_input import can_be
from .mixins import AutocompleteMixin

if TYPE_CHECKING:
    _One = forms.ModelChoiceField[Any]
    _Several = forms.ModelMultipleChoiceField[Any]
else:
    _One, _Several = forms.ModelChoiceField, forms.ModelMultipleChoiceField

# Rows that are offered for one name.
_MOST = 20


class TypedName(str):
    """A name that was typed, in the place of a row's key. `chosen`: the keys that are chosen in the list beside it."""

    __slots__ = ("chosen",)
    chosen: tuple[str, ...]


class _Autocomplete(AutocompleteMixin):
    """An autocomplete that is shown again whatever was posted: a value that cannot be a key is no choice.

    `matches`: the rows that each typed name may mean. One is the choice, of several the editor chooses one.
    """

    template_name = "admin/widgets/autocomplete.html"
    several = False

    def __init__(self, *given: Any, **options: Any) -> None:
        super().__init__(*given, **options)
        self.matches: dict[str, list[Model]] = {}

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        copied = super().__deepcopy__(memo)
        copied.matches = {}
        return copied

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        chosen = super().value_from_datadict(data, files, name)
        typed = [TypedName(line.strip()) for line in data.get(f"{name}-typed", "").splitlines() if line.strip()]
        for each in typed:
            each.chosen = tuple(chosen or ()) if self.several else (chosen or "",)
        if self.several:
            return [*(chosen or []), *typed]
        return typed[0] if typed else chosen

    def find(self, name: TypedName, rows: "QuerySet[Any]") -> list[Model]:
        """Return the rows that a name may mean: those that the admin's search finds.

        It is one row alone where it has exactly that name, or is chosen in the list.
        """
        request: Any = None
        found, _twice = self.admin_site.get_model_admin(rows.model).get_search_results(request, rows, name)
        named = list({row.pk: row for row in found[: _MOST * 5]}.values())
        exact = [row for row in named if name.casefold() in _names_of(row)]
        chosen = [row for row in named if str(row.pk) in name.chosen][:1]
        self.matches[name] = chosen or (exact if len(exact) == 1 else named[:_MOST])
        return self.matches[name]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        values = value if isinstance(value, list | tuple) else [value]
        typed = [each for each in values if isinstance(each, TypedName)]
        chosen = [each for each in values if not isinstance(each, TypedName)]
        meant = [rows[0].pk for each in typed if len(rows := self.matches.get(each, [])) == 1]
        shown = (
            [*chosen, *(key for key in meant if str(key) not in chosen)]
            if self.several
            else next(iter([*meant, *chosen]), None)
        )
        context = super().get_context(name, shown, attrs)
        context["typed"] = "\n".join(each for each in typed if len(self.matches.get(each, [])) != 1)
        return context

    def optgroups(self, name: str, value: Any, attrs: dict[str, Any] | None = None) -> list[Any]:
        key = self.field.remote_field.model._meta.pk
        groups = super().optgroups(name, [each for each in value if not str(each) or can_be(key, each)], attrs)
        offered = [row for rows in self.matches.values() if len(rows) > 1 for row in rows]
        options = groups[0][1]
        # In the order in which they were chosen, and not in that of the table.
        order = {str(each): at for at, each in enumerate(value)}
        options.sort(key=lambda option: order.get(str(option["value"]), -1))
        for row in offered:
            options.append(self.create_option(name, row.pk, str(row), False, len(options)))
        return groups


def _names_of(row: Any) -> set[str]:
    return {str(row).casefold(), *(name.casefold() for name in (getattr(row, "names", None) or {}).values())}


class AutocompleteOne(_Autocomplete, AutocompleteSelect):
    pass


class AutocompleteMany(_Autocomplete, AutocompleteSelectMultiple):
    several = True

    def build_attrs(self, base_attrs: dict[str, Any], extra_attrs: dict[str, Any] | None = None) -> dict[str, Any]:
        # Each choice has its own sign to remove it; the one for all would be in the list among them.
        return super().build_attrs(base_attrs, extra_attrs) | {"data-allow-clear": "false"}


class NamedChoice(_One):
    """One row, by its key or by a name that was typed."""

    def to_python(self, value: Any) -> Any:
        return _meant(self, value) if isinstance(value, TypedName) else super().to_python(value)


class NamedChoices(_Several):
    """Several rows, by their keys or by names that were typed. `keys`: those of a form, in the order it has them."""

    keys: tuple[str, ...] = ()

    def clean(self, value: Iterable[Any] | None) -> Any:
        keys = [str(_meant(self, each).pk) if isinstance(each, TypedName) else each for each in value or ()]
        self.keys = tuple(dict.fromkeys(keys))
        return super().clean(list(self.keys))


def _meant(field: Any, name: TypedName) -> Model:
    widget = getattr(field.widget, "widget", field.widget)
    rows = widget.find(name, field.queryset)
    if not rows:
        raise ValidationError(_("We found nothing by the name “%(name)s”."), params={"name": name})
    if len(rows) > 1:
        raise ValidationError(_("“%(name)s” may be one of several. Choose one in the list."), params={"name": name})
    return rows[0]
