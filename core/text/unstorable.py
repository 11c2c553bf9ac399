"""Characters that PostgreSQL cannot store in text. Pure."""

import re

UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
