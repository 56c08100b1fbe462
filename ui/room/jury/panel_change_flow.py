"""A panel that changes in mid-day: who is left is told before anybody vouches for it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from app.domain.errors import IntegrityError, UserError
from app.domain.panel_change import PanelCause
from app.services.room.on_the_spot.panel_changes import (
    PanelAfter,
    WantedPanelChange,
    change_panel,
    open_seats,
    panels_after,
    sealed_seats,
)
from app.services.room.on_the_spot.witnesses import WitnessAnswer, witness_choices
from ui.room.desk import RoomDesk
from ui.room.jury.panel_change_page import PanelChangePage, PanelPreview, PanelSeats
from ui.room.jury.quorum_words import quorum_words
from ui.room.jury.sitting_words import sitting_lines
from ui.room.words import initialled


class PanelChangeFlow(QObject):
    """Wires the form to the service.

    Signals:
        room_changed: the `OpenRoom` whose panels have changed.
    """

    room_changed = Signal(object)

    def __init__(self, desk: RoomDesk, page: PanelChangePage) -> None:
        super().__init__(page)
        self._desk = desk
        self.page = page
        page.asked.connect(self._ask)
        page.ticked.connect(self._preview)
        page.change_wanted.connect(self._change)

    def open(self) -> None:
        """Ask what changes."""
        self._show_form()
        self._ask()

    def open_for(self, juror: str, sitting: str) -> None:
        """Ask for a recusal: that juror abstains in that sitting, where the seat is open."""
        self._show_form()
        self.page.choose(PanelCause.RECUSED, juror)
        self._ask(only=sitting)

    def leave(self) -> None:
        """Forget what was typed."""
        self.page.clear()

    def _show_form(self) -> None:
        room = self._desk.room
        planning = room.dossier.planning
        order = sorted(planning.sittings, key=lambda sitting: sitting.starts_at)
        jurors = dict.fromkeys(juror for sitting in order for juror in sitting.jurors)
        self.page.show_form(
            room.dossier.room, [(planning.juror(juror).name, juror) for juror in jurors]
        )
        self.page.start()

    def _ask(self, only: str = "") -> None:
        room, cause, juror = self._desk.room, self.page.chosen_cause(), self.page.chosen_juror()
        planning = room.dossier.planning
        try:
            seats = open_seats(room, juror)
            sealed = len(sealed_seats(room, juror)) if juror is not None else 0
            choices = witness_choices(room, concerned=juror if cause is PanelCause.LEFT else None)
        except (UserError, IntegrityError) as error:
            self.page.show_error(error)
            return
        lines = sitting_lines(planning, seats)
        wanted = [sitting for sitting, _ in lines if sitting == only] or [
            sitting for sitting, _ in lines if not only
        ]
        first = planning.sitting(wanted[0]).jurors if wanted else ()
        chosen = frozenset(each for each in wanted if planning.sitting(each).jurors == first)
        self.page.show_seats(PanelSeats(sittings=lines, chosen=chosen, sealed=sealed), choices)
        self._preview(self.page.chosen_sittings())

    def _preview(self, sittings: Sequence[str]) -> None:
        leaving = self.page.chosen_juror()
        after = panels_after(self._desk.room, sittings, leaving)
        panels = dict.fromkeys(self._panel_words(panel, leaving) for panel in after)
        self.page.show_preview(
            PanelPreview(
                chairs=self._chairs(after),
                panels=tuple(panels),
                below_quorum=leaving is not None and any(panel.below_quorum for panel in after),
            )
        )

    def _chairs(self, after: Sequence[PanelAfter]) -> tuple[tuple[str, str], ...]:
        """Who stays in all the panels; for another chair, whoever chairs already comes last."""
        if not after:
            return ()
        everywhere = set.intersection(*({label.id for label in each.members} for each in after))
        found = [label for label in after[0].members if label.id in everywhere]
        if self.page.chosen_cause() is PanelCause.CHAIR:
            found.sort(key=lambda label: label.chair)
        return tuple((label.id, label.name) for label in found)

    def _panel_words(self, panel: PanelAfter, leaving: str | None) -> tuple[str, str]:
        names = ", ".join(initialled(label.name) for label in panel.members)
        same = self.tr("Les membres restent les mêmes.")
        return f"{panel.assessment} · {names}.", quorum_words(panel.quorum) if leaving else same

    def _change(self, wanted: WantedPanelChange, answers: Sequence[WitnessAnswer]) -> None:
        room = self._desk.room
        self.page.show_busy(self.tr("Vérification des deux codes"))
        self._desk.runner.run(
            lambda _progress: change_panel(room, wanted, answers),
            self.room_changed.emit,
            self.page.show_refused,
        )
