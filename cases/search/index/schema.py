"""The schema of the index: what it has of a published case."""

from zlib import crc32

from tantivy import Schema, SchemaBuilder

from cases.search.analysis.analyzers import ANALYZERS, PLAIN
from cases.search.facets.register import FACETS

# To be raised whenever documents are written otherwise than before.
_VERSION = 11

# Facet to the field that counts it; the field of the facet's own name has its values as in the address.
FACET_FIELDS = {facet.name: facet.counted_field for facet in FACETS}
# Part of the index's path: an index of another version, or of other facets, is never opened but rebuilt beside it.
SCHEMA_VERSION = f"{_VERSION}-{crc32(repr(sorted(FACET_FIELDS.items())).encode()):08x}"
# Text; each has a column for every analyzer. `translated`: keywords and court in languages that the case is not in.
# `filed`: what else the case is filed under: its jurisdiction, session, subject matter, the laws it applies.
NAME_FIELDS = ("title", "party", "keyword", "court", "translated", "filed")
BODY_FIELDS = ("held", "facts")


def column_of(field: str, analyzer: str) -> str:
    """Return the column of a text field as an analyzer reads it."""
    return f"{field}_{analyzer}"


def build_schema() -> Schema:
    """Return the schema of the index."""
    builder = SchemaBuilder()
    builder.add_text_field("kind", tokenizer_name="raw")
    builder.add_text_field("reference", tokenizer_name="raw")
    builder.add_unsigned_field("listing", fast=True)
    builder.add_unsigned_field("version", stored=True)
    builder.add_text_field("fingerprint", stored=True, tokenizer_name="raw")
    builder.add_bytes_field("stored_case", stored=True)
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
    # Numbers of a case, as words have them and in the forms that name it whole; provisions that it applies, with and
    # without their sub-units, and that its texts name.
    for field in ("number", "case_number", "docket", "article", "named"):
        builder.add_text_field(field, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("docket_words", tokenizer_name=PLAIN)
    for field in (*NAME_FIELDS, *BODY_FIELDS):
        for analyzer in ANALYZERS:
            builder.add_text_field(column_of(field, analyzer), tokenizer_name=analyzer)
    return builder.build()
