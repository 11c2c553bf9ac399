"""Formsets whose periods must not overlap."""

from datetime import date
from itertools import combinations
from typing import Any

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db.backends.postgresql.psycopg_any import DateRange

from core.admin.posted_rows import PostedRows


class PeriodsApart(PostedRows):
    """Rows that the model's exclusion constraint keeps apart. Django's own check leaves out the key of the parent."""

    def clean(self) -> None:
        super().clean()
        formset: Any = self
        rule, alike, period = self._rule()
        kept = [form for form in self.forms if form.is_valid() and not formset._should_delete_form(form)]
        for one, other in combinations(kept, 2):
            same = all(getattr(one.instance, name) == getattr(other.instance, name) for name in alike)
            if same and _overlap(getattr(one.instance, period), getattr(other.instance, period)):
                other.add_error(None, rule.get_violation_error_message())

    def save(self, commit: bool = True) -> list:
        """Save the rows, first removing the old periods, which the new ones of others may overlap."""
        if commit:
            changed = [form.instance.pk for form in self.initial_forms if form.has_changed()]
            _rule, _alike, period = self._rule()
            # Absent ones stay so: they overlap nothing.
            stored = self._model.objects.filter(pk__in=changed, **{f"{period}__isnull": False})
            stored.update(**{period: DateRange(empty=True)})
        return super().save(commit)

    @property
    def _model(self) -> Any:
        return self.model

    def _rule(self) -> tuple[ExclusionConstraint, list[Any], Any]:
        """Return the model's constraint, the columns in which rows are alike except the parent's, and the period."""
        rule = next(each for each in self._model._meta.constraints if isinstance(each, ExclusionConstraint))
        alike = [name for name, by in rule.expressions if by == RangeOperators.EQUAL and name != self.fk.name]
        return rule, alike, next(name for name, by in rule.expressions if by == RangeOperators.OVERLAPS)


def _overlap(one: DateRange | None, other: DateRange | None) -> bool:
    """Say whether two half-open periods share a day; one that is not known shares none."""
    if one is None or other is None:
        return False
    begins = max(one.lower or date.min, other.lower or date.min)
    return begins < min(one.upper or date.max, other.upper or date.max)
