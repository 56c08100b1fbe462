"""A place on disk that a form asks for: its label, the path once chosen, and a button."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.centre.words import short_path
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.widgets.buttons import Button
from ui.widgets.label import IconLabel, Label


class PathChoice(QWidget):
    """Shows what was chosen; the page asks.

    Signals:
        wanted: choose, or choose again.
    """

    wanted = Signal()

    def __init__(
        self,
        label: str,
        icon_name: str,
        nothing: str,
        *,
        object_name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self._label = label
        self._nothing = nothing
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Label(label, style=TextStyle.CAPTION, tone=Tone.MUTED))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(IconLabel(icon_name))
        self._path = Label(nothing, tone=Tone.MUTED, elide=True)
        row.addWidget(self._path, 1)
        self._button = Button(self.tr("Choisir…"), object_name=f"choose_{object_name}")
        self._button.clicked.connect(self.wanted)
        self.setFocusProxy(self._button)
        row.addWidget(self._button)
        column.addLayout(row)
        self.set_path(None)

    def set_path(self, path: Path | None) -> None:
        """Show a path, or that there is none yet."""
        words = short_path(path) if path is not None else self._nothing
        self._path.setText(words)
        self._path.set_tone(Tone.MUTED if path is None else Tone.NEUTRAL)
        self._path.setToolTip(str(path or ""))
        said = self.tr("{0}, choisir. {1}")
        self._button.setAccessibleName(said.format(self._label, words))
