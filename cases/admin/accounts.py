"""The forms of accounts and groups, which know the version that they began from too."""

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group, User

from legislation.admin.edit_conflicts import ConflictAdmin

admin.site.unregister([User, Group])


@admin.register(User)
class AccountAdmin(ConflictAdmin, UserAdmin):
    # A new account begins with a name and a password alone.
    can_recreate = False

    class Media:
        css = {"all": ("admin/casebridge/editing.css",)}


@admin.register(Group)
class MembersAdmin(ConflictAdmin, GroupAdmin):
    class Media:
        css = {"all": ("admin/casebridge/editing.css",)}
