"""From pages to the bytes of a PDF/A-3b file.

The only door to reportlab's canvas: everything else works on marks.
"""

from __future__ import annotations

from collections.abc import Sequence
from threading import Lock

from app.documents.file_properties import Attachment, FileProperties
from app.documents.marks import Page

_ONE_AT_A_TIME = Lock()


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
