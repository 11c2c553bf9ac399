"""The port of the site: `python3 -m config.port` fails with a sentence if it is not free.

Runs before anything is installed, so it needs the standard library alone.
"""

import os
import re
import socket
import sys
from collections.abc import Mapping


def port_from(environ: Mapping[str, str]) -> int:
    """Return the free port of this machine that `PORT` names, 8000 without it. Exits with one sentence if it cannot."""
    wanted = environ.get("PORT") or "8000"
    if not re.fullmatch("[0-9]{1,5}", wanted) or not 0 < int(wanted) < 65536:
        sys.exit(f"PORT must be a number from 1 to 65535, not {wanted!r}.")
    with socket.socket() as probe:
        # Connections of a server that has just ended do not make its port occupied.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", int(wanted)))
        except PermissionError:
            sys.exit(f"Port {wanted} needs the rights of root: choose another, for example: make serve PORT=8001")
        except OSError:
            sys.exit(f"Port {wanted} is in use: stop that program, or choose another port: make serve PORT=8001")
    return int(wanted)


if __name__ == "__main__":
    port_from(os.environ)
