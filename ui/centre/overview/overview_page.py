"""The session at a glance: figures, rooms against blocks, and what to do now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.centre.overview import Overview, SheetState
from ui.centre.overview.next_steps import SessionState, Step
from ui.centre.overview.room_matrix import RoomMatrix
from ui.centre.overview.todo import Todo, todo_list
from ui.centre.page import CentrePage, empty_layout
from ui.centre.scrolled import ScrolledBody
from ui.centre.words import listed, number, time_of_day
from ui.counted import counted
from ui.dates import day_range, long_day, short_day
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.translation import shown
from ui.widgets.buttons import Button, ButtonKind, ButtonSize, LinkButton
from ui.widgets.card import Card, FigureCard, ListCard
from ui.widgets.label import IconLabel, Label
from ui.widgets.list_row import ListRow
from ui.widgets.notice import Notice
from ui.widgets.progress_bar import ProgressBar

_SIDE_WIDTH = 296


@dataclass(frozen=True, slots=True, kw_only=True)
class OverviewView:
    """What the page shows, and when it was looked at; warnings and what is told, in words."""

    state: SessionState
    now: datetime
    notices: tuple[str, ...] = ()
    told: tuple[str, ...] = ()


class OverviewPage(CentrePage):
    """Preparation before the first package, then the matrix.

    Signals:
        wanted: the key of a page where something is to be done.
        sheets_wanted: see every expected sheet.
        reports_wanted: see what rooms' minutes and incident reports tell.
        receipts_wanted: write the receipts that rooms are given.
        verify_wanted: verify a document.
        sessions_wanted: go back to the sessions.
    """

    wanted = Signal(str)
    sheets_wanted = Signal()
    reports_wanted = Signal()
    receipts_wanted = Signal()
    verify_wanted = Signal()
    sessions_wanted = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(scroll=False, parent=parent)
        verify = Button(
            self.tr("Vérifier un document…"),
            size=ButtonSize.HEADER,
            icon_name="shield-check",
            object_name="verify_document",
        )
        verify.clicked.connect(self.verify_wanted)
        self.header.add(verify)
        sessions = Button(
            self.tr("Changer de session"),
            size=ButtonSize.HEADER,
            icon_name="calendar-days",
            object_name="change_session",
        )
        sessions.clicked.connect(self.sessions_wanted)
        self.header.add(sessions)
        self._first = str(Step.PLANNING)
        self._figures = self._make_figures()
        self._figure_row = QWidget()
        row = QHBoxLayout(self._figure_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        for card in self._figures.values():
            row.addWidget(card, 1)
        self.body.addWidget(self._figure_row)
        self._notices = QVBoxLayout()
        self._notices.setSpacing(8)
        self.body.addLayout(self._notices)
        pair = QHBoxLayout()
        pair.setSpacing(16)
        self._steps = ListCard(
            title=self.tr("Préparation"), subtitle=self.tr("de la session, dans l’ordre")
        )
        self._matrix_card = self._make_matrix()
        pair.addWidget(self._steps, 1)
        pair.addWidget(self._matrix_card, 1)
        pair.addWidget(self._make_side())
        self.body.addLayout(pair, 1)
        self._act = Button(
            "", kind=ButtonKind.PRIMARY, size=ButtonSize.PAGE, object_name="next_step"
        )
        self._act.clicked.connect(lambda: self.wanted.emit(self._first))
        self._receipts = Button(
            self.tr("Remettre les accusés de réception…"),
            size=ButtonSize.PAGE,
            object_name="write_receipts",
        )
        self._receipts.clicked.connect(self.receipts_wanted)
        self.footer.add_action(self._receipts)
        self.footer.add_action(self._act)

    def _make_figures(self) -> dict[str, FigureCard]:
        looks = {
            "received": ("inbox", Tone.ACCENT, self.tr("Feuilles reçues")),
            "late": ("circle-alert", Tone.ERROR, self.tr("En retard")),
            "quarantined": ("shield-alert", Tone.WARNING, self.tr("En quarantaine")),
            "to_confirm": ("circle-question-mark", Tone.WARNING, self.tr("À confirmer")),
            "due": ("clock", Tone.MUTED, self.tr("À venir")),
        }
        return {
            key: FigureCard(icon, tone, "", "", title=title, object_name=f"figure_{key}")
            for key, (icon, tone, title) in looks.items()
        }

    def _make_matrix(self) -> ListCard:
        card = ListCard(
            title=self.tr("Attendu et reçu"),
            subtitle=self.tr("feuilles des jurés, par salle et par bloc"),
        )
        link = LinkButton(
            self.tr("Par candidat et par juré"),
            trailing_icon="chevron-right",
            object_name="see_sheets",
        )
        link.clicked.connect(self.sheets_wanted)
        reports = LinkButton(
            self.tr("PV des salles"), trailing_icon="chevron-right", object_name="see_reports"
        )
        reports.clicked.connect(self.reports_wanted)
        card.add_trailing(reports)
        card.add_trailing(link)
        self._matrix = RoomMatrix(self.tr("Attendu et reçu"))
        card.body.addWidget(self._matrix, 1)
        return card

    def _make_side(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        self._todo = ListCard(title=self.tr("À faire maintenant"), accent=True)
        self._todo_count = Label("", style=TextStyle.BODY_STRONG)
        self._todo.add_trailing(self._todo_count)
        column.addWidget(self._todo)
        self._rest = Card(padding=16)
        head = QHBoxLayout()
        head.setSpacing(8)
        self._rest_icon = IconLabel("hourglass", size=18)
        self._rest_title = Label("", style=TextStyle.TITLE)
        head.addWidget(self._rest_icon)
        head.addWidget(self._rest_title, 1)
        self._rest.body.addLayout(head)
        self._rest_text = Label("", tone=Tone.MUTED, wrap=True)
        self._rest.body.addWidget(self._rest_text)
        counts = QHBoxLayout()
        left = self.tr("Restent à recevoir ou à régler")
        counts.addWidget(Label(left, style=TextStyle.CAPTION_MEDIUM), 1)
        self._rest_count = Label("", style=TextStyle.BODY_STRONG)
        counts.addWidget(self._rest_count)
        self._rest.body.addLayout(counts)
        self._rest_bar = ProgressBar(self.tr("Feuilles reçues"))
        self._rest.body.addWidget(self._rest_bar)
        column.addWidget(self._rest)
        column.addStretch(1)
        scroll = ScrolledBody(side)
        scroll.setFixedWidth(_SIDE_WIDTH)
        return scroll

    # what is shown

    def show_writing(self, words: str) -> None:
        """Say what is being written; nothing else can be pressed meanwhile."""
        self.clear_refusal()
        self._receipts.setEnabled(False)
        self.waiting.start(words, cancellable=False)

    def show_writing_ended(self) -> None:
        """End the wait."""
        self.waiting.stop()
        self._receipts.setEnabled(True)

    def show_view(self, view: OverviewView) -> None:
        """Show the session as it stands."""
        state = view.state
        self.header.set_title(self.tr("Vue d’ensemble"), self._subtitle(view))
        under_way = state.is_under_way
        self._figure_row.setVisible(under_way)
        self._matrix_card.setVisible(under_way)
        self._steps.setVisible(not under_way)
        self._rest.setVisible(under_way)
        self._receipts.setVisible(under_way)
        self._show_notices(view)
        if under_way:
            self._show_figures(state.overview)
            self._matrix.show_overview(state.overview, view.now)
            self._show_rest(state.overview)
            self._receipts.setEnabled(any(line.last_received for line in state.overview.rooms))
        else:
            self._show_steps(state)
        todos = todo_list(state)
        self._show_todos(todos)
        self._first = str(todos[0].page)
        self._act.setText(todos[0].action)
        self._act.updateGeometry()
        self.footer.set_hint(
            self.tr(
                "En retard : la date du passage est passée et rien n’est arrivé. Exporté par une "
                "salle ne veut pas dire reçu ici."
            )
            if under_way
            else self.tr("Rien ne part vers une salle avant que le règlement ne soit enregistré.")
        )

    def _subtitle(self, view: OverviewView) -> str:
        overview = view.state.overview
        parts = []
        if overview.first_day is not None and overview.last_day is not None:
            parts = [
                counted(overview.candidates, self.tr("{0} candidat"), self.tr("{0} candidats")),
                counted(len(overview.rooms), self.tr("{0} salle"), self.tr("{0} salles")),
                day_range(overview.first_day, overview.last_day),
            ]
        today = self.tr("{0}, {1}").format(long_day(view.now.date()), time_of_day(view.now))
        return " · ".join((*parts, today))

    def _show_figures(self, overview: Overview) -> None:
        late = overview.count(SheetState.LATE)
        rooms = sum(any(cell.late for cell in line.cells) for line in overview.rooms)
        due = overview.count(SheetState.NOT_DUE)
        days = [
            sheet.starts_at.date() for sheet in overview.sheets if sheet.state is SheetState.NOT_DUE
        ]
        self._figures["received"].set_figure(
            number(overview.received), self.tr("sur {0}").format(number(overview.expected))
        )
        self._figures["late"].set_figure(
            number(late),
            counted(rooms, self.tr("dans {0} salle"), self.tr("dans {0} salles")) if late else "",
        )
        self._figures["quarantined"].set_figure(
            number(overview.quarantined), self.tr("cas à comparer") if overview.quarantined else ""
        )
        self._figures["to_confirm"].set_figure(
            number(overview.to_confirm + overview.papers), self._to_confirm(overview)
        )
        self._figures["due"].set_figure(
            number(due), self.tr("dès le {0}").format(short_day(min(days))) if days else ""
        )

    def _to_confirm(self, overview: Overview) -> str:
        parts = (
            (overview.to_confirm, self.tr("{0} ajout de salle"), self.tr("{0} ajouts de salle")),
            (overview.papers, self.tr("{0} original papier"), self.tr("{0} originaux papier")),
        )
        return listed([counted(count, one, many) for count, one, many in parts if count])

    def _show_notices(self, view: OverviewView) -> None:
        """What somebody should know that no figure says: journals that part, no snapshot."""
        empty_layout(self._notices)
        for words in view.notices:
            notice = Notice(Tone.WARNING, words, object_name="overview_notice")
            self._notices.addWidget(notice)
        for words in view.told:
            self._notices.addWidget(Notice(Tone.ACCENT, words, object_name="overview_told"))

    def _show_rest(self, overview: Overview) -> None:
        settled = overview.count(SheetState.RECEIVED, SheetState.ABSENT, SheetState.WAIVED)
        left = overview.expected - settled
        self._rest_bar.set_progress(settled, overview.expected)
        self._rest_count.setText(number(left))
        if overview.deliberation_open:
            self._rest_icon.set_icon("lock-open", Tone.OK)
            self._rest_title.setText(self.tr("Délibération ouverte"))
        else:
            self._rest_icon.set_icon("lock", Tone.MUTED)
            self._rest_title.setText(self.tr("Délibération fermée"))
        self._rest_text.setText(self._rest_words(overview))

    def _rest_words(self, overview: Overview) -> str:
        if overview.deliberation_open:
            absent = overview.count(SheetState.ABSENT)
            waived = overview.count(SheetState.WAIVED)
            if not (absent or waived):
                return self.tr("Chaque feuille attendue est reçue.")
            parts = [
                counted(count, one, many)
                for count, one, many in (
                    (absent, self.tr("{0} absence"), self.tr("{0} absences")),
                    (waived, self.tr("{0} dispense"), self.tr("{0} dispenses")),
                )
                if count
            ]
            words = self.tr("Chaque feuille attendue est reçue, ou réglée par {0}.")
            return words.format(listed(parts))
        waited = self.tr(
            "Elle s’ouvrira quand chaque feuille attendue sera reçue, ou réglée par une absence "
            "ou une dispense signée."
        )
        return "\n".join((waited, *(f"· {shown(point)}" for point in overview.open_points)))

    def _show_steps(self, state: SessionState) -> None:
        empty_layout(self._steps.body)
        for rank, step in enumerate(Step, start=1):
            title, text = self._step_words(step)
            done = state.is_done(step)
            current = step is state.current
            icon = "circle-check" if done else ("circle-dot" if current else "circle-dashed")
            tone = Tone.OK if done else (Tone.ACCENT if current else Tone.MUTED)
            words = (
                self.tr("fait")
                if done
                else (self.tr("à faire maintenant") if current else self.tr("ensuite"))
            )
            row = ListRow(
                f"{rank}. {title}",
                text,
                icon_name=icon,
                tone=tone,
                trailing=Label(words, style=TextStyle.CAPTION_MEDIUM, tone=tone),
                current=current,
                clickable=True,
                height=64,
                object_name=f"step_{step}",
            )
            row.activated.connect(lambda key=str(step): self.wanted.emit(key))
            self._steps.body.addWidget(row)
        self._steps.body.addStretch(1)

    def _step_words(self, step: Step) -> tuple[str, str]:
        return {
            Step.PLANNING: (
                self.tr("Candidats et planning"),
                self.tr("Importer candidats, groupes, jurés et passages depuis des tableaux."),
            ),
            Step.RULES: (
                self.tr("Règlement"),
                self.tr("Choisir l’échelle, l’accord du jury et la règle de bloc."),
            ),
            Step.PACKAGES: (
                self.tr("Dossiers de salle"),
                self.tr("Écrire un dossier chiffré par salle, les codes et les cartes des jurés."),
            ),
            Step.RECEPTION: (
                self.tr("Réception"),
                self.tr("Lire les remontées des salles, vérifier, ajouter."),
            ),
            Step.RESULTS: (
                self.tr("Résultats"),
                self.tr("Lire chaque bloc, la règle appliquée et les feuilles signées."),
            ),
        }[step]

    def _show_todos(self, todos: tuple[Todo, ...]) -> None:
        empty_layout(self._todo.body)
        self._todo_count.setText(str(len(todos)))
        for todo in todos:
            button = Button(todo.short, size=ButtonSize.ROW, object_name=f"todo_{todo.page}")
            button.setAccessibleName(todo.action)
            button.clicked.connect(lambda _on=False, page=todo.page: self.wanted.emit(str(page)))
            row = ListRow(
                todo.title,
                todo.text,
                icon_name=todo.icon_name,
                tone=todo.tone,
                trailing=button,
                height=64,
            )
            self._todo.body.addWidget(row)
