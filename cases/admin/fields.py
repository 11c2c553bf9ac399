"""Form fields of a case: partial dates and lists of small rows."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.validators import URLValidator
from django.utils.timezone import localdate
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.drafts.text_limits import validate_text
from cases.intake.lexicon.dates import read_date
from cases.models.choices import PASSAGES, Effect, Order, RemedyKind
from cases.record.partial_dates import is_plausible
from cases.record.references import split_reference
from core.admin.storable import refuse_unstorable

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


class PartialDateField(forms.CharField):
    """A decision date as a lawyer writes it, kept as `2023-05-19`, `2023-05` or `2023`."""

    def to_python(self, value: str | None) -> str:
        written = super().to_python(value)
        if not written:
            return ""
        read = read_date(written)
        if not read.iso:
            raise forms.ValidationError(
                gettext("“%(date)s” is not a date. Write 2023-05-19, 19 May 2023, 2023-05 or 2023."),
                params={"date": written},
            )
        if read.ambiguous:
            raise forms.ValidationError(
                gettext("“%(date)s” could be two days. Write it as %(read)s, or with the month's name."),
                params={"date": written, "read": read.iso},
            )
        if not is_plausible(read.iso, localdate()):
            raise forms.ValidationError(
                gettext("“%(date)s” is before 1600 or in the future. Correct it."), params={"date": written}
            )
        return read.iso


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a list of rows. `choices`: the codes that it may have, with their labels; any text without them."""

    name: str
    label: "StrOrPromise"
    long: bool = False
    required: bool = True
    url: bool = False
    markdown: bool = False
    date: bool = False
    reference: bool = False
    choices: "tuple[tuple[str, StrOrPromise], ...]" = ()


class RowsWidget(forms.Widget):
    """Labelled inputs for each row, and empty rows after them for new ones."""

    template_name = "admin/widgets/rows.html"
    use_fieldset = True
    empty_rows = 1

    def __init__(self, columns: tuple[Column, ...]) -> None:
        super().__init__()
        self.columns = columns

    def id_for_label(self, id_: str) -> str:
        """Return nothing: the field's label names the group, and each input has its own."""
        return ""

    def get_context(self, name: str, value: list[dict] | None, attrs: dict | None) -> dict:
        context = super().get_context(name, value, attrs)
        rows = [*(value or []), *({} for _row in range(self.empty_rows))]
        context["rows"] = [
            [
                {"column": column, "name": f"{name}-{at}-{column.name}", "value": row.get(column.name, "")}
                for column in self.columns
            ]
            for at, row in enumerate(rows)
        ]
        return context

    def value_from_datadict(self, data, files, name: str) -> list[dict]:
        numbered = (re.fullmatch(rf"{re.escape(name)}-(\d{{1,5}})-{self.columns[0].name}", key) for key in data)
        rows = [
            {column.name: data.get(f"{name}-{at}-{column.name}", "").strip() for column in self.columns}
            for at in sorted({int(found[1]) for found in numbered if found})
        ]
        return [row for row in rows if any(row.values())]

    def plain_rows(self, rows: list[dict] | None) -> list[list[str]]:
        """Return the texts of the rows as a browser posts them, in the order of the columns."""
        texts = [[str(row.get(column.name) or "") for column in self.columns] for row in rows or ()]
        plain = [[text.replace("\r\n", "\n").replace("\r", "\n").strip() for text in row] for row in texts]
        return [row for row in plain if any(row)]

    def write_rows(self, data, name: str, rows: list[list[str]]) -> None:
        """Make posted data hold these rows and no others."""
        for key in [key for key in data if re.fullmatch(rf"{re.escape(name)}-\d{{1,5}}-\w+", key)]:
            del data[key]
        for at, row in enumerate(rows):
            for column, text in zip(self.columns, row, strict=True):
                data[f"{name}-{at}-{column.name}"] = text

    def rows_as_text(self, rows: list[list[str]]) -> str:
        """Return the rows as an editor reads them, with a line between two."""
        labels = [column.label for column in self.columns]
        return "\n\n".join(
            "\n".join(f"{label}: {text}" for label, text in zip(labels, row, strict=True) if text) for row in rows
        )

    def value_omitted_from_data(self, data, files, name: str) -> bool:
        return f"{name}-0-{self.columns[0].name}" not in data


class RowsField(forms.Field):
    """A list of dicts with the columns' texts; rows that are empty are nothing."""

    def __init__(self, columns: tuple[Column, ...], **options) -> None:
        self.columns = columns
        super().__init__(widget=RowsWidget(columns), required=False, **options)

    def clean(self, value: list[dict] | None) -> list[dict]:
        return [self._row(row, number) for number, row in enumerate(value or [], start=1)]

    def has_changed(self, initial: list[dict] | None, data: list[dict] | None) -> bool:
        return (initial or []) != (data or [])

    def _row(self, row: dict[str, str], number: int) -> dict[str, str]:
        for column in self.columns:
            text = row[column.name].replace("\r\n", "\n")
            refuse_unstorable(text)
            if column.required and not text:
                raise forms.ValidationError(
                    gettext("Row %(number)d: fill in “%(column)s”, or empty the row."),
                    params={"number": number, "column": column.label},
                )
            if column.url and text:
                self._check_address(text, number)
            if column.markdown:
                self._in_row(number, validate_text, text)
            if column.date:
                text = self._in_row(number, PartialDateField(required=False).clean, text)
            if column.reference and text and not split_reference(text):
                raise forms.ValidationError(
                    gettext("Row %(number)d: “%(text)s” is no reference of ours, such as CN108-j."),
                    params={"number": number, "text": text[:80]},
                )
            if column.choices and text not in dict(column.choices) and text:
                raise forms.ValidationError(
                    gettext("Row %(number)d: “%(text)s” is none of the choices of “%(column)s”."),
                    params={"number": number, "text": text[:80], "column": column.label},
                )
            row[column.name] = text
        return row

    def _in_row(self, number: int, check: Callable[[str], Any], text: str) -> Any:
        """Return what a check makes of a text; what it refuses is said of the row."""
        try:
            return check(text)
        except forms.ValidationError as refusal:
            raise forms.ValidationError(
                [gettext("Row %(number)d: %(said)s") % {"number": number, "said": said} for said in refusal.messages]
            ) from None

    def _check_address(self, text: str, number: int) -> None:
        try:
            URLValidator(schemes=["http", "https"])(text)
        except forms.ValidationError:
            raise forms.ValidationError(
                gettext("Row %(number)d: “%(address)s” is not an address; it starts with https://."),
                params={"number": number, "address": text[:80]},
            ) from None


HOLDING = (Column("topic", _("Topic"), required=False), Column("text", _("Relevant holding"), long=True, markdown=True))
LINK = (Column("title", _("Title")), Column("url", _("Address"), url=True))
DOCUMENT = (*LINK, Column("language", _("Language code"), required=False))
REMEDY = (
    Column("remedy", _("Remedy"), choices=tuple(RemedyKind.choices)),
    Column("amount", _("Amount, as given"), required=False),
    Column("currency", _("Currency"), required=False),
    Column("place", _("Passage that says so"), required=False, choices=tuple(PASSAGES)),
)
OTHER_DECISION = (
    Column("order", _("Earlier or later"), choices=tuple(Order.choices)),
    Column("effect", _("Result"), choices=tuple(Effect.choices)),
    Column("court", _("Court"), required=False),
    Column("decision_date", _("Decided on"), required=False, date=True),
    Column("identifier", _("Docket number, ECLI or neutral citation"), required=False),
    Column("reference", _("Our reference"), required=False, reference=True),
    Column("url", _("Address"), required=False, url=True),
)
