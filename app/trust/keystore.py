"""The centre's keystore: three keys in one file, opened by each operator's own passphrase.

A master key encrypts the three private keys; each operator's slot holds the master key under
Argon2id of their passphrase. So an operator comes or goes without the keys changing.
"""

from __future__ import annotations

import unicodedata
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
from app.trust.wire import FORMAT_VERSION
from app.trust.wrapping import (
    NONCE_BYTES,
    DamagedWrappingError,
    Wrapped,
    WrongSecretError,
    unwrap,
    wrap,
)

MIN_PASSPHRASE = 12
"""Characters: the file may be copied, and then guessed at without hurry."""

_TYPE = "soutenance-keystore"
_PURPOSE = "keystore slot"


@dataclass(frozen=True, slots=True, kw_only=True)
class CentreKeys:
    """The opened keys of a centre. `store_key` (32 bytes) opens the centre's store."""

    centre: str
    authority: CertifiedKey
    documents: CertifiedKey
    decryption: CertifiedKey
    store_key: bytes = field(repr=False)

    @property
    def anchor(self) -> Certificate:
        """The authority's certificate, to which every chain leads."""
        return self.authority.certificate

    @property
    def fingerprint(self) -> str:
        """The anchor's fingerprint, as it is printed on every room's instruction sheet."""
        return fingerprint(self.anchor)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Slot:
    operator: str
    master: Wrapped


@dataclass(frozen=True, slots=True, kw_only=True)
class _Public:
    """The part in the clear; the encryption of the private keys is bound to it."""

    type: str
    centre: str
    authority: bytes
    documents: bytes
    decryption: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class _Body:
    """What no operator changes."""

    public: _Public
    nonce: bytes
    sealed: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class _PrivateKeys:
    authority: bytes
    documents: bytes
    decryption: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class _Keystore:
    """`check` is the SHA-256 of body and slots: it tells an accident from a wrong answer."""

    format: int
    body: _Body
    slots: tuple[_Slot, ...]
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
    centre = _named(centre, "keystore.centre_unnamed", "centre")
    operator = _named(operator, "keystore.operator_unnamed", "operator")
    secret = _passphrase(passphrase)
    if len(secret) < MIN_PASSPHRASE:
        raise UserError(
            "keystore.passphrase_too_short",
            sentence("Cette phrase de passe est trop courte."),
            sentence(
                "Choisissez au moins {count} caractères, par exemple quatre mots sans lien.",
                count=MIN_PASSPHRASE,
            ),
        )
    master = random(KEY_BYTES)
    keys = _new_keys(centre, master, random, now)
    body = _seal(keys, master, random)
    slot = _Slot(
        operator=operator,
        master=wrap(
            master,
            secret.encode(),
            purpose=_PURPOSE,
            cost=cost,
            random=random,
            context=operator.encode(),
        ),
    )
    keystore = _Keystore(
        format=FORMAT_VERSION, body=body, slots=(slot,), check=_check(body, (slot,))
    )
    return wire.encode(keystore), keys


def open_keystore(data: bytes, operator: str, passphrase: str) -> CentreKeys:
    """Open a keystore with one operator's passphrase. Slow.

    Raises:
        UserError: `keystore.unknown_operator`, `keystore.wrong_passphrase`.
        IntegrityError: `keystore.damaged`, or `wire.unknown_format` for a later version.
    """
    keystore = _read(data)
    wanted = _folded(operator)
    slot = next((slot for slot in keystore.slots if _folded(slot.operator) == wanted), None)
    if slot is None:
        raise UserError(
            "keystore.unknown_operator",
            sentence("« {operator} » n’a pas accès à ce centre.", operator=operator),
            sentence("Vérifiez le nom saisi, ou demandez un accès à une personne qui en a un."),
        )
    try:
        master = unwrap(
            slot.master,
            _passphrase(passphrase).encode(),
            purpose=_PURPOSE,
            context=slot.operator.encode(),
        )
        return _open(keystore.body, master)
    except WrongSecretError as error:
        raise UserError(
            "keystore.wrong_passphrase",
            sentence("Cette phrase de passe n’ouvre pas le centre."),
            sentence("Vérifiez les majuscules et la disposition du clavier, puis recommencez."),
        ) from error
    except (DamagedWrappingError, InvalidTag) as error:
        raise _damaged() from error


def keystore_operators(data: bytes) -> tuple[str, ...]:
    """Return the names that have a slot; raises `IntegrityError` as `open_keystore` does."""
    return tuple(slot.operator for slot in _read(data).slots)


def keystore_centre(data: bytes) -> str:
    """Return the centre's name; raises `IntegrityError` as `open_keystore` does."""
    return _read(data).body.public.centre


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
        store_key=_store_key(master),
    )


def _seal(keys: CentreKeys, master: bytes, random: RandomSource) -> _Body:
    private = _PrivateKeys(
        authority=private_key_bytes(keys.authority.key),
        documents=private_key_bytes(keys.documents.key),
        decryption=private_key_bytes(keys.decryption.key),
    )
    public = _Public(
        type=_TYPE,
        centre=keys.centre,
        authority=certificate_bytes(keys.authority.certificate),
        documents=certificate_bytes(keys.documents.certificate),
        decryption=certificate_bytes(keys.decryption.certificate),
    )
    nonce = random(NONCE_BYTES)
    cipher = AESGCM(expand(master, "keystore keys"))
    sealed = cipher.encrypt(nonce, wire.encode(private), wire.encode(public))
    return _Body(public=public, nonce=nonce, sealed=sealed)


def _open(body: _Body, master: bytes) -> CentreKeys:
    public = body.public
    cipher = AESGCM(expand(master, "keystore keys"))
    plain = cipher.decrypt(body.nonce, body.sealed, wire.encode(public))
    private = wire.decode(plain, _PrivateKeys)

    def certified(key_data: bytes, certificate_data: bytes) -> CertifiedKey:
        pair = CertifiedKey(
            key=private_key_from(key_data), certificate=certificate_from(certificate_data)
        )
        if not same_key(pair.key, pair.certificate):
            raise _damaged()
        return pair

    return CentreKeys(
        centre=public.centre,
        authority=certified(private.authority, public.authority),
        documents=certified(private.documents, public.documents),
        decryption=certified(private.decryption, public.decryption),
        store_key=_store_key(master),
    )


def _read(data: bytes) -> _Keystore:
    try:
        keystore = wire.decode(data, _Keystore)
    except IntegrityError as error:
        if error.code == "wire.unknown_format":
            raise
        raise _damaged() from error
    body = keystore.body
    if (
        body.public.type != _TYPE
        or len(body.nonce) != NONCE_BYTES
        or _check(body, keystore.slots) != keystore.check
    ):
        raise _damaged()
    return keystore


def _check(body: _Body, slots: tuple[_Slot, ...]) -> str:
    return wire.content_digest((body, slots))


def _store_key(master: bytes) -> bytes:
    return expand(master, "centre store")


def _passphrase(text: str) -> str:
    # Keyboards and systems write the same accents in two ways.
    return unicodedata.normalize("NFC", text)


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).strip().casefold()


def _named(name: str, code: str, who: str) -> str:
    stripped = unicodedata.normalize("NFC", name).strip()
    if stripped:
        return stripped
    if who == "centre":
        raise UserError(
            code,
            sentence("Le centre n’a pas de nom."),
            sentence("Saisissez le nom du centre d’examen, tel qu’il sera imprimé."),
        )
    raise UserError(
        code,
        sentence("Il manque votre nom."),
        sentence("Saisissez le nom sous lequel vous ouvrirez le centre."),
    )


def _damaged() -> IntegrityError:
    return IntegrityError(
        "keystore.damaged",
        sentence("Le fichier des clés du centre est abîmé. Rien n’a été ouvert."),
    )
