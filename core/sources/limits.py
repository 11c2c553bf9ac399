"""How large, deep and costly a file may be: a hundred times what a case summary is, which has a few pages."""

from core.sources.bounds import Bounds

_MEGABYTE = 1024 * 1024

LARGEST_FILE = 32 * _MEGABYTE  # A scanned judgment of 300 pages is smaller.
MOST_TEXT = 2_000_000  # Characters; the longest judgments have 600,000.
MOST_LINES = 30_000  # The longest judgments have 10,000; each line becomes a paragraph of the case's pages.
MOST_RECORDS = 50  # More in one text are an archive, which is taken in by parts.
MOST_ROWS = 2_000  # Citations, parties and names of one record: the longest judgments cite some hundred provisions.
SMALL = 100_000  # Characters of plain text: read in less than half a second whatever they are, so in no child.

MOST_MEMBERS = 1_000  # Entries of an archive. One that holds more is refused before any is opened.
MOST_UNPACKED = 256 * _MEGABYTE  # Of an archive, all members together.
LARGEST_PART = 16 * _MEGABYTE  # Of one XML part of a Word document, unpacked; such parts shrink to a tenth at least.

MOST_PAGES = 500
MOST_ELEMENTS = 100_000  # Of a Word document: what mammoth reads in the seconds and the memory below.
DEEPEST = 200  # Elements within each other; those of real pages are below 60.

SECONDS = 15  # For one document, in its own process: on a busy machine the largest allowed takes about half of it.
FILE_SECONDS = 600  # For one file with all its documents, where nobody waits at a page.
MEMORY = 1024 * _MEGABYTE  # Address space of that process.
MOST_OUTPUT = 48 * _MEGABYTE  # What it may say of one document: its text, and records of it.

BOUNDS = Bounds(SECONDS, MEMORY, MOST_OUTPUT)
