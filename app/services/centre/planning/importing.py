"""Putting a clean planning into the centre's store, the first time and when it changes.

Once packages are out, a planning is still revised, as long as nothing that came back rests on
what changes: rooms then get their package again.
"""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.errors import UserError
from app.domain.journal import Action
from app.domain.session import Juror, Planning
from app.domain.wording import sentence
from app.services.centre.access.open_centre import OpenCentre
from app.services.centre.journal import record
from app.services.centre.planning.reading import PlanningReading
from app.services.ports.centre_store import CentreTransaction
from app.trust.wire import decode


def import_planning(centre: OpenCentre, session: str, reading: PlanningReading) -> Planning:
    """Replace the session's planning by what was read.

    Raises:
        UserError: `planning.problems`, a cell is wrong; `planning.received`, a sitting whose
            sheets came back would change; `planning.person_changed`, a juror's card would
            pass to somebody else. Nothing was imported.
    """
    if reading.planning is None:
        raise UserError(
            "planning.problems",
            sentence("Cellules à corriger : {count}.", count=len(reading.problems)),
            sentence("Corrigez le tableau et choisissez-le de nouveau ; rien n’a été importé."),
        )
    with centre.store.transaction() as records:
        check_replaceable(records, session, reading.planning)
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


def check_replaceable(records: CentreTransaction, session: str, planning: Planning) -> None:
    """Refuse a planning that may not take the place of the session's own.

    Raises:
        UserError: `planning.received` or `planning.person_changed`, as `import_planning`.
    """
    before = records.planning(session)
    _check_received(before, planning, {one.sitting for one in records.sheets(session)})
    # A juror who left the planning in between keeps their card all the same.
    out = (decode(one.planning, Planning) for one in records.issued_packages(session))
    holders = {juror.id: juror for part in (*out, before) for juror in part.jurors}
    carded = {card.juror for card in records.cards(session)}
    _check_cards({id_: holders[id_] for id_ in carded & holders.keys()}, planning)


def _check_received(before: Planning, after: Planning, received: set[str]) -> None:
    kept = {sitting.id: sitting for sitting in after.sittings}
    changed = sorted(
        sitting.id
        for sitting in before.sittings
        if sitting.id in received and kept.get(sitting.id) != sitting
    )
    if changed:
        raise UserError(
            "planning.received",
            sentence(
                "Des feuilles sont revenues pour {sittings} : ces passages ne changent plus.",
                sittings=", ".join(changed),
            ),
            sentence("Remettez-les comme ils étaient, puis recommencez ; rien n’a été importé."),
        )


def _check_cards(holders: Mapping[str, Juror], after: Planning) -> None:
    """Refuse a juror's identifier given to somebody else: a corrected spelling is no other."""
    for juror in after.jurors:
        holder = holders.get(juror.id, juror)
        if holder.given_name != juror.given_name and holder.family_name != juror.family_name:
            raise UserError(
                "planning.person_changed",
                sentence(
                    "La carte « {id} » a été faite pour {name} : elle ne passe à personne d’autre.",
                    id=juror.id,
                    name=holder.name,
                ),
                sentence("Donnez un autre identifiant au nouveau juré ; rien n’a été importé."),
            )
