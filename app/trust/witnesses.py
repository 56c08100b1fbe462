"""Who vouches for what a room does on the spot: two of a juror, a printed code, a telephoned one.

A witness's printed or telephoned code is a card like a juror's: the centre keeps its MAC key,
the room package its verifier, under the identifiers made here. So a room can check a code,
and only somebody who had it can vouch in a way that the centre accepts.
"""

from __future__ import annotations

import hmac
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from app.domain.errors import IntegrityError
from app.domain.panel_change import PanelCause
from app.domain.wording import Sentence, sentence
from app.trust import wire
from app.trust.certificates import Certificate
from app.trust.digests import digest
from app.trust.enrolment import JurorKey
from app.trust.formats import ADDITION, VOID, WITNESS, Format
from app.trust.jws import open_jws, sign, signing_key
from app.trust.payloads import (
    AdditionClaim,
    AdditionStatement,
    VoidClaim,
    VoidStatement,
    Witness,
    WitnessKind,
    WitnessStatement,
)
from app.trust.rooms import RoomKeys
from app.trust.signing import signer_of
from app.trust.wire import FORMAT_VERSION

Claim = VoidClaim | AdditionClaim
"""What two witnesses vouch for."""

NEEDED = 2
"""How many must vouch."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifiedVoid:
    """A void that a room of the centre signed; what its witnesses are worth is not looked at.

    `digest` is the SHA-256 of what was signed, in hexadecimal.
    """

    claim: VoidClaim
    witnesses: tuple[Witness, ...]
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifiedAddition:
    """An addition that a room of the centre signed; see `VerifiedVoid`."""

    claim: AdditionClaim
    witnesses: tuple[Witness, ...]
    digest: str


_Statement = TypeVar("_Statement", VoidStatement, AdditionStatement)


def supervisor_id(room: str) -> str:
    """Return the identifier of the code printed for the person who supervises a room."""
    return f"surveillance:{room}"


def telephone_id(room: str, number: int) -> str:
    """Return the identifier of a code that the centre says over the telephone, numbered from 1."""
    return f"{_telephone_prefix(room)}{number}"


def telephone_number(who: str, room: str) -> int | None:
    """Return the number of a room's telephone code; `None` for any other identifier."""
    prefix, number = _telephone_prefix(room), who.rpartition(":")[2]
    if number.isascii() and number.isdigit() and who == f"{prefix}{number}":
        return int(number)
    return None


def may_vouch_together(first: tuple[WitnessKind, str], second: tuple[WitnessKind, str]) -> bool:
    """Whether these are two: two jurors who differ, or witnesses of two kinds.

    Two codes of the centre come from one person at one telephone, so they count once.
    """
    if first[0] is second[0]:
        return first[0] is WitnessKind.JUROR and first[1] != second[1]
    return True


def concerned_by(claim: Claim) -> str | None:
    """Return the juror whom a claim is about, who may not vouch for it.

    Whoever abstains says so with their own PIN, and a chair is agreed on by those concerned:
    both may be one of the two.
    """
    if isinstance(claim, VoidClaim):
        return claim.juror
    if claim.substitute is not None:
        return claim.substitute.replaces
    panel = claim.panel
    return panel.juror if panel is not None and panel.cause is PanelCause.LEFT else None


def juror_witness(key: JurorKey, claim: Claim, now: datetime) -> Witness:
    """Vouch with a juror's key; `now` carries its offset from UTC."""
    statement = WitnessStatement(
        format=FORMAT_VERSION,
        claim=wire.content_digest(claim),
        juror=key.juror,
        vouched_at=now,
    )
    proof = sign(wire.encode(statement), WITNESS, [key.signing_key])
    return Witness(kind=WitnessKind.JUROR, who=key.juror, proof=proof)


def code_witness(kind: WitnessKind, who: str, mac_key: bytes, claim: Claim) -> Witness:
    """Vouch with a code: `mac_key` follows from it as from a card's (`enrolment.activation`)."""
    return Witness(kind=kind, who=who, proof=_mac(mac_key, claim))


def sign_void(claim: VoidClaim, witnesses: Sequence[Witness], room: RoomKeys) -> bytes:
    """Sign a void by the room.

    Raises:
        ValueError: not two witnesses, or the claim is another room's: a bug of the caller.
    """
    statement = VoidStatement(format=FORMAT_VERSION, claim=claim, witnesses=tuple(witnesses))
    _check_signable(statement, room)
    return sign(wire.encode(statement), VOID, [signing_key(room.key, room.certificate)])


def sign_addition(claim: AdditionClaim, witnesses: Sequence[Witness], room: RoomKeys) -> bytes:
    """Sign an addition by the room.

    Raises:
        ValueError: not two witnesses, not exactly one change, or the claim is another
            room's: a bug of the caller.
    """
    if len(claim.changes) != 1:
        raise ValueError(f"an addition is one change, not {len(claim.changes)}")
    statement = AdditionStatement(format=FORMAT_VERSION, claim=claim, witnesses=tuple(witnesses))
    _check_signable(statement, room)
    return sign(wire.encode(statement), ADDITION, [signing_key(room.key, room.certificate)])


def read_void(data: bytes, anchor: Certificate | None) -> VerifiedVoid:
    """Return a void whose signature and form hold; see `check_witnesses` for the rest.

    Raises:
        IntegrityError: `jws.*`, `certificate.*`, `wire.*`, `witnesses.other_room`,
            `witnesses.count`.
    """
    statement, identity = _read(data, VOID, VoidStatement, anchor)
    return VerifiedVoid(claim=statement.claim, witnesses=statement.witnesses, digest=identity)


def read_addition(data: bytes, anchor: Certificate | None) -> VerifiedAddition:
    """Return an addition whose signature and form hold; see `check_witnesses` for the rest.

    Raises:
        IntegrityError: as `read_void`, and `witnesses.nothing_added`.
    """
    statement, identity = _read(data, ADDITION, AdditionStatement, anchor)
    if len(statement.claim.changes) != 1:
        raise _refusal(
            "witnesses.nothing_added",
            sentence("Cet ajout au planning ne dit pas ce qu’il ajoute."),
        )
    return VerifiedAddition(claim=statement.claim, witnesses=statement.witnesses, digest=identity)


def check_vouching(
    statement: VerifiedVoid | VerifiedAddition,
    codes: AbstractSet[str],
    *,
    anchor: Certificate,
    enrolled: Mapping[str, AbstractSet[str]],
) -> None:
    """Make sure that two others vouched, as far as a room can tell.

    Whoever it is about (`concerned_by`) may not vouch; a substitute may not either.
    A room holds no MAC key: what was made with a code is for `check_witnesses`.

    Args:
        statement: a void or an addition, read by this module.
        codes: the identifiers of the codes that the centre gave.
        anchor: the centre's authority.
        enrolled: the numbers of each juror's certificates that may vouch.

    Raises:
        IntegrityError: `witnesses.same` (not two), `witnesses.concerned`,
            `witnesses.unknown_code`, `witnesses.other_signer`, `witnesses.other_claim`,
            `witnesses.not_enrolled`; `jws.*`, `certificate.*`, `wire.*` of a juror's signature.
    """
    first, second = statement.witnesses
    if not may_vouch_together((first.kind, first.who), (second.kind, second.who)):
        raise _refusal("witnesses.same", sentence("Les deux témoins n’en font qu’un."))
    for witness in (first, second):
        if witness.kind is WitnessKind.JUROR:
            if witness.who in (concerned_by(statement.claim), _newcomer(statement.claim)):
                raise _refusal(
                    "witnesses.concerned",
                    sentence("« {who} » témoigne pour sa propre personne.", who=witness.who),
                )
            _check_juror(witness, statement.claim, anchor, enrolled)
        else:
            _check_code(witness, statement.claim, codes)


def check_witnesses(
    statement: VerifiedVoid | VerifiedAddition,
    mac_keys: Mapping[str, bytes],
    *,
    anchor: Certificate,
    enrolled: Mapping[str, AbstractSet[str]],
) -> None:
    """Make sure that two others vouched, as only the centre can tell; see `check_vouching`.

    Args:
        statement: a void or an addition, read by this module.
        mac_keys: the MAC key of each code that the centre made, by its identifier.
        anchor: the centre's authority.
        enrolled: the numbers of each juror's certificates that may vouch: recognised by the
            centre, and neither void nor revoked.

    Raises:
        IntegrityError: as `check_vouching`, and `witnesses.bad_mac`.
    """
    check_vouching(statement, mac_keys.keys(), anchor=anchor, enrolled=enrolled)
    for witness in statement.witnesses:
        if witness.kind is not WitnessKind.JUROR:
            _check_mac(witness, statement.claim, mac_keys[witness.who])


def _check_juror(
    witness: Witness,
    claim: Claim,
    anchor: Certificate,
    enrolled: Mapping[str, AbstractSet[str]],
) -> None:
    opened = open_jws(witness.proof, WITNESS, anchor, at=None)
    said = wire.decode(opened.payload, WitnessStatement, limit=WITNESS.limit)
    signer = signer_of(opened.chains[0])
    if (signer.juror, signer.session, signer.room, said.juror) != (
        witness.who,
        claim.session,
        claim.room,
        witness.who,
    ):
        raise _refusal(
            "witnesses.other_signer",
            sentence("Le témoignage de « {who} » porte une autre signature.", who=witness.who),
        )
    if said.claim != wire.content_digest(claim):
        raise _refusal(
            "witnesses.other_claim",
            sentence("Le témoignage de « {who} » porte sur autre chose.", who=witness.who),
        )
    if signer.serial not in enrolled.get(witness.who, ()):
        raise _refusal(
            "witnesses.not_enrolled",
            sentence("« {who} » témoigne avec une clé qui n’est pas valable.", who=witness.who),
        )


def _check_code(witness: Witness, claim: Claim, codes: AbstractSet[str]) -> None:
    of_room = (
        witness.who == supervisor_id(claim.room)
        if witness.kind is WitnessKind.SUPERVISOR
        else telephone_number(witness.who, claim.room) is not None
    )
    if not of_room or witness.who not in codes:
        raise _refusal(
            "witnesses.unknown_code",
            sentence("Le centre n’a pas donné à cette salle le code « {who} ».", who=witness.who),
        )


def _check_mac(witness: Witness, claim: Claim, mac_key: bytes) -> None:
    if not hmac.compare_digest(_mac(mac_key, claim), witness.proof):
        raise _refusal(
            "witnesses.bad_mac",
            sentence("Le témoignage n’a pas été fait avec le code « {who} ».", who=witness.who),
        )


def _read(
    data: bytes, format_: Format[_Statement], type_: type[_Statement], anchor: Certificate | None
) -> tuple[_Statement, str]:
    opened = open_jws(data, format_, anchor, at=None)
    statement = wire.decode(opened.payload, type_, limit=format_.limit)
    holder = opened.chains[0].holders[0]
    if (holder.session, holder.id) != (statement.claim.session, statement.claim.room):
        raise _refusal(
            "witnesses.other_room",
            sentence("Cette déclaration est signée par une autre salle que la sienne."),
        )
    if len(statement.witnesses) != NEEDED:
        raise _refusal(
            "witnesses.count", sentence("Cette déclaration n’est pas faite par deux témoins.")
        )
    return statement, digest(opened.payload)


def _check_signable(statement: VoidStatement | AdditionStatement, room: RoomKeys) -> None:
    if len(statement.witnesses) != NEEDED:
        raise ValueError(f"{NEEDED} witnesses vouch, not {len(statement.witnesses)}")
    if (statement.claim.session, statement.claim.room) != (room.session, room.room):
        raise ValueError("the claim and the keys are those of two rooms")


def _newcomer(claim: Claim) -> str | None:
    if isinstance(claim, AdditionClaim) and claim.substitute is not None:
        return claim.substitute.juror.id
    return None


def _telephone_prefix(room: str) -> str:
    return f"telephone:{room}:"


def _mac(key: bytes, claim: Claim) -> bytes:
    return hmac.digest(key, wire.encode(claim), "sha256")


def _refusal(code: str, what: Sentence) -> IntegrityError:
    return IntegrityError(code, what)
