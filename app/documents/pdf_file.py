"""From pages to the bytes of a PDF/A-3b file.

The only door to reportlab's canvas: everything else works on marks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from threading import Lock

from app.documents.marks import Page

_ONE_AT_A_TIME = Lock()


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


def pdf_file(
    pages: Sequence[Page], properties: FileProperties, attachment: Attachment | None = None
) -> bytes:
    """Write pages as one PDF/A-3b file: the same pages give the same bytes.

    Safe from any thread. reportlab's fonts keep their place while they are read, so files
    are written one at a time.
    """
    from app.documents.pdfa_canvas import write_pdfa  # noqa: PLC0415  imports reportlab: 70 ms

    with _ONE_AT_A_TIME:
        return write_pdfa(pages, properties, attachment)
