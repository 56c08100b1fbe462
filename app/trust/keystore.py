"""The centre's keystore: three keys in one file, opened by each operator's own passphrase.

A master key encrypts the three private keys; each operator's slot holds the master key under
Argon2id of their passphrase. So an operator comes or goes without the keys changing
(`app.trust.operator_slots`), and a recovery kit is one more way to the same master key
(`app.trust.recovery`).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.domain.errors import IntegrityError, UserError
from app.domain.wording import sentence
from app.trust import wire
from app.trust.certificates import (
    DECRYPTION,
    SIGNATORY,
    Certificate,
    CertifiedKey,
    Profile,
    Subject,
    authority_validity,
    certificate_bytes,
    certificate_from,
    certify,
    certify_authority,
    new_private_key,
    private_key_bytes,
    private_key_from,
    same_key,
)
from app.trust.derivation import KEY_BYTES, KdfCost, RandomSource, expand
from app.trust.digests import fingerprint
from app.trust.passphrases import (
    checked_centre,
    checked_operator,
    checked_passphrase,
    passphrase_bytes,
    same_person,
)
from app.trust.wire import FORMAT_VERSION
from app.trust.wrapping import (
    NONCE_BYTES,
    DamagedWrappingError,
    Wrapped,
    WrongSecretError,
    unwrap,
    wrap,
)

_TYPE = "soutenance-keystore"
_PURPOSE = "keystore slot"


@dataclass(frozen=True, slots=True, kw_only=True)
class CentreKeys:
    """The opened keys of a centre; the master key is what slots and recovery kits hold."""

    centre: str
    authority: CertifiedKey
    documents: CertifiedKey
    decryption: CertifiedKey
    master: bytes = field(repr=False)

    @property
    def store_key(self) -> bytes:
        """The 32-byte key of the centre's store."""
        return expand(self.master, "centre store")

    @property
    def anchor(self) -> Certificate:
        """The authority's certificate, to which every chain leads."""
        return self.authority.certificate

    @property
    def fingerprint(self) -> str:
        """The anchor's fingerprint, as it is printed on every room's instruction sheet."""
        return fingerprint(self.anchor)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Public:
    """The part in the clear; the encryption of the private keys is bound to it."""

    type: str
    centre: str
    authority: bytes
    documents: bytes
    decryption: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class _PrivateKeys:
    authority: bytes
    documents: bytes
    decryption: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedKeys:
    """A centre's keys under its master key: what no operator changes. See `seal_keys`."""

    public: _Public
    nonce: bytes
    sealed: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One operator's way in: the master key under their passphrase."""

    operator: str
    master: Wrapped


@dataclass(frozen=True, slots=True, kw_only=True)
class _Keystore:
    """`check` is the SHA-256 of body and slots: it tells an accident from a wrong answer."""

    format: int
    body: SealedKeys
    slots: tuple[Slot, ...]
    check: str


def create_keystore(
    centre: str,
    operator: str,
    passphrase: str,
    *,
    cost: KdfCost,
    random: RandomSource,
    now: datetime,
) -> tuple[bytes, CentreKeys]:
    """Make a centre: its three keys and certificates, and the file that keeps them. Slow.

    Raises:
        UserError: `keystore.centre_unnamed`, `keystore.operator_unnamed`,
            `keystore.passphrase_too_short`.
    """
    centre = checked_centre(centre)
    checked_operator(operator)
    checked_passphrase(passphrase)
    keys = _new_keys(centre, random(KEY_BYTES), random, now)
    return keystore_of(keys, operator, passphrase, cost=cost, random=random), keys


def keystore_of(
    keys: CentreKeys, operator: str, passphrase: str, *, cost: KdfCost, random: RandomSource
) -> bytes:
    """Return a keystore for keys that exist, with one operator. Slow.

    Raises:
        UserError: `keystore.operator_unnamed`, `keystore.passphrase_too_short`.
    """
    slot = new_slot(keys.master, operator, passphrase, cost=cost, random=random)
    return keystore_bytes(seal_keys(keys, _TYPE, random), (slot,))


def new_slot(
    master: bytes, operator: str, passphrase: str, *, cost: KdfCost, random: RandomSource
) -> Slot:
    """Make an operator's slot. Slow.

    Raises:
        UserError: `keystore.operator_unnamed`, `keystore.passphrase_too_short`.
    """
    name = checked_operator(operator)
    secret = checked_passphrase(passphrase)
    return Slot(
        operator=name,
        master=wrap(
            master, secret, purpose=_PURPOSE, cost=cost, random=random, context=name.encode()
        ),
    )


def open_keystore(data: bytes, operator: str, passphrase: str) -> CentreKeys:
    """Open a keystore with one operator's passphrase. Slow.

    Raises:
        UserError: `keystore.unknown_operator`, `keystore.wrong_passphrase`.
        IntegrityError: `keystore.damaged`, or `wire.unknown_format` for a later version.
    """
    body, slots = read_keystore(data)
    slot = slot_of(slots, operator)
    try:
        master = unwrap(
            slot.master,
            passphrase_bytes(passphrase),
            purpose=_PURPOSE,
            context=slot.operator.encode(),
        )
    except WrongSecretError as error:
        raise UserError(
            "keystore.wrong_passphrase",
            sentence("Cette phrase de passe n’ouvre pas le centre."),
            sentence("Vérifiez les majuscules et la disposition du clavier, puis recommencez."),
        ) from error
    except DamagedWrappingError as error:
        raise _damaged() from error
    keys = open_sealed(body, _TYPE, master)
    if keys is None:
        raise _damaged()
    return keys


def keystore_operators(data: bytes) -> tuple[str, ...]:
    """Return the names that have a slot; raises `IntegrityError` as `open_keystore` does."""
    return tuple(slot.operator for slot in read_keystore(data)[1])


def operator_name(data: bytes, operator: str) -> str:
    """Return an operator's name as the keystore has it; raises as `open_keystore` does."""
    return slot_of(read_keystore(data)[1], operator).operator


def keystore_centre(data: bytes) -> str:
    """Return the centre's name; raises `IntegrityError` as `open_keystore` does."""
    return read_keystore(data)[0].public.centre


def read_keystore(data: bytes) -> tuple[SealedKeys, tuple[Slot, ...]]:
    """Return a keystore's sealed keys and slots; raises as `open_keystore` does for damage."""
    try:
        keystore = wire.decode(data, _Keystore)
    except IntegrityError as error:
        if error.code == "wire.unknown_format":
            raise
        raise _damaged() from error
    body, slots = keystore.body, keystore.slots
    if body.public.type != _TYPE or wire.content_digest((body, slots)) != keystore.check:
        raise _damaged()
    return body, slots


def keystore_bytes(body: SealedKeys, slots: tuple[Slot, ...]) -> bytes:
    """Return the file of sealed keys and slots."""
    check = wire.content_digest((body, slots))
    return wire.encode(_Keystore(format=FORMAT_VERSION, body=body, slots=slots, check=check))


def slot_of(slots: tuple[Slot, ...], operator: str) -> Slot:
    """Return an operator's slot; raises `UserError` `keystore.unknown_operator`."""
    for slot in slots:
        if same_person(slot.operator, operator):
            return slot
    raise UserError(
        "keystore.unknown_operator",
        sentence("« {operator} » n’a pas accès à ce centre.", operator=operator),
        sentence("Vérifiez le nom saisi, ou demandez un accès à une personne qui en a un."),
    )


def seal_keys(keys: CentreKeys, type_: str, random: RandomSource) -> SealedKeys:
    """Encrypt a centre's keys under its master key, for one type of file and no other."""
    private = _PrivateKeys(
        authority=private_key_bytes(keys.authority.key),
        documents=private_key_bytes(keys.documents.key),
        decryption=private_key_bytes(keys.decryption.key),
    )
    public = _Public(
        type=type_,
        centre=keys.centre,
        authority=certificate_bytes(keys.authority.certificate),
        documents=certificate_bytes(keys.documents.certificate),
        decryption=certificate_bytes(keys.decryption.certificate),
    )
    nonce = random(NONCE_BYTES)
    cipher = AESGCM(expand(keys.master, "keystore keys"))
    sealed = cipher.encrypt(nonce, wire.encode(private), wire.encode(public))
    return SealedKeys(public=public, nonce=nonce, sealed=sealed)


def open_sealed(sealed: SealedKeys, type_: str, master: bytes) -> CentreKeys | None:
    """Return what was sealed for that type of file, or `None` when it was changed since."""
    public = sealed.public
    if public.type != type_ or len(sealed.nonce) != NONCE_BYTES:
        return None
    cipher = AESGCM(expand(master, "keystore keys"))
    try:
        plain = cipher.decrypt(sealed.nonce, sealed.sealed, wire.encode(public))
    except InvalidTag:
        return None
    private = wire.decode(plain, _PrivateKeys)
    keys = CentreKeys(
        centre=public.centre,
        authority=_pair(private.authority, public.authority),
        documents=_pair(private.documents, public.documents),
        decryption=_pair(private.decryption, public.decryption),
        master=master,
    )
    pairs = (keys.authority, keys.documents, keys.decryption)
    return keys if all(same_key(pair.key, pair.certificate) for pair in pairs) else None


def _pair(key: bytes, certificate: bytes) -> CertifiedKey:
    return CertifiedKey(key=private_key_from(key), certificate=certificate_from(certificate))


def _new_keys(centre: str, master: bytes, random: RandomSource, now: datetime) -> CentreKeys:
    validity = authority_validity(now)
    key = new_private_key(random)
    authority = CertifiedKey(
        key=key,
        certificate=certify_authority(
            key, Subject(name=f"Autorité {centre}", centre=centre), validity, random=random
        ),
    )

    def under_authority(name: str, profile: Profile) -> CertifiedKey:
        leaf = new_private_key(random)
        certificate = certify(
            leaf.public_key(),
            Subject(name=name, centre=centre),
            profile,
            validity,
            issuer=authority,
            random=random,
        )
        return CertifiedKey(key=leaf, certificate=certificate)

    return CentreKeys(
        centre=centre,
        authority=authority,
        documents=under_authority(centre, SIGNATORY),
        decryption=under_authority(f"Réception {centre}", DECRYPTION),
        master=master,
    )


def _damaged() -> IntegrityError:
    return IntegrityError(
        "keystore.damaged",
        sentence("Le fichier des clés du centre est abîmé. Rien n’a été ouvert."),
    )
