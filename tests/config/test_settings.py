"""The settings: what they refuse, and what the site then sends."""

import pytest


@pytest.mark.django_db
def test_the_database_knows_the_case_of_letters_of_every_script():
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT lower('ЖÉΩ')")
        assert cursor.fetchone() == ("жéω",)
