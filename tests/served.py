"""The settings of a site that a test starts beside itself, on the test's own database."""

import os
from pathlib import Path

from .settings import *  # noqa: F403
from .settings import DATABASES

DATABASES["default"]["NAME"] = os.environ["SERVED_DATABASE"]
SEARCH_DIRECTORY = Path(os.environ["SERVED_SEARCH"])
PAGE_CACHE_BYTES = 1024 * 1024
