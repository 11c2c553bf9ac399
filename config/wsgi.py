"""The site as a WSGI application: `gunicorn config.wsgi`."""

import os
import re
from collections.abc import Callable, Iterable
from typing import Any

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
_CHARSET = re.compile(r";\s*charset\s*=[^;]*", re.IGNORECASE)
_django = get_wsgi_application()


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    """Answer a request, read as UTF-8 whatever it says of itself.

    It may name any codec of Python: Django looks it up while it makes the request, and fails, or decodes with one that
    makes lone surrogates, which PostgreSQL refuses.
    """
    environ["CONTENT_TYPE"] = _CHARSET.sub("", environ.get("CONTENT_TYPE", ""))
    return _django(environ, start_response)
