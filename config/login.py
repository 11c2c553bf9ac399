"""Logging in to the admin."""

from django.contrib.admin.forms import AdminAuthenticationForm
from django.contrib.auth.forms import UsernameField
from django.utils.translation import gettext_lazy as _


class EditorLoginForm(AdminAuthenticationForm):
    """The stock form, which refuses a name longer than any; the record of failed logins has no room for it."""

    username = UsernameField(label=_("Username"), max_length=150)
