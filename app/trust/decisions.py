"""The centre's decisions about what came back, signed so that nobody slips one in later.

A decision is one operator's; the signature is the centre's document key, which the operator's
passphrase opened. It names what it is about by digest and edits nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.errors import IntegrityError
from app.domain.wording import sentence
from app.trust import wire
from app.trust.certificates import Certificate
from app.trust.digests import digest
from app.trust.formats import DECISION
from app.trust.jws import open_jws, sign, signing_key
from app.trust.keystore import CentreKeys
from app.trust.payloads import CentreDecision


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedDecision:
    """A decision whose signature holds; `digest` is the SHA-256 of what was signed."""

    decision: CentreDecision
    digest: str
    jws: bytes


def sign_decision(decision: CentreDecision, keys: CentreKeys) -> SignedDecision:
    """Sign a decision with the centre's document key."""
    payload = wire.encode(decision)
    signer = signing_key(keys.documents.key, keys.documents.certificate)
    return SignedDecision(
        decision=decision, digest=digest(payload), jws=sign(payload, DECISION, [signer])
    )


def read_decision(data: bytes, anchor: Certificate, *, session: str) -> SignedDecision:
    """Return a decision of a session once its signature holds.

    Raises:
        IntegrityError: `jws.*`, `certificate.*`, `wire.*`, `decision.other_session`.
    """
    opened = open_jws(data, DECISION, anchor, at=None)
    decision = wire.decode(opened.payload, CentreDecision, limit=DECISION.limit)
    if decision.session != session:
        raise IntegrityError(
            "decision.other_session", sentence("Cette décision porte sur une autre session.")
        )
    return SignedDecision(decision=decision, digest=digest(opened.payload), jws=data)
