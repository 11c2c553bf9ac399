"""The stock admin of accounts and failed logins, with the checks of our own admin."""

import axes.admin
from axes.models import AccessAttempt, AccessFailureLog, AccessLog
from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group, User

from core.admin.checked_input import ChecksInput
from core.admin.edit_conflicts import ConflictAdmin
from core.admin.refusals import Refusing

__all__ = ["axes"]

_LOGINS = (AccessAttempt, AccessLog, AccessFailureLog)
_stock = {model: type(admin.site.get_model_admin(model)) for model in _LOGINS}
admin.site.unregister([User, Group, *_LOGINS])

for _model, _admin in _stock.items():
    admin.site.register(_model, type(f"Checked{_admin.__name__}", (ChecksInput, _admin), {}))


@admin.register(User)
class AccountAdmin(ChecksInput, Refusing, ConflictAdmin, UserAdmin):
    # A new account begins with a name and a password alone.
    can_recreate = False

    class Media:
        css = {"all": ("admin/casebridge/editing.css",)}
        js = ("admin/casebridge/unsaved.js",)


@admin.register(Group)
class MembersAdmin(ChecksInput, Refusing, ConflictAdmin, GroupAdmin):
    class Media:
        css = {"all": ("admin/casebridge/editing.css",)}
        js = ("admin/casebridge/unsaved.js",)
