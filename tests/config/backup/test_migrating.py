"""Restoring migrates within one transaction."""

from django.db.migrations.loader import MigrationLoader


def test_every_migration_can_run_in_the_transaction_of_a_restore():
    outside = [name for name, migration in MigrationLoader(None).disk_migrations.items() if not migration.atomic]

    assert outside == []
