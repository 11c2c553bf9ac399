"""Static files named by their digest, and the list of them."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.files.storage import FileSystemStorage
from whitenoise.compress import Compressor
from whitenoise.storage import CompressedManifestStaticFilesStorage

MANIFEST = "staticfiles.json"


class HashedFiles(CompressedManifestStaticFilesStorage):
    """Static files by the digest of their content. Their list is kept beside their directory, which is served whole."""

    def __init__(self, *given: Any, **options: Any) -> None:
        beside = FileSystemStorage(location=manifest_of(settings.STATIC_ROOT).parent)
        super().__init__(*given, manifest_storage=beside, **options)

    def create_compressor(self, **options) -> Compressor:
        # Brotli is there for the typefaces. Here it would take seconds at each start, for a tenth of the stylesheet.
        return Compressor(use_brotli=False, **options)

    def save_manifest(self) -> None:
        super().save_manifest()
        # Earlier releases kept it among the files.
        (Path(self.location) / MANIFEST).unlink(missing_ok=True)


def manifest_of(static_root: str | Path) -> Path:
    """Return where the list of the collected files is."""
    return Path(static_root).parent / MANIFEST
