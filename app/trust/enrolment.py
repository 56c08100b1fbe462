"""A juror's enrolment in a room: the card's code gives a key that the centre can recognise.

The package holds only a verifier of the code; the centre holds the key of the MAC. So a room
can check a card, and only the card's holder can make a statement that the centre accepts,
even against somebody who stole the room's key.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from app.domain.errors import IntegrityError, UserError
from app.domain.score_sheet import PackageReference
from app.domain.session import Juror
from app.domain.wording import sentence
from app.trust import wire
from app.trust.certificates import (
    SIGNATORY,
    Certificate,
    PrivateKey,
    Subject,
    centre_of,
    certify,
    new_private_key,
    public_key_bytes,
    public_key_of,
    serial_of,
    validity_of,
)
from app.trust.codes import normalised_code
from app.trust.derivation import SALT_BYTES, KdfCost, RandomSource, derive, expand
from app.trust.formats import ENROLMENT
from app.trust.jws import SigningKey, open_jws, sign, signing_key
from app.trust.payloads import EnrolmentClaim, EnrolmentStatement
from app.trust.rooms import RoomKeys
from app.trust.wire import FORMAT_VERSION


@dataclass(frozen=True, slots=True, kw_only=True)
class JurorKey:
    """A juror's signing key, for one room and one device, while it is unlocked."""

    juror: str
    key: PrivateKey = field(repr=False)
    certificate: Certificate
    room_certificate: Certificate

    @property
    def serial(self) -> str:
        """The certificate's number, in hexadecimal."""
        return serial_of(self.certificate)

    @property
    def signing_key(self) -> SigningKey:
        """The key with its chain."""
        return signing_key(self.key, self.certificate, self.room_certificate)


@dataclass(frozen=True, slots=True, kw_only=True)
class JurorVerifier:
    """What a room package says of a juror's card: enough to check it, not to forge it.

    The salt is not stored: it is made of the session and the juror.
    """

    juror: str
    verifier: bytes
    cost: KdfCost


@dataclass(frozen=True, slots=True, kw_only=True)
class Activation:
    """What follows from a card's code: the verifier for the room, the MAC key for the centre."""

    juror: str
    cost: KdfCost
    verifier: bytes
    mac_key: bytes = field(repr=False)

    @property
    def for_package(self) -> JurorVerifier:
        """The part that goes into the room package."""
        return JurorVerifier(juror=self.juror, verifier=self.verifier, cost=self.cost)


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrolment:
    """A juror's new key, to be wrapped under a PIN, and the statement for the centre."""

    key: JurorKey
    statement: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifiedEnrolment:
    """A claim whose signature holds; its MAC too where `check_enrolment` returned it."""

    claim: EnrolmentClaim
    certificate: Certificate


def activation(code: str, session: str, juror: str, cost: KdfCost) -> Activation:
    """Derive verifier and MAC key from a card's code, never one from the other. Slow.

    Raises:
        UserError: `code.malformed`.
    """
    typed = normalised_code(code).encode()
    key = derive(typed, _salt(session, juror), cost)
    return Activation(
        juror=juror,
        cost=cost,
        verifier=expand(key, "card verify"),
        mac_key=expand(key, "card mac"),
    )


def recognised(code: str, verifier: JurorVerifier, session: str) -> Activation | None:
    """Return what follows from a code that a verifier recognises, `None` for any other. Slow.

    Raises:
        UserError: `code.malformed`.
        IntegrityError: `enrolment.cost_refused`, when the package asks for an absurd cost.
    """
    if not verifier.cost.is_acceptable:
        raise IntegrityError(
            "enrolment.cost_refused",
            sentence("Le dossier de salle demande un calcul hors de portée de cet ordinateur."),
        )
    card = activation(code, session, verifier.juror, verifier.cost)
    return card if hmac.compare_digest(card.verifier, verifier.verifier) else None


def enrol(
    code: str,
    juror: Juror,
    *,
    package: PackageReference,
    verifier: JurorVerifier,
    room: RoomKeys,
    device: str,
    random: RandomSource,
    now: datetime,
) -> Enrolment:
    """Check a card, make the juror's key, certify it by the room, and state it. Slow.

    Raises:
        UserError: `code.malformed`, `enrolment.wrong_code`.
        IntegrityError: `enrolment.cost_refused`, when the package asks for an absurd cost.
    """
    if verifier.juror != juror.id:
        raise ValueError(f"the verifier is that of {verifier.juror}, not of {juror.id}")
    card = recognised(code, verifier, room.session)
    if card is None:
        raise UserError(
            "enrolment.wrong_code",
            sentence("Ce code n’est pas celui de la carte de {name}.", name=juror.name),
            sentence("Vérifiez le nom choisi, puis recopiez le code imprimé sur la carte."),
        )
    key = _certified_key(juror, room, random)
    claim = EnrolmentClaim(
        format=FORMAT_VERSION,
        session=room.session,
        package=package,
        juror=juror.id,
        room=room.room,
        device=device,
        serial=key.serial,
        public_key=public_key_bytes(key.key.public_key()),
        enrolled_at=now,
    )
    statement = EnrolmentStatement(
        format=FORMAT_VERSION, claim=claim, mac=_mac(card.mac_key, claim)
    )
    return Enrolment(key=key, statement=sign(wire.encode(statement), ENROLMENT, [key.signing_key]))


def read_enrolment(
    statement: bytes, *, anchor: Certificate | None, at: datetime | None = None
) -> VerifiedEnrolment:
    """Return a statement whose signature and chain hold; its MAC is not looked at.

    Raises:
        IntegrityError: `jws.*`, `certificate.*`, `wire.*`, `enrolment.certificate_mismatch`.
    """
    return _read(statement, anchor, at)[0]


def check_enrolment(
    statement: bytes,
    mac_keys: Mapping[str, bytes],
    *,
    anchor: Certificate,
    session: str,
    at: datetime | None = None,
) -> VerifiedEnrolment:
    """Return a statement that was made with the juror's card, for the centre.

    `mac_keys` holds the MAC key of each juror of the session who was given a card.

    Raises:
        IntegrityError: as `read_enrolment`; further `enrolment.other_session`,
            `enrolment.unknown_juror`, `enrolment.bad_mac`.
    """
    enrolment, mac = _read(statement, anchor, at)
    claim = enrolment.claim
    if claim.session != session:
        raise IntegrityError(
            "enrolment.other_session", sentence("Cette inscription vient d’une autre session.")
        )
    mac_key = mac_keys.get(claim.juror)
    if mac_key is None:
        raise IntegrityError(
            "enrolment.unknown_juror",
            sentence("« {juror} » n’a pas reçu de carte de ce centre.", juror=claim.juror),
        )
    if not hmac.compare_digest(_mac(mac_key, claim), mac):
        raise IntegrityError(
            "enrolment.bad_mac",
            sentence(
                "L’inscription de « {juror} » n’a pas été faite avec sa carte.", juror=claim.juror
            ),
        )
    return enrolment


def _read(
    statement: bytes, anchor: Certificate | None, at: datetime | None
) -> tuple[VerifiedEnrolment, bytes]:
    opened = open_jws(statement, ENROLMENT, anchor, at=at)
    value = wire.decode(opened.payload, EnrolmentStatement, limit=ENROLMENT.limit)
    claim = value.claim
    chain = opened.chains[0]
    juror, room = chain.holders
    stated = (claim.juror, claim.serial, claim.room, claim.session, claim.session)
    certified = (juror.id, juror.serial, room.id, juror.session, room.session)
    public_key = public_key_bytes(public_key_of(chain.leaf))
    if stated != certified or claim.public_key != public_key:
        raise IntegrityError(
            "enrolment.certificate_mismatch",
            sentence("Cette inscription et son certificat ne disent pas la même chose."),
        )
    return VerifiedEnrolment(claim=claim, certificate=chain.leaf), value.mac


def _certified_key(juror: Juror, room: RoomKeys, random: RandomSource) -> JurorKey:
    key = new_private_key(random)
    certificate = certify(
        key.public_key(),
        Subject(
            name=juror.name, centre=centre_of(room.certificate), session=room.session, id=juror.id
        ),
        SIGNATORY,
        validity_of(room.certificate),
        issuer=room.certified,
        random=random,
    )
    return JurorKey(
        juror=juror.id, key=key, certificate=certificate, room_certificate=room.certificate
    )


def _salt(session: str, juror: str) -> bytes:
    # With its length, so that no two pairs make the same bytes.
    encoded = session.encode()
    text = b"soutenance card v1" + len(encoded).to_bytes(4) + encoded + juror.encode()
    return hashlib.sha256(text).digest()[:SALT_BYTES]


def _mac(key: bytes, claim: EnrolmentClaim) -> bytes:
    return hmac.digest(key, wire.encode(claim), "sha256")
