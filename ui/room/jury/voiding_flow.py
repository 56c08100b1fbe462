"""Voiding a juror's keys: the choice, the two witnesses, what follows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from app.domain.errors import IntegrityError, UserError
from app.services.room.on_the_spot.voiding import EnrolledJuror, enrolled_jurors, void_enrolment
from app.services.room.on_the_spot.witnesses import WitnessAnswer, witness_choices
from ui.room.desk import RoomDesk
from ui.room.jury.void_page import VoidPage


class VoidingFlow(QObject):
    """Wires the page of lost cards to the service.

    Signals:
        voided: the juror whose keys are void now.
    """

    voided = Signal(str)

    def __init__(self, desk: RoomDesk, page: VoidPage) -> None:
        super().__init__(page)
        self._desk = desk
        self.page = page
        self._jurors: dict[str, EnrolledJuror] = {}
        page.juror_chosen.connect(self._choose)
        page.void_wanted.connect(self._void)

    def open(self, juror: str = "") -> None:
        """Ask whose keys; `juror` is chosen already where they have some.

        Raises:
            IntegrityError: the store does not hold together.
        """
        room = self._desk.room
        self._jurors = {each.juror: each for each in enrolled_jurors(room)}
        self.page.show_jurors(room.dossier.room, tuple(self._jurors.values()))
        if juror in self._jurors and not self._jurors[juror].voided:
            self._choose(juror)
        else:
            self.page.start()

    def leave(self) -> None:
        """Forget what was typed."""
        self.page.clear()

    def _choose(self, juror: str) -> None:
        try:
            choices = witness_choices(self._desk.room, concerned=juror)
        except (UserError, IntegrityError) as error:
            self.page.show_error(error)
            return
        self.page.show_juror(self._jurors[juror], choices)

    def _void(self, juror: str, reason: str, answers: Sequence[WitnessAnswer]) -> None:
        room = self._desk.room

        def done(_nothing: None) -> None:
            self.page.show_voided(self._jurors[juror])
            self.voided.emit(juror)

        self.page.show_busy(self.tr("Vérification des deux codes"))
        self._desk.runner.run(
            lambda _progress: void_enrolment(room, juror, reason, answers),
            done,
            self.page.show_refused,
        )
