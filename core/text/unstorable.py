"""What no database keeps in a text: the character NUL, and halves of a pair of surrogates. Pure."""

import re

UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
