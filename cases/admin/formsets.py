"""Inline rows as they are posted, when others have changed the rows meanwhile."""

import re

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _

from ..models.editorial import Summary


class RowsOfCase(forms.BaseInlineFormSet):
    """Rows of one case. A posted row that is no longer there, or never was the case's, is taken as a new one.

    So the words of an editor who was typing while another removed or restored rows are kept.
    """

    def __init__(self, data: QueryDict | None = None, files=None, instance=None, **options) -> None:
        prefix = options.get("prefix") or self.get_default_prefix()
        if data is not None and instance is not None and instance.pk:
            data = _with_rows_of(data, prefix, set(self._rows(instance)))
        super().__init__(data, files, instance, **options)

    def _rows(self, instance) -> list[str]:
        return [str(pk) for pk in self.model.objects.filter(case=instance).values_list("pk", flat=True)]


class SummariesOfCase(RowsOfCase):
    """The summaries of one case, each in a language of its own, those that another editor added counted too."""

    def clean(self) -> None:
        super().clean()
        kept = [form for form in self.forms if form.has_changed() or form.instance.pk]
        kept = [form for form in kept if form not in self.deleted_forms and hasattr(form, "cleaned_data")]
        mine = [form.instance.pk for form in self.forms if form.instance.pk]
        others = Summary.objects.filter(case_id=self.instance.pk).exclude(pk__in=mine) if self.instance.pk else []
        taken = [summary.language for summary in others]
        for form in kept:
            language = form.cleaned_data.get("language")
            if language and language in taken:
                form.add_error("language", _("This case already has a summary in that language. Choose another one."))
            taken.append(language)


def _with_rows_of(data: QueryDict, prefix: str, known: set[str]) -> QueryDict:
    """Return the posted fields with the rows that are known first, as the formset expects, and the others as new."""
    pattern = re.compile(rf"{re.escape(prefix)}-([0-9]{{1,6}})-(.+)")
    rows: dict[int, dict[str, list[str]]] = {}
    rest = QueryDict(mutable=True)
    for name, values in data.lists():
        if found := pattern.fullmatch(name):
            rows.setdefault(int(found[1]), {})[found[2]] = values
        else:
            rest.setlist(name, values)
    present, new, seen = [], [], set()
    for _number, row in sorted(rows.items()):
        row_id = (row.get("id") or [""])[0]
        if row_id in known and row_id not in seen:
            seen.add(row_id)
            present.append(row)
        else:
            new.append({**row, "id": [""]})
    for number, row in enumerate([*present, *new]):
        for field, values in row.items():
            rest.setlist(f"{prefix}-{number}-{field}", values)
    rest[f"{prefix}-TOTAL_FORMS"] = str(len(present) + len(new))
    rest[f"{prefix}-INITIAL_FORMS"] = str(len(present))
    return rest
