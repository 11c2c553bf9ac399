"""The title of a list, as a sentence."""

from babel.lists import format_list
from django.utils.formats import number_format
from django.utils.text import Truncator
from django.utils.translation import get_language, gettext, ngettext, ngettext_lazy

from core.site_languages import locale

from .refinements import ActiveFilter
from .search import Results

# A title names so many filters, and counts the others.
_MOST_NAMED = 3
# Of the filters that alone make a sentence, by their parameters.
_SENTENCES = {
    "jurisdiction": ngettext_lazy("%(cases)s case from %(value)s", "%(cases)s cases from %(value)s", "total"),
    "court": ngettext_lazy("%(cases)s case decided by %(value)s", "%(cases)s cases decided by %(value)s", "total"),
    "keyword": ngettext_lazy("%(cases)s case about %(value)s", "%(cases)s cases about %(value)s", "total"),
    "collection": ngettext_lazy("%(cases)s case in %(value)s", "%(cases)s cases in %(value)s", "total"),
    "session": ngettext_lazy("%(cases)s case in %(value)s", "%(cases)s cases in %(value)s", "total"),
    "subject": ngettext_lazy("%(cases)s case about %(value)s", "%(cases)s cases about %(value)s", "total"),
    "year": ngettext_lazy("%(cases)s case decided in %(value)s", "%(cases)s cases decided in %(value)s", "total"),
    "language": ngettext_lazy(
        "%(cases)s case summarised in %(value)s", "%(cases)s cases summarised in %(value)s", "total"
    ),
    "provision": ngettext_lazy(
        "%(cases)s case that applies %(value)s", "%(cases)s cases that apply %(value)s", "total"
    ),
    "decided_after": ngettext_lazy(
        "%(cases)s case decided since %(value)s", "%(cases)s cases decided since %(value)s", "total"
    ),
    "decided_before": ngettext_lazy(
        "%(cases)s case decided up to %(value)s", "%(cases)s cases decided up to %(value)s", "total"
    ),
}


def heading(results: Results, active: list[ActiveFilter]) -> str:
    """Return what was found as a title: “8 cases decided since 2020”, “3 cases for “voice”: India, 2023”."""
    question = results.request.question
    # Signs alone search for nothing.
    searched = results.query.words if question.groups or question.excluded else ""
    total, words = results.total, Truncator(searched).chars(80)
    filters = [each for each in active if each.name != "q"]
    counted: dict[str, str | int] = {"cases": number_format(total, force_grouping=True), "total": total, "words": words}
    if not words and (sentence := _sentence(filters, counted)):
        return sentence
    if words and total:
        text = ngettext("%(cases)s case for “%(words)s”", "%(cases)s cases for “%(words)s”", total) % counted
    elif words:
        text = gettext("No case for “%(words)s”") % counted
    elif total:
        text = ngettext("%(cases)s case", "%(cases)s cases", total) % counted
    else:
        text = gettext("No case")
    return gettext("%(cases)s: %(filters)s") % {"cases": text, "filters": _named(filters)} if filters else text


def _sentence(filters: list[ActiveFilter], counted: dict[str, str | int]) -> str:
    """Return the title of a list with cases that is filtered in one way alone; "" for any other."""
    names = {each.name for each in filters}
    if not counted["total"]:
        return ""
    if names == {"decided_after", "decided_before"}:
        dates = {f"{each.name}": each.value for each in filters}
        text = ngettext(
            "%(cases)s case decided from %(decided_after)s to %(decided_before)s",
            "%(cases)s cases decided from %(decided_after)s to %(decided_before)s",
            int(counted["total"]),
        )
        return text % (counted | dates)
    if len(names) != 1 or len(filters) > _MOST_NAMED or not (sentence := _SENTENCES.get(filters[0].name)):
        return ""
    values = [Truncator(each.value).chars(60) for each in filters]
    return sentence % (counted | {"value": format_list(values, style="or", locale=locale(get_language()))})


def _named(filters: list[ActiveFilter]) -> str:
    """Return the values of some filters as a list, and how many others there are."""
    values = [Truncator(each.value).chars(60) for each in filters[:_MOST_NAMED]]
    if (rest := len(filters) - _MOST_NAMED) > 0:
        values.append(ngettext("%d more filter", "%d more filters", rest) % rest)
    return format_list(values, style="unit", locale=locale(get_language()))
