"""The incidents of a room, by when they happened, and how far each is told."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.domain.session import SessionKind
from app.services.room.incidents import IncidentView
from ui.counted import counted
from ui.room.action_page import ActionPage, meaning_row
from ui.room.incidents.incident_words import incident_title, standing_mark, standing_words
from ui.room.words import long_date, room_words, shortened
from ui.widgets.card import Card, ListCard
from ui.widgets.chip import Pill
from ui.widgets.empty_state import EmptyState
from ui.widgets.list_row import ListRow

_LONGEST = 90


class IncidentsPage(ActionPage):
    """Renders the list; a row leads to its form.

    Signals:
        incident_wanted: its identifier; empty for a new one.
    """

    incident_wanted = Signal(str)

    def __init__(self, kind: SessionKind, parent: QWidget | None = None) -> None:
        super().__init__(
            kind,
            action=self.tr("Noter un incident · F8"),
            icon_name="triangle-alert",
            hint=self.tr("F8 note un incident depuis n’importe quelle page, sans la quitter."),
            parent=parent,
        )
        self.acted.connect(lambda: self.incident_wanted.emit(""))
        self._list = ListCard(title=self.tr("Incidents"), object_name="incidents")
        self._empty = EmptyState(
            "circle-check",
            self.tr("Aucun incident n’est noté"),
            self.tr("Ceux de la journée seront ici, avec leur PV."),
        )
        self._list.body.addWidget(self._empty)
        self._rows: list[ListRow] = []
        meaning = Card(title=self.tr("Ce que devient un incident"), object_name="meaning")
        for row in (
            meaning_row(
                "pen-line",
                self.tr("Un PV à part, signé."),
                self.tr(
                    "Les membres du jury présents le signent avec leur code PIN ; les autres "
                    "peuvent signer l’exemplaire imprimé."
                ),
            ),
            meaning_row(
                "file-text",
                self.tr("Cité au PV de la journée."),
                self.tr("Les feuilles du passage scellées ensuite le citent aussi."),
            ),
            meaning_row(
                "message-square-text",
                self.tr("Communicable sur demande."),
                self.tr("Écrivez des faits et des heures, pas d’appréciation."),
            ),
        ):
            meaning.body.addWidget(row)
        self.compose((self._list,), (meaning,))

    def show_incidents(self, room: str, views: Sequence[IncidentView]) -> None:
        """Show every incident of the room."""
        days = {view.incident.happened_at.date() for view in views}
        self.header.set_title(
            self.tr("Incidents"),
            " · ".join(
                (
                    room_words(room),
                    counted(len(views), self.tr("{0} incident"), self.tr("{0} incidents")),
                )
            ),
        )
        focused = next((row.objectName() for row in self._rows if row.hasFocus()), "")
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [self._row(view, days) for view in views]
        for row in self._rows:
            self._list.body.addWidget(row)
            if row.objectName() == focused:
                row.setFocus()
        if self._rows:
            self._rows[-1].set_line(False)
        self._empty.setVisible(not views)
        self.order_focus(self._list)
        self.begin()

    def start(self) -> None:
        """Put the keyboard on the first incident, else on the action."""
        (self._rows[0] if self._rows else self.action).setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, view: IncidentView, days: set[date]) -> ListRow:
        incident = view.incident
        icon_name, tone = standing_mark(view.standing)
        day = f"{long_date(incident.happened_at)} · " if len(days) > 1 else ""
        subject = view.subject or self.tr("aucun passage en particulier")
        facts = shortened(" ".join(incident.facts.split()), _LONGEST)
        row = ListRow(
            f"{day}{incident_title(view)}",
            f"{subject} · {facts}" if facts else subject,
            icon_name="triangle-alert",
            tone=tone,
            clickable=True,
            height=64,
            object_name=f"incident_{incident.id}",
        )
        row.add_trailing(Pill(standing_words(view.standing), icon_name=icon_name, tone=tone))
        row.activated.connect(lambda: self.incident_wanted.emit(incident.id))
        return row
