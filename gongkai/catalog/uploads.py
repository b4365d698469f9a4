"""File names as they were sent.

Django cuts any path off the name of an uploaded file before anyone sees it. A name with a path in it is no accident,
so it is to be refused, not mended: this handler reads the form itself and keeps the sent name beside the file.
"""

from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler
from django.http.multipartparser import MultiPartParser


class SentNameParser(MultiPartParser):
    """Django's parser, which notes each file name before it is cut."""

    _sent = ""

    def sanitize_file_name(self, file_name: str) -> str | None:
        """Note the name, then let Django cut it."""
        self._sent = file_name
        return super().sanitize_file_name(file_name)

    def handle_file_complete(self, old_field_name: Any, counters: Any) -> None:
        """Put the noted name beside the file that is now complete."""
        super().handle_file_complete(old_field_name, counters)
        name = old_field_name.decode() if isinstance(old_field_name, bytes) else str(old_field_name)
        files = self._files.getlist(name)  # type: ignore[attr-defined]
        if files:
            files[-1].sent_name = self._sent


class SentNames(FileUploadHandler):
    """The first of ``FILE_UPLOAD_HANDLERS``: parses the form in Django's place, with the other handlers."""

    def handle_raw_input(
        self,
        input_data: Any,
        META: dict[str, str],
        content_length: int,
        boundary: Any,
        encoding: str | None = None,
    ) -> Any:
        """The fields and files of the form."""
        assert self.request is not None
        others = [handler for handler in self.request.upload_handlers if handler is not self]
        return SentNameParser(META, input_data, others, encoding or "utf-8").parse()

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        """Leave the data to the other handlers."""
        return raw_data

    def file_complete(self, file_size: int) -> UploadedFile | None:
        """Leave the file to the other handlers."""
        return None


def sent_name(upload: UploadedFile) -> str:
    """The name of an uploaded file as it was sent, with any path."""
    return str(getattr(upload, "sent_name", None) or upload.name)
