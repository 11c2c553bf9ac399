"""The admin has the colours, type and spacing of the public pages."""

import re

from django.conf import settings

STATIC = settings.BASE_DIR / "static"
_TOKEN = re.compile(r"--([\w-]+):\s*([^;]+);")


def tokens(css: str) -> dict[str, str]:
    return {name: " ".join(value.split()) for name, value in _TOKEN.findall(css)}


def public_tokens() -> dict[str, tuple[str, str]]:
    """Return each token of the public pages with its light and its dark value."""
    css = (STATIC / "css" / "casebridge.css").read_text("utf-8")
    light, dark = re.findall(r":root \{(.*?)\n\s*\}", css, re.DOTALL)[:2]
    return {name: (value, tokens(dark).get(name, value)) for name, value in tokens(light).items()}


def test_every_token_of_the_admin_that_the_public_pages_have_is_the_same_in_light_and_in_dark():
    css = (STATIC / "admin" / "casebridge" / "theme.css").read_text("utf-8")
    public = {
        name: light if light == dark else f"light-dark({light}, {dark})"
        for name, (light, dark) in public_tokens().items()
    }

    ours = {name: value for name, value in tokens(css).items() if name in public}

    assert ours == {name: value for name, value in public.items() if name in ours}
    assert {"paper", "ink", "accent", "space"} <= ours.keys()


def test_the_admin_has_the_typefaces_of_the_public_pages(client):
    page = client.get("/admin/login/").content.decode()

    assert 'href="/static/css/typefaces.css"' in page
    assert "var(--sans)" in (STATIC / "admin" / "casebridge" / "theme.css").read_text("utf-8")
