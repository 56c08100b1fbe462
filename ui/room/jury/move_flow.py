"""A sitting that has not begun moves to another time: two vouch, the agenda follows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from app.services.room.on_the_spot.moving import Move, movable, move_sitting, overlapping
from app.services.room.on_the_spot.witnesses import WitnessAnswer, witness_choices
from ui.room.desk import RoomDesk
from ui.room.jury.move_page import MovableSitting, MovePage
from ui.room.jury.sitting_words import overlap_words, sitting_lines


class MoveFlow(QObject):
    """Wires the form to the service.

    Signals:
        room_changed: the `OpenRoom` whose planning has the new time.
    """

    room_changed = Signal(object)

    def __init__(self, desk: RoomDesk, page: MovePage) -> None:
        super().__init__(page)
        self._desk = desk
        self.page = page
        page.time_chosen.connect(self._tell)
        page.move_wanted.connect(self._move)

    def open(self, sitting: str = "") -> None:
        """Ask which sitting moves, and to when; `sitting` is chosen already if it may."""
        room = self._desk.room
        planning = room.dossier.planning
        self.page.show_form(
            room.dossier.room,
            tuple(
                MovableSitting(
                    sitting=sitting, words=words, starts_at=planning.sitting(sitting).starts_at
                )
                for sitting, words in sitting_lines(planning, movable(room))
            ),
            witness_choices(room, concerned=None),
        )
        if sitting in movable(room):
            self.page.choose(sitting)
        self.page.start()

    def leave(self) -> None:
        """Forget what was typed."""
        self.page.clear()

    def _tell(self, sitting: str, starts_at: datetime) -> None:
        room = self._desk.room
        assessment = room.dossier.planning.sitting(sitting).assessment
        met = overlapping(room, assessment, starts_at, besides=sitting)
        self.page.show_overlap(overlap_words(room.dossier.planning, met))

    def _move(self, move: Move, answers: Sequence[WitnessAnswer]) -> None:
        room = self._desk.room
        self.page.show_busy(self.tr("Vérification des deux codes"))
        self._desk.runner.run(
            lambda _progress: move_sitting(room, move, answers),
            self.room_changed.emit,
            self.page.show_refused,
        )
