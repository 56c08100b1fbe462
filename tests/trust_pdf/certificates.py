"""A centre, a room and two jurors with real P-256 certificates, made for one test run.

The profile is that of `app.trust.certificates`, made here by hand: these tests say what a PDF
signature asks of any certificate.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

NOW = datetime(2026, 11, 24, 12, 24, 7, tzinfo=UTC)


@dataclass(frozen=True)
class Identity:
    key: ec.EllipticCurvePrivateKey
    certificate: x509.Certificate


@dataclass(frozen=True)
class Chain:
    centre: Identity
    room: Identity
    jurors: tuple[Identity, ...]


def _usage(*, issues: bool, signs: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=signs or not issues,
        content_commitment=signs,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=issues,
        crl_sign=issues,
        encipher_only=False,
        decipher_only=False,
    )


def _issue(
    name: str, issuer: Identity | None, path_length: int | None, *, signs: bool, days: int
) -> Identity:
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    signing_key = issuer.key if issuer else key
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer.certificate.subject if issuer else subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(NOW - timedelta(days=365))
        .not_valid_after(NOW + timedelta(days=days))
        .add_extension(
            x509.BasicConstraints(ca=path_length is not None, path_length=path_length),
            critical=True,
        )
        .add_extension(_usage(issues=path_length is not None, signs=signs), critical=True)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(signing_key.public_key()),
            critical=False,
        )
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )
    return Identity(key, builder.sign(signing_key, hashes.SHA256()))


def a_chain(*names: str, days: int = 3650) -> Chain:
    centre = _issue("Centre AIPF Lyon", None, 1, signs=False, days=days)
    room = _issue("Salle B204", centre, 0, signs=False, days=days)
    jurors = tuple(_issue(name, room, None, signs=True, days=days) for name in names)
    return Chain(centre, room, jurors)


@cache
def the_chain() -> Chain:
    return a_chain("Hélène Marchetti", "Karim Benali")
