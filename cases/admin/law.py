"""Parts of the law's forms that need cases."""

from collections.abc import Sequence

from django.contrib import admin
from django.http import HttpRequest

from cases.models.published import CitedAsWritten, Listing
from core.admin.checked_input import possible_keys
from core.locks import lock
from legislation.admin.law import ProvisionAdmin
from legislation.models import Provision

from .merging import Merges

admin.site.unregister(Provision)


@admin.register(Provision)
class MergingProvisionAdmin(Merges, ProvisionAdmin):
    def lock_first(self, request: HttpRequest, gone: Sequence[str]) -> None:
        super().lock_first(request, gone)
        # What names a provision as written is left without a link when it is deleted.
        provisions = [int(key) for key in possible_keys(self.opts.pk, gone)]
        cited = CitedAsWritten.objects.filter(provision__in=provisions)
        lock(Listing.objects.filter(pk__in=cited.values("listing")))
