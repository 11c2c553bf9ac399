"""What the forms of the law have besides, that needs the cases."""

from django.contrib import admin

from legislation.admin.law import ProvisionAdmin
from legislation.models import Provision

from .merging import Merges

admin.site.unregister(Provision)


@admin.register(Provision)
class MergingProvisionAdmin(Merges, ProvisionAdmin):
    pass
