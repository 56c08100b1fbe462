"""Giving up waiting for a sheet that will not come: the place is accounted for, with a reason."""

from __future__ import annotations

from app.domain.errors import UserError
from app.domain.judging import waived_place
from app.domain.wording import sentence
from app.services.centre.access.open_centre import OpenCentre
from app.services.centre.deciding.decisions import decide
from app.services.centre.expected_sheets import SheetState, expected_sheets
from app.trust.payloads import DecisionKind

_WAITED_FOR = (SheetState.LATE, SheetState.NOT_DUE)


def waive(centre: OpenCentre, session_id: str, sitting: str, juror: str, reason: str) -> None:
    """Record that the centre no longer waits for a juror's sheet; should it come, it counts.

    Raises:
        UserError: `decision.no_reason`; `waiver.not_waited_for`, the sheet is here, or nobody
            waits for one.
    """
    with centre.store.transaction() as records:
        waited_for = {
            (sheet.sitting, sheet.juror)
            for sheet in expected_sheets(centre, records, session_id)
            if sheet.state in _WAITED_FOR
        }
        if (sitting, juror) not in waited_for:
            raise UserError(
                "waiver.not_waited_for",
                sentence("Le centre n’attend pas cette feuille."),
                sentence("Choisissez une feuille qui manque."),
            )
        subject = waived_place(sitting, juror)
        decide(centre, records, session_id, reason, (DecisionKind.WAIVE, subject))
