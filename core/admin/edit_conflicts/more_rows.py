"""One more row in a posted form, for browsers that run no scripts."""

import re
from collections.abc import Iterable

from django.http import QueryDict

from .rows import Rows
from .values import stored_value, write_value

# The button: its value is the prefix of the formset.
BUTTON = "_add_row"


def with_row(posted: QueryDict, formsets: Iterable[Rows]) -> QueryDict:
    """Return posted data with an empty row more in the formset whose button was pressed."""
    data = posted.copy()
    for rows in formsets:
        if rows.prefix == posted.get(BUTTON):
            numbered = (re.match(rf"{re.escape(rows.prefix)}-([0-9]{{1,4}})-", name) for name in posted)
            number = 1 + max((int(found[1]) for found in numbered if found), default=-1)
            for bound in rows.inputs(rows.formset.empty_form):
                write_value(bound.field, data, f"{rows.prefix}-{number}-{bound.name}", stored_value(bound))
            data[f"{rows.prefix}-{number}-{rows.key}"] = ""
            data[f"{rows.prefix}-TOTAL_FORMS"] = str(number + 1)
    return data
