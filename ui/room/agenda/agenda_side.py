"""Beside the day's list: what to do now, and what blocks the export."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.sitting_state import SittingState
from app.services.room.agenda import Agenda, AgendaRow
from ui.counted import counted
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.room.words import minutes_words, time_of_day
from ui.widgets.buttons import Button, ButtonKind, ButtonSize
from ui.widgets.card import Card, ListCard
from ui.widgets.countdown import CountdownDisplay, TimerStrip
from ui.widgets.label import Label, icon_and_words
from ui.widgets.list_row import ListRow


class NowCard(Card):
    """The answer to « et maintenant ? »: one sitting and the window's one filled button."""

    acted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(accent=True, object_name="now", parent=parent)
        self.body.addWidget(icon_and_words("play", self.tr("Maintenant"), tone=Tone.ACCENT))
        self._title = Label("", style=TextStyle.WINDOW_TITLE, wrap=True)
        self._words = Label("", tone=Tone.MUTED, wrap=True)
        self.timer = TimerStrip()
        self.button = Button(
            "", kind=ButtonKind.PRIMARY, size=ButtonSize.PAGE, object_name="now_action"
        )
        self.button.clicked.connect(self.acted)
        for widget in (self._title, self._words, self.timer):
            self.body.addWidget(widget)
        self.body.addSpacing(4)
        self.body.addWidget(self.button)
        self.timer.hide()

    def show_agenda(self, agenda: Agenda) -> None:
        """Say what to take up, or that the day is done."""
        if agenda.now is None:
            self._show_end(agenda)
            return
        row = agenda.row(agenda.now)
        self._title.setText(row.subject)
        self._words.setText(self._where(row))
        self.timer.setVisible(row.state is SittingState.RUNNING)
        self.button.setText(
            {
                SittingState.RUNNING: self.tr("Reprendre la notation"),
                SittingState.TO_SEAL: self.tr("Sceller les feuilles"),
                SittingState.TO_DELIBERATE: self.tr("Délibérer"),
            }.get(row.state, self.tr("Ouvrir le passage"))
        )
        self.button.show()
        self.setAccessibleName(f"{self._title.text()}, {self._words.text()}")

    def show_display(self, display: CountdownDisplay) -> None:
        """Show the running oral's countdown."""
        self.timer.show_display(display)

    def _where(self, row: AgendaRow) -> str:
        title = self.tr("{0}, {1}").format(row.assessment, row.assessment_title)
        if row.state is not SittingState.UPCOMING:
            return title
        title = self.tr("{0} · prévu à {1}").format(title, time_of_day(row.starts_at))
        if not row.extra_minutes:
            return title
        return self.tr("{0} · aménagement + {1}").format(title, minutes_words(row.extra_minutes))

    def _show_end(self, agenda: Agenda) -> None:
        self.timer.hide()
        waiting = bool(agenda.to_export or agenda.reports_to_export)
        self._title.setText(
            self.tr("Tous les passages sont conclus") if agenda.rows else self.tr("Aucun passage")
        )
        self._words.setText(
            self.tr("Les résultats attendent d’être exportés vers le centre.")
            if waiting
            else self.tr("Rien n’attend sur cet ordinateur.")
        )
        self.button.setText(self.tr("Exporter les résultats…"))
        self.button.setVisible(waiting)


class ToConcludeCard(ListCard):
    """Sittings whose oral is over and whose sheet is not signed; hidden when there is none."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            title=self.tr("À conclure avant l’export"), object_name="to_conclude", parent=parent
        )
        self._count = Label("", style=TextStyle.BODY_STRONG)
        self.add_trailing(self._count)
        self._rows: list[ListRow] = []

    def show_agenda(self, agenda: Agenda) -> None:
        """List them, in the order of the day."""
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [self._row(row) for row in agenda.to_conclude if row.sitting != agenda.now]
        self._count.setText(str(len(self._rows)))
        self.setVisible(bool(self._rows))
        for shown in self._rows:
            self.body.addWidget(shown)
        for shown in self._rows[-1:]:
            shown.set_line(False)

    def _row(self, row: AgendaRow) -> ListRow:
        sealing = row.state is SittingState.TO_SEAL
        words = counted(
            row.sealed, self.tr("{0} feuille scellée"), self.tr("{0} feuilles scellées")
        )
        shown = ListRow(
            row.subject,
            self.tr("{0} sur {1}").format(words, len(row.jurors)),
            icon_name="lock-open" if sealing else "scale",
            tone=Tone.WARNING,
        )
        way = Button(self.tr("Sceller") if sealing else self.tr("Délibérer"), size=ButtonSize.ROW)
        way.setAccessibleName(f"{way.text()} : {row.subject}")
        way.clicked.connect(lambda: self.chosen.emit(row.sitting))
        shown.add_trailing(way)
        return shown
