"""Limits of size, depth and cost for any source."""

from .bounds import Bounds

MEGABYTE = 1024 * 1024

LARGEST_FILE = 32 * MEGABYTE  # A scanned judgment of 300 pages is smaller.
MOST_TEXT = 2_000_000  # Characters; the longest judgments have 600,000.

MOST_MEMBERS = 1_000  # Entries of an archive. One that holds more is refused before any is opened.
MOST_UNPACKED = 256 * MEGABYTE  # Of an archive, all members together.
LARGEST_PART = 16 * MEGABYTE  # Of one XML part of a Word document, unpacked; such parts shrink to a tenth at least.

MOST_PAGES = 500
MOST_ELEMENTS = 100_000  # Of a Word document: what mammoth reads in the seconds and the memory below.
DEEPEST = 200  # Elements within each other; those of real pages are below 60.

SECONDS = 15  # For one document, in its own process: on a busy machine the largest allowed takes about half of it.
MEMORY = 1024 * MEGABYTE  # Address space of that process.
MOST_OUTPUT = 48 * MEGABYTE  # What it may say of one document: its text, and records of it.

BOUNDS = Bounds(SECONDS, MEMORY, MOST_OUTPUT)
