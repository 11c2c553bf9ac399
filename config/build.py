"""The build of the site: a digest of everything but the rows that a page depends on."""

import hashlib
import os
from functools import cache
from pathlib import Path

from django.conf import settings

from .static_files import manifest_of

_SOURCES = ("config", "cases", "legislation", "core", "templates", "static")
# The packages, and where the pages find their static files.
_PACKAGES = "requirements.txt"


@cache
def build() -> str:
    """Return a digest of the sources, templates, static files, locked packages and settings that pages are made with.

    It is taken once in a process, when that starts; equal trees give equal digests on every host.
    """
    digest = hashlib.sha256()
    for path, name in _files():
        content = path.read_bytes()
        digest.update(f"{name}\0{len(content)}\0".encode())
        digest.update(content)
    digest.update(repr(_settings()).encode())
    return digest.hexdigest()


def _files() -> list[tuple[Path, str]]:
    root, manifest = Path(settings.BASE_DIR), manifest_of(settings.STATIC_ROOT)
    sources = [path for folder in _SOURCES for path in (root / folder).rglob("*") if path.suffix != ".pyc"]
    named = [(path, path.relative_to(root).as_posix()) for path in sources]
    named += [(root / _PACKAGES, _PACKAGES), (manifest, manifest.name)]
    return sorted(((path, name) for path, name in named if path.is_file()), key=lambda file: file[1])


def _settings() -> list[tuple[str, str]]:
    """Return the settings of this installation: all others are in the sources."""
    return sorted((name, value) for name, value in os.environ.items() if name.startswith("CASEBRIDGE_"))
