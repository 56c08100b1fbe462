"""Settling an open point of a session's référentiel, with who decided and when.

The session then goes on with a référentiel of another digest; the one that came with the
product, or from a file, stays in the store as it was.
"""

from __future__ import annotations

from dataclasses import replace

from app.domain.errors import UserError
from app.domain.journal import Action
from app.domain.referential import Assessment, Referential
from app.domain.session import ExamSession
from app.domain.settling import (
    FEWEST_JURORS,
    LONGEST_CRITERION,
    MOST_CRITERIA,
    MOST_JURORS,
    MOST_MINUTES,
    Decision,
    settle,
)
from app.domain.wording import sentence
from app.services.centre.access.open_centre import OpenCentre
from app.services.centre.journal import record
from app.services.ports.centre_store import CentreTransaction
from app.trust.wire import content_digest


def settle_open_point(
    centre: OpenCentre, session_id: str, assessment: str, decision: Decision
) -> Referential:
    """Record what the centre decided; a point that was settled may be settled otherwise.

    Raises:
        UserError: the decision cannot hold; `settling.issued`, a room package went out;
            `settling.planned` or `settling.run_sheet`, the planning or the rules rest on what
            was decided before.
        KeyError: the référentiel leaves no such point open.
    """
    _check_value(decision)
    with centre.store.transaction() as records:
        if records.issued_packages(session_id):
            raise UserError(
                "settling.issued",
                sentence("Un dossier de salle est déjà parti avec ce référentiel."),
                sentence("Ses points ouverts ne se tranchent plus pour cette session."),
            )
        session = records.session(session_id)
        before = records.referential(session.referential_digest)
        now = centre.local(centre.clock.now())
        after = settle(before, assessment, decision, by=centre.operator, at=now)
        _check_relied_on(
            records, session, before.assessment(assessment), after.assessment(assessment)
        )
        digest = content_digest(after)
        records.put_referential(digest, after)
        records.put_session(replace(session, referential_digest=digest))
        record(
            centre,
            records,
            Action.OPEN_POINT_SETTLED,
            session_id,
            assessment=assessment,
            field=decision.field,
            referential=digest,
        )
    return after


def _check_value(decision: Decision) -> None:
    fault = decision.fault
    if fault is None:
        return
    advice = {
        "settling.minutes": sentence("Donnez de 1 à {most} minutes.", most=MOST_MINUTES),
        "settling.panel": sentence(
            "Donnez de {least} à {most} jurés, le minimum d’abord.",
            least=FEWEST_JURORS,
            most=MOST_JURORS,
        ),
        "settling.criteria": sentence(
            "Écrivez de 1 à {most} critères différents, chacun de {longest} caractères au plus.",
            most=MOST_CRITERIA,
            longest=LONGEST_CRITERION,
        ),
    }
    raise UserError(fault, sentence("Cette décision ne peut pas être appliquée."), advice[fault])


def _check_relied_on(
    records: CentreTransaction, session: ExamSession, before: Assessment, after: Assessment
) -> None:
    """Refuse to change what sittings were planned by, or a run sheet adds up to."""
    code = before.code
    planned = any(sitting.assessment == code for sitting in records.planning(session.id).sittings)
    if planned and (before.oral_minutes, before.panel) != (after.oral_minutes, after.panel):
        raise UserError(
            "settling.planned",
            sentence("Des passages de {code} sont déjà planifiés.", code=code),
            sentence(
                "Importez un planning sans eux, décidez, puis importez-les de nouveau ; "
                "rien n’a changé."
            ),
        )
    sheets = session.rules.run_sheets if session.rules is not None else ()
    divided = any(sheet.assessment == code for sheet in sheets)
    if divided and before.oral_minutes != after.oral_minutes:
        raise UserError(
            "settling.run_sheet",
            sentence("Le règlement répartit déjà la durée de {code} en phases.", code=code),
            sentence(
                "Remettez cette épreuve en une seule phase, décidez, puis répartissez la "
                "nouvelle durée ; rien n’a changé."
            ),
        )
