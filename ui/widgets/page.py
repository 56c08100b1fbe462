"""The three parts of a window: a head that says where one is, a body, a foot that acts.

Header and footer never scroll; the body does.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLayout,
    QVBoxLayout,
    QWidget,
)

from ui.look.fonts import TextStyle
from ui.look.tokens import Size
from ui.look.tone import Tone
from ui.widgets.following_area import FollowingArea
from ui.widgets.label import IconLabel, Label
from ui.widgets.progress_bar import ProgressBar


class _Band(QFrame):
    """A full-width surface with one line, above or below."""

    def __init__(self, role: str, height: int, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self.setFixedHeight(height)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(24, 0, 24, 0)
        self._row.setSpacing(8)


class PageHeader(_Band):
    """Where one is, and the state of the room: title, second line, chips and actions."""

    def __init__(
        self, title: str = "", subtitle: str = "", *, parent: QWidget | None = None
    ) -> None:
        super().__init__("header", Size.HEADER, parent)
        self._row.setSpacing(12)
        self._leading = QHBoxLayout()
        self._row.addLayout(self._leading)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        self._title = Label(title, style=TextStyle.WINDOW_TITLE, elide=True)
        self._subtitle = Label(subtitle, style=TextStyle.CAPTION, tone=Tone.MUTED, elide=True)
        lines.addStretch(1)
        lines.addWidget(self._title)
        lines.addWidget(self._subtitle)
        lines.addStretch(1)
        self._row.addLayout(lines, 1)
        self._trailing = QHBoxLayout()
        self._trailing.setSpacing(8)
        self._row.addLayout(self._trailing)
        self.set_title(title, subtitle)

    def set_title(self, title: str, subtitle: str = "") -> None:
        """Say where one is."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))
        self.setAccessibleName(title)

    def add(self, widget: QWidget) -> None:
        """Put a chip or an action at the right, after the others."""
        self._trailing.addWidget(widget)

    def add_leading(self, widget: QWidget) -> None:
        """Put a mark before the title."""
        self._leading.addWidget(widget)


class PageStrip(_Band):
    """A band of 48 px under the header, for what is always in sight (attendance)."""

    def __init__(self, label: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__("header", Size.STRIP, parent)
        if label:
            self._row.addWidget(Label(label, style=TextStyle.CAPTION, tone=Tone.MUTED))
            self._row.addSpacing(4)

    def add(self, widget: QWidget) -> None:
        """Add a chip or an action."""
        self._row.addWidget(widget)

    def add_stretch(self) -> None:
        """Push what follows to the right."""
        self._row.addStretch(1)


class PageFooter(_Band):
    """What the keys do, how far one is, and the page's actions at the right."""

    def __init__(
        self, hint: str = "", *, icon_name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__("footer", Size.FOOTER, parent)
        self._row.setSpacing(16)
        if icon_name:
            self._row.addWidget(IconLabel(icon_name))
        self._count = Label("", style=TextStyle.BODY_MEDIUM)
        self._bar = ProgressBar("")
        self._bar.setFixedWidth(160)
        self._hint = Label(hint, style=TextStyle.CAPTION, tone=Tone.MUTED, elide=True)
        self._missing = Label("", style=TextStyle.CAPTION, tone=Tone.MUTED)
        self._row.addWidget(self._count)
        self._row.addWidget(self._bar)
        self._row.addWidget(self._hint, 1)
        self._row.addWidget(self._missing)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(16)
        self._row.addLayout(self._actions)
        self.hide_progress()
        self.set_missing("")

    def set_hint(self, hint: str) -> None:
        """Say what the keys do here, or what the window rests on."""
        self._hint.setText(hint)

    def show_progress(self, words: str, done: int, total: int) -> None:
        """Say how far one is, in words (« 13 notes sur 18 ») and as a bar."""
        self._count.setText(words)
        self._bar.setAccessibleName(words)
        self._bar.set_progress(done, total)
        self._count.show()
        self._bar.show()

    def keep_room_for(self, words: str) -> None:
        """Keep the room of the widest words of progress, so that a count moves nothing."""
        self._count.keep_room_for(words)

    def hide_progress(self) -> None:
        """Say nothing of progress."""
        self._count.hide()
        self._bar.hide()

    def set_missing(self, words: str) -> None:
        """Say beside the action what it still waits for; nothing when it waits for nothing."""
        self._missing.setText(words)
        self._missing.setVisible(bool(words))

    def add_action(self, button: QWidget) -> None:
        """Put an action at the right, after the others."""
        self._actions.addWidget(button)


class Page(QWidget):
    """Header, strips, body, footer, one above the other.

    Args:
        header: never scrolls.
        body: the middle; a layout is put in a widget of its own.
        footer: never scrolls.
        strips: bands between header and body.
        scroll: the body scrolls when the window is small.
        margin: logical pixels around the body; 16 at the top and bottom at most.
    """

    def __init__(
        self,
        header: QWidget,
        body: QWidget | QLayout,
        footer: QWidget | None = None,
        *,
        strips: Sequence[QWidget] = (),
        scroll: bool = True,
        margin: int = 24,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for band in (header, *strips):
            column.addWidget(band)
        self._frame = QWidget()
        inner = QVBoxLayout(self._frame)
        inner.setContentsMargins(margin, min(margin, 16), margin, min(margin, 16))
        if isinstance(body, QLayout):
            inner.addLayout(body)
        else:
            inner.addWidget(body)
        self._scroll: FollowingArea | None = None
        if scroll:
            self._scroll = FollowingArea()
            self._scroll.setWidget(self._frame)
            column.addWidget(self._scroll, 1)
        else:
            column.addWidget(self._frame, 1)
        if footer is not None:
            column.addWidget(footer)

    def scroll_to(self, widget: QWidget) -> None:
        """Bring a widget of the body into sight, with a margin of 48 px."""
        if self._scroll is not None:
            self._scroll.ensureWidgetVisible(widget, 0, 48)
