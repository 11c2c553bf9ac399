"""Backups of the whole site: one archive out of the database, and back into one."""
