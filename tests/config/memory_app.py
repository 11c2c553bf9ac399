"""A WSGI application that keeps memory: what a worker's limit is tried with."""

import os
import time

_hoard: list[bytes] = []


def application(environ, start_response):
    """Answer `/MEGABYTES/SECONDS`: keep so much, wait so long, and say which process answers."""
    megabytes, seconds = (environ["PATH_INFO"].strip("/") or "0/0").split("/")
    _hoard.append(os.urandom(1024) * 1024 * int(megabytes))
    time.sleep(float(seconds))
    body = str(os.getpid()).encode()
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", str(len(body)))])
    return [body]
