"""Files that are sent while the disk is full."""

import errno
from collections.abc import Callable
from contextlib import suppress
from typing import Any, cast

from django.core.files.uploadedfile import TemporaryUploadedFile
from django.core.files.uploadhandler import SkipFile, TemporaryFileUploadHandler
from django.http import HttpRequest, HttpResponse

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT)


class _Request(HttpRequest):
    """A request with files that found no room."""

    disk_full: OSError
    lost_files: list[tuple[str, str | None]]


class FullDiskUploadHandler(TemporaryFileUploadHandler):
    """Writes files to the disk, and where that is full leaves them out, so that the form's other fields are still read.

    The request then has `disk_full`, the exception, and `lost_files`, pairs of a field and a file's name.
    """

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        self._tried(super().new_file, *args, **kwargs)

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        self._tried(super().receive_data_chunk, raw_data, start)

    def file_complete(self, file_size: int) -> TemporaryUploadedFile | None:
        """Return the file; None where its last bytes found no room."""
        try:
            return self._tried(super().file_complete, file_size)
        except SkipFile:
            return None

    def _tried(self, act: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        try:
            return act(*args, **kwargs)
        except OSError as error:
            if error.errno not in _NO_ROOM:
                raise
            request = cast(_Request, self.request)
            request.disk_full = error
            request.lost_files = [*getattr(request, "lost_files", []), (self.field_name, self.file_name)]
            # Its buffer would be written once more when it is closed, and fail again.
            if file := self.__dict__.pop("file", None):
                with suppress(OSError):
                    file.close()
            raise SkipFile from error


def _has_files(request: HttpRequest) -> bool:
    return request.content_type == "multipart/form-data"


def say_disk_is_full(request: HttpRequest, *view: Any) -> HttpResponse | None:
    """Raise what FullDiskUploadHandler met, once all fields are read. A middleware's `process_view`."""
    if request.method == "POST" and request.path_info.startswith("/admin/") and _has_files(request):
        request.POST  # noqa: B018 (it is read here)
        if hasattr(request, "disk_full"):
            raise request.disk_full
    return None
