"""The order in which every act takes its locks, and how it takes them.

Two acts that take the same locks in different orders wait for each other, and PostgreSQL ends one of them. So every act takes
its locks in this order, and leaves out those it does not need:

1. the lock of a document's digest (`cases/take_in.py`);
2. cases, by primary key;
3. jurisdictions, by code: whoever holds one gives out the next serial number;
4. the catalogue's lock (`names.lock_names`): whoever writes rows of the catalogue or the law holds it, so these rows need no
   order among themselves;
5. listings, by primary key; a listing's lock covers its ties, and is taken before the case's quoted wordings are touched;
6. the log's lock (`log.lock`). Its holder waits for nobody: it locks other rows with SKIP LOCKED, or not at all.

Rows that others point to are locked FOR NO KEY UPDATE. Foreign keys are checked at the commit, when the log's lock is held,
and the check waits for rows that are locked FOR UPDATE. Deleting a row locks it so. A row of the catalogue or the law is
therefore deleted under the log's lock.

What an order cannot prevent is tried again: `again.py`.
"""

from typing import Any

from django.db import models


def locked(rows: models.QuerySet) -> models.QuerySet:
    """Return the rows, in the order of their primary keys, so that they are locked when they are fetched.

    Nobody else can lock, change or delete them until the transaction ends; rows that point to them can be written.
    """
    return rows.select_for_update(of=("self",), no_key=True).order_by("pk")


def lock(rows: models.QuerySet) -> list[Any]:
    """Lock the rows in the order of their primary keys, and return these."""
    return list(locked(rows).values_list("pk", flat=True))
