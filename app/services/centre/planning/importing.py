"""Putting a clean planning into the centre's store."""

from __future__ import annotations

from app.domain.errors import UserError
from app.domain.journal import Action
from app.domain.session import Planning
from app.domain.wording import sentence
from app.services.centre.journal import record
from app.services.centre.open_centre import OpenCentre
from app.services.centre.planning.reading import PlanningReading


def import_planning(centre: OpenCentre, session: str, reading: PlanningReading) -> Planning:
    """Replace the session's planning by what was read.

    Raises:
        UserError: a cell is wrong, or a room package went out already; nothing was imported.
    """
    if reading.planning is None:
        raise UserError(
            "planning.problems",
            sentence("Cellules à corriger : {count}.", count=len(reading.problems)),
            sentence("Corrigez le tableau et choisissez-le de nouveau ; rien n’a été importé."),
        )
    with centre.store.transaction() as records:
        if records.issued_packages(session):
            raise UserError(
                "planning.issued",
                sentence("Des dossiers de salle sont déjà partis avec le planning en place."),
                sentence("Rien n’a été importé."),
            )
        records.put_planning(session, reading.planning)
        record(
            centre,
            records,
            Action.PLANNING_IMPORTED,
            session,
            sittings=str(len(reading.planning.sittings)),
            candidates=str(len(reading.planning.candidates)),
        )
    return reading.planning
