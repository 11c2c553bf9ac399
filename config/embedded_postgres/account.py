"""The account that runs the bundled server, which never runs as root."""

import logging
import os
import pwd
import stat
import subprocess
from pathlib import Path
from typing import Any

from django.db import OperationalError

logger = logging.getLogger(__name__)

ACCOUNT = "casebridge_postgres"
NO_ACCOUNT = f"PostgreSQL does not run as root: make an account {ACCOUNT}, or start Casebridge as another user."


def process_owner() -> dict[str, Any]:
    """Return the arguments with which `subprocess` runs a program of the server."""
    if os.geteuid() != 0:
        return {}
    entry = _entry()
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}


def give(directory: Path) -> None:
    """Make `directory` the server's own: any process that can enter it could use a server that trusts everybody.

    Raises OperationalError, in one sentence, if it is another user's.
    """
    owner = process_owner()
    found = directory.lstat()
    if found.st_uid not in {os.geteuid(), owner.get("user")} or not stat.S_ISDIR(found.st_mode):
        raise OperationalError(f"{directory} belongs to user {found.st_uid}: start Casebridge as that user.")
    if owner:
        os.chown(directory, owner["user"], owner["group"])
    directory.chmod(0o700)


def open_way_to(path: Path) -> None:
    """As root, let the server's account pass through the directories above `path`; it may not list them."""
    if os.geteuid() != 0:
        return
    for directory in path.parents:
        mode = stat.S_IMODE(directory.stat().st_mode)
        if not mode & stat.S_IXOTH:
            logger.warning("Every account may pass through %s now (chmod o+x), for the bundled PostgreSQL.", directory)
            directory.chmod(mode | stat.S_IXOTH)


def _entry() -> pwd.struct_passwd:
    try:
        return pwd.getpwnam(ACCOUNT)
    except KeyError:
        command = ["useradd", "--system", "--user-group", "--no-create-home", "--shell", "/bin/false", ACCOUNT]
        try:
            subprocess.run(command, check=True)  # noqa: S603
        except (OSError, subprocess.CalledProcessError) as error:
            raise OperationalError(NO_ACCOUNT) from error
        return pwd.getpwnam(ACCOUNT)
