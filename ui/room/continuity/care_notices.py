"""What happened to the laptop while people work, told on the page where they are.

The same notices stand on several pages: what is closed on one is closed on all.
"""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look.tone import Tone
from ui.widgets.notice import Notice


class Care(StrEnum):
    """What a notice is about; one of each is shown, the latest."""

    CLOCK = "clock"
    SLEEP = "sleep"
    ORAL = "oral"
    AWAKE = "awake"


class CareNotices(QWidget):
    """Bands under one another, each until somebody closes it; hidden when there is none.

    Args:
        across: they stand under a page's header, over its whole width.

    Signals:
        closed: a `Care` that somebody has read.
    """

    closed = Signal(object)

    def __init__(self, *, across: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("care_notices")
        column = QVBoxLayout(self)
        if across:
            column.setContentsMargins(24, 12, 24, 0)
        else:
            column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._notices = {care: self._make_notice(care) for care in Care}
        for notice in self._notices.values():
            column.addWidget(notice)
        self.hide()

    def _make_notice(self, care: Care) -> Notice:
        notice = Notice(
            Tone.WARNING, "", action=self.tr("Fermer"), object_name=f"{care.value}_notice"
        )
        notice.acted.connect(lambda: self.closed.emit(care))
        notice.hide()
        return notice

    def tell(self, care: Care, title: str, text: str) -> None:
        """Say what happened, and what is safe or to be done."""
        self.show()
        self._notices[care].show()
        self._notices[care].set_notice(Tone.WARNING, title, text)

    def close_notice(self, care: Care) -> None:
        """Say it no more."""
        self._notices[care].hide()
        self.setVisible(any(not each.isHidden() for each in self._notices.values()))
