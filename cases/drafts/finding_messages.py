"""Findings and refusals as editors read them, in the language in use."""

from collections.abc import Callable, Mapping
from typing import Any

import msgspec
from django.db.models import TextChoices
from django.utils.translation import gettext as _

from cases.intake.messages import MESSAGES
from cases.models.choices import Level, Role
from core import languages
from core.sentences import Shown, sentence
from core.sources.findings import Finding
from core.text.messages import Notice, Value
from legislation.models import Provision


def said(notice: Notice) -> str:
    """Return the sentence of a finding or a refusal."""
    return sentence(notice, MESSAGES, _SHOWN)


def stored(finding: Finding) -> dict[str, Any]:
    """Return a finding as a row of `Source.findings`: its kind and values, no sentence."""
    return msgspec.json.decode(msgspec.json.encode(finding))


def finding_of(row: Mapping[str, Any]) -> Finding:
    """Return the finding of a row of `Source.findings`; of a row by another version, its kind and lines."""
    try:
        return msgspec.convert(row, Finding)
    except msgspec.ValidationError:
        first, last = row["lines"]
        return Finding(str(row["kind"]), lines=(int(first), int(last)))


def _labelled(choices: type[TextChoices]) -> Callable[[Value], str]:
    labels: dict[str, Any] = dict(choices.choices)
    return lambda code: str(labels.get(str(code), code))


def _text(value: Value) -> str:
    """Return the name of a text of a summary; a holding has its number."""
    name, *number = (value,) if isinstance(value, str | int) else value
    labels = {
        "basic_facts": _("basic facts"),
        "held": _("held"),
        "relevant_holdings": _("relevant holding %s") % "".join(number),
        "relevant_legislation": _("relevant legislation"),
    }
    return labels.get(str(name), str(name))


_SHOWN: Shown = {
    "level": _labelled(Level),
    "level_of_court": _labelled(Level),
    "role": _labelled(Role),
    "language": lambda code: languages.name(str(code)),
    "provision_kind": _labelled(Provision.Kind),
    "text": _text,
}
