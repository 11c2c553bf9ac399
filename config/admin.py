"""The admin of accounts and of failed logins, as their makers have it, with our checks of what is sent to it."""

import axes.admin
import django.contrib.auth.admin
from axes.models import AccessAttempt, AccessFailureLog, AccessLog
from django.contrib import admin
from django.contrib.auth.models import Group, User

from legislation.admin.checked_input import ChecksInput

__all__ = ["axes", "django"]

for model in (User, Group, AccessAttempt, AccessLog, AccessFailureLog):
    stock = type(admin.site.get_model_admin(model))
    admin.site.unregister(model)
    admin.site.register(model, type(f"Checked{stock.__name__}", (ChecksInput, stock), {}))
