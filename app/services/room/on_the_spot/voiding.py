"""Voiding a juror's enrolment (lost PIN, lost card), which takes two witnesses.

What the juror sealed and signed before stays; drafts stay too. Nothing that those keys sign
later counts, and the card makes no new key: a spare card does.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from app.domain.errors import UserError
from app.domain.journal import Action
from app.domain.wording import sentence
from app.services.ports.room_store import RoomTransaction, StoredStatement
from app.services.room.on_the_spot.witnesses import WitnessAnswer, journal_vouched, vouched
from app.services.room.open_room import OpenRoom
from app.services.room.own_keys import read_case, voided_jurors, write_case
from app.services.room.reasons import checked_reason
from app.trust.payloads import VoidClaim
from app.trust.wire import FORMAT_VERSION
from app.trust.witnesses import read_void, sign_void


@dataclass(frozen=True, slots=True, kw_only=True)
class EnrolledJuror:
    """A juror with keys of this room; `since` is the first of them, `devices` how many laptops."""

    juror: str
    name: str
    since: datetime
    devices: int
    voided: bool


def enrolled_jurors(room: OpenRoom) -> tuple[EnrolledJuror, ...]:
    """Return every juror who enrolled in this room, as far as this laptop knows."""
    with room.store.transaction() as records:
        enrolments = records.enrolments()
        voided = voided_jurors(room, records)
    names = {juror.id: juror.name for juror in room.dossier.planning.jurors}
    devices: dict[str, set[str]] = {}
    since: dict[str, datetime] = {}
    for enrolment in enrolments:
        devices.setdefault(enrolment.juror, set()).add(enrolment.device)
        earliest = since.get(enrolment.juror, enrolment.enrolled_at)
        since[enrolment.juror] = min(earliest, enrolment.enrolled_at)
    return tuple(
        EnrolledJuror(
            juror=juror,
            # A substitute bound on another laptop of the room is known here by the card only.
            name=names.get(juror, juror),
            since=since[juror],
            devices=len(laptops),
            voided=juror in voided,
        )
        for juror, laptops in devices.items()
    )


def void_enrolment(
    room: OpenRoom, juror: str, reason: str, witnesses: Sequence[WitnessAnswer]
) -> None:
    """Void all keys of a juror that this laptop knows of; slow.

    Raises:
        UserError: no reason, nothing to void, or the witnesses are refused (`vouched`).
    """
    claim = _claim(room, juror, checked_reason(reason))
    vouching = vouched(room, claim, witnesses)
    statement = sign_void(claim, vouching, room.keys)
    with room.store.transaction() as records:
        _serials(room, records, juror)
        records.add_void(StoredStatement(statement=statement, made_at=claim.voided_at))
        digest = read_void(statement, room.anchor).digest
        journal_vouched(room, records, Action.ENROLMENT_VOIDED, juror, vouching, digest=digest)
    forget_keys(room, (juror,))


def forget_keys(room: OpenRoom, jurors: Iterable[str]) -> None:
    """Drop this laptop's keys of jurors whose enrolments the store calls void.

    After the store, which is what counts: a key that it calls void serves nobody.
    """
    with room.store.transaction():
        case = read_case(room)
        if case is not None:
            for juror in jurors:
                case = case.with_void(juror)
            write_case(room, case)


def _claim(room: OpenRoom, juror: str, reason: str) -> VoidClaim:
    with room.store.transaction() as records:
        serials = _serials(room, records, juror)
        _, head = records.journal_head()
    return VoidClaim(
        format=FORMAT_VERSION,
        session=room.keys.session,
        package=room.package,
        room=room.keys.room,
        device=room.laptop.device.device_id(),
        juror=juror,
        serials=serials,
        reason=reason,
        journal_head=head,
        voided_at=room.local(room.clock.now()),
    )


def _serials(room: OpenRoom, records: RoomTransaction, juror: str) -> tuple[str, ...]:
    found = sorted(known.serial for known in records.enrolments() if known.juror == juror)
    if not found:
        raise UserError(
            "void.not_enrolled",
            sentence("Cette personne n’a pas de clé dans cette salle."),
            sentence("Il n’y a rien à annuler : sa carte peut encore servir."),
        )
    if juror in voided_jurors(room, records):
        raise UserError(
            "void.already",
            sentence("L’inscription de cette personne est déjà annulée."),
            sentence("Prenez une carte de réserve pour continuer."),
        )
    return tuple(found)
