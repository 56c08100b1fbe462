"""Whether a chain of certificates holds: from a signer up to the centre's authority.

Paths are verified by `cryptography`; the profile of each certificate (which the web's rules
would let pass) is compared with the one issued by `certificates`. Verified chains are
remembered, because thousands of sheets share a few: a chain never changes what it says, and
the only thing that does, the date, is compared on every call.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from itertools import pairwise

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.utils import CryptographyDeprecationWarning
from cryptography.x509 import verification
from joserfc.jwk import ECKey

from app.domain.errors import IntegrityError
from app.domain.wording import sentence
from app.trust import certificates
from app.trust.certificates import Certificate, Profile, certificate_from, public_key_of
from app.trust.formats import ChainRole

_PROFILES: dict[ChainRole, tuple[Profile, ...]] = {
    ChainRole.JUROR: (certificates.SIGNATORY, certificates.ROOM),
    ChainRole.ROOM: (certificates.ROOM,),
    ChainRole.CENTRE: (certificates.SIGNATORY,),
    ChainRole.RECIPIENT: (certificates.DECRYPTION,),
}
_UNREADABLE = (
    ValueError,
    TypeError,
    x509.DuplicateExtension,
    x509.ExtensionNotFound,
    x509.InvalidVersion,
    x509.UnsupportedGeneralNameType,
    UnsupportedAlgorithm,
    CryptographyDeprecationWarning,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """Whom a certificate names. `serial` is its number, in hexadecimal."""

    id: str
    name: str
    session: str
    serial: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """Certificates from the signer upwards, without the authority, and whom they name.

    `key` is the signer's, as the library for signatures wants it.
    """

    certificates: tuple[Certificate, ...]
    holders: tuple[Holder, ...]
    key: ECKey

    @property
    def leaf(self) -> Certificate:
        """The signer's certificate."""
        return self.certificates[0]


def accept_chain(
    encoded: tuple[bytes, ...],
    role: ChainRole,
    anchor: Certificate | None,
    *,
    at: datetime | None,
) -> Chain:
    """Return a chain that holds.

    Args:
        encoded: the chain as DER, signer first, without the authority.
        role: what the signer must be.
        anchor: the centre's authority; `None` checks the chain in itself and no more.
        at: when the certificates must be valid; `None` where no clock can be relied on.

    Raises:
        IntegrityError: `certificate.malformed`, `certificate.profile`,
            `certificate.untrusted`, `certificate.expired`, `certificate.not_yet_valid`.
    """
    chain = _accepted(encoded, role, anchor)
    if at is not None:
        for certificate in chain.certificates:
            _check_dates(certificate, at)
    return chain


@lru_cache(maxsize=4096)
def _accepted(encoded: tuple[bytes, ...], role: ChainRole, anchor: Certificate | None) -> Chain:
    chain = tuple(certificate_from(data) for data in encoded)
    try:
        _check_profiles(chain, role)
        if anchor is None:
            _check_links(chain)
        else:
            _check_path(chain, anchor)
        return Chain(
            certificates=chain,
            holders=tuple(_holder(certificate) for certificate in chain),
            key=ECKey.import_key(public_key_of(chain[0])),
        )
    except (verification.VerificationError, InvalidSignature) as error:
        raise IntegrityError(
            "certificate.untrusted",
            sentence("Le certificat du signataire ne vient pas de ce centre."),
        ) from error
    except _UNREADABLE as error:
        raise _wrong_profile() from error


def _holder(certificate: Certificate) -> Holder:
    return Holder(
        id=certificates.holder_of(certificate),
        name=certificates.common_name(certificate),
        session=certificates.session_of(certificate),
        serial=certificates.serial_of(certificate),
    )


def _check_profiles(chain: tuple[Certificate, ...], role: ChainRole) -> None:
    profiles = _PROFILES[role]
    if len(chain) != len(profiles):
        raise _wrong_profile()
    for certificate, profile in zip(chain, profiles, strict=True):
        constraints = certificate.extensions.get_extension_for_class(x509.BasicConstraints)
        usage = certificate.extensions.get_extension_for_class(x509.KeyUsage)
        if constraints.value != profile.basic_constraints or usage.value != profile.key_usage:
            raise _wrong_profile()
        public_key_of(certificate)


def _check_links(chain: tuple[Certificate, ...]) -> None:
    for certificate, issuer in pairwise(chain):
        certificate.verify_directly_issued_by(issuer)


def _check_path(chain: tuple[Certificate, ...], anchor: Certificate) -> None:
    """Verify the path at a moment when all of it is valid; dates are compared by the caller."""
    policy = verification.ExtensionPolicy.permit_all().require_present(
        x509.KeyUsage, verification.Criticality.CRITICAL, None
    )
    issuer_policy = policy.require_present(
        x509.BasicConstraints, verification.Criticality.CRITICAL, None
    )
    moment = max(certificate.not_valid_before_utc for certificate in (*chain, anchor))
    verifier = (
        verification.PolicyBuilder()
        .store(verification.Store([anchor]))
        .time(moment)
        .max_chain_depth(len(chain))
        .extension_policies(ee_policy=policy, ca_policy=issuer_policy)
        .build_client_verifier()
    )
    path = verifier.verify(chain[0], list(chain[1:])).chain
    if len(path) != len(chain) + 1:
        raise _wrong_profile()


def _check_dates(certificate: Certificate, at: datetime) -> None:
    if at < certificate.not_valid_before_utc:
        raise IntegrityError(
            "certificate.not_yet_valid",
            sentence(
                "Le certificat de « {name} » n’est pas encore valable à la date de cet ordinateur.",
                name=certificates.common_name(certificate),
            ),
        )
    if at > certificate.not_valid_after_utc:
        raise IntegrityError(
            "certificate.expired",
            sentence(
                "Le certificat de « {name} » n’est plus valable.",
                name=certificates.common_name(certificate),
            ),
        )


def _wrong_profile() -> IntegrityError:
    return IntegrityError(
        "certificate.profile",
        sentence("Le certificat du signataire ne permet pas cette signature."),
    )
