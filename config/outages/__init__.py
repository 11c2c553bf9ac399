"""Answers while the database is away, stuck, locked or full."""
