"""The two who vouch for what is done on the spot: who may, and whether their codes are right.

« Two of » another juror with a PIN, the supervisor with the printed code, the centre with a
code over the telephone. The room checks them; the centre checks again what they signed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from app.domain.errors import UserError
from app.domain.journal import Action
from app.domain.wording import sentence
from app.services.journal import entry_after
from app.services.ports.room_store import RoomTransaction
from app.services.room.agenda import JurorLabel
from app.services.room.enrolment import unlock_juror
from app.services.room.open_room import OpenRoom
from app.services.room.oral_timer import ROOM_ACTOR
from app.services.room.own_keys import enrolled_here
from app.trust.enrolment import Activation, JurorVerifier, recognised
from app.trust.payloads import Witness, WitnessKind
from app.trust.witnesses import (
    NEEDED,
    Claim,
    VerifiedAddition,
    VerifiedVoid,
    code_witness,
    concerned_by,
    juror_witness,
    may_vouch_together,
    read_addition,
    read_void,
    supervisor_id,
    telephone_number,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WitnessAnswer:
    """What one of the two gave: a juror's identifier and PIN, or no name and a code as typed."""

    kind: WitnessKind
    who: str
    secret: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class WitnessChoices:
    """Who may vouch: jurors enrolled on this laptop, and the number of the telephone code.

    `telephone` is the next that has not served here, `None` when all have. The supervisor
    always may.
    """

    jurors: tuple[JurorLabel, ...]
    telephone: int | None


def witness_choices(room: OpenRoom, *, concerned: str | None) -> WitnessChoices:
    """Return who may vouch for something that is about `concerned`, who may not."""
    enrolled = enrolled_here(room)
    planning = room.dossier.planning
    labels = {
        seat.juror: JurorLabel(
            id=seat.juror,
            name=planning.juror(seat.juror).name,
            capacity=seat.capacity,
            chair=seat.chair,
        )
        for sitting in planning.sittings
        for seat in sitting.panel
        if seat.juror in enrolled and seat.juror != concerned
    }
    with room.store.transaction() as records:
        codes = _unused_codes(room, records)
    return WitnessChoices(jurors=tuple(labels.values()), telephone=next(iter(codes), None))


def vouched(room: OpenRoom, claim: Claim, answers: Sequence[WitnessAnswer]) -> tuple[Witness, ...]:
    """Return what the two witnesses make of a claim, once both are who they say; slow.

    Raises:
        UserError: not two, the same one twice, one whom it is about, a wrong PIN or code, or
            no code left.
    """
    if len(answers) != NEEDED:
        raise UserError(
            "witnesses.two_needed",
            sentence("Il faut deux témoins."),
            sentence("Demandez à une deuxième personne de donner son code."),
        )
    first, second = answers
    if not may_vouch_together((first.kind, first.who), (second.kind, second.who)):
        raise UserError(
            "witnesses.same",
            sentence("Ces deux témoins n’en font qu’un."),
            sentence("Choisissez une autre personne, ou un autre genre de code."),
        )
    return tuple(_witness(room, claim, answer) for answer in answers)


def journal_vouched(
    room: OpenRoom,
    records: RoomTransaction,
    action: Action,
    subject: str,
    witnesses: Sequence[Witness],
    **detail: str,
) -> None:
    """Append to the journal what two witnesses vouched for, and who they are."""
    first, second = (witness.who for witness in witnesses)
    records.append_journal(
        entry_after(
            records.journal_head(),
            room.clock.now(),
            actor=ROOM_ACTOR,
            action=action,
            subject=subject,
            first_witness=first,
            second_witness=second,
            **detail,
        )
    )


def _witness(room: OpenRoom, claim: Claim, answer: WitnessAnswer) -> Witness:
    if answer.kind is not WitnessKind.JUROR:
        card = _recognised_code(room, answer)
        return code_witness(answer.kind, card.juror, card.mac_key, claim)
    if answer.who == concerned_by(claim):
        raise UserError(
            "witnesses.concerned",
            sentence("La personne dont il s’agit ne peut pas témoigner."),
            sentence("Choisissez un autre témoin."),
        )
    key = unlock_juror(room, answer.who, answer.secret)
    return juror_witness(key, claim, room.local(room.clock.now()))


def _recognised_code(room: OpenRoom, answer: WitnessAnswer) -> Activation:
    """Return what follows from the code; any unused one of the telephone's is recognised."""
    verifiers = _verifiers(room, answer.kind)
    if not verifiers:
        raise UserError(
            "witnesses.no_code",
            sentence("Cette salle n’a plus de code de ce genre."),
            sentence("Choisissez un autre témoin, ou demandez un dossier de salle à jour."),
        )
    for verifier in verifiers:
        card = recognised(answer.secret, verifier, room.keys.session)
        if card is not None:
            return card
    raise UserError(
        "witnesses.wrong_code",
        sentence("Ce code n’est pas celui de cette salle, ou il a déjà servi."),
        sentence("Vérifiez le code, et le nom de la salle avec la personne qui le donne."),
    )


def _verifiers(room: OpenRoom, kind: WitnessKind) -> list[JurorVerifier]:
    if kind is WitnessKind.SUPERVISOR:
        wanted = supervisor_id(room.dossier.room)
        return [verifier for verifier in room.verifiers if verifier.juror == wanted]
    with room.store.transaction() as records:
        return list(_unused_codes(room, records).values())


def _unused_codes(room: OpenRoom, records: RoomTransaction) -> dict[int, JurorVerifier]:
    """Return the telephone codes that no statement here names yet, by number, lowest first."""
    statements: tuple[VerifiedVoid | VerifiedAddition, ...] = (
        *(read_void(void.statement, room.anchor) for void in records.voids()),
        *(read_addition(added.statement, room.anchor) for added in records.additions()),
    )
    used = {witness.who for statement in statements for witness in statement.witnesses}
    numbered = {
        number: verifier
        for verifier in room.verifiers
        if verifier.juror not in used
        and (number := telephone_number(verifier.juror, room.dossier.room)) is not None
    }
    return dict(sorted(numbered.items()))
