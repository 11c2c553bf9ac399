"""A process of its own in which an editor acts: lines of JSON in, lines of JSON out. See `editors.py`."""

import json
import logging
import re
import sys
import time

import django

TELLS = re.compile(
    r'errornote|errorlist|error-summary|<li class="(?:error|warning)"|Cannot delete|Already imported|No case cites'
)
_tried: list[str] = []


class _Noting(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        _tried.append(record.getMessage())


def main() -> None:
    django.setup()
    from django.contrib.auth.models import User
    from django.test import Client
    from django.test.utils import setup_test_environment

    from .acts import ACTS, post

    setup_test_environment()
    logging.getLogger("core.again").addHandler(_Noting())
    client = ready = None
    for line in sys.stdin:
        asked = json.loads(line)
        if "login" in asked:
            client = Client(raise_request_exception=False)
            client.force_login(User.objects.get(username=asked["login"]))
            answer = {}
        elif "ready" in asked:
            _tried.clear()
            ready = ACTS[asked["ready"]].ready(client, asked["world"], asked["side"])
            answer = {}
        else:
            time.sleep(asked["go"])
            page = post(client, ready)
            text = page.content.decode()
            heard = re.sub(r"\s+", " ", re.sub("<[^>]*>", " ", text))[:2000]
            told = page.status_code in (403, 404, 409) or bool(TELLS.search(text))
            answer = {"status": page.status_code, "told": told, "tried": list(_tried), "heard": heard}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
