"""X.509 certificates of a centre, its rooms and their jurors: P-256, issued here.

Owns the profile of each certificate (who may be under whom, which usages) and the bytes of
keys and certificates. Whether a chain holds is said by `chains`. Usages are those that
poppler's `pdfsig` and pyHanko accept: non-repudiation for those who sign, and no extended
key usage at all.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.utils import CryptographyDeprecationWarning
from cryptography.x509.oid import NameOID

from app.domain.errors import IntegrityError
from app.domain.wording import sentence
from app.trust.derivation import RandomSource

Certificate = x509.Certificate
PrivateKey = ec.EllipticCurvePrivateKey
PublicKey = ec.EllipticCurvePublicKey

LONGEST_NAME = 64
"""The upper bound of X.520 for a common name; longer names are cut, identifiers never."""

BACKDATING = timedelta(days=366)
"""Certificates begin a year early: laptops with a dead clock exist."""

YEAR = timedelta(days=366)
AUTHORITY_YEARS = 30

_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551


@dataclass(frozen=True, slots=True, kw_only=True)
class CertifiedKey:
    """A private key with the certificate of its public key."""

    key: PrivateKey = field(repr=False)
    certificate: Certificate


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What a kind of certificate allows. `path_length` is `None` for one that issues none."""

    path_length: int | None
    digital_signature: bool = False
    non_repudiation: bool = False
    key_agreement: bool = False

    @property
    def basic_constraints(self) -> x509.BasicConstraints:
        """The extension that says whether the key may issue certificates."""
        return x509.BasicConstraints(ca=self.path_length is not None, path_length=self.path_length)

    @property
    def key_usage(self) -> x509.KeyUsage:
        """The extension that says what the key may do."""
        issues = self.path_length is not None
        return x509.KeyUsage(
            digital_signature=self.digital_signature,
            content_commitment=self.non_repudiation,
            key_encipherment=False,
            data_encipherment=False,
            key_agreement=self.key_agreement,
            key_cert_sign=issues,
            crl_sign=issues,
            encipher_only=False,
            decipher_only=False,
        )


AUTHORITY = Profile(path_length=1)
ROOM = Profile(path_length=0, digital_signature=True)
SIGNATORY = Profile(path_length=None, digital_signature=True, non_repudiation=True)
DECRYPTION = Profile(path_length=None, key_agreement=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Validity:
    """The first and last moment of a certificate."""

    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """Whom a certificate names: the centre, the session, and one identifier within it."""

    name: str
    centre: str
    session: str | None = None
    id: str | None = None

    @property
    def x509_name(self) -> x509.Name:
        """The distinguished name: O centre, OU session, UID identifier, CN name."""
        attributes = [x509.NameAttribute(NameOID.ORGANIZATION_NAME, self.centre)]
        if self.session is not None:
            attributes.append(x509.NameAttribute(NameOID.ORGANIZATIONAL_UNIT_NAME, self.session))
        if self.id is not None:
            attributes.append(x509.NameAttribute(NameOID.USER_ID, self.id))
        attributes.append(x509.NameAttribute(NameOID.COMMON_NAME, self.name[:LONGEST_NAME]))
        return x509.Name(attributes)


def new_private_key(random: RandomSource) -> PrivateKey:
    """Draw a P-256 key (FIPS 186-5, A.2.1: extra random bits, then a remainder)."""
    value = int.from_bytes(random(40)) % (_ORDER - 1) + 1
    return ec.derive_private_key(value, ec.SECP256R1())


def authority_validity(now: datetime) -> Validity:
    """Return the span of a centre's own certificates, which outlive every session of theirs."""
    return Validity(start=now - BACKDATING, end=now + AUTHORITY_YEARS * YEAR)


def retention_validity(now: datetime, retention_years: int, issuer: Certificate) -> Validity:
    """Return the span of a session's certificates: retention and a year, within the issuer's."""
    end = now + (retention_years + 1) * YEAR
    return Validity(start=now - BACKDATING, end=min(end, issuer.not_valid_after_utc))


def validity_of(certificate: Certificate) -> Validity:
    """Return the span of a certificate, to give the same to one that it issues.

    A room issues jurors' certificates by a clock that may be wrong, so not by that clock.
    """
    return Validity(start=certificate.not_valid_before_utc, end=certificate.not_valid_after_utc)


def certify(
    public_key: PublicKey,
    subject: Subject,
    profile: Profile,
    validity: Validity,
    *,
    issuer: CertifiedKey,
    random: RandomSource,
) -> Certificate:
    """Issue a certificate under another."""
    return _build(
        public_key,
        subject.x509_name,
        profile,
        validity,
        issuer_name=issuer.certificate.subject,
        issuer_key=issuer.key,
        random=random,
    )


def certify_authority(
    key: PrivateKey, subject: Subject, validity: Validity, *, random: RandomSource
) -> Certificate:
    """Issue a centre's own root."""
    return _build(
        key.public_key(),
        subject.x509_name,
        AUTHORITY,
        validity,
        issuer_name=subject.x509_name,
        issuer_key=key,
        random=random,
    )


def _build(
    public_key: PublicKey,
    subject: x509.Name,
    profile: Profile,
    validity: Validity,
    *,
    issuer_name: x509.Name,
    issuer_key: PrivateKey,
    random: RandomSource,
) -> Certificate:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer_name)
        .public_key(public_key)
        .serial_number(int.from_bytes(b"\x01" + random(16)))
        .not_valid_before(validity.start)
        .not_valid_after(validity.end)
        .add_extension(profile.basic_constraints, critical=True)
        .add_extension(profile.key_usage, critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public_key), critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key.public_key()),
            critical=False,
        )
        .sign(issuer_key, hashes.SHA256())
    )


def certificate_bytes(certificate: Certificate) -> bytes:
    """Return a certificate as DER."""
    return certificate.public_bytes(serialization.Encoding.DER)


def certificate_from(data: bytes) -> Certificate:
    """Read a certificate, DER or PEM.

    Raises:
        IntegrityError: `certificate.malformed`.
    """
    try:
        if data.lstrip().startswith(b"-----BEGIN"):
            certificate = x509.load_pem_x509_certificate(data)
        else:
            certificate = x509.load_der_x509_certificate(data)
    except (ValueError, x509.InvalidVersion, CryptographyDeprecationWarning) as error:
        raise _unreadable_certificate() from error
    # RFC 5280 rules such numbers out; the library still lets them pass, with a warning.
    if certificate.serial_number <= 0:
        raise _unreadable_certificate()
    return certificate


def public_key_bytes(key: PublicKey) -> bytes:
    """Return a public key as a DER SubjectPublicKeyInfo."""
    return key.public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    )


def private_key_bytes(key: PrivateKey) -> bytes:
    """Return a private key as DER PKCS #8, in the clear: only for bytes encrypted next."""
    return key.private_bytes(
        serialization.Encoding.DER,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )


def private_key_from(data: bytes) -> PrivateKey:
    """Read a P-256 private key from DER PKCS #8.

    Raises:
        IntegrityError: `certificate.malformed`.
    """
    try:
        key = serialization.load_der_private_key(data, password=None)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        key = None
    if isinstance(key, ec.EllipticCurvePrivateKey) and isinstance(key.curve, ec.SECP256R1):
        return key
    raise _unreadable_key()


def common_name(certificate: Certificate) -> str:
    """Return the name for people, empty when there is none."""
    return _attribute(certificate, NameOID.COMMON_NAME)


def centre_of(certificate: Certificate) -> str:
    """Return the centre that a certificate names, empty when there is none."""
    return _attribute(certificate, NameOID.ORGANIZATION_NAME)


def session_of(certificate: Certificate) -> str:
    """Return the session that a certificate names, empty when there is none."""
    return _attribute(certificate, NameOID.ORGANIZATIONAL_UNIT_NAME)


def holder_of(certificate: Certificate) -> str:
    """Return the identifier of the juror or room that a certificate names, or nothing."""
    return _attribute(certificate, NameOID.USER_ID)


def serial_of(certificate: Certificate) -> str:
    """Return the serial number, in hexadecimal."""
    return f"{certificate.serial_number:x}"


def public_key_of(certificate: Certificate) -> PublicKey:
    """Return a certificate's P-256 key.

    Raises:
        IntegrityError: `certificate.malformed`, for any other kind of key.
    """
    try:
        key = certificate.public_key()
    except (ValueError, UnsupportedAlgorithm):
        key = None
    if isinstance(key, ec.EllipticCurvePublicKey) and isinstance(key.curve, ec.SECP256R1):
        return key
    raise _unreadable_key()


def same_key(key: PrivateKey, certificate: Certificate) -> bool:
    """Whether a certificate is that of a private key."""
    return key.public_key() == certificate.public_key()


def _unreadable_certificate() -> IntegrityError:
    return IntegrityError("certificate.malformed", sentence("Ce certificat ne peut pas être lu."))


def _unreadable_key() -> IntegrityError:
    return IntegrityError("certificate.malformed", sentence("Cette clé ne peut pas être lue."))


def _attribute(certificate: Certificate, oid: x509.ObjectIdentifier) -> str:
    values = certificate.subject.get_attributes_for_oid(oid)
    # Two would let one reader see another name than the next one does.
    return str(values[0].value) if len(values) == 1 else ""
