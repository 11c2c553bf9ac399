"""All stylesheets in one: in a fixed order, with the rules that they have on their own."""

import re

from django.conf import settings
from playwright.sync_api import Page

from config.bundle import bundle, sources, with_short_names

FOLDER = settings.BASE_DIR / "static" / "css"
RULES = """css => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return [...sheet.cssRules].map((rule) => rule.cssText);
}"""


def test_the_tokens_come_first_then_components_then_pages_and_no_stylesheet_is_left_out():
    order = [path.relative_to(FOLDER).parts[0] for path in sources(FOLDER)]

    assert order == sorted(order, key=["casebridge.css", "components", "cases", "legislation"].index)
    assert set(sources(FOLDER)) == set(FOLDER.rglob("*.css"))


def test_the_bundle_is_below_forty_kilobytes():
    assert len(bundle("", FOLDER).encode()) < 40_000


def test_a_custom_property_has_one_short_name_where_it_is_set_and_where_it_is_used():
    sheet = ":root { --quiet: red; --sans: x; } p { top: var(--quiet); font: var(--sans, y); } q { top: var(--quiet); }"

    assert with_short_names(sheet) == (
        ":root { --a: red; --b: x; } p { top: var(--a); font: var(--b, y); } q { top: var(--a); }"
    )


def test_a_browser_reads_the_same_rules_in_the_bundle_as_in_its_sources(page: Page):
    written = "\n".join(path.read_text("utf-8") for path in sources(FOLDER))

    def rules(css: str) -> list[str]:
        # The spaces after a comma in a custom property are kept as they are written.
        return [re.sub(r",\s+", ",", rule) for rule in page.evaluate(RULES, css)]

    assert rules(bundle("", FOLDER)) == rules(with_short_names(written))
