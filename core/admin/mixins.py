"""Bases of mixins, for type checkers."""

from typing import TYPE_CHECKING, Any

__all__ = ["AdminMixin", "AnyInlineFormSet", "AnyModelAdmin", "AnyModelForm", "AutocompleteMixin", "FormMixin"]

if TYPE_CHECKING:
    from django.contrib.admin import ModelAdmin
    from django.contrib.admin.widgets import AutocompleteSelect
    from django.forms import BaseInlineFormSet, Form, ModelForm

    AnyModelAdmin = ModelAdmin[Any]
    AnyModelForm = ModelForm[Any]
    AnyInlineFormSet = BaseInlineFormSet[Any, Any, Any]

    class AdminMixin(ModelAdmin[Any]):
        """Part of the admin of a model."""

    class FormMixin(Form):
        """Part of a form."""

    class AutocompleteMixin(AutocompleteSelect):
        """Part of an autocomplete."""
else:
    from django.contrib.admin import ModelAdmin as AnyModelAdmin
    from django.forms import BaseInlineFormSet as AnyInlineFormSet
    from django.forms import ModelForm as AnyModelForm

    class AdminMixin:
        """Part of the admin of a model."""

    class FormMixin:
        """Part of a form."""

    class AutocompleteMixin:
        """Part of an autocomplete."""
