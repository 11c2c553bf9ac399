"""Settings that no public site may have."""

import re
from collections.abc import Mapping

from django.core.exceptions import ImproperlyConfigured

_COMMAND = "python3 -c 'import secrets; print(secrets.token_urlsafe(48))'"
SHORTEST_SECRET = 32
_FEWEST_CHARACTERS = 10
_KNOWN = re.compile("djangoinsecure|changeme|changethis|replaceme|yoursecret|secretkey|insecure|password|example")
# A name as browsers send it, or a domain with all below it.
_HOST = re.compile(r"\.?[\w-]+(\.[\w-]+)*|\[[0-9a-fA-F:.]+\]")
_LOOPBACK_HOSTS = {"127.0.0.1", "localhost", "[::1]", "testserver"}


def hosts_of(environ: Mapping[str, str]) -> list[str]:
    """Return the names in `ALLOWED_HOSTS`, without blanks."""
    return [host.strip() for host in environ.get("ALLOWED_HOSTS", "").split(",") if host.strip()]


def refuse_unsafe(environ: Mapping[str, str], *, debug: bool, loopback: bool) -> None:
    """Raise ImproperlyConfigured, with one sentence for the operator, for settings that no public site may have."""
    if debug:
        _refuse_public_debug(environ)
    elif loopback and (named := _public_hosts(environ)):
        raise ImproperlyConfigured(
            f"CASEBRIDGE_LOOPBACK=1 is for this machine alone, and ALLOWED_HOSTS names {named[0]}: unset one of them."
        )
    if not loopback:
        _refuse_weak_secret(environ.get("SECRET_KEY", ""))
        _refuse_any_host(hosts_of(environ))


def _public_hosts(environ: Mapping[str, str]) -> list[str]:
    return [host for host in hosts_of(environ) if host not in _LOOPBACK_HOSTS]


def _refuse_public_debug(environ: Mapping[str, str]) -> None:
    named = _public_hosts(environ)
    if named or (environ.get("SECRET_KEY") and environ.get("DATABASE_URL")):
        because = f"ALLOWED_HOSTS names {named[0]}" if named else "SECRET_KEY and DATABASE_URL are set"
        raise ImproperlyConfigured(
            f"DEBUG=1 shows every reader the site's code and settings, and {because}: unset DEBUG in public."
        )


def _refuse_weak_secret(secret: str) -> None:
    if not secret:
        raise ImproperlyConfigured("Set SECRET_KEY to a long random text that nobody else knows.")
    plain = re.sub("[^a-z0-9]", "", secret.lower())
    repeats = secret in (secret + secret)[1:-1]
    if len(secret) < SHORTEST_SECRET or len(set(secret)) < _FEWEST_CHARACTERS or repeats or _KNOWN.search(plain):
        raise ImproperlyConfigured(
            f"SECRET_KEY can be guessed: make one of at least {SHORTEST_SECRET} random characters with {_COMMAND}."
        )


def _refuse_any_host(hosts: list[str]) -> None:
    if not hosts:
        raise ImproperlyConfigured("Set ALLOWED_HOSTS to the names of the site, separated by commas.")
    if any(not host.strip(".*") for host in hosts):
        raise ImproperlyConfigured("ALLOWED_HOSTS must name the site's hosts; * lets anybody name any.")
    for host in hosts:
        if not _HOST.fullmatch(host) or (host.startswith(".") and host.count(".") < 2):
            raise ImproperlyConfigured(
                f"ALLOWED_HOSTS must name hosts such as cases.example.org, without scheme, port or path, not {host!r}."
            )
