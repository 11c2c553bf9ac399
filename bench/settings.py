"""The site as it is served, on a database, an index and files of its own, with the peers' addresses beside its own."""

import os

os.environ |= {"DEBUG": "", "CASEBRIDGE_LOOPBACK": "1", "CASEBRIDGE_BUNDLED_DATABASE": "1"}

from config.settings import *  # noqa: F403
from config.settings import DATABASES, VAR

COUNT = int(os.environ["BENCH_COUNT"])
KEPT = VAR / "bench" / str(COUNT)

DATABASES["default"]["NAME"] = f"casebridge_bench_{COUNT}"
if "DIRECTORY" in DATABASES["default"]:
    DATABASES["default"]["DIRECTORY"] = VAR / "postgres-bench"
SEARCH_DIRECTORY = KEPT / "search"
STATIC_ROOT = KEPT / "static"
# What the floor is measured with: the pages' bytes as files.
WHITENOISE_ROOT = KEPT / "floor"
ROOT_URLCONF = "bench.urls"
# Nothing is answered from a cache: each page is made. Only the servers of `bench.repeated` keep pages, and those
# of `bench.soak` as many as the site does.
if (_kept := os.environ.get("BENCH_PAGE_CACHE_BYTES", "0")) != "default":
    PAGE_CACHE_BYTES = int(_kept)
CACHES = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}
