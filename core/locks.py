"""The order of locks, and functions that take them.

Two acts that take the same locks in different orders wait for each other, and PostgreSQL ends one of them. So every act
takes its locks in this order, and leaves out those that it does not need:

1. the lock of a document's digest (`cases/editing/imports.py`);
2. cases, by primary key;
3. jurisdictions, by code: only the holder of one gives out its next serial number;
4. the catalogue's lock (`names.lock_names`): every act that writes rows of the catalogue or the law holds it, so these
   rows need no order among themselves;
5. listings, by primary key: a listing's lock covers its ties, and the wordings that its case quotes;
6. the log's lock (`log.lock`): its holder waits for nobody, and locks other rows with SKIP LOCKED or not at all.

Rows that others point to are locked FOR NO KEY UPDATE. Foreign keys are checked at the commit, while the log's lock is
held, and that check waits for rows that are locked FOR UPDATE. A DELETE locks its row so; a row of the catalogue or the
law is therefore deleted under the log's lock.

An act that PostgreSQL ends all the same is tried again: `again.py`.
"""

from typing import Any

from django.db import models


def locked(rows: models.QuerySet[Any]) -> models.QuerySet[Any]:
    """Return the rows, in the order of their primary keys, so that they are locked when they are fetched.

    Nobody else can lock, change or delete them until the transaction ends; rows that point to them can be written.
    """
    return rows.select_for_update(of=("self",), no_key=True).order_by("pk")


def lock(rows: models.QuerySet[Any]) -> list[Any]:
    """Lock the rows in the order of their primary keys, and return these."""
    return list(locked(rows).values_list("pk", flat=True))
