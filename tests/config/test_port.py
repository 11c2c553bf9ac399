"""The port that the site is served on."""

import socket

import pytest

from config.port import port_from


@pytest.fixture
def taken():
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def test_a_free_port_may_be_chosen(taken):
    with socket.create_server(("127.0.0.1", 0)) as server:
        free = server.getsockname()[1]

    assert port_from({"PORT": str(free)}) == free


def test_an_occupied_port_is_named_in_one_sentence(taken):
    with pytest.raises(SystemExit, match=f"^Port {taken} is in use: .*PORT=8001$"):
        port_from({"PORT": str(taken)})


@pytest.mark.parametrize("port", ["0", "65536", "http", "-1", "80.5", "٨٠٠٠", "9" * 5000])
def test_what_is_no_port_is_refused(port):
    with pytest.raises(SystemExit, match=r"^PORT must be a number from 1 to 65535"):
        port_from({"PORT": port})
