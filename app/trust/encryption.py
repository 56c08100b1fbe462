"""The encrypted form of whatever travels: a JWE in compact serialization (RFC 7516), A256GCM.

Its protected header is all that stands in the clear: kind, an identifier that says nothing,
the size of the content, and for what a room's code alone must open the wrapped room secret.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass

import msgspec
from joserfc import jwe as jose
from joserfc.errors import JoseError
from joserfc.jwk import ECKey, OctKey
from joserfc.registry import Header, HeaderParameter

from app.domain.errors import IntegrityError, UserError
from app.domain.wording import sentence
from app.trust.certificates import Certificate, PrivateKey, certificate_bytes, public_key_of
from app.trust.derivation import expand
from app.trust.digests import digest
from app.trust.formats import (
    LIVE_COPY_TYP,
    RECEIPT_TYP,
    RESULTS_PACKAGE_TYP,
    ROOM_PACKAGE_TYP,
    SEALED_SHEETS_TYP,
)
from app.trust.payloads import PackageKind
from app.trust.rooms import room_store_id

PACKAGE_LIMIT = 256 * 1024 * 1024
"""The largest package file, in bytes."""

_ENCRYPTION = "A256GCM"
_DIRECT = "dir"
_AGREEMENT = "ECDH-ES"
_KINDS = {
    (ROOM_PACKAGE_TYP, _DIRECT, _ENCRYPTION): PackageKind.ROOM,
    (RESULTS_PACKAGE_TYP, _AGREEMENT, _ENCRYPTION): PackageKind.RESULTS,
    (SEALED_SHEETS_TYP, _DIRECT, _ENCRYPTION): PackageKind.SEALED_SHEETS,
    (RECEIPT_TYP, _DIRECT, _ENCRYPTION): PackageKind.RECEIPT,
    (LIVE_COPY_TYP, _DIRECT, _ENCRYPTION): PackageKind.LIVE_COPY,
}
_TYPS = {kind: typ for (typ, _, _), kind in _KINDS.items()}
_HEADER_LIMIT = 4096
_IV = 16
_TAG = 22
_FRAME = 4 + _IV + _TAG
"""Characters of a JWE beside its header and its content: four dots, nonce and tag."""


class _Registry(jose.JWERegistry):
    """The library's registry with the sizes of packages."""

    max_protected_header_length = _HEADER_LIMIT
    max_ciphertext_length = PACKAGE_LIMIT


_registry = _Registry(
    header_registry={
        "size": HeaderParameter("Size of the content in bytes", "int"),
        "wrapped": HeaderParameter("Room secret under the room's code", "str"),
    },
    algorithms=[_DIRECT, _AGREEMENT, _ENCRYPTION],
)


class _ProtectedHeader(msgspec.Struct, frozen=True):
    typ: str
    kid: str
    size: int
    alg: str
    enc: str
    wrapped: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageGlimpse:
    """What a package says without being opened.

    `recipient` is the room's store identifier, or for results the SHA-256 of the centre's
    decryption certificate; it names nobody. `wrapped_secret` is empty where the room's code
    alone does not open it. Nothing of it is verified.
    """

    kind: PackageKind
    recipient: str
    wrapped_secret: bytes


def claimed_kind(data: bytes) -> PackageKind | None:
    """Tell what kind of package a file says it is, whole or not; `None` for another file."""
    try:
        return _header(data[:_HEADER_LIMIT].partition(b".")[0])[0]
    except UserError:
        return None


def peek(data: bytes) -> PackageGlimpse:
    """Tell what kind of package a file is, from its header alone.

    Raises:
        UserError: `package.too_large`, `package.not_a_package`.
        IntegrityError: `package.truncated`, `package.altered`, when the file has not the
            size that its header says.
    """
    if len(data) > PACKAGE_LIMIT:
        raise _too_large()
    start, _, rest = data[:_HEADER_LIMIT].partition(b".")
    kind, header = _header(start)
    expected = len(start) + _encoded_length(header.size) + _FRAME
    if len(data) < expected:
        raise IntegrityError(
            "package.truncated",
            sentence("Ce fichier est incomplet : la copie s’est arrêtée avant la fin."),
        )
    # An empty encrypted key; a tag of full length, since a cut one would be accepted too.
    if len(data) > expected or rest[:1] != b"." or data[-_TAG - 1 : -_TAG] != b".":
        raise altered()
    try:
        wrapped = base64.b64decode(header.wrapped, validate=True)
    except ValueError as error:
        raise altered() from error
    return PackageGlimpse(kind=kind, recipient=header.kid, wrapped_secret=wrapped)


def encrypt_to_room(plain: bytes, key: bytes, *, store_id: str, wrapped_secret: bytes) -> bytes:
    """Encrypt a room package under the room's package key."""
    header: Header = {
        "alg": _DIRECT,
        "enc": _ENCRYPTION,
        "typ": ROOM_PACKAGE_TYP,
        "kid": store_id,
        "size": len(plain),
        "wrapped": base64.b64encode(wrapped_secret).decode(),
    }
    return _encrypt(header, plain, OctKey.import_key(key))


def encrypt_for_room(
    plain: bytes, secret: bytes, *, kind: PackageKind, wrapped_secret: bytes = b""
) -> bytes:
    """Encrypt what only a holder of the room secret may read.

    The key is expanded for this kind alone, so that one kind never opens as another.

    Args:
        plain: the content; it need not be signed, since the secret authenticates it.
        secret: the room's.
        kind: `SEALED_SHEETS`, `RECEIPT` or `LIVE_COPY`.
        wrapped_secret: the secret under the room's code, where the code alone must open it.

    Raises:
        UserError: `package.too_large`.
    """
    header: Header = {
        "alg": _DIRECT,
        "enc": _ENCRYPTION,
        "typ": _TYPS[kind],
        "kid": room_store_id(secret),
        "size": len(plain),
        "wrapped": base64.b64encode(wrapped_secret).decode(),
    }
    return _encrypt(header, plain, _room_key(secret, kind))


def encrypt_to_centre(plain: bytes, recipient: Certificate) -> bytes:
    """Encrypt a results package to a centre's decryption certificate."""
    header: Header = {
        "alg": _AGREEMENT,
        "enc": _ENCRYPTION,
        "typ": RESULTS_PACKAGE_TYP,
        "kid": certificate_id(recipient),
        "size": len(plain),
    }
    return _encrypt(header, plain, ECKey.import_key(public_key_of(recipient)))


def decrypt_with_room_key(data: bytes, key: bytes) -> bytes:
    """Return the content of a room package; raises `IntegrityError`, `package.altered`."""
    return _decrypt(data, OctKey.import_key(key))


def decrypt_for_room(data: bytes, secret: bytes, *, kind: PackageKind) -> bytes:
    """Return what `encrypt_for_room` encrypted.

    Raises:
        UserError: `package.not_a_package`, `package.too_large`; `package.other_kind`, it is
            something else that the application writes; `package.other_room`.
        IntegrityError: `package.truncated`, `package.altered`.
    """
    glimpse = peek(data)
    if glimpse.kind is not kind:
        raise UserError(
            "package.other_kind",
            sentence("Ce fichier est bien de l’application, mais pas de la sorte attendue ici."),
            sentence("Choisissez le fichier que cette page demande."),
        )
    if glimpse.recipient != room_store_id(secret):
        raise UserError(
            "package.other_room",
            sentence("Ce fichier est celui d’une autre salle."),
            sentence("Choisissez le fichier de cette salle."),
        )
    return _decrypt(data, _room_key(secret, kind))


def decrypt_with_centre_key(data: bytes, key: PrivateKey) -> bytes:
    """Return the content of a results package; raises `IntegrityError`, `package.altered`."""
    return _decrypt(data, ECKey.import_key(key))


def altered() -> IntegrityError:
    """Return the refusal of a package whose bytes are not those that were written."""
    return IntegrityError(
        "package.altered",
        sentence("Ce fichier a été modifié ou abîmé depuis son écriture. Rien n’a été lu."),
    )


def certificate_id(certificate: Certificate) -> str:
    """SHA-256 of a certificate, in hexadecimal: how a package names its recipient."""
    return digest(certificate_bytes(certificate))


def _room_key(secret: bytes, kind: PackageKind) -> OctKey:
    return OctKey.import_key(expand(secret, _TYPS[kind]))


def _encrypt(header: Header, plain: bytes, key: OctKey | ECKey) -> bytes:
    if _encoded_length(len(plain)) + _HEADER_LIMIT + _FRAME > PACKAGE_LIMIT:
        raise _too_large()
    return jose.encrypt_compact(header, plain, key, registry=_registry).encode()


def _encoded_length(size: int) -> int:
    """Return the characters of that many bytes in base64 without padding."""
    return (size * 4 + 2) // 3


def _decrypt(data: bytes, key: OctKey | ECKey) -> bytes:
    try:
        opened = jose.decrypt_compact(data, key, registry=_registry)
    except (JoseError, ValueError, TypeError, AssertionError, KeyError) as error:
        raise altered() from error
    return opened.plaintext or b""


def _header(segment: bytes) -> tuple[PackageKind, _ProtectedHeader]:
    try:
        padded = segment + b"=" * (-len(segment) % 4)
        header = msgspec.json.decode(
            base64.b64decode(padded, altchars=b"-_", validate=True), type=_ProtectedHeader
        )
        kind = _KINDS[header.typ, header.alg, header.enc]
    except (ValueError, KeyError, RecursionError) as error:
        raise UserError(
            "package.not_a_package",
            sentence("Ce fichier n’a pas été écrit par Soutenance."),
            sentence("Choisissez le fichier que l’application a écrit."),
        ) from error
    return kind, header


def _too_large() -> UserError:
    return UserError(
        "package.too_large",
        sentence("Ce fichier dépasse la taille de tout ce que l’application écrit."),
        sentence("Vérifiez que vous avez choisi le bon fichier."),
    )
