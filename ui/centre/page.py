"""What every page of the centre has: head, marks, refusals in place, waits, foot.

A page renders a frozen view and emits what a person wants. It calls no service.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from app.domain.errors import IntegrityError, UserError
from ui.announce import announce
from ui.look.tone import Tone
from ui.translation import shown
from ui.widgets.card import Card
from ui.widgets.chip import StatusChip
from ui.widgets.notice import Notice
from ui.widgets.page import Page, PageFooter, PageHeader
from ui.widgets.waiting import WaitingPanel


class WaitingCard(Card):
    """A wait in a card of its own, on screen only while the wait is."""

    cancelled = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(object_name="waiting_card", parent=parent)
        self._panel = WaitingPanel()
        self._panel.cancelled.connect(self.cancelled)
        self._panel.installEventFilter(self)
        self.body.addWidget(self._panel)
        self.hide()

    def start(self, words: str, *, cancellable: bool = True) -> None:
        """Begin to wait; nothing shows before half a second."""
        self._panel.start(words, cancellable=cancellable)

    def update_progress(self, done: int, total: int) -> None:
        """Say how far it is."""
        self._panel.update_progress(done, total)

    def stop(self) -> None:
        """End the wait."""
        self._panel.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self.setVisible(event.type() == QEvent.Type.ShowToParent)
        return super().eventFilter(watched, event)


def demonstration_mark() -> StatusChip:
    """Return the chip that every page of a demonstration wears."""
    return StatusChip(
        QCoreApplication.translate("CentrePage", "Démonstration"),
        icon_name="presentation",
        tone=Tone.WARNING,
        object_name="demonstration_mark",
    )


class CentrePage(QWidget):
    """Head, body, foot. Subclasses fill `body`; the middle scrolls, head and foot never do.

    Args:
        title: where one is.
        hint: words in the foot.
        scroll: the whole body scrolls; a page of tables lets its tables scroll instead.
        footer: without it the page has no foot.
    """

    def __init__(
        self,
        title: str = "",
        *,
        hint: str = "",
        scroll: bool = True,
        footer: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.header = PageHeader(title)
        self._mark = demonstration_mark()
        self._mark.hide()
        self.header.add(self._mark)
        self.footer = PageFooter(hint)
        self.refusal = Notice(Tone.ERROR, "", object_name="refusal")
        self.refusal.hide()
        self.told = Notice(Tone.OK, "", object_name="told")
        self.told.hide()
        self.waiting = WaitingCard()
        self.body = QVBoxLayout()
        self.body.setSpacing(16)
        self.body.addWidget(self.refusal)
        self.body.addWidget(self.told)
        self.body.addWidget(self.waiting)
        self.frame = Page(self.header, self.body, self.footer if footer else None, scroll=scroll)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.frame)

    def set_demonstration(self, demonstration: bool) -> None:
        """Mark the page, as long as its session is a demonstration."""
        self._mark.setVisible(demonstration)

    def show_refusal(self, error: UserError | IntegrityError) -> None:
        """Say in the page what went wrong, what is safe and what to do."""
        self.told.hide()
        advice = shown(error.next_step) if isinstance(error, UserError) else ""
        self.refusal.show()
        self.refusal.set_notice(Tone.ERROR, shown(error.what), advice)
        self.frame.scroll_to(self.refusal)

    def tell(self, title: str, text: str = "") -> None:
        """Say what was done, until something else is."""
        self.clear_refusal()
        self.told.set_notice(Tone.OK, title, text)
        self.told.show()
        announce(self, title)

    def clear_refusal(self) -> None:
        """Take away what the page last said: something else is being done."""
        self.told.hide()
        self.refusal.hide()
        self.refusal.set_notice(Tone.ERROR, "")


def empty_layout(layout: QLayout) -> None:
    """Remove and delete all that a layout holds."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            empty_layout(inner)
