"""The stock admin of accounts and logins, in plain words and with the checks of our own admin."""

from typing import Any

import axes.admin
from axes.models import AccessAttempt, AccessFailureLog, AccessLog
from django import forms
from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group, User
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from core.admin.base import Autocompleting
from core.admin.checked_input import ChecksInput
from core.admin.edit_conflicts import ConflictAdmin
from core.admin.mixins import AnyInlineFormSet
from core.admin.refusals import Refusing

__all__ = ["axes"]

_LOGINS = {
    AccessAttempt: _("Names that are locked after wrong passwords"),
    AccessFailureLog: _("Failed logins"),
    AccessLog: _("Logins and logouts"),
}
_stock = {model: type(admin.site.get_model_admin(model)) for model in _LOGINS}
admin.site.unregister([User, Group, *_LOGINS])

for _model, _admin in _stock.items():
    _parts = {"plain_name": _LOGINS[_model]}
    admin.site.register(_model, type(f"Checked{_admin.__name__}", (ChecksInput, _admin), _parts))

_GROUPS = {
    "label": _("Groups"),
    "help_text": _(
        "Contributors write drafts. Librarians also maintain the catalogue and the law. Editors also publish and "
        "withdraw. A member of a group can log in to the admin."
    ),
    "widget": forms.CheckboxSelectMultiple,
}


@admin.register(User)
class AccountAdmin(ChecksInput, Refusing, Autocompleting, ConflictAdmin, UserAdmin):
    # A new account begins with a name, a password and its groups.
    can_recreate = False
    add_form_template = None
    list_display = ("username", "first_name", "last_name", "email", "member_of", "is_active")
    list_filter = ("groups", "is_active")
    filter_horizontal = ()
    readonly_fields = ("last_login", "date_joined")
    fieldsets = (
        (None, {"fields": ("username", "password")}),
        (_("Person"), {"fields": (("first_name", "last_name"), "email")}),
        (_("What this person may do"), {"fields": ("groups", "is_active")}),
        (
            _("Rights beside those of the groups"),
            {"fields": ("is_staff", "is_superuser", "user_permissions"), "classes": ("collapse",)},
        ),
        (_("Dates"), {"fields": (("last_login", "date_joined"),), "classes": ("collapse",)}),
    )
    add_fieldsets = (
        (None, {"fields": ("username", "password1", "password2")}),
        (_("Person"), {"fields": (("first_name", "last_name"), "email")}),
        (_("What this person may do"), {"fields": ("groups",)}),
    )

    class Media:
        css = {"all": ("admin/casebridge/editing.css",)}
        js = ("admin/casebridge/unsaved.js",)

    @admin.display(description=_("groups"))
    def member_of(self, user: User) -> str:
        return ", ".join(group.name for group in user.groups.all())

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).prefetch_related("groups")

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **options: Any) -> Any:
        if db_field.name == "groups":
            options |= _GROUPS
        return super().formfield_for_manytomany(db_field, request, **options)

    def save_related(self, request: HttpRequest, form: Any, formsets: list[AnyInlineFormSet], change: bool) -> None:
        """Let members of a group log in to the admin."""
        super().save_related(request, form, formsets, change)
        account = form.instance
        if not account.is_staff and account.groups.exists():
            account.is_staff = True
            account.save(update_fields=["is_staff"])


@admin.register(Group)
class MembersAdmin(ChecksInput, Refusing, ConflictAdmin, GroupAdmin):
    filter_horizontal = ()

    class Media:
        css = {"all": ("admin/casebridge/editing.css",)}
        js = ("admin/casebridge/unsaved.js",)
