"""Notices as sentences in the language in use."""

import re
from collections.abc import Callable, Mapping

from django.utils.formats import number_format
from django.utils.translation import gettext, ngettext

from core.text.messages import Message, Notice, Value

_PLACEHOLDER = re.compile(r"%\((\w+)\)s")
Shown = Mapping[str, Callable[[Value], str]]


def placeholders(text: str) -> set[str]:
    """Return the names of a sentence's placeholders."""
    return set(_PLACEHOLDER.findall(text))


def sentence(notice: Notice, register: Mapping[str, Message], shown: Shown | None = None) -> str:
    """Return what a notice says, in the language in use. `shown`: how the values of some parameters, codes, are shown.

    A notice of a key or with parameters that the register does not know, as one stored by another version may be, has
    a sentence without detail.
    """
    message = register.get(notice.key)
    if message is None or placeholders(message.text) - notice.parameters.keys():
        return gettext("Check these lines. An earlier version of Casebridge had doubts about them.")
    values = {name: _shown(name, value, shown or {}) for name, value in notice.parameters.items()}
    said = _chosen(message, notice) % values
    if message.label and placeholders(message.label) <= values.keys():
        label = gettext(message.label) % values
        return gettext("%(label)s: %(sentence)s") % {"label": label, "sentence": said}
    return said


def _chosen(message: Message, notice: Notice) -> str:
    if not message.plural:
        return gettext(message.text)
    count = notice.parameters[message.counted]
    return ngettext(message.text, message.plural, count if isinstance(count, int) else 2)


def _shown(name: str, value: Value, shown: Shown) -> str:
    if name in shown:
        return shown[name](value)
    if isinstance(value, int):
        return number_format(value, force_grouping=True)
    return value if isinstance(value, str) else "; ".join(value)
