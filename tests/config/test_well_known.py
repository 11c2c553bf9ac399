"""What robots and browsers look for at fixed addresses."""

import re
from datetime import UTC, datetime, timedelta
from urllib.robotparser import RobotFileParser

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


def allowed(robots: str, address: str) -> bool:
    """Say whether a robot may read an address, as RFC 9309 has it: the longest pattern that matches decides."""
    rules = re.findall(r"^(Allow|Disallow): (\S+)$", robots, re.MULTILINE)
    matching = [(len(rule), kind) for kind, rule in rules if re.match(re.escape(rule).replace(r"\*", ".*"), address)]
    return not matching or max(matching)[1] == "Allow"


@pytest.mark.parametrize(
    ("address", "may"),
    [
        ("/", True), ("/cases/", True), ("/cases/CN001-j/", True), ("/courts/cn-supreme-court/?page=2", True),
        ("/legislation/cn/civil-code/art-1019/", True), ("/static/css/casebridge.css", True),
        ("/admin/", False), ("/cases/facets/court/", False), ("/cases/suggestions/?q=a", False),
        ("/cases/?q=peng", False), ("/feeds/cases.atom?q=peng", False), ("/feeds/cases.atom", True),
        ("/cases/?page=3", True), ("/cases/CN001-j/?q=peng&position=2", False), ("/cases/CN001-j/editions/1/", False),
        ("/legislation/cn/civil-code/?find=face", False),
    ],
)  # fmt: skip
def test_robots_may_read_every_page_but_not_searches_without_end(client, address, may):
    response = client.get("/robots.txt")

    assert response.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert allowed(response.content.decode(), address) is may


def test_an_old_robot_that_knows_no_stars_may_read_the_list_too(client):
    rules = RobotFileParser()
    rules.parse(client.get("/robots.txt").content.decode().splitlines())

    assert rules.can_fetch("anybot", "https://cases.example/cases/CN001-j/")
    assert not rules.can_fetch("anybot", "https://cases.example/admin/")


def test_the_icon_is_where_every_browser_looks_for_it(client):
    icon = client.get("/favicon.ico")

    assert icon.status_code == 200
    assert icon.headers["Content-Type"] == "image/x-icon"
    assert icon.content.startswith(b"\x00\x00\x01\x00")


def test_security_txt_names_the_contact_and_a_day_less_than_a_year_ahead(client, settings):
    settings.REPORT_ADDRESS = "editors@cases.example"

    response = client.get("/.well-known/security.txt")
    fields = dict(line.split(": ", 1) for line in response.content.decode().splitlines())
    ahead = datetime.fromisoformat(fields["Expires"]) - datetime.now(UTC)

    assert response.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert fields["Contact"] == "mailto:editors@cases.example"
    assert fields["Canonical"] == "http://testserver/.well-known/security.txt"
    assert timedelta(days=90) < ahead < timedelta(days=365)


def test_there_is_no_security_txt_where_the_site_names_nobody(settings):
    settings.REPORT_ADDRESS = ""

    assert Client().get("/.well-known/security.txt").status_code == 404
