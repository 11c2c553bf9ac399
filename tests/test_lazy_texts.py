"""Texts that are translated only when they are shown: where they may be made, and where they must be text already."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings

from cases.admin.read_values import values_of
from cases.models.choices import Level, Procedure, Role, SummaryStatus
from cases.models.editorial import Source
from cases.search.facets.register import FACETS
from cases.templatetags.casebridge import labelled
from core import languages, subjects

from .cases.full import full_record

MODULES = sorted(
    path
    for package in ("cases", "config", "legislation")
    for path in Path(settings.BASE_DIR, package).rglob("*.py")
    if "migrations" not in path.parts
)


def misplaced(source: str) -> Iterator[tuple[int, str]]:
    """Yield line and name where a text is translated late within a function, or at once where a module is read."""
    tree = ast.parse(source)
    imported = {
        name.asname or name.name: name.name.endswith("_lazy")
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "django.utils.translation"
        for name in node.names
        if "gettext" in name.name
    }

    def visit(node: ast.AST, within: bool) -> Iterator[tuple[int, str]]:
        if isinstance(node, ast.Name) and imported.get(node.id) is within:
            yield node.lineno, node.id
        inner = node.body if isinstance(node, ast.FunctionDef | ast.Lambda) else []
        for child in ast.iter_child_nodes(node):
            runs_later = child is inner or (isinstance(inner, list) and child in inner)
            yield from visit(child, not isinstance(node, ast.ClassDef) and (within or runs_later))

    yield from visit(tree, False)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(settings.BASE_DIR)))
def test_a_function_translates_at_once_and_a_module_late(path):
    assert list(misplaced(path.read_text("utf-8"))) == []


def test_misplaced_translations_are_found():
    source = """
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
TITLE = gettext("a")
class Form:
    label = _("b")
    def clean(self):
        return _("c"), gettext("d")
shown = lambda: _("e")
"""

    assert list(misplaced(source)) == [(4, "gettext"), (8, "_"), (9, "_")]


def test_every_label_is_text_that_can_be_joined_and_stored():
    """A text that is translated late passes for text until something joins it."""
    labels = [
        *(languages.name(code) for code, _name in languages.choices()),
        *(subjects.name(slug) for slug in subjects.SUBJECTS),
        *(labelled(code) for choices in (Level, Procedure, Role, SummaryStatus) for code in choices.values),
        *(facet.label for facet in FACETS),
    ]

    assert {type(label) for label in labels} == {str}
    assert len(labels) > 150


def test_every_value_beside_a_source_is_text():
    values = values_of(full_record(), Source())

    assert len(values) > 20
    assert {type(part) for value in values for part in (value.label, value.text, value.language)} == {str}
