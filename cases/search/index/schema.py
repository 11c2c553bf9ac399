"""What the index holds of a published case."""

from tantivy import Schema, SchemaBuilder

from cases.search.analysis.analyzers import ANALYZERS, PLAIN

# Named in the index's path: an index of another form is never opened, but made anew beside it.
FORM = "8"

# What can be filtered by, with values as in the query string, and the column that counts it. Rows are counted by their
# primary keys: numbers are added up faster than names, and need not be looked up in a dictionary.
FACET_FIELDS = {
    "jurisdiction": "jurisdiction", "court": "court_row", "keyword": "keyword_row", "collection": "collection_row",
    "session": "session_row", "subject": "subject_row", "level": "level", "procedure": "procedure",
    "language": "language", "year": "year", "provision": "provision_row",
}  # fmt: skip
# Text; each has a column for every analyzer. `translated`: keywords and court in languages that the case is not in.
# `filed`: what else the case is filed under: its jurisdiction, session, subject matter, the laws it applies.
NAME_FIELDS = ("title", "party", "keyword", "court", "translated", "filed")
BODY_FIELDS = ("held", "facts")


def column_of(field: str, analyzer: str) -> str:
    """Return the column that holds a text field read by an analyzer."""
    return f"{field}_{analyzer}"


def build_schema() -> Schema:
    builder = SchemaBuilder()
    builder.add_text_field("kind", tokenizer_name="raw")
    builder.add_text_field("reference", tokenizer_name="raw")
    builder.add_unsigned_field("listing", fast=True)
    builder.add_unsigned_field("version", stored=True)
    builder.add_text_field("mark", stored=True, tokenizer_name="raw")
    builder.add_bytes_field("glimpse", stored=True)
    builder.add_bytes_field("names", stored=True)
    builder.add_unsigned_field("newest", fast=True)
    builder.add_unsigned_field("oldest", fast=True)
    builder.add_unsigned_field("published", fast=True)
    builder.add_text_field("title_order", fast=True, tokenizer_name="raw", index_option="basic")
    builder.add_integer_field("first_day", indexed=True, fast=True)
    builder.add_integer_field("last_day", indexed=True, fast=True)
    for field, counted in FACET_FIELDS.items():
        builder.add_text_field(field, fast=field == counted, tokenizer_name="raw", index_option="basic")
        if field != counted:
            builder.add_unsigned_field(counted, fast=True)
    # Numbers that name a case; provisions that it applies, with and without their sub-units, and that its texts name.
    for field in ("number", "docket", "article", "named"):
        builder.add_text_field(field, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("docket_words", tokenizer_name=PLAIN)
    for field in (*NAME_FIELDS, *BODY_FIELDS):
        for analyzer in ANALYZERS:
            builder.add_text_field(column_of(field, analyzer), tokenizer_name=analyzer)
    return builder.build()
