"""The bundled server: real ones, started, killed and stopped."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import OperationalError
from django.db.utils import ConnectionHandler

from config.embedded_postgres.server import BundledServer

psutil = pytest.importorskip("psutil", reason="the bundled PostgreSQL is not installed")
pytestmark = pytest.mark.django_db

HOLD_AND_WAIT = """
import sys, time
from pathlib import Path
from config.embedded_postgres.server import BundledServer
server = BundledServer(Path(sys.argv[1]), {})
server.hold()
server.start()
print("started", flush=True)
time.sleep(60)
"""


@pytest.fixture(scope="module")
def made(workplace) -> Path:
    """The directory of a server that was started and stopped once."""
    directory = workplace / "made"
    server = BundledServer(directory, {"fsync": "off"})
    server.hold()
    server.start()
    server.release()
    return directory


@pytest.fixture
def server(made):
    """A server that does not run yet. It is stopped after the test, whatever the test did."""
    server = BundledServer(made, {"fsync": "off"})
    server.hold()
    yield server
    server.release()
    assert processes(made) == []


@pytest.fixture
def other_process(made):
    """Another process that uses the server."""
    process = subprocess.Popen([sys.executable, "-c", HOLD_AND_WAIT, str(made)], stdout=subprocess.PIPE, text=True)
    assert process.stdout.readline() == "started\n"
    yield process
    process.kill()
    process.wait()


def processes(directory: Path) -> list[int]:
    """Return the ids of all processes with `directory` in their command."""
    return [it.pid for it in psutil.process_iter(["cmdline"]) if str(directory) in " ".join(it.info["cmdline"] or [])]


def connect(directory: Path):
    """Return a Django connection to the database `cases` of the server in `directory`."""
    settings = {"ENGINE": "config.embedded_postgres", "NAME": "cases", "DIRECTORY": directory}
    return ConnectionHandler({"default": settings})["default"]


def query(connection, statement: str):
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchone()


def test_the_first_connection_makes_a_database_that_knows_every_script(workplace, monkeypatch):
    monkeypatch.setenv("LANG", "C")
    monkeypatch.setenv("PGPORT", "1")

    connection = connect(workplace / "var" / "postgres")

    assert query(connection, "SELECT lower('ЖÉΩ'), current_setting('server_encoding')") == ("жéω", "UTF8")
    assert query(connection, "SELECT 'ПОРТРЕТ' ILIKE 'портрет'") == (True,)
    connection.close()
    BundledServer.at(workplace / "var" / "postgres").release()


def test_nobody_else_can_reach_the_server(made):
    assert made.stat().st_mode & 0o777 == 0o700


def test_it_listens_on_no_network(server):
    server.start()

    postmaster = psutil.Process(int((server.data / "postmaster.pid").read_text().split()[0]))
    assert postmaster.net_connections("inet") == []


def test_it_runs_until_the_last_process_that_uses_it_ends(server, other_process, made):
    server.release()
    assert processes(made / "data") != []

    server.hold()
    os.kill(other_process.pid, signal.SIGKILL)
    other_process.wait()
    server.release()

    assert processes(made) == []


@pytest.mark.parametrize(
    "left", ["", "12", "{dead}", "{dead}\n{data}\n1\n5432\n{directory}\n\n  1  1\nready   \n", "{own}\n"]
)
def test_it_starts_whatever_a_crash_left_in_its_pid_file(server, left):
    ended = subprocess.Popen(["true"])
    ended.wait()
    names = {"dead": ended.pid, "own": os.getpid(), "data": server.data, "directory": server.directory}
    (server.data / "postmaster.pid").write_text(left.format(**names))
    (server.directory / ".s.PGSQL.5432.lock").write_text(left.format(**names))

    server.start()

    assert processes(server.data) != []


def test_what_was_committed_survives_the_end_of_the_server_by_force(made):
    server = BundledServer.at(made)
    connection = connect(made)
    query(connection, "CREATE TABLE kept AS SELECT 1; SELECT 1")
    os.kill(int((server.data / "postmaster.pid").read_text().split()[0]), signal.SIGKILL)
    connection.close()

    assert query(connection, "SELECT * FROM kept") == (1,)

    connection.close()
    server.release()
    assert processes(made) == []


def test_data_half_made_is_made_again(workplace):
    half = workplace / "half" / "data.new"
    half.mkdir(parents=True)
    (half / "PG_VERSION").write_text("18\n")
    server = BundledServer(workplace / "half", {})
    server.hold()

    server.start()

    server.release()
    assert (server.data / "base").is_dir()
    assert not half.exists()


def test_a_path_too_long_for_a_socket_is_no_hindrance(workplace, made):
    directory = workplace / ("long" * 25) / "postgres"
    directory.parent.mkdir()
    shutil.copytree(made, directory)
    subprocess.run(["chown", "-R", f"--reference={made}", directory], check=True)
    server = BundledServer(directory, {})
    server.hold()

    server.start()

    socket_directory = Path(server.address()["host"])
    assert (socket_directory / ".s.PGSQL.5432").is_socket()
    assert socket_directory.stat().st_mode & 0o777 == 0o700
    server.release()
    socket_directory.rmdir()


def test_data_of_another_version_is_refused_in_one_sentence(server):
    version = server.data / "PG_VERSION"
    before = version.read_text()
    version.write_text("15\n")

    with pytest.raises(OperationalError, match="was made by PostgreSQL 15 and the bundled one is 18"):
        server.start()

    version.write_text(before)


def test_a_server_that_cannot_start_says_where_its_log_is(made):
    server = BundledServer(made, {"shared_buffers": "nonsense"})
    server.hold()

    with pytest.raises(OperationalError, match=f"could not start server.* its log is {made}/log"):
        server.start()

    server.release()


def test_a_machine_without_the_package_is_told_to_set_database_url(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "embedded_postgres", None)

    with pytest.raises(ImproperlyConfigured, match="set DATABASE_URL"):
        connect(tmp_path / "postgres").ensure_connection()


def test_a_start_is_not_torn_by_the_signals_that_end_a_process(made):
    process = subprocess.Popen([sys.executable, "-c", HOLD_AND_WAIT, str(made)], stderr=subprocess.DEVNULL)
    starting = psutil.Process(process.pid)
    names: set[str] = set()
    while "pg_ctl" not in names:
        # A child may end between being listed and being asked for its name.
        with contextlib.suppress(psutil.NoSuchProcess):
            names = {child.name() for child in starting.children()}
        time.sleep(0.001)
    process.send_signal(signal.SIGINT)
    process.wait()

    # A server that nobody ends would be there by now.
    time.sleep(0.5)
    assert processes(made / "data") == []
