"""A limit on the size of a form with files."""

from typing import IO, Any

from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadhandler import FileUploadHandler

MOST = 64 * 1024 * 1024  # Two files of the largest size, or the library of a whole forum.


class LimitedUploadHandler(FileUploadHandler):
    """Refuses a request that says it is larger, before any of it is written to a disk."""

    def handle_raw_input(
        self,
        input_data: IO[bytes],
        META: dict[str, Any],  # noqa: N803
        content_length: int,
        boundary: str | bytes,
        encoding: str | None = None,
    ) -> None:
        """Raise RequestDataTooBig for a request of more than `MOST` bytes."""
        if content_length > MOST:
            raise RequestDataTooBig(f"files of {content_length} bytes")

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        """Leave the data to the handlers that follow."""
        return raw_data

    def file_complete(self, file_size: int) -> None:
        """Leave the file to the handlers that follow."""
