"""A copy of the project and the `make` that runs in it, as a visitor has them."""

import os
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path

import pytest

psutil = pytest.importorskip("psutil", reason="the bundled PostgreSQL is not installed")


@dataclass
class Tree:
    """A copy of the project, with nothing in it that is not kept under version control."""

    root: Path

    @property
    def password_file(self) -> Path:
        return self.root / "var" / "admin-password"

    def make(self, target: str, **environment: str) -> "Make":
        """Run a target of the Makefile as the leader of a group of its own, as a terminal does."""
        kept = {name: os.environ[name] for name in os.environ if name.startswith(("PATH", "HOME", "PIP_"))}
        # Not a pipe: a site whose words nobody reads would stop to wait for a reader.
        descriptor, log = tempfile.mkstemp(dir=self.root.parent)
        process = subprocess.Popen(
            ["make", target],
            cwd=self.root,
            env=kept | environment,
            stdin=subprocess.DEVNULL,
            stdout=descriptor,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        os.close(descriptor)
        return Make(process, Path(log))

    def processes(self) -> list[psutil.Process]:
        """Return the processes that work in the tree, or run a program from it."""
        found = psutil.process_iter(["cwd", "cmdline"])
        return [it for it in found if str(self.root) in " ".join([it.info["cwd"] or "", *(it.info["cmdline"] or [])])]

    def postmaster(self) -> int:
        return int((self.root / "var" / "postgres" / "data" / "postmaster.pid").read_text().split()[0])


@dataclass
class Make:
    """A running `make`."""

    process: subprocess.Popen[bytes]
    log: Path

    @property
    def pid(self) -> int:
        return self.process.pid

    def printed(self) -> str:
        """Return what was printed so far."""
        return self.log.read_text()

    def ended(self) -> str:
        """Wait for the end, and return what was printed."""
        self.process.wait(timeout=300)
        return self.printed()


@dataclass
class Site:
    """A running `make serve`."""

    make: Make
    port: int
    seconds: float

    @property
    def server(self) -> int:
        """The process that started everything else."""
        return psutil.Process(self.make.pid).children()[0].pid

    def status(self, path: str = "/") -> int:
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=10) as response:
            return response.status


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


def serve(tree: Tree, **environment: str) -> Site:
    """Run `make serve` until it answers."""
    port = free_port()
    begun = time.monotonic()
    site = Site(tree.make("serve", PORT=str(port), **environment), port, 0)
    while True:
        try:
            site.status()
        except urllib.error.HTTPError:
            pytest.fail(site.make.printed())
        except OSError:
            assert site.make.process.poll() is None, site.make.printed()
            assert time.monotonic() - begun < 300, site.make.printed()
            time.sleep(0.05)
        else:
            site.seconds = time.monotonic() - begun
            return site
