"""The settings as another process reads them from its environment."""

import json
import os
import subprocess
import sys

from django.conf import settings

from config.database import BUNDLED_IN_PRODUCTION

PRODUCTION = {
    "SECRET_KEY": "of a test, and at least fifty characters long: 0123456789",
    "ALLOWED_HOSTS": "cases.example,www.cases.example",
    "DATABASE_URL": "postgres://db.example/cases",
    "CASEBRIDGE_REPORT_ADDRESS": "editors@cases.example",
}
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
    refused = run("manage.py", "check", SECRET_KEY=PRODUCTION["SECRET_KEY"])

    assert refused.returncode == 1
    assert refused.stderr == f"Casebridge cannot start. {BUNDLED_IN_PRODUCTION}\n"


def test_the_bundled_database_may_be_chosen_in_production():
    chosen = run("manage.py", "check", SECRET_KEY=PRODUCTION["SECRET_KEY"], CASEBRIDGE_BUNDLED_DATABASE="1")

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
    loopback = json.loads(run("-c", DUMP, **PRODUCTION, CASEBRIDGE_LOOPBACK="1").stdout)

    relaxed = {name for name in production if production[name] != loopback[name]}

    assert relaxed == {
        "LOOPBACK",
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

    assert printed == ["67108864\n", "0\n", "8388608\n"]
    assert refused.stderr == ("Casebridge cannot start. CASEBRIDGE_PAGE_CACHE_MB must be a whole number, not '-1'.\n")
