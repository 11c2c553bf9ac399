"""Rooms whose code speaks to nobody: their tests open no socket."""

import socket
from collections.abc import Iterator

import pytest


class NoNetworkError(Exception):
    """A test of a pure room opens a socket."""


def _refuse(*_arguments, **_options) -> None:
    raise NoNetworkError


@pytest.fixture(autouse=True, scope="module")
def no_network() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", _refuse)
        patch.setattr(socket.socket, "connect_ex", _refuse)
        patch.setattr(socket.socket, "bind", _refuse)
        patch.setattr(socket, "getaddrinfo", _refuse)
        yield
