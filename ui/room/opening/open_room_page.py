"""Opening a room: its package or a room opened here before, then the room's code."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.errors import IntegrityError, UserError
from app.services.ports.known_room import KnownRoom
from app.services.room.continuity.live_copy import LIVE_COPY_SUFFIX
from app.services.room.continuity.reissue import PackageChange
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.room.continuity.change_card import ChangeCard
from ui.room.errors_in_place import ErrorNotice, error_words
from ui.room.opening.restore_card import RestoreCard, SnapshotWords
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
_CODE, _RESTORE, _CHANGE = range(3)
_LEFT_WIDTH = 504
_COLUMN = 440


class OpenRoomPage(QWidget):
    """Renders what can be opened; emits the choice and the code.

    Signals:
        file_wanted: ask for a package.
        file_given: a package or a live copy that was dropped.
        known_chosen: identifier of a room opened here before.
        copy_wanted: ask for another laptop's live copy.
        code_given: the code of what is chosen.
        change_taken, change_left: go on with the newer package, or with the one in use.
        back_wanted: to the launcher.
    """

    file_wanted = Signal()
    file_given = Signal(object)
    known_chosen = Signal(str)
    copy_wanted = Signal()
    code_given = Signal(str)
    change_taken = Signal()
    change_left = Signal()
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
            self.tr("ou déposez ici le fichier remis par le centre"),
            suffixes=(PACKAGE_SUFFIX, LIVE_COPY_SUFFIX),
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
        self._takeover = Card(title=self.tr("Remplacer un ordinateur"))
        self._takeover.body.addWidget(
            Label(
                self.tr(
                    "La salle reprend ici d’après sa copie de secours, sur la clé. Chaque juré "
                    "saisira de nouveau le code de sa carte ; un oral en cours continue."
                ),
                tone=Tone.MUTED,
                wrap=True,
            )
        )
        self.take_over = Button(
            self.tr("Reprendre une salle…"), icon_name="history", object_name="take_over"
        )
        self.take_over.clicked.connect(self.copy_wanted)
        self._takeover.body.addWidget(self.take_over)
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
        body.addWidget(
            scrolled_column(
                self.error, self._package, self._rooms, self._takeover, width=_LEFT_WIDTH
            )
        )
        self._right = QStackedWidget()
        self.restore = RestoreCard()
        self.restore.take_over_wanted.connect(self.copy_wanted)
        self._right.addWidget(scrolled_column(self._make_code_card(), fill=True))
        self._right.addWidget(scrolled_column(self.restore))
        self._right.addWidget(scrolled_column(self._make_change_card()))
        body.addWidget(self._right, 1)
        return body

    def _make_change_card(self) -> QWidget:
        card = Card(padding=24, object_name="offered_change")
        self._change_title = Label("", style=TextStyle.DISPLAY, wrap=True)
        self.change = ChangeCard()
        self.take = Button(
            "", kind=ButtonKind.PRIMARY, size=ButtonSize.PAGE, object_name="take_change"
        )
        self.take.clicked.connect(self.change_taken)
        leave = Button(
            self.tr("Garder le dossier en place"), size=ButtonSize.PAGE, object_name="leave_change"
        )
        leave.clicked.connect(self.change_left)
        self.change_error = ErrorNotice()
        self.change_waiting = WaitingPanel()
        ways = QHBoxLayout()
        ways.setSpacing(16)
        ways.addWidget(self.take)
        ways.addWidget(leave)
        ways.addStretch(1)
        for widget in (self._change_title, self.change_error, self.change):
            card.body.addWidget(widget)
        card.body.addLayout(ways)
        card.body.addWidget(self.change_waiting)
        return card

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
        self._right.setCurrentIndex(_CODE)
        self._set_busy(False)
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

    def show_damage(
        self, room: str, what: str, good: SnapshotWords | None, others: Sequence[SnapshotWords]
    ) -> None:
        """Say that the room's data are damaged, and offer its snapshots."""
        self.waiting.stop()
        self._set_busy(False)
        self._right.setCurrentIndex(_RESTORE)
        self.restore.show_damage(room, what, good, others)

    def show_change(self, room: str, change: PackageChange) -> None:
        """Show what a newer package changes in a room that is open; nothing is taken yet."""
        self.waiting.stop()
        self._right.setCurrentIndex(_CHANGE)
        self._change_title.setText(
            self.tr("Un dossier plus récent pour {0}").format(room_words(room))
        )
        self.change_error.clear()
        self.change.show_change(change)
        self.take.setText(self.tr("Prendre le dossier n° {0}").format(change.sequence))
        self.take.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_taking(self) -> None:
        """Say that the newer package is being taken."""
        self.take.setEnabled(False)
        self.change_error.clear()
        self.change_waiting.start(self.tr("Mise en place du dossier"), cancellable=False)

    def show_change_error(self, error: UserError | IntegrityError) -> None:
        """Say why the newer package is not taken; the one in use stays."""
        self.change_waiting.stop()
        self.take.setEnabled(True)
        self.change_error.show_error(error)

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
        self.code.set_waiting(busy)
        for widget in (self._rooms, self._package, self._takeover):
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
