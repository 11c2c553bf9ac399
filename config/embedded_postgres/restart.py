"""Restarting the bundled server in a thread, while requests go on."""

import logging
from pathlib import Path
from threading import Lock, Thread

from django.db import OperationalError

from .server import BundledServer

logger = logging.getLogger(__name__)

# How long the request that found the server gone waits for it: most starts take less.
SECONDS = 1.2
_starting: dict[Path, Thread] = {}
_lock = Lock()


def restart(server: BundledServer) -> bool:
    """Have one thread of this process start the server, which may take minutes; say whether it answers now.

    A caller that comes while that thread is at work does not wait for it.
    """
    with _lock:
        running = _starting.get(server.directory)
        if running is not None and running.is_alive():
            return False
        thread = _starting[server.directory] = Thread(target=_start, args=(server,), daemon=True)
        thread.start()
    thread.join(SECONDS)
    return not thread.is_alive()


def _start(server: BundledServer) -> None:
    try:
        server.start()
    except OperationalError as error:
        # The sentence says all; a traceback would hide it.
        logger.error("%s", error)  # noqa: TRY400
