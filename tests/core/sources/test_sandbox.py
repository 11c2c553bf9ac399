"""What a process that reads a source may not do; the same for files of cases and for laws."""

import ast
import os
import pickle
import resource
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

from cases.files import Document
from core.sources import supervisor, wire
from legislation.intake import LawReading
from legislation.intake.file_worker import Answer

from .users import USERS, User

ROOT = Path(settings.BASE_DIR)
pytestmark = pytest.mark.parametrize("user", USERS, ids=lambda user: user.name)


def within(user: User, act: str) -> subprocess.CompletedProcess[str]:
    """Do something in a process that has imported what the user's has, and is confined as that is."""
    program = (
        f"import os, socket, subprocess, sys, {user.module} as worker\n"
        f"from core.sources.sandbox import confine\nconfine(worker.BOUNDS.memory)\n{act}"
    )
    return subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    "act",
    [
        "open('/etc/passwd')",
        "open('var/secret-key')",
        "open('config/settings.py')",
        "open('/proc/self/environ')",
        "open('/tmp/casebridge-written', 'w')",
        "socket.create_connection(('127.0.0.1', 9))",
        "socket.getaddrinfo('localhost', 80)",
        "subprocess.run(['true'])",
        "os.system('true')",
        "os.remove('/tmp/casebridge-written')",
    ],
)
def test_it_opens_no_file_speaks_to_nobody_and_starts_nothing(user, act):
    assert "PermissionError" in within(user, act).stderr


def test_it_ends_where_it_takes_more_memory_than_it_may(user):
    assert "MemoryError" in within(user, f"bytearray({user.bounds.memory + 2**20})").stderr


def test_it_knows_neither_the_database_nor_django(user):
    asked = "print([name for name in sys.modules if name.startswith(('django', 'psycopg', 'config'))])"

    assert within(user, asked).stdout.strip() == "[]"


@pytest.fixture
def started(monkeypatch) -> list[tuple[bytes, list[str]]]:
    """The environment and the open files of each process that is started, as the system has them."""
    noted = []
    popen = subprocess.Popen

    def start(*given, **options):
        child = popen(*given, **options)
        own = Path(f"/proc/{child.pid}")
        # The system shows it only once the new program is laid out, a moment after it was started.
        while not (environment := (own / "environ").read_bytes()) and child.poll() is None:
            pass
        noted.append((environment, [name for each in (own / "fd").iterdir() if (name := leads_to(each))]))
        return child

    def leads_to(file: Path) -> str:
        # A new program opens and closes files of its own meanwhile; one that it inherited stays open.
        try:
            return str(file.readlink())
        except FileNotFoundError:
            return ""

    monkeypatch.setattr(supervisor.subprocess, "Popen", start)
    return noted


def test_it_inherits_no_environment_and_no_open_file(user, started, monkeypatch, tmp_path):
    monkeypatch.setenv("DATABASE_URL", "postgres://planted-secret@db.example/cases")
    monkeypatch.setenv("SECRET_KEY", "planted-secret")

    with (tmp_path / "open-file").open("w") as held:
        os.set_inheritable(held.fileno(), True)
        refused = user.read(user.harmless)

    (environment, files), *_ = started
    assert refused == []
    assert environment == b"LANG=C.UTF-8\0"
    assert not any("open-file" in name for name in files)


class Planted:
    """Unpickling it would make a directory."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self):
        return os.mkdir, (str(self.path),)


def test_what_a_process_says_is_never_unpickled(user, monkeypatch, tmp_path):
    said = pickle.dumps(Planted(tmp_path / "unpickled"))
    program = f"import sys; sys.stdout.buffer.write({said!r} + b'\\n')"
    monkeypatch.setattr(supervisor, "command", lambda module: (sys.executable, "-c", program))

    assert user.read(user.harmless) == ["too_costly"]
    assert not (tmp_path / "unpickled").exists()


@pytest.mark.parametrize(
    "said", ["", "1", "[]", "null", '{"units": 5}', '{"documents": 5}', "[" * 100_000], ids=lambda said: said[:20]
)
def test_a_process_that_says_something_else_is_told_as_too_costly(user, said, monkeypatch, tmp_path):
    (tmp_path / "said").write_text(f"{said}\n")
    monkeypatch.setattr(supervisor, "command", lambda module: ("/bin/cat", str(tmp_path / "said")))

    assert user.read(user.harmless) == ["too_costly"]


def test_a_process_that_never_stops_talking_is_ended(user, monkeypatch):
    program = "import sys\nwhile True: sys.stdout.write('x' * 2**20)"
    monkeypatch.setattr(supervisor, "command", lambda module: (sys.executable, "-c", program))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    assert user.read(user.harmless) == ["too_costly"]
    assert (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024 < 4 * user.bounds.output


def test_a_source_of_nothing_but_depth_is_refused(user):
    assert user.read(user.deep) == ["too_deep"]


def test_a_source_whose_time_is_up_is_given_up(user):
    assert user.read(user.harmless, seconds=0) in (["too_costly"], ["not_reached"])


def test_a_third_source_at_once_is_to_be_given_again(user, monkeypatch):
    monkeypatch.setattr(supervisor, "PATIENCE", 0)
    supervisor.AT_ONCE.acquire()
    supervisor.AT_ONCE.acquire()
    try:
        refused = user.read(user.harmless)
    finally:
        supervisor.AT_ONCE.release()
        supervisor.AT_ONCE.release()

    assert refused == ["busy"]
    assert user.read(user.harmless) == []


def test_its_side_of_the_code_knows_no_pickle(user):
    folders = (ROOT / "legislation" / "sources", (ROOT / user.module.replace(".", "/")).parent)
    files = [path for folder in folders for path in folder.rglob("*.py")]
    named = {
        name.name.partition(".")[0]
        for path in files
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in ([ast.alias(node.module or "")] if isinstance(node, ast.ImportFrom) else node.names)
    }

    assert len(files) > 5
    assert not named & {"pickle", "marshal", "shelve", "multiprocessing", "dill"}


def test_what_goes_over_the_wire_is_json(user):
    """A damaged line is a ValueError, never anything that runs."""
    readers = {
        "cases": lambda line: wire.from_line(line, Document),
        "laws": lambda line: wire.from_line(line, LawReading),
    }
    reader = readers.get(user.name, lambda line: wire.from_line(line, Answer))

    with pytest.raises(ValueError, match="Expected `object`"):
        reader(b"[]")
