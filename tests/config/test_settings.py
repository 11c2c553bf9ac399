"""The settings as another process reads them from its environment."""

import json
import os
import subprocess
import sys

import pytest
from django.conf import settings

from config.database import BUNDLED_IN_PRODUCTION

PRODUCTION = {
    "SECRET_KEY": "of a test, and at least fifty characters long: 0123456789",
    "ALLOWED_HOSTS": "cases.example,www.cases.example",
    "DATABASE_URL": "postgres://db.example/cases",
    "CASEBRIDGE_REPORT_ADDRESS": "editors@cases.example",
}
GUNICORN = ("-m", "gunicorn", "--check-config", "--config", "python:config.gunicorn", "config.wsgi")
DUMP = (
    "import json, config.settings as s; "
    "print(json.dumps({name: getattr(s, name) for name in dir(s) if name.isupper()}, default=repr))"
)


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run Python in the root of the project with nothing in the environment but `environment`."""
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=settings.BASE_DIR,
        env={"PATH": os.environ["PATH"], **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_site_refuses_the_bundled_database_in_production_in_one_sentence():
    refused = run("manage.py", "check", **{**PRODUCTION, "DATABASE_URL": ""})

    assert refused.returncode == 1
    assert refused.stderr == f"Casebridge cannot start. {BUNDLED_IN_PRODUCTION}\n"


def test_the_bundled_database_may_be_chosen_in_production():
    chosen = run("manage.py", "check", **{**PRODUCTION, "DATABASE_URL": ""}, CASEBRIDGE_BUNDLED_DATABASE="1")

    assert chosen.returncode == 0


def test_the_site_refuses_to_start_without_a_secret_key():
    refused = run("manage.py", "check", DATABASE_URL=PRODUCTION["DATABASE_URL"])

    assert refused.returncode == 1
    assert refused.stderr.startswith("Casebridge cannot start. Set SECRET_KEY")
    assert refused.stderr.count("\n") == 1


def test_the_deployment_check_finds_nothing_in_production():
    checked = run("manage.py", "check", "--deploy", "--fail-level", "INFO", **PRODUCTION)

    assert "no issues" in checked.stdout, checked.stderr
    assert checked.returncode == 0


def test_serving_on_this_machine_alone_relaxes_nothing_but_https():
    production = json.loads(run("-c", DUMP, **PRODUCTION).stdout)
    named = PRODUCTION | {"ALLOWED_HOSTS": "localhost", "CASEBRIDGE_LOOPBACK": "1"}
    loopback = json.loads(run("-c", DUMP, **named).stdout)

    relaxed = {name for name in production if production[name] != loopback[name]}

    assert relaxed == {
        "LOOPBACK",
        "TRUSTED_PROXIES",
        "REQUESTS_PER_MINUTE",
        "ALLOWED_HOSTS",
        "SECURE_SSL_REDIRECT",
        "SECURE_HSTS_SECONDS",
        "SESSION_COOKIE_SECURE",
        "CSRF_COOKIE_SECURE",
    }
    assert production["ALLOWED_HOSTS"] == ["cases.example", "www.cases.example"]
    assert production["DEBUG"] is False


def test_the_memory_for_pages_is_a_number_of_megabytes():
    program = "import config.settings as s; print(s.PAGE_CACHE_BYTES)"
    printed = [
        run("-c", program, **PRODUCTION, **given).stdout
        for given in ({}, {"CASEBRIDGE_PAGE_CACHE_MB": "0"}, {"CASEBRIDGE_PAGE_CACHE_MB": "8"})
    ]
    refused = run("manage.py", "check", **PRODUCTION, CASEBRIDGE_PAGE_CACHE_MB="-1")

    assert printed == ["33554432\n", "0\n", "8388608\n"]
    assert refused.stderr == ("Casebridge cannot start. CASEBRIDGE_PAGE_CACHE_MB must be a whole number, not '-1'.\n")


STRONG = PRODUCTION["SECRET_KEY"]
DATABASE = "postgres://db.example/cases"


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"SECRET_KEY": ""}, "Set SECRET_KEY"),
        ({"SECRET_KEY": "Zq8!kV2x"}, "SECRET_KEY can be guessed"),
        ({"SECRET_KEY": "a" * 64}, "SECRET_KEY can be guessed"),
        ({"SECRET_KEY": "0123456789" * 6}, "SECRET_KEY can be guessed"),
        ({"SECRET_KEY": f"django-insecure-{STRONG}"}, "SECRET_KEY can be guessed"),
        ({"SECRET_KEY": "change-me-to-something-long-and-random-1234567890"}, "SECRET_KEY can be guessed"),
        ({"ALLOWED_HOSTS": ""}, "Set ALLOWED_HOSTS"),
        ({"ALLOWED_HOSTS": " , "}, "Set ALLOWED_HOSTS"),
        ({"ALLOWED_HOSTS": "*"}, "ALLOWED_HOSTS must name"),
        ({"ALLOWED_HOSTS": "cases.example, *"}, "ALLOWED_HOSTS must name"),
        ({"ALLOWED_HOSTS": "."}, "ALLOWED_HOSTS must name"),
        ({"DEBUG": "1"}, "DEBUG=1 shows"),
        ({"DEBUG": "1", "ALLOWED_HOSTS": ""}, "DEBUG=1 shows"),
        ({"DEBUG": "1", "SECRET_KEY": "", "DATABASE_URL": ""}, "DEBUG=1 shows"),
    ],
)
@pytest.mark.parametrize("program", [("manage.py", "check"), GUNICORN], ids=["manage.py", "gunicorn"])
def test_the_site_refuses_to_start_in_public_with_unsafe_settings_in_one_sentence(program, changed, told):
    refused = run(*program, **{**PRODUCTION, **changed})

    assert refused.returncode == 1
    assert refused.stderr.startswith(f"Casebridge cannot start. {told}")
    assert refused.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "given",
    [
        {"DEBUG": "1", "DATABASE_URL": DATABASE},
        {"DEBUG": "1", "ALLOWED_HOSTS": "localhost,127.0.0.1", "CASEBRIDGE_BUNDLED_DATABASE": "1"},
        {"CASEBRIDGE_LOOPBACK": "1", "DATABASE_URL": DATABASE},
        {**PRODUCTION, "SECRET_KEY": "Jx3vQ9-bT7_mW2kLpR8sNdYc4HfGz6aEu1oViBt0XyM", "ALLOWED_HOSTS": ".cases.example"},
    ],
)  # fmt: skip
def test_a_developer_s_machine_and_a_safe_public_site_start(given):
    started = run("manage.py", "check", **given)

    assert started.returncode == 0, started.stderr


def test_a_public_site_knows_one_proxy_and_limits_requests_unless_told_otherwise():
    program = "import config.settings as s; print(s.TRUSTED_PROXIES, s.REQUESTS_PER_MINUTE)"
    told = {"CASEBRIDGE_TRUSTED_PROXIES": "2", "CASEBRIDGE_REQUESTS_PER_MINUTE": "60"}

    assert run("-c", program, **PRODUCTION).stdout == "1 600\n"
    assert run("-c", program, CASEBRIDGE_LOOPBACK="1", DATABASE_URL=DATABASE).stdout == "0 0\n"
    assert run("-c", program, **PRODUCTION, **told).stdout == "2 60\n"
