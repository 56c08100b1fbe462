"""A room of the demonstration's planning, and answers of those who vouch in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pytest

from app.domain.errors import IntegrityError, UserError
from app.domain.journal import JournalEntry
from app.domain.panel_change import PanelCause
from app.domain.room_addition import blank_slot_id, spare_card_id
from app.services.room.enrolment import enrol_juror
from app.services.room.on_the_spot.adding_sitting import WantedSitting
from app.services.room.on_the_spot.panel_changes import WantedPanelChange
from app.services.room.on_the_spot.substitution import Substitution
from app.services.room.on_the_spot.walk_in import WalkIn
from app.services.room.on_the_spot.witnesses import WitnessAnswer
from app.services.room.open_room import OpenRoom
from app.trust.payloads import WitnessKind
from app.trust.witnesses import supervisor_id, telephone_id
from tests.builders import a_moment
from tests.services.world import PIN, Prepared

ROOM = "B204"
SPARE = spare_card_id(ROOM, 1)
OTHER_SPARE = spare_card_id(ROOM, 2)
SLOT = blank_slot_id(ROOM, 1)
OTHER_SLOT = blank_slot_id(ROOM, 2)
WRONG_PIN = "864209"


@dataclass(frozen=True)
class Vouching:
    """Knows the codes that the centre made for the room."""

    prepared: Prepared

    def juror(self, who: str, pin: str = PIN) -> WitnessAnswer:
        return WitnessAnswer(kind=WitnessKind.JUROR, who=who, secret=pin)

    def supervisor(self) -> WitnessAnswer:
        code = self.prepared.codes[supervisor_id(ROOM)]
        return WitnessAnswer(kind=WitnessKind.SUPERVISOR, who="", secret=code)

    def telephone(self, number: int = 1) -> WitnessAnswer:
        code = self.prepared.codes[telephone_id(ROOM, number)]
        return WitnessAnswer(kind=WitnessKind.CENTRE, who="", secret=code)

    def both(self, number: int = 1) -> tuple[WitnessAnswer, WitnessAnswer]:
        """The supervisor and the centre, who need nobody enrolled."""
        return self.supervisor(), self.telephone(number)

    def enrol(self, room: OpenRoom, *jurors: str) -> None:
        for juror in jurors:
            enrol_juror(room, juror, self.prepared.codes[juror], PIN)


def a_substitution(**changes: Any) -> Substitution:
    """Somebody takes the seat of `J02` in `P01`."""
    default = Substitution(
        spare=SPARE,
        given_name="Rémi",
        family_name="Aubry",
        replaces="J02",
        sittings=("P01",),
        reason="Train supprimé",
    )
    return replace(default, **changes)


def a_walk_in(**changes: Any) -> WalkIn:
    """A candidate comes for `E1` before the jury of `P01`."""
    default = WalkIn(
        slot=SLOT,
        number="2026-0999",
        given_name="Malo",
        family_name="Kervella",
        assessment="E1",
        starts_at=a_moment(150),
        panel_of="P01",
        reason="Convocation perdue",
    )
    return replace(default, **changes)


def a_panel_change(**changes: Any) -> WantedPanelChange:
    """`J01` leaves `P02`; `J02` goes on alone, too few."""
    default: dict[str, Any] = {
        "cause": PanelCause.LEFT,
        "juror": "J01",
        "chair": "J02",
        "sittings": ("P02",),
        "below_quorum": True,
        "reason": "Départ en urgence",
    }
    return WantedPanelChange(**{**default, **changes})


def a_second_oral(**changes: Any) -> WantedSitting:
    """The candidate of `P01` once more, before its jury."""
    default: dict[str, Any] = {
        "slot": SLOT,
        "assessment": "E1",
        "subject": "2026-0402",
        "starts_at": a_moment(300),
        "panel_of": "P01",
        "reason": "Alarme pendant l’oral",
    }
    return WantedSitting(**{**default, **changes})


def refused(code: str, act: Callable[[], object]) -> UserError | IntegrityError:
    """Run something that must be refused for that reason."""
    with pytest.raises((UserError, IntegrityError)) as caught:
        act()
    error = caught.value
    assert isinstance(error, UserError | IntegrityError)
    assert error.code == code
    return error


def journal(room: OpenRoom) -> tuple[JournalEntry, ...]:
    with room.store.transaction() as records:
        return records.journal()
