"""The provisions of laws as a table."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from core.models import LogEntry
from core.spreadsheets.columns import Fixed, Text, YesNo
from core.spreadsheets.importing import Table

from .models import Instrument, Provision


class _InstrumentKey(Fixed):
    """An instrument as records name it: `cn/civil-code`."""

    def understood(self, cell: str) -> Instrument:
        home, _slash, slug = cell.partition("/")
        found = Instrument.objects.filter(jurisdiction_id=home.upper(), slug=slug).first()
        if found is None:
            raise ValueError(_("There is no instrument “%s”. Write its key like this: cn/civil-code.") % cell[:80])
        return found

    def said(self, value: Any) -> str:
        return value.key if value else ""


class _Kind(Fixed):
    def understood(self, cell: str) -> str:
        if cell not in Provision.Kind.values:
            kinds = ", ".join(Provision.Kind.values)
            raise ValueError(
                _("“%(kind)s” is not a kind of provision. The kinds are: %(kinds)s.")
                % {"kind": cell[:40], "kinds": kinds}
            )
        return cell


class ProvisionTable(Table):
    """A row is a provision of an instrument, known by its kind and number; its wordings are imported with the law."""

    log_kind = LogEntry.Kind.LAW
    instrument = _InstrumentKey("instrument")
    kind = _Kind("kind")
    number = Fixed("number")
    heading = Text("heading")
    listed = YesNo("listed")

    class Meta(Table.Meta):
        model = Provision
        fields = ("instrument", "kind", "number", "heading", "listed")
        import_id_fields = ("instrument", "kind", "number")

    def get_queryset(self) -> QuerySet[Provision]:
        return Provision.objects.select_related("instrument").order_by("instrument", "sort_key", "pk")
