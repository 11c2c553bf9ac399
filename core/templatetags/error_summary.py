"""The summary of a form's errors, which leads to each field."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django import forms, template
from django.utils.translation import gettext as _

register = template.Library()


@dataclass(frozen=True, slots=True)
class Problem:
    """One error. `anchor`: the id of the field, if it is one field's. `place`: its label, with that of its row."""

    message: str
    anchor: str = ""
    place: str = ""


@register.inclusion_tag("admin/error_summary.html")
def error_summary(form: forms.BaseForm, inlines: Iterable[Any] = ()) -> dict[str, list[Problem]]:
    """Show the errors of a form, and of the formsets of its inlines."""
    problems = list(_of_form(form))
    for inline in inlines or ():
        group = f"{inline.formset.prefix}-group"
        problems += [Problem(str(message), group) for message in inline.formset.non_form_errors()]
        name = str(inline.opts.verbose_name)
        for number, row in enumerate(inline.formset.forms, start=1):
            called = _("%(row)s %(number)d") % {"row": name[:1].upper() + name[1:], "number": number}
            problems += _of_form(row, called, f"{inline.formset.prefix}-{number - 1}")
    return {"problems": problems}


def _of_form(form: forms.BaseForm, row: str = "", row_id: str = "") -> Iterator[Problem]:
    for name, messages in form.errors.items() if form.is_bound else ():
        bound = form[name] if name in form.fields else None
        if bound is None:
            yield from (Problem(str(message), row_id, row) for message in messages)
            continue
        label = str(bound.label or "")
        label = label[:1].upper() + label[1:]
        place = _("%(row)s, %(label)s") % {"row": row, "label": label} if row else label
        # A field of several inputs has an element around them with its own id.
        anchor = bound.id_for_label or bound.auto_id
        yield from (Problem(str(message), anchor, place) for message in messages)
