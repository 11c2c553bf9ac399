"""All that a database has."""

from django.db import connection


def contents() -> dict[str, list[tuple]]:
    """Return all rows of all tables, without sessions and the moments of migrations."""
    rows = {}
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            if table not in ("django_session", "django_migrations"):
                cursor.execute(f"SELECT t::text FROM {table} t ORDER BY 1")  # noqa: S608
                rows[table] = cursor.fetchall()
    return rows


def constraints() -> list[tuple]:
    """Return every constraint, index and trigger with its definition and whether it is in force."""
    with connection.cursor() as cursor:
        cursor.execute("""
            SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid), convalidated::text FROM pg_constraint
            WHERE connamespace = 'public'::regnamespace
            UNION SELECT tablename, indexname, indexdef, '' FROM pg_indexes WHERE schemaname = 'public'
            UNION SELECT tgrelid::regclass::text, tgname, pg_get_triggerdef(oid), tgenabled::text FROM pg_trigger
            WHERE NOT tgisinternal
            ORDER BY 1, 2, 3
        """)
        return cursor.fetchall()


def count(table: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table}")  # noqa: S608
        return cursor.fetchone()[0]
