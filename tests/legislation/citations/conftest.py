"""A pure room."""

from tests.no_network import no_network

__all__ = ["no_network"]
