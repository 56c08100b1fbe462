"""Reading a PDF back, as anybody's reader would."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path

from pypdf import PdfReader

from tests.outside_tools import need


def page_texts(pdf: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]


def words(text: str) -> str:
    """A text with every space, line end and no-break space alike, so that wrapping is no matter."""
    return "".join(text.split())


def all_words(pdf: bytes) -> str:
    return words("".join(page_texts(pdf)))


def attachments(pdf: bytes) -> dict[str, list[bytes]]:
    return dict(PdfReader(io.BytesIO(pdf)).attachments)


def assert_qpdf_is_content(pdf: bytes, folder: Path) -> None:
    need("qpdf")
    file = folder / "checked.pdf"
    file.write_bytes(pdf)
    result = subprocess.run(
        ["qpdf", "--check", str(file)], capture_output=True, text=True, check=False, timeout=30
    )
    assert result.returncode == 0, result.stdout + result.stderr
    assert "WARNING" not in result.stdout + result.stderr
