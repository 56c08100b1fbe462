"""A wait that says what is done, how far it is and how to stop it."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.widgets.buttons import Button, ButtonSize
from ui.widgets.label import Label
from ui.widgets.progress_bar import ProgressBar

_PATIENCE_MS = 500  # what takes less is not worth a change on screen


class WaitingPanel(QWidget):
    """Words, a count, a bar, the time left and « Annuler »; hidden for the first 0.5 s."""

    cancelled = Signal()

    def __init__(self, *, object_name: str = "waiting", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        self._words = Label("", style=TextStyle.BODY_MEDIUM, elide=True)
        self._count = Label("", tone=Tone.MUTED)
        head.addWidget(self._words, 1)
        head.addWidget(self._count)
        column.addLayout(head)
        self._bar = ProgressBar("")
        column.addWidget(self._bar)
        foot = QHBoxLayout()
        foot.setSpacing(16)
        self._left = Label("", style=TextStyle.CAPTION, tone=Tone.MUTED, wrap=True)
        self._cancel = Button(self.tr("Annuler"), size=ButtonSize.ROW, object_name="cancel")
        self._cancel.clicked.connect(self.cancelled)
        foot.addWidget(self._left, 1)
        foot.addWidget(self._cancel)
        column.addLayout(foot)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self.show)
        self.hide()

    def start(self, words: str, *, cancellable: bool = True) -> None:
        """Begin to wait; the panel appears if it lasts."""
        self._words.setText(words)
        self._bar.setAccessibleName(words)
        self._count.setText("")
        self._left.setText("")
        self._bar.set_progress(0, 0)
        self._cancel.setVisible(cancellable)
        self._cancel.setEnabled(True)
        self._patience.start()

    def update_progress(self, done: int, total: int, seconds_left: int | None = None) -> None:
        """Say how far it is, and about how long it still takes when that is known."""
        locale = QLocale()
        self._bar.set_progress(done, total)
        self._count.setText(
            self.tr("{0} sur {1}").format(locale.toString(done), locale.toString(total))
        )
        if seconds_left is None:
            self._left.setText("")
        elif seconds_left < 90:
            self._left.setText(self.tr("Environ {0} s.").format(max(seconds_left, 1)))
        else:
            self._left.setText(self.tr("Environ {0} min.").format(round(seconds_left / 60)))

    def show_stopping(self, words: str) -> None:
        """Say that the work was asked to stop, and has not yet."""
        self._words.setText(words)
        self._left.setText("")
        self._cancel.setEnabled(False)

    def stop(self) -> None:
        """End the wait."""
        self._patience.stop()
        self.hide()
