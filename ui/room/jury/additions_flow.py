"""A substitute juror, a walk-in candidate: both make a new `OpenRoom` on the same store."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from app.domain.errors import IntegrityError, UserError
from app.services.room.on_the_spot.substitution import (
    Substitution,
    bind_spare_card,
    replaceable,
    spare_cards,
    still_to_come,
)
from app.services.room.on_the_spot.walk_in import (
    WalkIn,
    add_walk_in,
    blank_slots,
    walk_in_assessments,
)
from app.services.room.on_the_spot.witnesses import WitnessAnswer, witness_choices
from ui.room.desk import RoomDesk
from ui.room.jury.sitting_words import jury_lines, sitting_lines
from ui.room.jury.substitute_page import Seat, SubstitutePage
from ui.room.jury.walk_in_page import WalkInOffer, WalkInPage


class SubstitutionFlow(QObject):
    """Wires the substitute's form to the service.

    Signals:
        room_changed: the `OpenRoom` whose planning has the substitute.
    """

    room_changed = Signal(object)

    def __init__(self, desk: RoomDesk, page: SubstitutePage) -> None:
        super().__init__(page)
        self._desk = desk
        self.page = page
        page.replaced_chosen.connect(self._choose)
        page.bind_wanted.connect(self._bind)

    def open(self, replaced: str = "", sitting: str = "") -> None:
        """Ask who takes whose seat; `replaced` is chosen already, for one `sitting` or all to come.

        Raises:
            UserError: the planning has no juror.
        """
        room = self._desk.room
        seats = self._seats()
        first = replaced if replaced in seats else next(iter(seats), "")
        self.page.show_seats(room.dossier.room, tuple(seats.values()), spare_cards(room), first)
        if first:
            self._choose(first, sitting)
        self.page.start()

    def leave(self) -> None:
        """Forget what was typed."""
        self.page.clear()

    def _seats(self) -> dict[str, Seat]:
        room = self._desk.room
        planning = room.dossier.planning
        order = sorted(planning.sittings, key=lambda sitting: sitting.starts_at)
        jurors = dict.fromkeys(juror for sitting in order for juror in sitting.jurors)
        seats = {}
        for juror in jurors:
            left = replaceable(room, juror)
            seats[juror] = Seat(
                juror=juror,
                name=planning.juror(juror).name,
                sittings=sitting_lines(planning, left),
            )
        return seats

    def _choose(self, juror: str, sitting: str = "") -> None:
        try:
            chosen = (sitting,) if sitting else still_to_come(self._desk.room, juror)
            choices = witness_choices(self._desk.room, concerned=juror)
            seat = self._seats()[juror]
        except (UserError, IntegrityError) as error:
            self.page.show_error(error)
            return
        self.page.show_seat(seat, chosen, choices)

    def _bind(self, substitution: Substitution, answers: Sequence[WitnessAnswer]) -> None:
        room = self._desk.room
        self.page.show_busy(self.tr("Vérification des deux codes"))
        self._desk.runner.run(
            lambda _progress: bind_spare_card(room, substitution, answers),
            self.room_changed.emit,
            self.page.show_refused,
        )


class WalkInFlow(QObject):
    """Wires the walk-in's form to the service.

    Signals:
        room_changed: the `OpenRoom` whose planning has the candidate.
    """

    room_changed = Signal(object)

    def __init__(self, desk: RoomDesk, page: WalkInPage) -> None:
        super().__init__(page)
        self._desk = desk
        self.page = page
        page.add_wanted.connect(self._add)

    def open(self) -> None:
        """Ask who came, for which assessment, before which jury."""
        room = self._desk.room
        offer = WalkInOffer(
            room=room.dossier.room,
            now=room.local(room.clock.now()),
            slots=blank_slots(room),
            assessments=walk_in_assessments(room),
            panels=jury_lines(room.dossier.planning),
        )
        self.page.show_offer(offer, witness_choices(room, concerned=None))
        self.page.start()

    def leave(self) -> None:
        """Forget what was typed."""
        self.page.clear()

    def _add(self, walk_in: WalkIn, answers: Sequence[WitnessAnswer]) -> None:
        room = self._desk.room
        self.page.show_busy(self.tr("Vérification des deux codes"))
        self._desk.runner.run(
            lambda _progress: add_walk_in(room, walk_in, answers),
            self.room_changed.emit,
            self.page.show_refused,
        )
