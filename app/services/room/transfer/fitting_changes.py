"""Whether a panel that changed, or a sitting moved or added, on another laptop fits here too.

What is signed here stays as it is; of two sittings in one slot, the one that is here first.
"""

from __future__ import annotations

from app.domain.errors import UserError
from app.domain.panel_change import PanelChange
from app.domain.planning_change import PlanningChange, with_change
from app.domain.room_addition import AddedSitting, MovedSitting
from app.domain.session import RoomDossier
from app.domain.wording import sentence
from app.services.ports.room_store import RoomTransaction
from app.services.room.transfer.not_taken import SAME_DOSSIER


def check_change(records: RoomTransaction, dossier: RoomDossier, change: PlanningChange) -> None:
    """Make sure that a change fits; substitutes and walk-ins are for `fitting`.

    Raises:
        UserError: `gathering.signed_here`, `gathering.unknown_sitting`,
            `gathering.slot_conflict`, `gathering.unknown_subject`.
    """
    if isinstance(change, PanelChange):
        _check_panel(records, dossier, change)
    elif isinstance(change, MovedSitting):
        _check_known(dossier, (change.sitting,))
    elif isinstance(change, AddedSitting):
        _check_added(dossier, change)


def _check_panel(records: RoomTransaction, dossier: RoomDossier, change: PanelChange) -> None:
    _check_known(dossier, change.sittings)
    signed = {sheet.sitting for sheet in records.panel_sheets()}
    if not signed.isdisjoint(change.sittings):
        raise UserError(
            "gathering.signed_here",
            sentence("Un des passages est déjà signé sur cet ordinateur, par le jury d’avant."),
            sentence("Voyez avec le jury : la grille signée ici reste, le changement n’y est pas."),
        )


def _check_known(dossier: RoomDossier, sittings: tuple[str, ...]) -> None:
    if not {sitting.id for sitting in dossier.planning.sittings}.issuperset(sittings):
        raise UserError(
            "gathering.unknown_sitting",
            sentence("Ce changement porte sur un passage inconnu ici."),
            SAME_DOSSIER,
        )


def _check_added(dossier: RoomDossier, added: AddedSitting) -> None:
    planning = dossier.planning
    for sitting in planning.sittings:
        if sitting.id == added.sitting:
            raise UserError(
                "gathering.slot_conflict",
                sentence(
                    "Sur cet ordinateur, ce passage de réserve est déjà celui de {name}.",
                    name=planning.subject_name(sitting),
                ),
                sentence(
                    "Ajoutez ce passage ici, dans un autre passage de réserve : tout le jury le "
                    "note sur cet ordinateur."
                ),
            )
    jurors = {juror.id for juror in planning.jurors}
    after = with_change(planning, added)
    if (
        added.sitting not in dossier.blank_slots
        or len(after.sittings) == len(planning.sittings)
        or not jurors.issuperset(seat.juror for seat in added.panel)
    ):
        raise UserError(
            "gathering.unknown_subject",
            sentence("Ce passage ajouté nomme des personnes inconnues ici."),
            SAME_DOSSIER,
        )
