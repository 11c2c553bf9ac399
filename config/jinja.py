"""The second template engine, several times as fast: for components that a page has many of."""

from typing import Any

from django.template.defaultfilters import linebreaks_filter
from django.templatetags.static import static
from django.utils.translation import get_language, gettext, ngettext
from jinja2 import Environment

from core.addresses import address


def environment(**options: Any) -> Environment:
    """Return the environment of `templates/components/*.jinja`: they escape, translate and link as others do."""
    # They ask what Django's own tags ask; the tags' module imports the pages, which import settings.
    from cases.templatetags import casebridge
    from core.templatetags import display

    jinja = Environment(extensions=["jinja2.ext.i18n"], trim_blocks=True, lstrip_blocks=True, **options)  # noqa: S701
    # The extension adds this method.
    jinja.install_gettext_callables(gettext, ngettext, newstyle=True)  # type: ignore[attr-defined]
    jinja.globals |= {"url": address, "static": static, "reader_language": get_language}
    filters = (
        display.day, display.day_before, casebridge.decided, display.direction, casebridge.foot_fields, display.grouped,
        casebridge.kept_law, casebridge.kept_excerpt, casebridge.labelled, display.language_name,
        casebridge.page_groups, casebridge.reason, casebridge.remedy_text, casebridge.styled_citations,
    )  # fmt: skip
    jinja.filters |= {each.__name__: each for each in filters} | {"linebreaks": linebreaks_filter}
    return jinja
