"""Limits for files of cases, a hundred times a summary."""

MOST_LINES = 30_000  # The longest judgments have 10,000; each line becomes a paragraph of the case's pages.
MOST_RECORDS = 50  # More in one text are an archive, which is imported by parts.
MOST_ROWS = 2_000  # Citations, parties and names of one record: the longest judgments cite some hundred provisions.
SMALL = 100_000  # Bytes of plain text: read in less than half a second whatever they are, so in no other process.
FILE_SECONDS = 600  # For one file with all its documents, where nobody waits at a page.
