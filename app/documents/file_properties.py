"""What a PDF file says of itself, and what it carries inside."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file inside the file: the source that the pages were made from."""

    name: str
    media_type: str
    description: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class FileProperties:
    """What Info and XMP both say; `created_at` is aware."""

    title: str
    subject: str
    author: str
    created_at: datetime
