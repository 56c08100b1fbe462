"""« PV et émargement du jour »: what the minutes will tell, what lacks, what the jury adds."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.session import RoomDossier, SessionKind
from app.services.room.incidents import TEXT_LIMIT
from app.services.room.minutes import MinutesView
from app.services.room.scoring import COMMENT_LIMIT
from ui.counted import counted
from ui.dates import long_day
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.room.action_page import ActionPage
from ui.room.documents.minutes_words import (
    change_lines,
    incident_lines,
    outcome_mark,
    outcome_words,
    presence_lines,
    sitting_detail,
    sitting_title,
)
from ui.room.words import room_words, time_of_day
from ui.translation import shown
from ui.widgets.buttons import Button
from ui.widgets.card import Card, ListCard
from ui.widgets.chip import Pill
from ui.widgets.field import ChoiceField, TextField
from ui.widgets.label import IconLabel, Label
from ui.widgets.list_row import ListRow
from ui.widgets.notice import Notice


class MinutesPage(ActionPage):
    """Renders a `MinutesView`.

    Signals:
        day_chosen: ISO 8601.
        pdf_wanted: save the signed PDF.
        register_wanted: save the attendance register with what is recorded.
    """

    day_chosen = Signal(str)
    pdf_wanted = Signal()
    register_wanted = Signal()

    def __init__(self, kind: SessionKind, parent: QWidget | None = None) -> None:
        super().__init__(
            kind,
            action=self.tr("Relire et signer…"),
            icon_name="pen-line",
            hint=self.tr("Ce qui manque n’empêche pas de signer : le PV le dit."),
            parent=parent,
        )
        self._view: MinutesView | None = None
        self._lines: list[QWidget] = []
        self.day = ChoiceField(self.tr("Jour"), (), object_name="minutes_day")
        self.day.chosen.connect(lambda day: self.day_chosen.emit(str(day)))
        self.signed = Notice(Tone.ACCENT, "", icon_name="pen-line", object_name="minutes_signed")
        pdf = Button(
            self.tr("Enregistrer le PDF signé…"), icon_name="file-down", object_name="minutes_pdf"
        )
        pdf.clicked.connect(self.pdf_wanted)
        self.signed.add_trailing(pdf)
        self._gaps = Card(title=self.tr("Ce qui manque encore"), object_name="gaps")
        self._sittings = ListCard(title=self.tr("Ce que dira le PV"), object_name="told")
        self._around = Card(title=self.tr("Autour des passages"), object_name="around")
        self.compose(
            (self.day, self._gaps, self._make_written()),
            (self.signed, self._sittings, self._around, self._make_register()),
        )

    def _make_written(self) -> Card:
        card = Card(title=self.tr("Ce que le jury ajoute"), object_name="written")
        self.observations = TextField(
            self.tr("Observations"),
            placeholder=self.tr("Ce que les enregistrements ne disent pas."),
            hint=self.tr("communicable sur demande"),
            lines=4,
            limit=TEXT_LIMIT,
            object_name="observations",
        )
        self.observations.edited.connect(lambda _text: self._check())
        self.reason = TextField(
            self.tr("Motif de la nouvelle version"),
            hint=self.tr("communicable sur demande"),
            lines=2,
            limit=COMMENT_LIMIT,
            object_name="minutes_reason",
        )
        self.reason.edited.connect(lambda _text: self._check())
        card.body.addWidget(self.observations)
        card.body.addWidget(self.reason)
        return card

    def _make_register(self) -> Card:
        card = Card(title=self.tr("Feuille d’émargement"), object_name="register")
        card.body.addWidget(
            Label(
                self.tr(
                    "Avec les présences, les heures et les identités relevées jusqu’ici ; les "
                    "signatures se font à la main, sur l’exemplaire imprimé."
                ),
                tone=Tone.MUTED,
                wrap=True,
            )
        )
        save = Button(
            self.tr("Enregistrer la feuille d’émargement…"),
            icon_name="file-down",
            object_name="save_register",
        )
        save.clicked.connect(self.register_wanted)
        card.body.addWidget(save, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def show_days(self, days: Sequence[date], day: date) -> None:
        """Offer the room's days; one alone is not asked for."""
        self.day.set_options([(long_day(each), each.isoformat()) for each in days])
        self.day.set_value(day.isoformat())
        self.day.setVisible(len(days) > 1)

    def show_day(self, dossier: RoomDossier, view: MinutesView, *, anew: bool) -> None:
        """Show a day as it stands; `anew` shows what was signed in the place of what is typed."""
        self._view = view
        self.header.set_title(
            self.tr("PV et émargement du jour"),
            f"{room_words(dossier.room)} · {long_day(view.day)}",
        )
        self.begin()
        if anew:
            self.observations.set_text("" if view.told is None else view.told.observations)
            self.reason.set_text("")
        self.reason.setVisible(view.signed is not None)
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines = []
        self._show_signed(view)
        self._show_gaps(view)
        self._show_sittings(dossier, view)
        self._show_around(dossier, view)
        self._check()

    def show_saved(self, path: str) -> None:
        """Say where a PDF is."""
        self.error.clear()
        self.footer.set_hint(self.tr("Enregistré : {0}").format(path))

    def start(self) -> None:
        """Put the keyboard on the observations."""
        self.observations.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_signed(self, view: MinutesView) -> None:
        report = view.signed
        self.signed.setVisible(report is not None)
        if report is None:
            return
        title = self.tr("PV signé à {0}, version {1}").format(
            time_of_day(report.signed_at), report.revision
        )
        if view.changed:
            words = self.tr("La journée a changé depuis : une nouvelle version est à signer.")
            self.signed.set_notice(Tone.WARNING, title, words, "triangle-alert")
        else:
            words = self.tr("Il dit la journée telle qu’elle est.")
            self.signed.set_notice(Tone.ACCENT, title, words, "pen-line")

    def _show_gaps(self, view: MinutesView) -> None:
        lines = [_line("triangle-alert", Tone.WARNING, shown(gap)) for gap in view.gaps]
        if not lines:
            lines = [_line("circle-check", Tone.OK, self.tr("Rien ne manque."))]
        self._add(self._gaps.body, lines)

    def _show_sittings(self, dossier: RoomDossier, view: MinutesView) -> None:
        count = len(view.facts.sittings)
        self._sittings.set_subtitle(counted(count, self.tr("{0} passage"), self.tr("{0} passages")))
        rows: list[QWidget] = []
        for told in view.facts.sittings:
            icon_name, tone = outcome_mark(told)
            row = ListRow(
                sitting_title(dossier, told),
                sitting_detail(told),
                trailing=Pill(outcome_words(told), icon_name=icon_name, tone=tone),
                object_name=f"told_{told.sitting}",
            )
            row.set_line(len(rows) + 1 < count)
            rows.append(row)
        self._add(self._sittings.body, rows)

    def _show_around(self, dossier: RoomDossier, view: MinutesView) -> None:
        incidents, changes = incident_lines(view), change_lines(view)
        lines: list[QWidget] = [_heading(self.tr("Retards et absences"))]
        absent = [line for each in view.facts.sittings for line in presence_lines(dossier, each)]
        lines += [_line("user-round", Tone.MUTED, words) for words in absent]
        if not absent:
            lines.append(Label(self.tr("Aucun."), tone=Tone.MUTED))
        lines.append(_heading(self.tr("Incidents")))
        lines += [_line("triangle-alert", Tone.MUTED, words) for words in incidents]
        if not incidents:
            lines.append(Label(self.tr("Aucun incident n’est noté."), tone=Tone.MUTED))
        lines.append(_heading(self.tr("Changements du planning")))
        lines += [_line("file-pen", Tone.MUTED, words) for words in changes]
        if not changes:
            lines.append(Label(self.tr("Aucun."), tone=Tone.MUTED))
        self._add(self._around.body, lines)

    def _add(self, body: QVBoxLayout, lines: Sequence[QWidget]) -> None:
        for line in lines:
            body.addWidget(line)
        self._lines += lines

    def _check(self) -> None:
        view = self._view
        if view is None or view.told is None:
            self.set_missing("")
        elif not view.changed and self.observations.text() == view.told.observations:
            self.set_missing(self.tr("Déjà signé, rien n’a changé"))
        elif not self.reason.text():
            self.set_missing(self.tr("Il manque le motif de la nouvelle version"))
        else:
            self.set_missing("")


def _line(icon_name: str, tone: Tone, words: str) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(12)
    line.addWidget(IconLabel(icon_name, tone=tone), 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(Label(words, wrap=True), 1)
    return row


def _heading(words: str) -> QWidget:
    return Label(words, style=TextStyle.BODY_STRONG)
