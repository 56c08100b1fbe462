"""A juror who leaves, one who abstains, another chair: the panel goes on with who stays.

Somebody who takes the seat over is a substitute (`substitution`). Whoever has sealed a sheet
stays on that panel: the sheet counts, and the signature is still owed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.domain.errors import UserError
from app.domain.panel_change import PanelCause, PanelChange
from app.domain.quorum import Quorum, quorum
from app.domain.wording import sentence
from app.services.room.agenda import JurorLabel, juror_labels
from app.services.room.on_the_spot.adding import add_change
from app.services.room.on_the_spot.substitution import replaceable
from app.services.room.on_the_spot.witnesses import WitnessAnswer
from app.services.room.open_room import OpenRoom
from app.services.room.reasons import checked_reason


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedPanelChange:
    """Who leaves which panels (`None`: only the chair changes), who chairs them, and why.

    `below_quorum` is the jury's word that it goes on although too few remain.
    """

    cause: PanelCause
    juror: str | None
    chair: str
    sittings: tuple[str, ...]
    below_quorum: bool
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelAfter:
    """Who is left to judge one sitting, the present chair first, and whether that is enough."""

    sitting: str
    assessment: str
    members: tuple[JurorLabel, ...]
    quorum: Quorum

    @property
    def below_quorum(self) -> bool:
        """Whether too few remain, or nobody in one of the capacities."""
        return self.quorum.falls_short


def open_seats(room: OpenRoom, juror: str | None) -> tuple[str, ...]:
    """Return the sittings whose panel may still change, in the order of the planning.

    Those where `juror` sits, has not sealed and is not alone; for `None`, those unsigned where
    another may take the chair.
    """
    with room.store.transaction() as records:
        signed = {sheet.sitting for sheet in records.panel_sheets()}
    kept = signed if juror is None else signed | _sealed_or_elsewhere(room, juror)
    return tuple(
        sitting.id
        for sitting in room.dossier.planning.sittings
        if sitting.id not in kept and len(sitting.panel) > 1
    )


def sealed_seats(room: OpenRoom, juror: str) -> tuple[str, ...]:
    """Return the unsigned sittings where the juror has sealed: a signature is still owed."""
    with room.store.transaction() as records:
        signed = {sheet.sitting for sheet in records.panel_sheets()}
    left = open_seats(room, juror)
    return tuple(
        sitting.id
        for sitting in room.dossier.planning.sittings
        if juror in sitting.jurors and sitting.id not in signed and sitting.id not in left
    )


def panels_after(
    room: OpenRoom, sittings: Sequence[str], leaving: str | None
) -> tuple[PanelAfter, ...]:
    """Tell who is left in each of the sittings once `leaving` has gone."""
    planning = room.dossier.planning
    after = []
    for id_ in sittings:
        sitting = planning.sitting(id_)
        panel = tuple(seat for seat in sitting.panel if seat.juror != leaving)
        after.append(
            PanelAfter(
                sitting=id_,
                assessment=sitting.assessment,
                members=juror_labels(planning, replace(sitting, panel=panel)),
                quorum=quorum(room.dossier.referential.assessment(sitting.assessment), panel),
            )
        )
    return tuple(after)


def change_panel(
    room: OpenRoom, wanted: WantedPanelChange, witnesses: Sequence[WitnessAnswer]
) -> OpenRoom:
    """Change the panels, and return the room that goes on with them; slow.

    Raises:
        UserError: `panel_change.no_sitting`, `panel_change.closed`,
            `panel_change.other_chair`, `panel_change.no_change`,
            `panel_change.below_quorum` unless the jury goes on with it; a reason or a witness
            is refused. Nothing was changed.
    """
    reason = checked_reason(wanted.reason)
    _check_sittings(room, wanted)
    after = panels_after(room, wanted.sittings, wanted.juror)
    below = wanted.juror is not None and any(panel.below_quorum for panel in after)
    if below and not wanted.below_quorum:
        raise UserError(
            "panel_change.below_quorum",
            sentence("Le jury qui reste ne suffit pas pour tous ces passages."),
            sentence(
                "Prenez un juré remplaçant, déplacez le passage, ou décidez de continuer ainsi : "
                "le centre devra le confirmer."
            ),
        )
    change = PanelChange(
        cause=wanted.cause,
        juror=wanted.juror,
        chair=wanted.chair,
        sittings=wanted.sittings,
        below_quorum=below,
    )
    return add_change(room, change, reason, witnesses)


def _sealed_or_elsewhere(room: OpenRoom, juror: str) -> set[str]:
    left = replaceable(room, juror)
    return {sitting.id for sitting in room.dossier.planning.sittings if sitting.id not in left}


def _check_sittings(room: OpenRoom, wanted: WantedPanelChange) -> None:
    if not wanted.sittings:
        raise UserError(
            "panel_change.no_sitting",
            sentence("Aucun passage n’est choisi."),
            sentence("Cochez les passages dont le jury change."),
        )
    if not set(wanted.sittings) <= set(open_seats(room, wanted.juror)):
        raise UserError(
            "panel_change.closed",
            sentence("À un passage choisi, la feuille est scellée ou le jury est autre."),
            sentence("Choisissez des passages où cette personne n’a pas encore scellé."),
        )
    panels = [room.dossier.planning.sitting(id_) for id_ in wanted.sittings]
    if wanted.chair == wanted.juror or not all(wanted.chair in each.jurors for each in panels):
        raise UserError(
            "panel_change.other_chair",
            sentence("La personne choisie ne reste pas au jury de tous ces passages."),
            sentence("Choisissez qui préside, ou faites un changement pour chaque jury."),
        )
    if wanted.juror is None and all(each.chair == wanted.chair for each in panels):
        raise UserError(
            "panel_change.no_change",
            sentence("Cette personne préside déjà ces passages."),
            sentence("Choisissez qui préside désormais."),
        )
