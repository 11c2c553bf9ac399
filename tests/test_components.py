"""The promises of components: a template and a stylesheet of one name, included with what it takes and no more."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command

from cases.management.commands.load_library import load_vocabulary
from config.components import components

from .cases.full import linked_case

TEMPLATES = settings.BASE_DIR / "templates"
STYLES = settings.BASE_DIR / "static" / "css"
COMPONENTS = {path.stem: path for path in sorted((TEMPLATES / "components").iterdir())}
# Sides of the screen, where sides of the text are meant.
PHYSICAL = re.compile(
    r"(?<![\w-])(?:(?:margin|padding|border|inset)-(?:top|right|bottom|left)|top|right|bottom|left"
    r"|(?:min-|max-)?(?:width|height)|text-align:\s*(?:left|right)|float:\s*(?:left|right))\s*[:;]"
)


def styled(name: str) -> bool:
    """Whether a component has marks of its own to style; else it only puts others together."""
    return "class=" in COMPONENTS[name].read_text()


@pytest.mark.parametrize("name", COMPONENTS)
def test_a_component_says_in_its_first_line_what_it_takes_and_has_a_stylesheet_of_its_name(name):
    first_line = COMPONENTS[name].read_text().partition("\n")[0]

    assert re.fullmatch(r"{# .+\. Takes.* #}", first_line)
    assert (STYLES / "components" / f"{name}.css").exists() == styled(name)


@pytest.mark.parametrize("page", sorted(TEMPLATES.glob("**/*.html")), ids=lambda page: str(page.relative_to(TEMPLATES)))
def test_a_component_is_included_with_only_what_it_takes(page):
    includes = re.findall(r'{% include "components/.*?%}', page.read_text())

    assert all(include.endswith(" only %}") for include in includes)


@pytest.mark.parametrize("sheet", sorted(STYLES.glob("**/*.css")), ids=lambda sheet: Path(sheet).stem)
def test_a_stylesheet_knows_the_sides_of_the_text_and_not_of_the_screen(sheet):
    rules = re.sub(r"@media[^{]*", "", sheet.read_text())

    assert PHYSICAL.findall(rules) == []


def test_every_component_makes_something_of_a_case(rf, db):
    load_vocabulary()
    call_command("intake", str(settings.BASE_DIR / "fixtures/seed/CN108-j.txt"), publish=True, verbosity=0)
    linked_case()

    page = components(rf.get("/components/")).content.decode()

    assert [name for name in COMPONENTS if f'id="component-{name}"' not in page] == []
    assert "&lt;p" not in page
