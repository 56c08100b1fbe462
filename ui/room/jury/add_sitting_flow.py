"""One more sitting for people whom the room knows: it makes a new `OpenRoom`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from app.services.room.on_the_spot.adding_sitting import (
    WantedSitting,
    add_sitting,
    addable_assessments,
    subjects,
)
from app.services.room.on_the_spot.moving import overlapping
from app.services.room.on_the_spot.walk_in import blank_slots
from app.services.room.on_the_spot.witnesses import WitnessAnswer, witness_choices
from ui.room.desk import RoomDesk
from ui.room.jury.add_sitting_page import AddSittingOffer, AddSittingPage
from ui.room.jury.sitting_words import jury_lines, overlap_words


class AddSittingFlow(QObject):
    """Wires the form to the service.

    Signals:
        room_changed: the `OpenRoom` whose planning has the sitting.
    """

    room_changed = Signal(object)

    def __init__(self, desk: RoomDesk, page: AddSittingPage) -> None:
        super().__init__(page)
        self._desk = desk
        self.page = page
        page.assessment_chosen.connect(self._choose)
        page.time_chosen.connect(self._tell)
        page.add_wanted.connect(self._add)

    def open(self) -> None:
        """Ask who sits what once more."""
        room = self._desk.room
        offer = AddSittingOffer(
            room=room.dossier.room,
            now=room.local(room.clock.now()),
            slots=blank_slots(room),
            assessments=addable_assessments(room),
            panels=jury_lines(room.dossier.planning),
        )
        self.page.show_offer(offer, witness_choices(room, concerned=None))
        self.page.start()

    def leave(self) -> None:
        """Forget what was typed."""
        self.page.clear()

    def _choose(self, assessment: str) -> None:
        found = subjects(self._desk.room, assessment) if assessment else ()
        self.page.show_subjects([(subject.id, subject.name) for subject in found])

    def _tell(self, assessment: str, starts_at: datetime) -> None:
        room = self._desk.room
        met = overlapping(room, assessment, starts_at)
        self.page.show_overlap(overlap_words(room.dossier.planning, met))

    def _add(self, wanted: WantedSitting, answers: Sequence[WitnessAnswer]) -> None:
        room = self._desk.room
        self.page.show_busy(self.tr("Vérification des deux codes"))
        self._desk.runner.run(
            lambda _progress: add_sitting(room, wanted, answers),
            self.room_changed.emit,
            self.page.show_refused,
        )
