"""The first window: where this computer is used. Nothing personal is on it.

It is given what it shows (recent sessions, a package found on a stick) and emits what was
chosen; opening is the part of others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QMenu, QVBoxLayout, QWidget

from ui.look.fonts import TextStyle
from ui.look.icons import icon, paint_icon
from ui.look.theme import Theme, tokens
from ui.look.tokens import SMALLEST_WINDOW, Size
from ui.look.tone import Tone
from ui.translation import LANGUAGES
from ui.widgets.buttons import Button, ButtonSize, MenuButton
from ui.widgets.card import Card, ListCard
from ui.widgets.chip import Pill
from ui.widgets.label import IconLabel, Label
from ui.widgets.list_row import ListRow
from ui.widgets.notice import Notice
from ui.widgets.page import Page, PageFooter, PageHeader
from ui.widgets.painting import paint_box

_COLUMN = 984


class Place(StrEnum):
    """Where the computer is used."""

    ROOM = "room"
    CENTRE = "centre"


_PLACE_ICONS = {Place.ROOM: "door-open", Place.CENTRE: "building-2"}


@dataclass(frozen=True, slots=True, kw_only=True)
class RecentSession:
    """A session opened before, told without a name: place and month only.

    `key` comes back with `recent_chosen`; `status` is a short word with its symbol and tone.
    """

    key: str
    place: Place
    title: str
    detail: str
    status: str = ""
    status_icon: str = ""
    status_tone: Tone = Tone.MUTED


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPackage:
    """A room package on a stick: it then has the window's only filled button."""

    title: str
    detail: str


class _Tile(QWidget):
    """A symbol on a tinted square."""

    def __init__(self, icon_name: str, side: int, *, filled: bool = False) -> None:
        super().__init__()
        self._icon = icon_name
        self._filled = filled
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        t = tokens()
        painter = QPainter(self)
        ground = t.accent if self._filled else t.accent_soft
        paint_box(painter, self.rect(), fill=ground, outline=None, radius=8)
        inset = self.width() // 4
        ink = t.on_accent if self._filled else t.accent
        paint_icon(painter, self.rect().adjusted(inset, inset, -inset, -inset), self._icon, ink)


class LauncherWindow(QMainWindow):
    """The question « Où utilisez-vous cet ordinateur ? », and what answers it.

    Args:
        recent: sessions opened before, latest first.
        theme: the theme in use, checked in the menu.
        language: a key of `LANGUAGES`, checked in the menu.
        version: the product's version, in the footer.
        found: a room package seen on a stick.
    """

    room_chosen = Signal()
    centre_chosen = Signal()
    demonstration_chosen = Signal()
    verify_chosen = Signal()
    recent_chosen = Signal(str)
    found_chosen = Signal()
    theme_chosen = Signal(Theme)
    language_chosen = Signal(str)

    def __init__(
        self,
        recent: Sequence[RecentSession],
        *,
        theme: Theme,
        language: str,
        version: str,
        found: FoundPackage | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("launcher")
        self.setWindowTitle("Soutenance")
        self.setMinimumSize(QSize(*SMALLEST_WINDOW))
        self.resize(1366, 768)
        self._notice_place = QVBoxLayout()
        header = PageHeader(
            "Soutenance", self.tr("Jurys et oraux de certification, sans connexion")
        )
        header.add_leading(_Tile("presentation", 32, filled=True))
        header.add(self._verify())
        header.add(self._settings(theme, language))
        footer = PageFooter(
            self.tr(
                "Aucune donnée ne quitte cet ordinateur sans une action de votre part. "
                "Les fichiers sont chiffrés."
            ),
            icon_name="shield-check",
        )
        footer.set_missing(f"Soutenance {version} · {LANGUAGES[language]}")
        self.setCentralWidget(Page(header, self._body(recent), footer))
        self.set_found(found)
        self._first.setFocus()

    def set_found(self, found: FoundPackage | None) -> None:
        """Say that a stick with a room package is there, or no longer."""
        while (item := self._notice_place.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.setParent(None)
                old.deleteLater()
        if found is None:
            return
        notice = Notice(
            Tone.ACCENT,
            found.title,
            found.detail,
            icon_name="usb",
            action=self.tr("Ouvrir ce dossier"),
            primary=True,
            object_name="found",
        )
        notice.setMinimumHeight(Size.TALL_ROW)
        notice.acted.connect(self.found_chosen)
        self._notice_place.addWidget(notice)

    def _body(self, recent: Sequence[RecentSession]) -> QHBoxLayout:
        column = QWidget()
        column.setMaximumWidth(_COLUMN)
        lines = QVBoxLayout(column)
        lines.setContentsMargins(0, 12, 0, 12)
        lines.setSpacing(16)
        question = QVBoxLayout()
        question.setSpacing(4)
        question.addWidget(
            Label(self.tr("Où utilisez-vous cet ordinateur ?"), style=TextStyle.DISPLAY)
        )
        question.addWidget(
            Label(
                self.tr("La salle et le centre sont deux usages du même logiciel."), tone=Tone.MUTED
            )
        )
        lines.addLayout(question)
        lines.addLayout(self._notice_place)
        lines.addLayout(self._places())
        foot = QHBoxLayout()
        foot.setSpacing(16)
        if recent:
            foot.addWidget(self._recent(recent), 3)
        foot.addWidget(self._demonstration(), 2)
        lines.addLayout(foot)
        lines.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(column, 100)
        row.addStretch(1)
        return row

    def _places(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        room = Button(
            self.tr("Ouvrir un dossier de salle…"), size=ButtonSize.PAGE, object_name="open_room"
        )
        room.clicked.connect(self.room_chosen)
        self._first = room
        row.addWidget(
            self._place(
                Place.ROOM,
                self.tr("Salle d’examen"),
                self.tr("Jurés, surveillants de salle"),
                self.tr(
                    "Ouvrir le dossier de la salle, chronométrer, noter, délibérer, signer et "
                    "exporter sur une clé."
                ),
                room,
            )
        )
        centre = Button(
            self.tr("Ouvrir ou créer une session…"),
            size=ButtonSize.PAGE,
            object_name="open_centre",
        )
        centre.clicked.connect(self.centre_chosen)
        row.addWidget(
            self._place(
                Place.CENTRE,
                self.tr("Centre d’examen"),
                self.tr("Service des examens"),
                self.tr(
                    "Préparer la session, remettre les dossiers aux salles, recevoir les "
                    "remontées, lire les résultats par bloc."
                ),
                centre,
            )
        )
        return row

    @staticmethod
    def _place(place: Place, title: str, who: str, what: str, button: Button) -> Card:
        card = Card(padding=24, object_name=f"place_{place}")
        card.setAccessibleName(title)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(_Tile(_PLACE_ICONS[place], 48))
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(Label(title, style=TextStyle.WINDOW_TITLE))
        names.addWidget(Label(who, style=TextStyle.CAPTION, tone=Tone.MUTED))
        head.addLayout(names, 1)
        card.body.setSpacing(16)
        card.body.addLayout(head)
        card.body.addWidget(Label(what, wrap=True))
        card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _recent(self, recent: Sequence[RecentSession]) -> ListCard:
        card = ListCard(title=self.tr("Ouverts récemment"), object_name="recent")
        for index, session in enumerate(recent):
            row = ListRow(
                session.title,
                session.detail,
                icon_name=_PLACE_ICONS[session.place],
                clickable=True,
                object_name=f"recent_{session.key}",
            )
            if session.status:
                row.add_trailing(
                    Pill(session.status, icon_name=session.status_icon, tone=session.status_tone)
                )
            row.add_trailing(IconLabel("chevron-right"))
            row.set_line(index < len(recent) - 1)
            row.activated.connect(lambda key=session.key: self.recent_chosen.emit(key))
            card.body.addWidget(row)
        card.body.addStretch(1)
        return card

    def _demonstration(self) -> Card:
        card = Card(object_name="demonstration")
        card.setAccessibleName(self.tr("Session de démonstration"))
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconLabel("circle-play", tone=Tone.NEUTRAL, size=20))
        head.addWidget(Label(self.tr("Session de démonstration"), style=TextStyle.TITLE), 1)
        card.body.addLayout(head)
        card.body.addWidget(
            Label(
                self.tr(
                    "Une salle et un centre complets, tirés du référentiel, avec des candidats "
                    "et des jurés fictifs."
                ),
                tone=Tone.MUTED,
                wrap=True,
            )
        )
        card.body.addStretch(1)
        card.body.addWidget(
            Label(
                self.tr("Elle ne se mélange jamais aux sessions réelles."),
                style=TextStyle.CAPTION,
                tone=Tone.MUTED,
            )
        )
        button = Button(self.tr("Essayer la démonstration"), object_name="open_demonstration")
        button.clicked.connect(self.demonstration_chosen)
        card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _verify(self) -> Button:
        button = Button(
            self.tr("Vérifier un document…"),
            size=ButtonSize.HEADER,
            icon_name="file-search",
            object_name="open_verification",
        )
        button.clicked.connect(self.verify_chosen)
        return button

    def _settings(self, theme: Theme, language: str) -> MenuButton:
        menu = QMenu()
        themes = {
            Theme.SYSTEM: (self.tr("Thème du système"), "monitor"),
            Theme.LIGHT: (self.tr("Thème clair"), "sun"),
            Theme.DARK: (self.tr("Thème sombre"), "moon"),
        }
        of_theme = QActionGroup(menu)
        for each, (words, symbol) in themes.items():
            action = menu.addAction(icon(symbol, Tone.MUTED), words)
            action.setCheckable(True)
            action.setChecked(each is theme)
            action.triggered.connect(lambda _on, chosen=each: self.theme_chosen.emit(chosen))
            of_theme.addAction(action)
        menu.addSeparator()
        of_language = QActionGroup(menu)
        for key, words in LANGUAGES.items():
            action = menu.addAction(icon("languages", Tone.MUTED), words)
            action.setCheckable(True)
            action.setChecked(key == language)
            action.triggered.connect(lambda _on, chosen=key: self.language_chosen.emit(chosen))
            of_language.addAction(action)
        return MenuButton(self.tr("Affichage"), menu, icon_name="settings", object_name="settings")
