"""The settings of a test run: the site on this machine alone, with a bundled server of its own that may lose data."""

import os

os.environ |= {"DEBUG": "", "CASEBRIDGE_LOOPBACK": "1", "CASEBRIDGE_BUNDLED_DATABASE": "1"}

from config.settings import *  # noqa: F403
from config.settings import DATABASES, STORAGES, VAR

if "DIRECTORY" in DATABASES["default"]:
    DATABASES["default"] |= {
        "DIRECTORY": VAR / "postgres-test",
        "SERVER_SETTINGS": {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"},
    }
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
WHITENOISE_AUTOREFRESH = True
WHITENOISE_USE_FINDERS = True
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# Tests make rows without an entry of the log; those of the cache give themselves one.
PAGE_CACHE_BYTES = 0
