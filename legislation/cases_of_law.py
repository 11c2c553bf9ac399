"""The interface through which the law asks about cases."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol

from django.db.models import Exists, Expression, IntegerField, Model, Q, QuerySet, Value


class CasesOfLaw(Protocol):
    """Answers about the published cases that apply the law.

    A row is a `Jurisdiction`, an `Instrument` or a `Provision`; a model is the class of one of these.
    """

    def condition(self, model: type[Model]) -> Q | Exists:
        """Return the condition that a published case names a row of the model."""

    def count(self, model: type[Model]) -> Expression:
        """Return the expression that counts the published cases of a row of the model."""

    def jurisdictions_applying(self, instrument: Any) -> list[Any]:
        """Return the jurisdictions whose cases apply an instrument, each with `case_count`, the most first."""

    def per_jurisdiction_and_year(self, provision: Any) -> dict[tuple[str, int], int]:
        """Return how many cases apply a provision, by code of jurisdiction and year."""

    def newest(self, row: Any, jurisdiction: Any = None) -> QuerySet[Any] | Sequence[Any]:
        """Return the cases of a row as lists show them, the newest first; only those of one jurisdiction if given."""

    def sentences(self, cases: Iterable[Any], provision: Any) -> dict[int, dict[str, Any]]:
        """Return how each case first names the provision, by the case's key: {text, anchor, language, roles}.

        `roles`: labels of what the court did with it. Either may be missing: the sentence, or the roles.
        """

    def questions(self, provision: Any) -> Sequence[Any]:
        """Return the legal questions that cases which apply the provision answer, each with its counts."""

    def courts(self, jurisdiction: Any) -> Iterable[Any]:
        """Return the public courts of a jurisdiction by name, each with `case_count`."""

    def list_address(self, query: Mapping[str, str]) -> str:
        """Return the address of the list of cases that a query finds; empty where there is none."""

    def feed_address(self, query: Mapping[str, str]) -> str:
        """Return the address of the feed of these cases; empty where there is none."""

    def case_address(self, reference: str) -> str:
        """Return the address of a case; empty where there is none."""


class NoCases:
    """The answers where no cases are registered: none."""

    def condition(self, model: type[Model]) -> Q | Exists:
        return Q(pk__in=[])

    def count(self, model: type[Model]) -> Expression:
        return Value(0, output_field=IntegerField())

    def jurisdictions_applying(self, instrument: Any) -> list[Any]:
        return []

    def per_jurisdiction_and_year(self, provision: Any) -> dict[tuple[str, int], int]:
        return {}

    def newest(self, row: Any, jurisdiction: Any = None) -> QuerySet[Any] | Sequence[Any]:
        return []

    def sentences(self, cases: Iterable[Any], provision: Any) -> dict[int, dict[str, Any]]:
        return {}

    def questions(self, provision: Any) -> Sequence[Any]:
        return []

    def courts(self, jurisdiction: Any) -> Iterable[Any]:
        return []

    def list_address(self, query: Mapping[str, str]) -> str:
        return ""

    def feed_address(self, query: Mapping[str, str]) -> str:
        return ""

    def case_address(self, reference: str) -> str:
        return ""


_registered: list[CasesOfLaw] = []


def register(cases: CasesOfLaw) -> CasesOfLaw:
    """Let pages of the law ask `cases` from now on, and return what they asked before."""
    before = registered()
    _registered[:] = [cases]
    return before


def registered() -> CasesOfLaw:
    """Return what answers about cases today."""
    return _registered[0] if _registered else NoCases()
