"""What the tests of outages share."""

from tests.config.outages.full_disk import small_disk

__all__ = ["small_disk"]
