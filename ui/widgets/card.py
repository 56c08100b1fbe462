"""Cards and what stands in them: heads, lines, facts, figures."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QRegion
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.look.fonts import TextStyle
from ui.look.theme import tokens
from ui.look.tokens import Radius, Size
from ui.look.tone import Tone
from ui.widgets.label import IconLabel, Label
from ui.widgets.painting import paint_box

_EDGE = 1
_ACCENT_EDGE = 2


class Divider(QFrame):
    """A line of one pixel across."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "divider")
        self.setFixedHeight(1)


class _Head(QWidget):
    """Title, subtitle on the same line, and what stands at the right."""

    def __init__(self, title: str, subtitle: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(12)
        self.title = Label(title, style=TextStyle.TITLE)
        self.subtitle = Label(subtitle, tone=Tone.MUTED, elide=True)
        self.row.addWidget(self.title)
        self.row.addWidget(self.subtitle, 1)


class Card(QFrame):
    """A framed surface with an optional head; fill `body`.

    Args:
        title: semi-bold words; no head without them.
        subtitle: muted words on the same line.
        accent: the thick accent frame of the one card that says what to do now.
        padding: logical pixels around the body.
        trailing: a widget at the right of the head.
    """

    def __init__(
        self,
        *,
        title: str = "",
        subtitle: str = "",
        accent: bool = False,
        padding: int = 16,
        trailing: QWidget | None = None,
        object_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self.setProperty("card", "accent" if accent else "plain")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(padding, padding, padding, padding)
        self._column.setSpacing(12)
        self._head = _Head(title, subtitle, self)
        self._head.setVisible(bool(title))
        self._column.addWidget(self._head)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        self._column.addLayout(self.body, 1)
        if trailing is not None:
            self.add_trailing(trailing)
        self.setAccessibleName(title)

    def set_title(self, title: str) -> None:
        """Change the title; an empty one hides the head."""
        self._head.title.setText(title)
        self._head.setVisible(bool(title))
        self.setAccessibleName(title)

    def set_subtitle(self, subtitle: str) -> None:
        """Change the words beside the title."""
        self._head.subtitle.setText(subtitle)

    def add_trailing(self, widget: QWidget) -> None:
        """Put a widget at the right of the head."""
        self._head.row.addWidget(widget)

    def set_accent(self, accent: bool) -> None:
        """Frame the card in accent, or not."""
        self.setProperty("card", "accent" if accent else "plain")
        self.style().unpolish(self)
        self.style().polish(self)


class _Corners(QWidget):
    """Rounds the corners of a list card over rows that go from edge to edge."""

    def __init__(self, card: Card) -> None:
        super().__init__(card)
        self._card = card
        self._outside: tuple[QRectF, QPainterPath] | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        card.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if event.type() in (QEvent.Type.Resize, QEvent.Type.ChildAdded, QEvent.Type.Show):
            self.setGeometry(self._card.rect())
            self.setMask(self._edges())
            self.raise_()
        return False

    def _edges(self) -> QRegion:
        """Return all that it paints: what changes between the edges is painted without it."""
        side = Radius.CARD
        return (
            QRegion(self.rect())
            - QRegion(self.rect().adjusted(_ACCENT_EDGE, side, -_ACCENT_EDGE, -side))
            - QRegion(self.rect().adjusted(side, _ACCENT_EDGE, -side, -_ACCENT_EDGE))
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        accent = self._card.property("card") == "accent"
        width, outline = (_ACCENT_EDGE, t.accent) if accent else (_EDGE, t.border)
        painter = QPainter(self)
        if self.rect().adjusted(0, Radius.CARD, 0, -Radius.CARD).contains(event.rect()):
            # A row between the corners has straight edges: curves are dear, rows many.
            for left in (0, self.width() - width):
                painter.fillRect(QRect(left, 0, width, self.height()), QColor(outline))
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(self._beyond_the_corners(), QColor(t.ground))
        paint_box(
            painter,
            self.rect(),
            fill=None,
            outline=outline,
            radius=Radius.CARD,
            width=float(width),
        )

    def _beyond_the_corners(self) -> QPainterPath:
        area = QRectF(self.rect())
        if self._outside is None or self._outside[0] != area:
            inside = QPainterPath()
            inside.addRoundedRect(area, Radius.CARD, Radius.CARD)
            outside = QPainterPath()
            outside.addRect(area)
            self._outside = (area, outside.subtracted(inside))
        return self._outside[1]


class ListCard(Card):
    """A card for rows that go from edge to edge, with a line under its head."""

    def __init__(
        self,
        *,
        title: str = "",
        subtitle: str = "",
        accent: bool = False,
        trailing: QWidget | None = None,
        object_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        edge = _ACCENT_EDGE if accent else _EDGE
        super().__init__(
            title=title,
            subtitle=subtitle,
            accent=accent,
            padding=edge,
            trailing=trailing,
            object_name=object_name,
            parent=parent,
        )
        self._column.setSpacing(0)
        self.body.setSpacing(0)
        self._head.setFixedHeight(Size.CARD_HEAD)
        self._head.row.setContentsMargins(16, 0, 16, 0)
        self._line = Divider(self)
        self._line.setVisible(bool(title))
        self._column.insertWidget(1, self._line)
        self._corners = _Corners(self)

    def set_title(self, title: str) -> None:
        super().set_title(title)
        self._line.setVisible(bool(title))


class FactStrip(QFrame):
    """Facts side by side on a sunken ground: a muted label over a value."""

    def __init__(
        self, facts: Sequence[tuple[str, str]] = (), *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "strip")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 14, 16, 14)
        self._row.setSpacing(24)
        self.set_facts(facts)

    def set_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Replace every fact."""
        while (item := self._row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.setParent(None)
                old.deleteLater()
        for index, (label, value) in enumerate(facts):
            if index:
                self._row.addStretch(1)
            fact = QWidget(self)
            column = QVBoxLayout(fact)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            column.addWidget(Label(label, style=TextStyle.CAPTION, tone=Tone.MUTED))
            column.addWidget(Label(value, style=TextStyle.BODY_MEDIUM))
            self._row.addWidget(fact)


class FigureCard(Card):
    """A number that matters, with its words.

    With a title, icon and title stand over the number; without, all are on one line.
    """

    def __init__(
        self,
        icon_name: str,
        tone: Tone,
        number: str,
        words: str,
        *,
        title: str = "",
        object_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(object_name=object_name, parent=parent)
        self._title = title
        symbol = IconLabel(icon_name, tone=tone, size=16 if title else 20)
        self._number = Label(number, style=TextStyle.DISPLAY)
        self._words = Label(
            words, tone=Tone.MUTED if title else Tone.NEUTRAL, elide=bool(title), wrap=not title
        )
        figure = QHBoxLayout()
        figure.setSpacing(12)
        if title:
            self._column.setContentsMargins(16, 12, 16, 12)
            head = QHBoxLayout()
            head.setSpacing(8)
            head.addWidget(symbol)
            head.addWidget(Label(title, style=TextStyle.CAPTION_MEDIUM), 1)
            self.body.setSpacing(4)
            self.body.addLayout(head)
        else:
            figure.addWidget(symbol)
        figure.addWidget(self._number)
        figure.addWidget(self._words, 1)
        self.body.addLayout(figure)
        self.set_figure(number, words)

    def set_figure(self, number: str, words: str) -> None:
        """Show another number and its words."""
        self._number.setText(number)
        self._words.setText(words)
        named = (f"{self._title} : " if self._title else "") + f"{number} {words}"
        self.setAccessibleName(named)
