"""What stands where there is nothing yet."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.label import IconLabel, Label


class EmptyState(QWidget):
    """A symbol, a sentence on what will be here, and one action."""

    acted = Signal()

    def __init__(
        self,
        icon_name: str,
        title: str,
        text: str = "",
        *,
        action: str = "",
        primary: bool = False,
        object_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(4)
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addStretch(1)
        column.addWidget(IconLabel(icon_name, size=28), 0, middle)
        column.addSpacing(4)
        column.addWidget(Label(title, style=TextStyle.BODY_STRONG, wrap=True, align=middle))
        if text:
            column.addWidget(Label(text, tone=Tone.MUTED, wrap=True, align=middle))
        self.action_button: Button | None = None
        if action:
            kind = ButtonKind.PRIMARY if primary else ButtonKind.SECONDARY
            self.action_button = Button(action, kind=kind, object_name="empty_action")
            self.action_button.clicked.connect(self.acted)
            column.addSpacing(4)
            column.addWidget(self.action_button, 0, middle)
        column.addStretch(1)
