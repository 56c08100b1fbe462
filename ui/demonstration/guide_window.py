"""What a person needs to try a demonstration: where to go, and the codes that a room asks for.

The codes are those that the centre printed; nothing here opens anything by itself.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from app.services.demonstration.preparation import CENTRE, OPERATOR, Demonstration
from ui.look.fonts import TextStyle
from ui.look.tokens import SMALLEST_WINDOW
from ui.look.tone import Tone
from ui.widgets.buttons import Button, ButtonKind, ButtonSize
from ui.widgets.card import Card, FactStrip, ListCard
from ui.widgets.chip import Pill
from ui.widgets.label import Label
from ui.widgets.list_row import ListRow
from ui.widgets.notice import Notice
from ui.widgets.page import Page, PageFooter, PageHeader
from ui.widgets.waiting import WaitingPanel


class GuideWindow(QMainWindow):
    """The demonstration's guide: waits while a session is prepared, then hands out its codes.

    Closing it ends the demonstration.
    """

    room_wanted = Signal()
    centre_wanted = Signal()
    cancelled = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("guide_window")
        self.setWindowTitle(self.tr("Session de démonstration · Soutenance"))
        self.setMinimumSize(*SMALLEST_WINDOW)
        self.resize(1366, 768)
        header = PageHeader(
            self.tr("Session de démonstration"),
            self.tr("Un centre, une salle et quatre passages, tirés du référentiel"),
        )
        header.add(Pill(self.tr("Démonstration"), icon_name="circle-play", tone=Tone.ACCENT))
        footer = PageFooter(
            self.tr("Les personnes sont fictives. Rien ne se mélange aux sessions réelles.")
        )
        self._refusal = Notice(Tone.ERROR, "", object_name="refusal")
        self._refusal.hide()
        self._waiting = WaitingPanel()
        self._waiting.cancelled.connect(self.cancelled)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(16)
        self._lines.addWidget(self._refusal)
        self._lines.addWidget(self._waiting)
        self._lines.addStretch(1)
        self.setCentralWidget(Page(header, self._lines, footer))

    def show_preparing(self) -> None:
        """Say that keys, codes and a room package are being made."""
        self._waiting.start(self.tr("Préparation du centre, des cartes et du dossier de salle"))

    def show_progress(self, done: int, total: int) -> None:
        """Say how far the preparation is."""
        self._waiting.update_progress(done, total)

    def show_demonstration(self, demonstration: Demonstration) -> None:
        """Hand out the codes, and show the ways into the room and the centre."""
        self._waiting.stop()
        columns = QHBoxLayout()
        columns.setSpacing(16)
        left = QVBoxLayout()
        left.setSpacing(16)
        left.addWidget(self._room(demonstration))
        left.addWidget(self._centre(demonstration))
        left.addStretch(1)
        columns.addLayout(left, 1)
        columns.addWidget(self._cards(demonstration), 1)
        self._lines.insertLayout(2, columns, 1)
        self.open_room.setFocus()

    def show_refusal(self, title: str, text: str) -> None:
        """Say why something could not be opened, and what to do."""
        self._waiting.stop()
        self._refusal.set_notice(Tone.ERROR, title, text, "circle-alert")
        self._refusal.show()

    def _room(self, demonstration: Demonstration) -> QWidget:
        card = Card(title=self.tr("1. Dans la salle d’examen"), accent=True)
        card.body.addWidget(
            Label(
                self.tr(
                    "Notez la présence, lancez l’oral, notez chaque critère au clavier ou à la "
                    "souris, scellez, délibérez, signez, puis exportez dans un dossier."
                ),
                wrap=True,
            )
        )
        card.body.addWidget(
            FactStrip(
                [
                    (self.tr("Dossier de salle"), demonstration.package.name),
                    (self.tr("Code de la salle"), demonstration.room_code),
                ]
            )
        )
        self.open_room = Button(
            self.tr("Ouvrir la salle {0}").format(demonstration.issued.rooms[0].room),
            kind=ButtonKind.PRIMARY,
            size=ButtonSize.PAGE,
            icon_name="door-open",
            object_name="open_room",
        )
        self.open_room.clicked.connect(self.room_wanted)
        row = QHBoxLayout()
        row.addWidget(self.open_room)
        row.addStretch(1)
        card.body.addLayout(row)
        return card

    def _centre(self, demonstration: Demonstration) -> QWidget:
        card = Card(title=self.tr("2. Au centre d’examen"))
        card.body.addWidget(
            Label(
                self.tr(
                    "Dans « Réception », choisissez la remontée que la salle a exportée : le plan "
                    "de fusion s’affiche, puis les résultats par bloc."
                ),
                wrap=True,
            )
        )
        card.body.addWidget(
            FactStrip(
                [
                    (self.tr("Centre"), CENTRE),
                    (self.tr("Opérateur"), OPERATOR),
                    (self.tr("Phrase de passe"), demonstration.passphrase),
                ]
            )
        )
        open_centre = Button(
            self.tr("Ouvrir le centre"),
            size=ButtonSize.PAGE,
            icon_name="building-2",
            object_name="open_centre",
        )
        open_centre.clicked.connect(self.centre_wanted)
        row = QHBoxLayout()
        row.addWidget(open_centre)
        row.addStretch(1)
        card.body.addLayout(row)
        return card

    def _cards(self, demonstration: Demonstration) -> QWidget:
        card = ListCard(
            title=self.tr("Cartes des jurés"),
            subtitle=self.tr("chaque code sert une fois ; le code PIN se choisit ensuite"),
        )
        for index, juror in enumerate(demonstration.cards):
            row = ListRow(
                juror.name,
                self.tr("Carte de juré {0}").format(juror.juror),
                icon_name="user-round-key",
            )
            code = Label(juror.code, style=TextStyle.DIGEST)
            code.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            row.add_trailing(code)
            row.set_line(index < len(demonstration.cards) - 1)
            card.body.addWidget(row)
        card.body.addStretch(1)
        return card

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()
