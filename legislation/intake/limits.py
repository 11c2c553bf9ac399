"""Limits on what reading a law may cost."""

from core.sources.bounds import Bounds

_MEGABYTE = 1024 * 1024

SMALL = 1_000_000  # Characters of plain text, whose reading takes no longer than its length says.
SECONDS = 25  # A law of 1,500 articles takes less than two.
# An outline of 20 million characters, in objects; as JSON it says each of them twice.
BOUNDS = Bounds(SECONDS, memory=3 * 1024 * _MEGABYTE, output=192 * _MEGABYTE)
