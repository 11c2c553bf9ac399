"""The words at each field of the form that publishing requires."""

from collections.abc import Mapping

from django import forms
from django.utils.html import format_html
from django.utils.translation import gettext as _

from cases.publication.requirements import REQUIREMENTS


def mark_required(fields: Mapping[str, forms.Field], rows: str = "") -> None:
    """Say so in the help of each field that publishing requires. `rows`: the formset that the fields are of, if any."""
    for requirement in REQUIREMENTS:
        for name in requirement.inputs if requirement.rows == rows else ():
            if field := fields.get(name):
                others = [fields[each].label for each in requirement.inputs if each != name and each in fields]
                field.help_text = _with_mark(field.help_text, str(others[0]) if others else "")


def _with_mark(help_text: object, other: str) -> str:
    mark = _("Required to publish, or “%s”") % other if other else _("Required to publish")
    return (
        format_html('<span class="to-publish">{}</span> {}', mark, help_text)
        if help_text
        else format_html('<span class="to-publish">{}</span>', mark)
    )
