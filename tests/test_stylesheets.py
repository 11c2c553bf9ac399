"""Stylesheets and templates agree: no class that only one knows, and no colour outside custom properties."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib import admin

from tools.stylesheets import colours, named, styled

ROOT = Path(settings.BASE_DIR)
TEMPLATES = [path for path in sorted((ROOT / "templates").rglob("*")) if path.suffix in (".html", ".jinja")]
PUBLIC = sorted((ROOT / "static" / "css").rglob("*.css"))
ADMIN = sorted((ROOT / "static" / "admin").rglob("*.css"))
STOCK = sorted((Path(admin.__file__).parent / "static").rglob("*.css"))
CODE = [
    *(ROOT / "static").rglob("*.js"),
    *(path for room in ("cases", "config", "core", "legislation") for path in (ROOT / room).rglob("*.py")),
]
# Classes whose last part a template fills in, and those that Django's admin writes.
FILLED_IN = re.compile(r"(?:wording|depth)-\d|(?:field|column)-\w+|select2-container|change-list|messagelist|error")


def text_of(paths: list[Path]) -> str:
    return "\n".join(path.read_text("utf-8") for path in paths)


def test_classes_are_found_in_selectors_and_not_in_declarations():
    assert styled(".a > .b-c:hover { margin: .5rem } /* .d */ @media (width >= 60rem) { .e, p.f { color: red } }") == {
        "a", "b-c", "e", "f",
    }  # fmt: skip


def test_classes_are_found_in_markup_without_those_that_a_variable_ends():
    assert named('<p class="a{% if x %} b{% endif %} depth-{{ level }}">' + "<i class='c'>") == {"a", "b", "c"}


def test_a_colour_is_found_outside_the_custom_properties():
    shadow = "box-shadow: 0 0 1px rgb(0 0 0 / 9%)"
    sheet = ":root {\n  --ink: #123456;\n}\np { color: #fff }\ni { color: var(--ink, #000); " + shadow + " }"

    assert colours(sheet) == ["p { color: #fff }"]


@pytest.mark.parametrize("sheet", [*PUBLIC, *ADMIN], ids=lambda sheet: sheet.stem)
def test_every_class_that_a_stylesheet_styles_is_given_to_an_element(sheet: Path):
    # The stock templates and scripts of the admin give the classes that its own sheets style.
    given = named(text_of([*TEMPLATES, *CODE])) | (styled(text_of(STOCK)) if sheet in ADMIN else set())
    code = text_of(CODE)

    unused = [
        name
        for name in styled(sheet.read_text("utf-8")) - given
        if not FILLED_IN.fullmatch(name) and not re.search(rf"(?<![\w.-]){re.escape(name)}(?![\w-])", code)
    ]

    assert unused == []


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: str(path.relative_to(ROOT / "templates")))
def test_every_class_that_a_template_gives_is_styled(template: Path):
    is_admin = bool({"admin", "auth"} & {*template.relative_to(ROOT / "templates").parts})
    sheets = text_of([*ADMIN, *STOCK] if is_admin else PUBLIC)

    unstyled = named(template.read_text("utf-8")) - styled(sheets)

    assert {name for name in unstyled if f".{name}" not in text_of(CODE)} == set()


@pytest.mark.parametrize("sheet", [*PUBLIC, *ADMIN], ids=lambda sheet: sheet.stem)
def test_every_colour_is_a_custom_property(sheet: Path):
    assert colours(re.sub(r"@media print {.*", "", sheet.read_text("utf-8"), flags=re.DOTALL)) == []
