"""`manage.py serve`: everything between an empty database and a site that answers, in one process."""

import os
import signal
import sys
import threading
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError, connection, connections
from gunicorn.app.wsgiapp import WSGIApplication
from gunicorn.arbiter import Arbiter

from config.kept_secret import kept_secret
from config.made_files import make
from config.port import port_from

ADMIN = "admin"
PASSWORD_FILE = settings.VAR / "admin-password"


class Command(BaseCommand):
    help = "Prepare the database and the static files, and serve the site on 127.0.0.1, port 8000 or PORT."
    # Run below, with those of the database.
    requires_system_checks = []

    def handle(self, *args: Any, **options: Any) -> None:
        # Python would end at SIGTERM and SIGHUP on the spot, and leave the bundled database running.
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, lambda signum, frame: sys.exit(128 + signum))
        port = port_from(os.environ)
        try:
            self.prepare()
        except OperationalError as error:
            raise CommandError(f"The database cannot be used: {str(error).splitlines()[0]}") from error
        connections.close_all()
        Server(f"Casebridge answers at http://127.0.0.1:{port}/ (end it with Ctrl-C).").run()

    def prepare(self) -> None:
        """Bring the database, the library and the static files up to date. Changes nothing if they are."""
        if "DIRECTORY" in connection.settings_dict:
            self.say(f"Using the bundled PostgreSQL, in {connection.settings_dict['DIRECTORY']}; not for the public.")
        # The typefaces take other processors while the database takes one; collecting waits for them.
        threading.Thread(target=make, args=[settings.MADE_ROOT], daemon=True).start()
        self.check(databases=["default"])
        self.say("Bringing the database up to date.")
        call_command("migrate", interactive=False, verbosity=0)
        self.say("Loading the library.")
        call_command("load_library", verbosity=0)
        call_command("relist", outdated=True, stdout=self.stdout)
        self.say("Collecting the static files.")
        call_command("collectstatic", interactive=False, verbosity=0)
        self.say(admin_account())

    def say(self, sentence: str) -> None:
        """Print `sentence` at once, though the output may be a pipe."""
        self.stdout.write(sentence)
        self.stdout.flush()


class Server(WSGIApplication):
    """gunicorn with the settings of config/gunicorn.py, in this process. Prints `announcement` when it listens."""

    def __init__(self, announcement: str) -> None:
        self.announcement = announcement
        super().__init__()

    def load_config(self) -> None:
        self.load_config_from_module_name_or_filename("python:config.gunicorn")
        self.cfg.set("when_ready", self.when_ready)
        self.app_uri = "config.wsgi"

    def when_ready(self, arbiter: Arbiter) -> None:
        """Called by gunicorn when it listens, after it has set its own signal handlers."""
        # The terminal was closed; gunicorn would only start new workers.
        signal.signal(signal.SIGHUP, lambda *_: os.kill(arbiter.pid, signal.SIGTERM))
        print(self.announcement, flush=True)


def admin_account() -> str:
    """Make the administrator's account with a random password kept in a file, unless it exists; say where it is."""
    users = get_user_model().objects
    if not users.filter(username=ADMIN).exists():
        users.create_superuser(ADMIN, password=kept_secret(PASSWORD_FILE))
    elif not PASSWORD_FILE.exists():
        return f'The administrator is {ADMIN}; for a new password: make manage ARGS="changepassword {ADMIN}"'
    return f"The administrator is {ADMIN}, with the password in {PASSWORD_FILE}."
