"""Opening a room: its package or a room opened here before, then the room's code."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.errors import IntegrityError, UserError
from app.services.ports.known_room import KnownRoom
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.room.errors_in_place import ErrorNotice, error_words
from ui.room.pin_panel import centred
from ui.room.scrolled import scrolled_column
from ui.room.words import room_words
from ui.widgets.buttons import Button, ButtonKind, ButtonSize
from ui.widgets.card import Card, ListCard
from ui.widgets.card_code import CardCodeField
from ui.widgets.drop_area import DropArea
from ui.widgets.label import IconLabel, Label
from ui.widgets.list_row import ListRow
from ui.widgets.page import Page, PageFooter, PageHeader
from ui.widgets.waiting import WaitingPanel

PACKAGE_SUFFIX = ".dossier"
_LEFT_WIDTH = 504
_COLUMN = 440


class OpenRoomPage(QWidget):
    """Renders what can be opened; emits the choice and the code.

    Signals:
        file_wanted: ask for a package.
        file_given: a package that was dropped.
        known_chosen: identifier of a room opened here before.
        code_given: the code of what is chosen.
        back_wanted: to the launcher.
    """

    file_wanted = Signal()
    file_given = Signal(object)
    known_chosen = Signal(str)
    code_given = Signal(str)
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known: list[ListRow] = []
        self._chosen = ""
        self.error = ErrorNotice()
        self._rooms = ListCard(
            title=self.tr("Salles déjà ouvertes sur cet ordinateur"), object_name="known_rooms"
        )
        self.choose = Button(
            self.tr("Choisir un dossier de salle…"),
            icon_name="folder-open",
            object_name="choose_package",
        )
        self.choose.clicked.connect(self.file_wanted)
        drop = DropArea(
            self.tr("ou déposez ici le fichier remis par le centre"), suffixes=(PACKAGE_SUFFIX,)
        )
        drop.dropped.connect(lambda paths: self.file_given.emit(paths[0]))
        self._package = Card(title=self.tr("Dossier de salle"))
        self._package.body.addWidget(
            Label(
                self.tr("Le centre l’a remis sur une clé, avec une feuille qui porte son code."),
                tone=Tone.MUTED,
                wrap=True,
            )
        )
        self._package.body.addWidget(self.choose)
        self._package.body.addWidget(drop)
        footer = PageFooter(
            self.tr("Rien de personnel n’est affiché avant le code de la salle."),
            icon_name="lock",
        )
        back = Button(self.tr("Accueil"), icon_name="arrow-left", object_name="back")
        back.clicked.connect(self.back_wanted)
        footer.add_action(back)
        header = PageHeader(
            self.tr("Ouvrir une salle"),
            self.tr("Son dossier d’abord, son code ensuite"),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Page(header, self._make_body(), footer, scroll=False))
        self.show_choice("", "")

    def _make_body(self) -> QHBoxLayout:
        body = QHBoxLayout()
        body.setSpacing(12)
        body.addWidget(scrolled_column(self.error, self._package, self._rooms, width=_LEFT_WIDTH))
        body.addWidget(scrolled_column(self._make_code_card(), fill=True), 1)
        return body

    def _make_code_card(self) -> Card:
        card = Card(padding=24)
        middle = Qt.AlignmentFlag.AlignHCenter
        self._title = Label("", style=TextStyle.DISPLAY, wrap=True, align=middle)
        self._words = Label("", tone=Tone.MUTED, wrap=True, align=middle)
        self.code = CardCodeField(self.tr("Code de la salle"), object_name="room_code")
        self.code.edited.connect(lambda _code: self._code_changed())
        self.code.edit.returnPressed.connect(self._give)
        self.open = Button(
            self.tr("Ouvrir la salle"),
            kind=ButtonKind.PRIMARY,
            size=ButtonSize.PAGE,
            object_name="open_room",
        )
        self.open.clicked.connect(self._give)
        self._missing = Label("", style=TextStyle.CAPTION, tone=Tone.MUTED, align=middle)
        self.waiting = WaitingPanel()
        inner = QWidget()
        inner.setFixedWidth(_COLUMN)
        lines = QVBoxLayout(inner)
        lines.setContentsMargins(4, 4, 4, 4)
        lines.setSpacing(12)
        for widget in (self._title, self._words, self.code, self.open, self._missing, self.waiting):
            lines.addWidget(widget)
        column = QVBoxLayout()
        column.setSpacing(16)
        column.addStretch(1)
        column.addWidget(IconLabel("door-open", tone=Tone.ACCENT, size=40), 0, middle)
        column.addLayout(centred(inner))
        column.addStretch(1)
        card.body.addLayout(column)
        return card

    def show_known(self, rooms: Sequence[KnownRoom]) -> None:
        """List the rooms opened here before: room and month only."""
        for row in self._known:
            row.hide()
            row.deleteLater()
        self._known = []
        for room in rooms:
            row = ListRow(
                room_words(room.label),
                _month(room.month),
                icon_name="door-open",
                clickable=True,
                height=64,
                object_name=f"known_{room.id}",
            )
            row.activated.connect(lambda id_=room.id: self.known_chosen.emit(id_))
            self._known.append(row)
            self._rooms.body.addWidget(row)
        for row in self._known[-1:]:
            row.set_line(False)
        self._rooms.setVisible(bool(self._known))

    def show_choice(self, title: str, words: str, known: str = "") -> None:
        """Ask the code of what is chosen; an empty title means that nothing is."""
        self._chosen = title
        self.error.clear()
        self._title.setText(title or self.tr("Quel dossier de salle ?"))
        self._words.setText(words or self.tr("Choisissez à gauche le dossier remis par le centre."))
        for row in self._known:
            row.set_current(row.objectName() == f"known_{known}")
        self.code.setEnabled(bool(title))
        self.code.set_error("")
        self.code.clear()
        self._code_changed()
        if title:
            self.code.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_opening(self) -> None:
        """Say that the code is being tried, which takes a second by design."""
        self._set_busy(True)
        self.waiting.start(self.tr("Ouverture de la salle"), cancellable=False)

    def show_file_error(self, error: UserError | IntegrityError) -> None:
        """Say why the file cannot be used."""
        self.error.show_error(error)

    def show_code_error(self, error: UserError | IntegrityError) -> None:
        """Say under the code why the room does not open; the code can be corrected."""
        self.waiting.stop()
        self._set_busy(False)
        self.code.set_error(error_words(error))
        self._code_changed()
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)
        self.code.edit.selectAll()

    def _set_busy(self, busy: bool) -> None:
        for widget in (self.code, self._rooms, self._package):
            widget.setEnabled(not busy)
        self.open.setEnabled(not busy)

    def _code_changed(self) -> None:
        complete = self.code.is_complete()
        self.open.setEnabled(bool(self._chosen) and complete)
        if not self._chosen:
            self._missing.setText(self.tr("Le code se saisit une fois le dossier choisi."))
        elif complete:
            self._missing.setText("")
        else:
            self._missing.setText(self.tr("12 lettres et chiffres, imprimés sur sa feuille."))

    def _give(self) -> None:
        if self.open.isEnabled():
            self.code.set_error("")
            self.code_given.emit(self.code.code())


def _month(month: str) -> str:
    """« novembre 2026 » for `2026-11`."""
    first = date.fromisoformat(f"{month}-01")
    return QLocale().toString(QDate(first.year, first.month, 1), "MMMM yyyy")
