"""The report of one answer as a file: a PDF to print, or plain text."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument

from app.services.verify.report import report_lines
from app.trust.verification import Verification
from ui.look.fonts import TextStyle
from ui.translation import shown


def report_text(name: str, answer: Verification, when: str) -> str:
    """Return the report in the language of the windows."""
    return "\n".join((*report_lines(name, answer, shown), when, ""))


def report_pdf(text: str, title: str) -> bytes:
    """Return a text as an A4 PDF; names and comments in it are never read as markup."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("Soutenance")
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(18, 18, 18, 18), QPageLayout.Unit.Millimeter)
    document = QTextDocument()
    document.setDefaultFont(TextStyle.BODY.font())
    document.setPlainText(text)
    document.print_(writer)
    del writer
    buffer.close()
    return bytes(content.data())
