"""Jurors' certificates as the centre knows them, and revoking one for the session."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.domain.errors import UserError
from app.domain.evidence import Ruling
from app.domain.judging import Rulings
from app.domain.wording import sentence
from app.services.centre.access.open_centre import OpenCentre
from app.services.centre.deciding.decisions import decide
from app.services.centre.evidence import addition_claim, decisions_of, void_claim
from app.services.centre.people import people_of
from app.services.ports.centre_evidence import MergedEnrolment
from app.services.ports.centre_store import CentreTransaction
from app.trust.payloads import AdditionClaim, DecisionKind, EnrolmentStanding


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownEnrolment:
    """One certificate of a juror: one laptop, in one room. `serial` is in hexadecimal."""

    juror: str
    name: str
    room: str
    device: str
    serial: str
    enrolled_at: datetime
    standing: EnrolmentStanding


def known_enrolments(centre: OpenCentre, session_id: str) -> tuple[KnownEnrolment, ...]:
    """Return every enrolment that came back with its card's proof, by juror."""
    with centre.store.transaction() as records:
        view = _view(centre, records, session_id)
        enrolments = records.enrolments(session_id)
    return tuple(
        KnownEnrolment(
            juror=enrolment.juror,
            name=view.names.get(enrolment.juror, enrolment.juror),
            room=enrolment.room,
            device=enrolment.device,
            serial=enrolment.serial,
            enrolled_at=enrolment.enrolled_at,
            standing=view.standing(enrolment),
        )
        for enrolment in enrolments
    )


def revoke(centre: OpenCentre, session_id: str, serial: str, reason: str) -> None:
    """Revoke a certificate for the session: all that it signed goes to quarantine.

    Raises:
        UserError: `decision.no_reason`; `enrolment.unknown`, no such enrolment came back.
    """
    with centre.store.transaction() as records:
        if serial not in {enrolment.serial for enrolment in records.enrolments(session_id)}:
            raise UserError(
                "enrolment.unknown",
                sentence("Le centre ne connaît pas cette inscription."),
                sentence("Choisissez-en une de la liste."),
            )
        decide(centre, records, session_id, reason, (DecisionKind.REVOKE, serial))


@dataclass(frozen=True, slots=True, kw_only=True)
class _View:
    """What bears on an enrolment's standing: voids, substitutes and rulings."""

    names: dict[str, str]
    planned: frozenset[str]
    voided: frozenset[tuple[str, str]]
    substitutes: dict[str, list[str]]
    rulings: Rulings

    def standing(self, enrolment: MergedEnrolment) -> EnrolmentStanding:
        verdicts = [
            self.rulings.verdicts.get(digest)
            for digest in self.substitutes.get(enrolment.juror, ())
        ]
        if enrolment.serial in self.rulings.revoked or Ruling.REJECT in verdicts:
            return EnrolmentStanding.REVOKED
        if (enrolment.room, enrolment.serial) in self.voided:
            return EnrolmentStanding.VOIDED
        if enrolment.juror in self.planned or Ruling.CONFIRM in verdicts:
            return EnrolmentStanding.CONFIRMED
        return EnrolmentStanding.TO_CONFIRM


def _view(centre: OpenCentre, records: CentreTransaction, session_id: str) -> _View:
    planning = records.planning(session_id)
    names = people_of([planning]).jurors
    planned = frozenset(names)
    substitutes: dict[str, list[str]] = {}
    for addition in records.additions(session_id):
        claim: AdditionClaim = addition_claim(addition)
        if claim.substitute is not None:
            newcomer = claim.substitute.juror
            names.setdefault(newcomer.id, newcomer.name)
            substitutes.setdefault(newcomer.id, []).append(addition.digest)
    return _View(
        names=names,
        planned=planned,
        voided=frozenset(
            (claim.room, serial)
            for claim in map(void_claim, records.voids(session_id))
            for serial in claim.serials
        ),
        substitutes=substitutes,
        rulings=decisions_of(centre, records, session_id).rulings,
    )
