"""What the process that opens files may not do."""

import subprocess
import sys

import pytest
from django.conf import settings


@pytest.mark.parametrize(
    "act",
    [
        "open('/etc/passwd')",
        "open('var/secret-key')",
        "open('/tmp/casebridge-written', 'w')",
        "socket.create_connection(('127.0.0.1', 9))",
        "socket.getaddrinfo('localhost', 80)",
        "subprocess.run(['true'])",
        "os.system('true')",
        "os.remove('/tmp/casebridge-written')",
    ],
)
def test_it_opens_no_file_speaks_to_nobody_and_starts_nothing(act):
    tried = f"import os, socket, subprocess\nfrom cases.intake.files.confined import confine\nconfine()\n{act}"

    ended = subprocess.run([sys.executable, "-c", tried], cwd=settings.BASE_DIR, capture_output=True, text=True)

    assert "PermissionError" in ended.stderr


def test_it_ends_where_it_takes_more_memory_than_it_may():
    tried = "from cases.intake.files.confined import confine\nconfine()\nbytearray(2 * 2**30)"

    ended = subprocess.run([sys.executable, "-c", tried], cwd=settings.BASE_DIR, capture_output=True, text=True)

    assert "MemoryError" in ended.stderr


def test_it_knows_neither_the_database_nor_django():
    tried = "import sys, cases.intake.files.convert\nprint([name for name in sys.modules if name.startswith('django')])"

    ended = subprocess.run([sys.executable, "-c", tried], cwd=settings.BASE_DIR, capture_output=True, text=True)

    assert ended.stdout.strip() == "[]"
