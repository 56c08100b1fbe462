"""A juror enrols with the card and takes up the sheet with a PIN.

A wrong PIN makes the next one wait, longer each time and never for good; it is counted before
it is tried, in the laptop's key case, which no older copy of the store brings back.
"""

from __future__ import annotations

from app.domain.errors import UserError
from app.domain.journal import Action
from app.domain.wording import sentence
from app.services.journal import entry_after
from app.services.ports.room_store import RoomTransaction, StoredEnrolment
from app.services.room.open_room import OpenRoom
from app.services.room.own_keys import (
    enrolled_here,
    read_case,
    serving_keys,
    voided_jurors,
    write_case,
)
from app.trust.certificates import certificate_bytes
from app.trust.enrolment import Enrolment, JurorKey, JurorVerifier, enrol
from app.trust.key_case import KeptKey, KeyCase, cleared, counted, restarted, wait_before_try
from app.trust.pins import check_new_pin, check_pin_form, unlock, wrap_key


def is_enrolled(room: OpenRoom, juror: str) -> bool:
    """Whether the juror has a key on this laptop that may sign; errors as `enrolled_here`."""
    return juror in enrolled_here(room)


def enrol_juror(room: OpenRoom, juror: str, code: str, pin: str) -> JurorKey:
    """Make the juror's key on this laptop, from the card's code; slow.

    Where the key case is gone, damaged or newer than the store, the same card makes a second
    key. Wrong PINs are counted from nothing again: the card says more than a PIN.

    Raises:
        UserError: wrong code, PIN refused, the juror has a key here already, or the
            enrolment was voided, for which a spare card is the way out.
    """
    check_new_pin(pin)
    with room.store.transaction() as records:
        _refuse_enrolment(room, records, juror)
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
    secret = room.laptop.device.device_secret()
    wrapped = wrap_key(enrolment.key, pin, secret, room.laptop.cost, room.laptop.random)
    kept = KeptKey(juror=juror, serial=enrolment.key.serial, wrapped=wrapped)
    with room.store.transaction() as records:
        _refuse_enrolment(room, records, juror)
        # The key first: one that the store does not know of serves nobody.
        write_case(room, (read_case(room) or KeyCase()).with_key(kept))
        _record_enrolment(room, records, enrolment)
    return enrolment.key


def unlock_juror(room: OpenRoom, juror: str, pin: str) -> JurorKey:
    """Open the juror's key with the PIN; slow.

    Raises:
        UserError: `pin.wait` while a delay runs, `pin.wrong`, `pin.malformed`, or the juror
            has no key on this laptop.
    """
    check_pin_form(pin)
    kept = _count_try(room, juror)
    try:
        key = unlock(kept.wrapped, pin, room.laptop.device.device_secret())
    except UserError:
        # Its form was checked, and the case is this device's: the PIN is wrong.
        _record_wrong_pin(room, kept)
        raise
    _forget_tries(room, kept)
    return key


def pin_wait(room: OpenRoom, juror: str) -> int:
    """Return the seconds before the juror's PIN may be tried again, 0 where none is awaited.

    After another start of the machine the wait begins again when this is first asked.
    """
    with room.store.transaction() as records:
        case = read_case(room)
        kept = serving_keys(room, records, case).get(juror)
        if case is None or kept is None:
            return 0
        return _wait(room, case, kept)


def _wait(room: OpenRoom, case: KeyCase, kept: KeptKey) -> int:
    now = room.clock.now()
    seconds = wait_before_try(kept, now)
    begun_again = restarted(kept, now)
    if seconds and begun_again != kept:
        write_case(room, case.with_key(begun_again))
    return seconds


def _count_try(room: OpenRoom, juror: str) -> KeptKey:
    """Count a wrong PIN on disk before it is tried; the right one takes it back."""
    with room.store.transaction() as records:
        case = read_case(room)
        if case is None:
            raise UserError(
                "enrolment.unreadable",
                sentence(
                    "Les clés gardées sur cet ordinateur ne se lisent plus, ni le nombre de "
                    "codes PIN essayés."
                ),
                sentence("Saisissez de nouveau le code de la carte de jury."),
            )
        kept = serving_keys(room, records, case).get(juror)
        if kept is None:
            raise UserError(
                "enrolment.missing",
                sentence("Aucune clé sur cet ordinateur pour cette personne."),
                sentence("Saisissez d’abord le code de sa carte de jury."),
            )
        seconds = _wait(room, case, kept)
        if seconds:
            raise UserError(
                "pin.wait",
                sentence("Trop de codes PIN erronés : attendez {seconds} s.", seconds=seconds),
                sentence("Ensuite, saisissez le code PIN choisi sur cet ordinateur."),
            )
        kept = counted(kept, room.clock.now())
        write_case(room, case.with_key(kept))
    return kept


def _forget_tries(room: OpenRoom, used: KeptKey) -> None:
    with room.store.transaction():
        case = read_case(room)
        kept = None if case is None else case.key(used.juror)
        if case is not None and kept is not None and kept.serial == used.serial:
            write_case(room, case.with_key(cleared(kept)))


def _record_wrong_pin(room: OpenRoom, kept: KeptKey) -> None:
    with room.store.transaction() as records:
        records.append_journal(
            entry_after(
                records.journal_head(),
                room.clock.now(),
                actor=kept.juror,
                action=Action.PIN_REFUSED,
                subject=kept.juror,
                tries=str(kept.failures),
            )
        )


def _refuse_enrolment(room: OpenRoom, records: RoomTransaction, juror: str) -> None:
    case = read_case(room)
    if juror in voided_jurors(room, records) or (case is not None and juror in case.voided):
        raise UserError(
            "enrolment.card_voided",
            sentence("L’inscription de cette personne est annulée : sa carte ne sert plus."),
            sentence("Prenez une carte de réserve, avec deux personnes qui en témoignent."),
        )
    if juror in serving_keys(room, records, case):
        raise UserError(
            "enrolment.already",
            sentence("La carte a déjà servi sur cet ordinateur."),
            sentence("Saisissez le code PIN choisi à ce moment-là."),
        )


def _record_enrolment(room: OpenRoom, records: RoomTransaction, enrolment: Enrolment) -> None:
    key = enrolment.key
    now = room.clock.now()
    device = room.laptop.device.device_id()
    again = any(
        (known.juror, known.device) == (key.juror, device) for known in records.enrolments()
    )
    records.add_enrolment(
        StoredEnrolment(
            juror=key.juror,
            device=device,
            serial=key.serial,
            statement=enrolment.statement,
            certificate=certificate_bytes(key.certificate),
            enrolled_at=room.local(now),
        )
    )
    detail = {"serial": key.serial, "device": device, **({"again": "yes"} if again else {})}
    records.append_journal(
        entry_after(
            records.journal_head(),
            now,
            actor=key.juror,
            action=Action.JUROR_ENROLLED,
            subject=key.juror,
            **detail,
        )
    )


def _verifier(room: OpenRoom, juror: str) -> JurorVerifier:
    for verifier in room.verifiers:
        if verifier.juror == juror:
            return verifier
    raise UserError(
        "enrolment.no_card",
        sentence("Le dossier de salle ne prévoit pas de carte pour cette personne."),
        sentence("Demandez au centre un dossier de salle à jour."),
    )
