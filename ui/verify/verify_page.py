"""The page of the verification window: where files are given, and what came out of each.

It renders and emits; reading and verifying is the part of `verify_flow`.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractSlider,
    QFrame,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.domain.errors import IntegrityError, UserError
from app.trust.verification import Verification
from ui.announce import announce
from ui.look.icons import icon
from ui.look.tone import Tone
from ui.translation import shown
from ui.verify.answer_view import AnswerView
from ui.verify.looks import verdict_look
from ui.verify.paper_card import PaperCard
from ui.widgets.buttons import Button, ButtonKind, ButtonSize, MenuButton
from ui.widgets.card import Card, ListCard
from ui.widgets.chip import StatusChip
from ui.widgets.drop_area import DropArea
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Label
from ui.widgets.list_row import ListRow
from ui.widgets.notice import Notice
from ui.widgets.page import Page, PageFooter, PageHeader
from ui.widgets.waiting import WaitingPanel

_LEFT = 344


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifiedFile:
    """A file that was verified in this run."""

    path: Path
    answer: Verification


class VerifyPage(QWidget):
    """Where files are dropped, and the answer about the chosen one.

    Signals:
        files_wanted, dropped: choose files; these were dropped.
        chosen: a place in the list of verified files.
        digest_wanted: what was typed or scanned from paper.
        code_given: a room's code for the file that is shown.
        certificate_wanted, list_wanted: choose what to rest on.
        report_wanted: write the report of the answer that is shown.
        cancelled: stop what is under way.
    """

    files_wanted = Signal()
    dropped = Signal(list)
    chosen = Signal(int)
    digest_wanted = Signal(str)
    code_given = Signal(str)
    certificate_wanted = Signal()
    list_wanted = Signal()
    report_wanted = Signal()
    cancelled = Signal()

    def __init__(self, place: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("verify_page")
        self.setAcceptDrops(True)
        self.header = PageHeader(
            self.tr("Vérifier un document"),
            self.tr("PDF, feuille signée, dossier de salle ou remontée. Rien n’est envoyé."),
        )
        self._trust = StatusChip("", object_name="trust_chip")
        self.header.add(self._trust)
        self.header.add(self._settings(with_certificate=not place))
        self.footer = PageFooter()
        self.report = Button(
            self.tr("Imprimer le rapport…"), icon_name="printer", object_name="report"
        )
        self.report.setEnabled(False)
        self.report.clicked.connect(self.report_wanted)
        self.footer.add_action(self.report)
        self.another = Button(
            self.tr("Vérifier un fichier…"),
            kind=ButtonKind.PRIMARY,
            size=ButtonSize.PAGE,
            object_name="verify_file",
        )
        self.another.clicked.connect(self.files_wanted)
        self.footer.add_action(self.another)
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addWidget(self._left(place))
        body.addLayout(self._right(), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Page(self.header, body, self.footer, scroll=False))

    def _settings(self, *, with_certificate: bool) -> MenuButton:
        menu = QMenu()
        if with_certificate:
            action = menu.addAction(
                icon("shield-check", Tone.MUTED), self.tr("Certificat du centre…")
            )
            action.triggered.connect(self.certificate_wanted)
        action = menu.addAction(
            icon("user-round-check", Tone.MUTED), self.tr("Liste des inscriptions confirmées…")
        )
        action.triggered.connect(self.list_wanted)
        return MenuButton(
            self.tr("Sur quoi vérifier"), menu, icon_name="settings", object_name="rests_on"
        )

    def _left(self, place: str) -> QWidget:
        holder = QWidget()
        holder.setFixedWidth(_LEFT)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._drop_area())
        self.paper = PaperCard(place)
        self.paper.wanted.connect(self.digest_wanted)
        column.addWidget(self.paper)
        self._rows_card = ListCard(title=self.tr("Vérifiés à l’instant"), object_name="verified")
        self._rows_area = _scrolling(QWidget())
        self._rows_card.body.addWidget(self._rows_area)
        self._rows_card.hide()
        column.addWidget(self._rows_card, 1)
        self._space = QWidget()
        column.addWidget(self._space, 1)
        return holder

    def _drop_area(self) -> DropArea:
        area = DropArea(self.tr("Déposez un fichier ici"), object_name="drop")
        area.dropped.connect(self.dropped)
        choose = Button(self.tr("Choisir un fichier…"), object_name="choose_file")
        choose.clicked.connect(self.files_wanted)
        layout = area.layout()
        middle = Qt.AlignmentFlag.AlignHCenter
        if isinstance(layout, QVBoxLayout):
            layout.addWidget(Label(self.tr("ou"), tone=Tone.MUTED, align=middle))
            layout.addWidget(choose, 0, middle)
        return area

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(16)
        self.refusal = Notice(Tone.ERROR, "", object_name="verify_refusal")
        self.refusal.hide()
        self.told = Notice(Tone.OK, "", object_name="verify_told")
        self.told.hide()
        self._waiting_card = Card(object_name="verify_waiting")
        self.waiting = WaitingPanel()
        self.waiting.cancelled.connect(self.cancelled)
        self._waiting_card.body.addWidget(self.waiting)
        self._waiting_card.hide()
        self.answer = AnswerView()
        self.answer.code_given.connect(self.code_given)
        self._stack = QStackedWidget()
        empty = Card(object_name="verify_empty")
        empty.body.addWidget(
            EmptyState(
                "file-search",
                self.tr("La réponse s’affiche ici"),
                self.tr(
                    "Qui a signé quoi, pour qui, sous quelle autorité, et ce que cela ne dit pas."
                ),
            )
        )
        self._stack.addWidget(empty)
        self._area = _scrolling(self.answer)
        self._stack.addWidget(self._area)
        for widget in (self.refusal, self.told, self._waiting_card):
            column.addWidget(widget)
        column.addWidget(self._stack, 1)
        return column

    # what is shown

    def show_trust(self, words: str, *, trusted: bool, tooltip: str = "") -> None:
        """Say in the header on whose word answers rest."""
        symbol = "shield-check" if trusted else "shield-alert"
        # Never green: what an answer rests on is no answer.
        self._trust.set_status(words, symbol, Tone.ACCENT if trusted else Tone.WARNING)
        self._trust.setToolTip(tooltip)

    def show_files(self, files: tuple[VerifiedFile, ...], current: int | None) -> None:
        """Show the files of this run, the latest first, and the answer of one of them."""
        content = QWidget()
        content.setProperty("role", "surface")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for place, file in enumerate(files):
            symbol, tone = verdict_look(file.answer)
            row = ListRow(
                file.path.name,
                shown(file.answer.headline),
                icon_name=symbol,
                tone=tone,
                clickable=True,
                current=place == current,
                object_name=f"verified_{place}",
            )
            row.setToolTip(str(file.path))
            row.activated.connect(lambda chosen=place: self.chosen.emit(chosen))
            column.addWidget(row)
        column.addStretch(1)
        self._rows_area.setWidget(content)
        self._rows_card.setVisible(bool(files))
        self._space.setVisible(not files)
        self.report.setEnabled(current is not None)
        if current is None:
            self._stack.setCurrentIndex(0)
            return
        file = files[current]
        self.answer.show_answer(file.path.name, file.answer)
        self._area.verticalScrollBar().setValue(0)
        self._stack.setCurrentIndex(1)
        self.footer.set_hint(shown(file.answer.rests_on))
        self.another.setText(self.tr("Vérifier un autre fichier…"))

    def say_answer(self, file: VerifiedFile) -> None:
        """Have a screen reader say what came out."""
        headline = shown(file.answer.headline)
        announce(self, f"{file.path.name}. {headline}. {shown(file.answer.explanation)}")

    def show_waiting(self, words: str) -> None:
        """Say what is under way, if it lasts."""
        self._clear_words()
        self._waiting_card.show()
        self.waiting.start(words)

    def show_waiting_ended(self) -> None:
        """Say nothing more of it."""
        self.waiting.stop()
        self._waiting_card.hide()

    def show_refusal(self, error: UserError | IntegrityError) -> None:
        """Say in the page what went wrong and what to do."""
        self.told.hide()
        advice = shown(error.next_step) if isinstance(error, UserError) else ""
        self.refusal.show()
        self.refusal.set_notice(Tone.ERROR, shown(error.what), advice)

    def tell(self, title: str, text: str = "") -> None:
        """Say what was done."""
        self._say(Tone.OK, title, text)

    def inform(self, title: str, text: str = "") -> None:
        """Say what answers rest on from now on, which makes nothing good by itself."""
        self._say(Tone.ACCENT, title, text)

    def _say(self, tone: Tone, title: str, text: str) -> None:
        self.refusal.hide()
        self.told.set_notice(tone, title, text)
        self.told.show()
        announce(self, title)

    def turn_answer(self, action: QAbstractSlider.SliderAction) -> None:
        """Scroll the answer, wherever the keyboard is."""
        self._area.verticalScrollBar().triggerAction(action)

    def _clear_words(self) -> None:
        self.refusal.hide()
        self.told.hide()

    # files dropped anywhere on the page

    @staticmethod
    def _paths(data: QMimeData) -> list[Path]:
        return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if paths := self._paths(event.mimeData()):
            event.acceptProposedAction()
            self.dropped.emit(paths)


def _scrolling(content: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.viewport().setAutoFillBackground(False)
    area.setWidget(content)
    return area
