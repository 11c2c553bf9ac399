"""Sentences for people as values: a register's key and its parameters."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self

Value = str | int | tuple[str, ...]


def gettext_noop(text: str) -> str:
    """Mark a sentence for translators. Its translation is looked up where it is shown."""
    return text


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence with named placeholders (`%(name)s`).

    `plural`: the sentence for other numbers than one; `counted`: the parameter that decides which. `label`: the
    words before the sentence, with placeholders of its own, where the parameters hold them.
    """

    text: str
    plural: str = ""
    counted: str = ""
    label: str = ""


def ngettext_lazy(one: str, many: str, by: str) -> Message:
    """Return the message whose sentence depends on the number in the parameter `by`; named as in Django, so that
    `makemessages` finds both sentences.
    """
    return Message(one, many, by)


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to tell an editor. `kind`: a stable name. `variant`: which of the sentences of that kind.

    `parameters`: the values of the sentence's placeholders, codes as in a record; a tuple is shown as a list.
    """

    kind: str
    variant: str = ""
    parameters: Mapping[str, Value] = field(default_factory=dict, hash=False)

    @classmethod
    def of(cls, key: str, **parameters: Value) -> Self:
        """Return the notice of a key of the register, `kind` or `kind.variant`."""
        kind, _dot, variant = key.partition(".")
        return cls(kind, variant, parameters)

    @property
    def key(self) -> str:
        """The key of the sentence in the register."""
        return f"{self.kind}.{self.variant}" if self.variant else self.kind
