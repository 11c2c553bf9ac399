"""The guard of the pure rooms."""

import socket

import pytest

from .no_network import NoNetworkError, no_network

__all__ = ["no_network"]


def test_no_connection_leaves_a_test_of_a_pure_room():
    with socket.socket() as opened, pytest.raises(NoNetworkError):
        opened.connect(("127.0.0.1", 9))
    with pytest.raises(NoNetworkError):
        socket.create_connection(("localhost", 9))
