"""A juror enrols with the card and takes up the sheet with a PIN."""

from __future__ import annotations

from app.domain.errors import UserError
from app.domain.journal import Action
from app.domain.wording import sentence
from app.services.journal import entry_after
from app.services.ports.room_store import StoredEnrolment
from app.services.room.open_room import OpenRoom
from app.trust.certificates import certificate_bytes
from app.trust.enrolment import JurorKey, JurorVerifier, enrol
from app.trust.pins import check_new_pin, unlock, wrap_key


def is_enrolled(room: OpenRoom, juror: str) -> bool:
    """Whether the juror has a key on this laptop."""
    with room.store.transaction() as records:
        return any(enrolment.juror == juror for enrolment in records.enrolments())


def enrol_juror(room: OpenRoom, juror: str, code: str, pin: str) -> JurorKey:
    """Make the juror's key on this laptop, from the card's code; slow.

    Raises:
        UserError: wrong code, PIN refused, or the juror is enrolled here already.
    """
    check_new_pin(pin)
    if is_enrolled(room, juror):
        raise UserError(
            "enrolment.already",
            sentence("La carte a déjà servi sur cet ordinateur."),
            sentence("Saisissez le code PIN choisi à ce moment-là."),
        )
    now = room.clock.now()
    enrolment = enrol(
        code,
        room.dossier.planning.juror(juror),
        package=room.package,
        verifier=_verifier(room, juror),
        room=room.keys,
        device=room.laptop.device.device_id(),
        random=room.laptop.random,
        now=room.local(now),
    )
    wrapped = wrap_key(
        enrolment.key,
        pin,
        room.laptop.device.device_secret(),
        room.laptop.cost,
        room.laptop.random,
    )
    with room.store.transaction() as records:
        records.add_enrolment(
            StoredEnrolment(
                juror=juror,
                statement=enrolment.statement,
                certificate=certificate_bytes(enrolment.key.certificate),
                wrapped_key=wrapped,
                enrolled_at=room.local(now),
            )
        )
        records.append_journal(
            entry_after(
                records.journal_head(),
                now,
                actor=juror,
                action=Action.JUROR_ENROLLED,
                subject=juror,
                serial=enrolment.key.serial,
            )
        )
    return enrolment.key


def unlock_juror(room: OpenRoom, juror: str, pin: str) -> JurorKey:
    """Open the juror's key with the PIN; slow.

    Raises:
        UserError: wrong PIN, or the juror has no key on this laptop.
    """
    with room.store.transaction() as records:
        keys = {enrolment.juror: enrolment.wrapped_key for enrolment in records.enrolments()}
    if juror not in keys:
        raise UserError(
            "enrolment.missing",
            sentence("Aucune clé sur cet ordinateur pour cette personne."),
            sentence("Saisissez d’abord le code de sa carte de jury."),
        )
    return unlock(keys[juror], pin, room.laptop.device.device_secret())


def _verifier(room: OpenRoom, juror: str) -> JurorVerifier:
    for verifier in room.verifiers:
        if verifier.juror == juror:
            return verifier
    raise UserError(
        "enrolment.no_card",
        sentence("Le dossier de salle ne prévoit pas de carte pour cette personne."),
        sentence("Demandez au centre un dossier de salle à jour."),
    )
