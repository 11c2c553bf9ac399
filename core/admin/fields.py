"""Form fields for names by language and lists of texts."""

from typing import Any

from django import forms
from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple
from django.utils.translation import gettext as _

from core import languages
from core.names import validate_names, validate_short_names

from .checked_input import can_be
from .mixins import AutocompleteMixin
from .storable import refuse_unstorable


class _Tolerant(AutocompleteMixin):
    """An autocomplete that is shown again whatever was posted: a value that cannot be a key is no choice."""

    def optgroups(self, name: str, value: Any, attrs: dict[str, Any] | None = None) -> list[Any]:
        key = self.field.remote_field.model._meta.pk
        possible = [each for each in value if not str(each) or can_be(key, each)]
        return super().optgroups(name, possible, attrs)


class AutocompleteOne(_Tolerant, AutocompleteSelect):
    pass


class AutocompleteMany(_Tolerant, AutocompleteSelectMultiple):
    def build_attrs(self, base_attrs: dict[str, Any], extra_attrs: dict[str, Any] | None = None) -> dict[str, Any]:
        # Each choice has its own sign to remove it; the one for all would be in the list among them.
        return super().build_attrs(base_attrs, extra_attrs) | {"data-allow-clear": "false"}


class NamesWidget(forms.MultiWidget):
    """One labelled input per language, each with its own language and direction."""

    template_name = "admin/widgets/names.html"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        widgets: dict[str, forms.Widget | type[forms.Widget]] = {
            code: forms.TextInput({"lang": code, "dir": languages.direction(code), "class": "vTextField"})
            for code in languages.NAME_LANGUAGES
        }
        super().__init__(widgets, attrs)

    def decompress(self, value: dict[str, Any] | None) -> list[str]:
        return [(value or {}).get(code, "") for code in languages.NAME_LANGUAGES]

    def part_labels(self) -> list[str]:
        """Return what each input is called."""
        return [languages.name(code) for code in languages.NAME_LANGUAGES]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        for code, part in zip(languages.NAME_LANGUAGES, context["widget"]["subwidgets"], strict=True):
            part["label"] = languages.name(code)
        return context


class NamesField(forms.MultiValueField):
    """Names by language as a dict without empty ones; where one is required, it is the English one."""

    widget = NamesWidget

    def __init__(self, *, required: bool = True, **options: Any) -> None:
        fields = [
            forms.CharField(max_length=300, required=required and code == "en") for code in languages.NAME_LANGUAGES
        ]
        validators = [validate_names] if required else [validate_short_names]
        super().__init__(fields, require_all_fields=False, required=required, validators=validators, **options)

    def compress(self, values: list[str]) -> dict[str, str]:
        return {code: name for code, name in zip(languages.NAME_LANGUAGES, values, strict=False) if name}


class LinesField(forms.CharField):
    """A list of texts, one a line; empty lines are nothing."""

    widget = forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"})

    def __init__(self, *, max_length: int | None = None, **options: Any) -> None:
        super().__init__(**options)
        self.longest = max_length

    def prepare_value(self, value: list[str] | str | None) -> str:
        return "\n".join(value) if isinstance(value, list) else value or ""

    def to_python(self, value: str | None) -> list[str]:  # type: ignore[override]
        text = refuse_unstorable(super().to_python(value) or "")
        return [line.strip() for line in text.splitlines() if line.strip()]

    def validate(self, value: list[str]) -> None:
        super().validate(value)
        if self.longest and (too_long := [line for line in value if len(line) > self.longest]):
            raise forms.ValidationError(
                _("Each line holds at most %(most)d characters; shorten “%(start)s…”."),
                params={"most": self.longest, "start": too_long[0][:40]},
            )

    def has_changed(self, initial: list[str] | None, data: str | None) -> bool:
        try:
            return (initial or []) != self.to_python(data)
        except forms.ValidationError:
            return True
