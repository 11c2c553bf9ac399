"""How gunicorn serves the site: `make serve`, or `gunicorn --config python:config.gunicorn config.wsgi`."""

import gc
import os
import sys
from typing import TYPE_CHECKING

from django.core.exceptions import ImproperlyConfigured

from . import worker_memory

if TYPE_CHECKING:
    from gunicorn.arbiter import Arbiter
    from gunicorn.workers.base import Worker

try:
    from .settings import VAR, WORKER_MEMORY_BYTES
except ImproperlyConfigured as mistake:
    sys.exit(f"Casebridge cannot start. {mistake}")

# Objects in cycles after which they are looked for: some thirty pages. With Python's own 700, one page in six waits
# some milliseconds for a search through all that pages before it have made.
_CYCLES = 20_000

bind = f"127.0.0.1:{os.environ.get('PORT') or 8000}"
workers = 2
worker_class = "gthread"
threads = 4
preload_app = True
timeout = 60
graceful_timeout = 10
keepalive = 5
loglevel = "warning"
# A worker's sign of life is a file: in memory where there is such a place, for a busy disk must not look like death.
worker_tmp_dir = "/dev/shm" if os.access("/dev/shm", os.W_OK) else str(VAR)  # noqa: S108
control_socket_disable = True

_turn = worker_memory.Turn()


def post_fork(_server: "Arbiter | None", _worker: "Worker | None") -> None:
    """Bound every wait for the database and all memory, and keep what the worker starts with out of collections."""
    from .outages.time_limits import limit_waits

    limit_waits()
    worker_memory.share_one_heap()
    gc.freeze()
    gc.set_threshold(_CYCLES, 10, 10)


def post_worker_init(worker: "Worker") -> None:
    """Look after the worker's memory from now on."""
    worker_memory.watch(worker, WORKER_MEMORY_BYTES, _turn)


def child_exit(server: "Arbiter", _worker: "Worker") -> None:
    """Count the workers again: one that was replaced has ended."""
    worker_memory.replaced(server)
