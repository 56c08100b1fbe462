"""JWS General JSON Serialization (RFC 7515) as this product writes and reads it.

One payload, signatures with ES256. Protected: `alg`, `typ`, `x5t#S256`; unprotected: `x5c`,
pinned by the protected thumbprint, so that a file verifies with the centre's certificate
alone. Anything else in the envelope is refused, before and beyond what the library checks.
Who must have signed is for the readers of each document to say.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import msgspec
from joserfc import jws as jose
from joserfc.jwk import ECKey
from joserfc.util import urlsafe_b64decode

from app.domain.errors import IntegrityError
from app.domain.wording import Sentence, sentence
from app.trust.certificates import Certificate, PrivateKey, certificate_bytes
from app.trust.chains import Chain, accept_chain
from app.trust.formats import Format

ALGORITHM = "ES256"
_ENVELOPE_OVERHEAD = 8 * 1024
"""Room for one signature with its two certificates, in bytes."""


class _Header(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    x5c: tuple[bytes, ...]


class _Signature(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    protected: str
    header: _Header
    signature: str


class _Envelope(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    payload: str
    signatures: tuple[_Signature, ...]


class _Outline(msgspec.Struct, frozen=True):
    """An envelope, whatever else it holds."""

    payload: str
    signatures: tuple[msgspec.Raw, ...]


class _Protected(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    alg: str
    typ: str = ""
    thumbprint: str = msgspec.field(name="x5t#S256", default="")


_registry = jose.JWSRegistry(algorithms=[ALGORITHM])


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningKey:
    """A key, and its chain as DER: the signer's certificate first, the authority left out."""

    key: PrivateKey
    chain: tuple[bytes, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedJws:
    """The bytes that were signed, and the chain of each signer, in the order of signing."""

    payload: bytes
    chains: tuple[Chain, ...]


def signing_key(key: PrivateKey, *chain: Certificate) -> SigningKey:
    """Put a key and its certificates together."""
    return SigningKey(key=key, chain=tuple(certificate_bytes(item) for item in chain))


def sign(payload: bytes, format_: Format[Any], signers: Sequence[SigningKey]) -> bytes:
    """Sign bytes, once for each signer, in that order."""
    thumbprints = {_thumbprint(signer.chain[0]): signer for signer in signers}
    members: list[jose.HeaderDict] = [
        {
            "protected": {"alg": ALGORITHM, "typ": format_.typ, "x5t#S256": thumbprint},
            "header": {"x5c": [base64.b64encode(item).decode() for item in signer.chain]},
        }
        for thumbprint, signer in thumbprints.items()
    ]

    def find_key(member: Any) -> ECKey:
        return ECKey.import_key(thumbprints[member.protected["x5t#S256"]].key)

    signed = jose.serialize_json(members, payload, find_key, registry=_registry)
    # Through the typed envelope: members in one fixed order.
    return msgspec.json.encode(msgspec.convert(signed, _Envelope))


def typ_of(data: bytes) -> str | None:
    """Return the type that the first signature claims, unverified; `None` if it is no JWS."""
    try:
        envelope = msgspec.json.decode(data, type=_Envelope)
        protected = _decoded(envelope.signatures[0].protected)
        return msgspec.json.decode(protected, type=_Protected).typ
    except (ValueError, RecursionError, IndexError):
        return None


def open_jws(
    data: bytes, format_: Format[Any], anchor: Certificate | None, *, at: datetime | None
) -> OpenedJws:
    """Return the payload once every signature and every chain holds.

    Args:
        data: the file.
        format_: what it must be.
        anchor: the centre's authority; `None` leaves the chains without a trusted end.
        at: when certificates must be valid, or `None` (see `accept_chain`).

    Raises:
        IntegrityError: `jws.*` for the envelope and its signatures, `certificate.*`.
    """
    envelope = _read(data, format_)
    try:
        payload = _decoded(envelope.payload)
    except ValueError as error:
        raise _malformed() from error
    thumbprints = [_checked_thumbprint(signature, format_) for signature in envelope.signatures]
    if len(thumbprints) > format_.signers:
        raise _refusal("jws.too_many_signatures", sentence("Ce document porte trop de signatures."))
    if len(set(thumbprints)) < len(thumbprints):
        raise _duplicate()
    chains = []
    for signature in envelope.signatures:
        chain = accept_chain(signature.header.x5c, format_.role, anchor, at=at)
        _check_signature(envelope.payload, signature, chain.key)
        chains.append(chain)
    return OpenedJws(payload=payload, chains=tuple(chains))


def _read(data: bytes, format_: Format[Any]) -> _Envelope:
    limit = format_.limit * 4 // 3 + format_.signers * _ENVELOPE_OVERHEAD
    if len(data) > limit:
        raise _refusal("jws.too_large", sentence("Ce document signé dépasse la taille admise."))
    try:
        envelope = msgspec.json.decode(data, type=_Envelope)
        canonical = msgspec.json.encode(envelope) == data
    except (ValueError, RecursionError) as error:
        if "unknown field" in str(error) and _is_envelope(data):
            raise _refusal(
                "jws.unknown_member",
                sentence("Ce document porte, hors de la signature, un ajout inconnu."),
            ) from error
        raise _malformed() from error
    if not canonical:
        raise _malformed()
    if not envelope.signatures:
        raise _refusal("jws.no_signature", sentence("Ce document ne porte aucune signature."))
    if len(set(envelope.signatures)) < len(envelope.signatures):
        raise _duplicate()
    return envelope


def _is_envelope(data: bytes) -> bool:
    """Whether it is a signed document with something more, and not another file altogether."""
    try:
        msgspec.json.decode(data, type=_Outline)
    except (ValueError, RecursionError):
        return False
    return True


def _checked_thumbprint(signature: _Signature, format_: Format[Any]) -> str:
    try:
        data = _decoded(signature.protected)
        protected = msgspec.json.decode(data, type=_Protected)
    except (ValueError, RecursionError) as error:
        raise _malformed() from error
    if protected.alg != ALGORITHM:
        raise _refusal(
            "jws.algorithm",
            sentence("Ce document n’est pas signé avec l’algorithme que l’application emploie."),
        )
    if protected.typ != format_.typ:
        raise _refusal(
            "jws.wrong_type", sentence("Ce document signé n’est pas du type attendu ici.")
        )
    if msgspec.json.encode(protected) != data:
        raise _malformed()
    chain = signature.header.x5c
    if not chain or _thumbprint(chain[0]) != protected.thumbprint:
        raise _refusal(
            "jws.certificate_mismatch",
            sentence("Le certificat joint n’est pas celui que la signature désigne."),
        )
    return protected.thumbprint


def _check_signature(payload: str, signature: _Signature, key: ECKey) -> None:
    """Have the library verify one signature; headers have been read more strictly before."""
    try:
        content = f"{signature.protected}.{payload}".encode("ascii")
        algorithm = _registry.get_alg(ALGORITHM)
        holds = algorithm.verify(content, _decoded(signature.signature), key)
    except ValueError as error:
        raise _malformed() from error
    if not holds:
        raise _refusal(
            "jws.signature",
            sentence("Une signature ne correspond pas au contenu : il a été changé."),
        )


def _thumbprint(certificate: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(certificate).digest()).rstrip(b"=").decode()


def _decoded(segment: str) -> bytes:
    # The library's decoder refuses a second spelling of the same bytes.
    return urlsafe_b64decode(segment.encode("ascii"))


def _duplicate() -> IntegrityError:
    return _refusal("jws.duplicate_signer", sentence("La même signature figure deux fois."))


def _malformed() -> IntegrityError:
    return _refusal("jws.malformed", sentence("Ce document signé n’a pas la forme attendue."))


def _refusal(code: str, what: Sentence) -> IntegrityError:
    return IntegrityError(code, what)
