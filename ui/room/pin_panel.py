"""Whose turn it is: the PIN that opens a sheet, or the card and a new PIN the first time.

Digits and codes are handed over and forgotten; nothing of a sheet is ever here.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.announce import announce
from ui.look.fonts import TextStyle
from ui.look.icons import paint_icon
from ui.look.theme import tokens
from ui.look.tone import Tone
from ui.room.pin_wait import wait_words
from ui.widgets.buttons import Button, ButtonKind, ButtonSize, LinkButton
from ui.widgets.card import Card, Divider
from ui.widgets.card_code import CardCodeField
from ui.widgets.label import Label
from ui.widgets.pin_boxes import PinBoxes

_COLUMN = 440
_PIN, _ENROLMENT, _ACTION, _LINKS = range(4)
_MIDDLE = Qt.AlignmentFlag.AlignHCenter


class _Medallion(QWidget):
    """A large symbol on a soft disc."""

    def __init__(self, icon_name: str) -> None:
        super().__init__()
        self._icon = icon_name
        self.setFixedSize(64, 64)

    def set_icon(self, icon_name: str) -> None:
        self._icon = icon_name
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        t = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(t.accent_soft))
        painter.drawEllipse(self.rect())
        paint_icon(painter, self.rect().adjusted(18, 18, -18, -18), self._icon, t.accent)


class PinPanel(Card):
    """Asks one juror for what opens their sheet.

    Signals:
        pin_given: the six digits.
        enrolment_given: the card's code, and the PIN chosen twice alike.
        other_wanted: it is somebody else who takes the laptop.
        lost_wanted: the card or the PIN is lost.
        acted: the one action of a panel that asks nothing (deliberate, go on).
        no_link_declared: the juror has no link with anybody of the sitting.
        link_wanted: the juror has one to declare.
    """

    pin_given = Signal(str)
    enrolment_given = Signal(str, str)
    other_wanted = Signal()
    lost_wanted = Signal()
    acted = Signal()
    no_link_declared = Signal()
    link_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=24, object_name="pin_panel", parent=parent)
        self._medallion = _Medallion("user-round-key")
        self._title = Label(
            "", style=TextStyle.DISPLAY, wrap=True, align=_MIDDLE, object_name="turn"
        )
        self._words = Label("", tone=Tone.MUTED, wrap=True, align=_MIDDLE)
        self._asked = (
            self._make_pin(),
            self._make_enrolment(),
            self._make_action(),
            self._make_links(),
        )
        self._error = Label(
            "", style=TextStyle.CAPTION_MEDIUM, tone=Tone.ERROR, wrap=True, align=_MIDDLE
        )
        self._error.setObjectName("pin_error")
        self._other = LinkButton(
            self.tr("Ce n’est pas moi"), icon_name="arrow-left-right", object_name="not_me"
        )
        self._other.clicked.connect(self.other_wanted)
        self._lost = LinkButton(
            self.tr("Carte ou clé perdue…"),
            icon_name="circle-question-mark",
            object_name="lost_card",
        )
        self._lost.clicked.connect(self.lost_wanted)
        self._line = Divider()
        column = QVBoxLayout()
        column.setSpacing(16)
        column.addStretch(1)
        column.addWidget(self._medallion, 0, _MIDDLE)
        inner = QWidget()
        inner.setFixedWidth(_COLUMN)
        lines = QVBoxLayout(inner)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(8)
        for widget in (self._title, self._words):
            lines.addWidget(widget)
        lines.addSpacing(8)
        for asked in self._asked:
            lines.addWidget(asked)
        lines.addWidget(self._error)
        lines.addSpacing(8)
        lines.addWidget(self._line)
        lines.addSpacing(8)
        ways = QHBoxLayout()
        ways.setSpacing(24)
        ways.setContentsMargins(0, 0, 0, 6)
        ways.addStretch(1)
        ways.addWidget(self._other)
        ways.addWidget(self._lost)
        ways.addStretch(1)
        lines.addLayout(ways)
        column.addLayout(centred(inner))
        column.addStretch(1)
        self.body.addLayout(column)

    def _make_pin(self) -> QWidget:
        panel, column = _column()
        self.pin = PinBoxes(self.tr("Code PIN à 6 chiffres"), object_name="pin")
        self.pin.completed.connect(self._given)
        self.pin.digits_changed.connect(self._digits_changed)
        column.addWidget(self.pin, 0, _MIDDLE)
        self.open = Button(
            self.tr("Ouvrir ma feuille"),
            kind=ButtonKind.PRIMARY,
            size=ButtonSize.PAGE,
            object_name="open_sheet",
        )
        self.open.setFixedWidth(self.pin.sizeHint().width())
        self.open.clicked.connect(lambda: self._given(self.pin.text()))
        column.addSpacing(8)
        column.addWidget(self.open, 0, _MIDDLE)
        self._hint = Label(
            self.tr("La feuille s’ouvre dès le sixième chiffre."),
            style=TextStyle.CAPTION,
            tone=Tone.MUTED,
            wrap=True,
            align=_MIDDLE,
        )
        column.addWidget(self._hint)
        return panel

    def _make_enrolment(self) -> QWidget:
        panel, column = _column()
        self.code = CardCodeField(self.tr("Code de la carte de jury"))
        column.addWidget(self.code)
        self.new_pin = PinBoxes(self.tr("Choisissez un code PIN à 6 chiffres"))
        self.new_pin.setObjectName("new_pin")
        self.same_pin = PinBoxes(self.tr("Le même code PIN, une seconde fois"))
        self.same_pin.setObjectName("same_pin")
        self.code.completed.connect(lambda _code: self.new_pin.setFocus())
        self.new_pin.completed.connect(lambda _pin: self.same_pin.setFocus())
        for boxes in (self.new_pin, self.same_pin):
            caption = Label(boxes.accessibleName(), style=TextStyle.CAPTION, tone=Tone.MUTED)
            column.addSpacing(4)
            column.addWidget(caption)
            column.addWidget(boxes)
        self.same_pin.completed.connect(lambda _pin: self._enrol())
        self.enrol = Button(
            self.tr("Ouvrir ma feuille"),
            kind=ButtonKind.PRIMARY,
            size=ButtonSize.PAGE,
            object_name="enrol",
        )
        self.enrol.clicked.connect(self._enrol)
        column.addSpacing(8)
        column.addWidget(self.enrol)
        self.code.edited.connect(lambda _code: self._enrolment_changed())
        self.new_pin.digits_changed.connect(lambda _count: self._enrolment_changed())
        self.same_pin.digits_changed.connect(lambda _count: self._enrolment_changed())
        return panel

    def _make_action(self) -> QWidget:
        panel, column = _column()
        self.action = Button(
            "", kind=ButtonKind.PRIMARY, size=ButtonSize.PAGE, object_name="turn_action"
        )
        self.action.clicked.connect(self.acted)
        column.addWidget(self.action, 0, _MIDDLE)
        column.addStretch(1)
        return panel

    def _make_links(self) -> QWidget:
        panel, column = _column()
        self.no_link = Button(
            self.tr("Aucun lien"),
            kind=ButtonKind.PRIMARY,
            size=ButtonSize.PAGE,
            object_name="no_link",
        )
        self.no_link.clicked.connect(self.no_link_declared)
        link = Button(
            self.tr("Déclarer un lien…"), size=ButtonSize.PAGE, object_name="declare_link"
        )
        link.clicked.connect(self.link_wanted)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addStretch(1)
        line.addWidget(self.no_link)
        line.addWidget(link)
        line.addStretch(1)
        column.addLayout(line)
        return panel

    def ask_links(self, title: str, words: str, *, others: bool) -> None:
        """Ask whether the juror has a link with anybody of the sitting: one key says no."""
        self._show(_LINKS, "user-round-check", title, words, others=others)
        self.no_link.setAccessibleDescription(words)
        self.no_link.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_pin(self, title: str, words: str, *, others: bool) -> None:
        """Ask the PIN of a juror who has one."""
        self._show(_PIN, "user-round-key", title, words, others=others)
        self.pin.set_waiting(False)
        self.pin.clear()
        self.open.setEnabled(False)
        self._hint.setText(self.tr("La feuille s’ouvre dès le sixième chiffre."))
        self.pin.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_enrolment(self, title: str, words: str, *, others: bool) -> None:
        """Ask a juror's card and a PIN of their choice."""
        self._show(_ENROLMENT, "user-round-key", title, words, others=others)
        self.code.clear()
        self._set_waiting(False)
        for boxes in (self.new_pin, self.same_pin):
            boxes.clear()
        self._enrolment_changed()
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)

    def offer(
        self, icon_name: str, title: str, words: str, action: str, *, others: bool = False
    ) -> None:
        """Ask nothing: say where the sitting stands, with one action or none."""
        self._show(_ACTION, icon_name, title, words, others=others)
        self.action.setText(action)
        self.action.setVisible(bool(action))
        self.action.updateGeometry()
        if action:
            self.action.setFocus(Qt.FocusReason.OtherFocusReason)

    def start(self) -> None:
        """Put the keyboard on the first thing that is asked and not yet typed."""
        asked: tuple[QWidget, ...] = (
            self.no_link,
            self.pin,
            self.code,
            self.new_pin,
            self.same_pin,
            self.action,
        )
        for each in asked:
            empty = not isinstance(each, PinBoxes) or not each.text()
            typed = isinstance(each, CardCodeField) and each.is_complete()
            if each.isVisibleTo(self) and empty and not typed:
                each.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def show_error(self, words: str) -> None:
        """Say in place why the sheet does not open; what was typed is forgotten."""
        self._error.setText(words)
        self._error.show()
        self._set_waiting(False)
        self.pin.clear()
        self.open.setEnabled(False)
        for boxes in (self.new_pin, self.same_pin):
            boxes.clear()
        self._hint.setText(self.tr("La feuille s’ouvre dès le sixième chiffre."))
        target = self.code if self._asked[_ENROLMENT].isVisibleTo(self) else self.pin
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, words, assertive=True)

    def show_wait(self, seconds: int) -> None:
        """Take no PIN for that many seconds and say why; 0 takes one again."""
        if not self._asked[_PIN].isVisibleTo(self):
            return
        self.pin.set_waiting(bool(seconds))
        self.pin.setEnabled(not seconds)
        self.open.setEnabled(False)
        if seconds:
            self._hint.setText(wait_words(seconds))
            self.pin.setAccessibleDescription(wait_words(seconds))
            return
        self._error.hide()
        self._hint.setText(self.tr("La feuille s’ouvre dès le sixième chiffre."))
        self.pin.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Drop every digit and character typed here."""
        for boxes in (self.pin, self.new_pin, self.same_pin):
            boxes.clear()
        self.code.clear()

    def _show(self, place: int, icon_name: str, title: str, words: str, *, others: bool) -> None:
        for each, asked in enumerate(self._asked):
            asked.setVisible(each == place)
        self._medallion.setVisible(place != _ENROLMENT)
        self._medallion.set_icon(icon_name)
        self._title.setText(title)
        self._words.setText(words)
        self._error.hide()
        self.pin.setEnabled(True)
        self._other.setVisible(others)
        self._lost.setVisible(place == _PIN)
        self._line.setVisible(others or place == _PIN)
        if self.isVisible():  # the fields do not say whose they are
            announce(self, title)

    def _given(self, pin: str) -> None:
        if len(pin) != self.pin.maxLength():
            return
        self.pin.set_waiting(True)
        self.pin.setFocus(Qt.FocusReason.OtherFocusReason)  # not on what follows a greyed button
        self.open.setEnabled(False)
        self._error.hide()
        self._hint.setText(self.tr("Vérification du code, une seconde environ."))
        self.pin_given.emit(pin)

    def _digits_changed(self, count: int) -> None:
        self.open.setEnabled(count == self.pin.maxLength())
        self._error.hide()

    def _enrolment_changed(self) -> None:
        complete = all(
            len(boxes.text()) == boxes.maxLength() for boxes in (self.new_pin, self.same_pin)
        )
        self.enrol.setEnabled(complete and self.code.is_complete())

    def _enrol(self) -> None:
        if self.new_pin.text() != self.same_pin.text():
            words = self.tr("Les deux codes PIN ne sont pas les mêmes. Choisissez-le de nouveau.")
            self._error.setText(words)
            self._error.show()
            self.new_pin.clear()
            self.same_pin.clear()
            self._enrolment_changed()
            self.new_pin.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, words, assertive=True)
            return
        if not self.code.is_complete():
            self.code.set_error(self.tr("Saisissez les 12 caractères imprimés sur la carte."))
            self.code.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.code.set_error("")
        self._error.hide()
        self.same_pin.setFocus(Qt.FocusReason.OtherFocusReason)
        self._set_waiting(True)
        self.enrolment_given.emit(self.code.code(), self.new_pin.text())

    def _set_waiting(self, waiting: bool) -> None:
        for boxes in (self.pin, self.new_pin, self.same_pin):
            boxes.set_waiting(waiting)
        self.code.set_waiting(waiting)
        self.enrol.setEnabled(False)
        self.enrol.setText(
            self.tr("Enregistrement de votre clé…") if waiting else self.tr("Ouvrir ma feuille")
        )


def centred(widget: QWidget) -> QHBoxLayout:
    """Centre a widget of fixed width; an alignment would measure its words at another width."""
    line = QHBoxLayout()
    line.addStretch(1)
    line.addWidget(widget)
    line.addStretch(1)
    return line


def _column() -> tuple[QWidget, QVBoxLayout]:
    panel = QWidget()
    column = QVBoxLayout(panel)
    column.setContentsMargins(4, 4, 4, 4)
    column.setSpacing(8)
    return panel, column
