"""Recording what an operator decides: signed, with a reason, and judged with all the rest."""

from __future__ import annotations

from datetime import datetime, timedelta

from app.domain.errors import UserError
from app.domain.journal import Action
from app.domain.wording import sentence
from app.services.centre.access.open_centre import OpenCentre
from app.services.centre.evidence import decisions_of, rejudge
from app.services.centre.journal import record
from app.services.ports.centre_evidence import StoredDecision
from app.services.ports.centre_store import CentreTransaction
from app.trust.decisions import sign_decision
from app.trust.payloads import CentreDecision, DecisionKind
from app.trust.wire import FORMAT_VERSION

_A_MOMENT = timedelta(microseconds=1)


def decide(
    centre: OpenCentre,
    records: CentreTransaction,
    session_id: str,
    reason: str,
    *decided: tuple[DecisionKind, str],
) -> None:
    """Sign decisions (kind and subject) for one reason, keep them, and judge everything again.

    Raises:
        UserError: `decision.no_reason`.
    """
    words = reason.strip()
    if not words:
        raise UserError(
            "decision.no_reason",
            sentence("Une décision du centre demande un motif."),
            sentence("Écrivez en une phrase pourquoi vous décidez ainsi."),
        )
    at = _moment(centre, records, session_id)
    for kind, subject in decided:
        decision = CentreDecision(
            format=FORMAT_VERSION,
            session=session_id,
            kind=kind,
            subject=subject,
            reason=words,
            operator=centre.operator,
            decided_at=at,
        )
        _keep(centre, records, decision)
    rejudge(centre, records, session_id)


def _keep(centre: OpenCentre, records: CentreTransaction, decision: CentreDecision) -> None:
    signed = sign_decision(decision, centre.keys)
    records.add_decision(
        StoredDecision(
            session=decision.session,
            digest=signed.digest,
            decided_at=decision.decided_at,
            decision=signed.jws,
        )
    )
    record(
        centre,
        records,
        Action.DECISION_SIGNED,
        decision.subject,
        session=decision.session,
        decision=decision.kind.value,
        digest=signed.digest,
    )


def _moment(centre: OpenCentre, records: CentreTransaction, session_id: str) -> datetime:
    """Return now, or just after the last decision where this computer's clock went back.

    The latest decision wins: a new one must never be older than the one that it corrects.
    """
    now = centre.local(centre.clock.now())
    signed = decisions_of(centre, records, session_id).signed
    return max([now, *(item.decision.decided_at + _A_MOMENT for item in signed)])
