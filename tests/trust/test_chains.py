from __future__ import annotations

import warnings
from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.x509.oid import NameOID
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import IntegrityError
from app.trust import certificates
from app.trust.certificates import (
    DECRYPTION,
    ROOM,
    SIGNATORY,
    Certificate,
    CertifiedKey,
    Profile,
    Subject,
    certificate_bytes,
    certificate_from,
    certify,
    private_key_bytes,
    private_key_from,
    public_key_of,
    validity_of,
)
from app.trust.chains import Chain, accept_chain
from app.trust.formats import ChainRole
from tests.trust.world import NOW, World, a_world, another_world, stream


@dataclass(kw_only=True)
class Issuer:
    """Issues certificates for the attacks below."""

    pair: CertifiedKey
    name: str = "somebody"
    profile: Profile = field(default_factory=lambda: SIGNATORY)

    def issue(self) -> CertifiedKey:
        key = certificates.new_private_key(stream(self.name))
        certificate = certify(
            key.public_key(),
            Subject(name=self.name, centre="c", session="s", id=self.name),
            self.profile,
            validity_of(self.pair.certificate),
            issuer=self.pair,
            random=stream(self.name),
        )
        return CertifiedKey(key=key, certificate=certificate)


def juror_chain(world: World) -> tuple[Certificate, Certificate]:
    juror = world.juror("J1")
    return juror.certificate, juror.room_certificate


def accepted(
    *chain: Certificate, role: ChainRole = ChainRole.JUROR, anchored: bool = True
) -> Chain:
    anchor = a_world().keys.anchor if anchored else None
    return accept_chain(tuple(map(certificate_bytes, chain)), role, anchor, at=NOW)


def refusal(*chain: Certificate, role: ChainRole = ChainRole.JUROR, anchored: bool = True) -> str:
    with pytest.raises(IntegrityError) as caught:
        accepted(*chain, role=role, anchored=anchored)
    return caught.value.code


@pytest.mark.parametrize("anchored", [True, False])
def test_a_juror_s_chain_leads_to_the_centre(anchored: bool) -> None:
    chain = accepted(*juror_chain(a_world()), anchored=anchored)

    assert [holder.id for holder in chain.holders] == ["J1", "Salle 1"]
    assert chain.holders[0].name == "Maïa Tournebride"


def test_each_role_has_its_own_chain() -> None:
    keys = a_world().keys
    room = a_world().issued.keys.certificate

    for certificate, role in (
        (room, ChainRole.ROOM),
        (keys.documents.certificate, ChainRole.CENTRE),
        (keys.decryption.certificate, ChainRole.RECIPIENT),
    ):
        assert accepted(certificate, role=role).leaf == certificate
    assert refusal(room) == "certificate.profile"
    assert refusal(room, role=ChainRole.CENTRE) == "certificate.profile"
    assert refusal(keys.documents.certificate, role=ChainRole.ROOM) == "certificate.profile"
    assert refusal(keys.decryption.certificate, role=ChainRole.CENTRE) == "certificate.profile"
    assert refusal(keys.documents.certificate, room) == "certificate.profile"
    assert refusal() == "certificate.profile"


def test_another_centre_s_chain_is_not_trusted() -> None:
    assert refusal(*juror_chain(another_world())) == "certificate.untrusted"


@pytest.mark.parametrize("anchored", [True, False])
def test_a_juror_under_another_room_is_not_trusted(anchored: bool) -> None:
    mixed = (juror_chain(a_world())[0], juror_chain(another_world())[1])

    assert refusal(*mixed, anchored=anchored) == "certificate.untrusted"


def test_a_juror_issues_no_certificate() -> None:
    juror = a_world().juror("J1")
    pair = CertifiedKey(key=juror.key, certificate=juror.certificate)

    assert (
        refusal(Issuer(pair=pair).issue().certificate, juror.certificate) == "certificate.profile"
    )


def test_a_room_issues_neither_rooms_nor_centre_documents() -> None:
    room = a_world().issued.keys.certified
    second = Issuer(pair=room, name="second", profile=ROOM).issue()
    juror = Issuer(pair=second, name="juror").issue()

    assert refusal(juror.certificate, second.certificate) == "certificate.untrusted"
    assert refusal(second.certificate, role=ChainRole.ROOM) == "certificate.untrusted"
    assert refusal(juror.certificate, role=ChainRole.CENTRE) == "certificate.untrusted"


@pytest.mark.parametrize(
    "profile",
    [
        DECRYPTION,
        replace(SIGNATORY, non_repudiation=False),
        replace(SIGNATORY, digital_signature=False),
        replace(SIGNATORY, path_length=0),
    ],
)
def test_a_certificate_of_another_profile_signs_nothing(profile: Profile) -> None:
    room = a_world().issued.keys
    leaf = Issuer(pair=room.certified, profile=profile).issue()

    assert refusal(leaf.certificate, room.certificate) == "certificate.profile"


def raw_certificate(
    key: ec.EllipticCurvePrivateKey | ed25519.Ed25519PrivateKey, **names: str
) -> Certificate:
    """A certificate under the room that `certify` would not make."""
    room = a_world().issued.keys
    attributes = [
        x509.NameAttribute(NameOID.USER_ID, name) for name in names.get("ids", "J1").split(",")
    ]
    builder = (
        x509.CertificateBuilder()
        .subject_name(x509.Name(attributes))
        .issuer_name(room.certificate.subject)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(NOW)
        .not_valid_after(NOW + timedelta(days=1))
    )
    if "bare" not in names:
        builder = builder.add_extension(SIGNATORY.basic_constraints, critical=True).add_extension(
            SIGNATORY.key_usage, critical=True
        )
    return builder.sign(room.key, hashes.SHA256())


@pytest.mark.parametrize(
    "key",
    [ec.generate_private_key(ec.SECP384R1()), ed25519.Ed25519PrivateKey.generate()],
    ids=["P-384", "Ed25519"],
)
def test_another_kind_of_key_is_refused(
    key: ec.EllipticCurvePrivateKey | ed25519.Ed25519PrivateKey,
) -> None:
    room = a_world().issued.keys.certificate

    assert refusal(raw_certificate(key), room) == "certificate.malformed"


def test_a_certificate_without_extensions_is_refused() -> None:
    key = certificates.new_private_key(stream("bare"))

    assert refusal(raw_certificate(key, bare=""), a_world().issued.keys.certificate) == (
        "certificate.profile"
    )


def test_a_certificate_with_two_identifiers_names_nobody() -> None:
    key = certificates.new_private_key(stream("two"))
    chain = accepted(raw_certificate(key, ids="J1,J2"), a_world().issued.keys.certificate)

    assert chain.holders[0].id == ""


def test_dates_are_compared_where_a_clock_can_be_relied_on() -> None:
    encoded = tuple(map(certificate_bytes, juror_chain(a_world())))
    anchor = a_world().keys.anchor

    accept_chain(encoded, ChainRole.JUROR, anchor, at=None)
    for years, code in ((-3, "certificate.not_yet_valid"), (9, "certificate.expired")):
        with pytest.raises(IntegrityError) as caught:
            accept_chain(encoded, ChainRole.JUROR, anchor, at=NOW + timedelta(days=366 * years))
        assert caught.value.code == code


def test_a_certificate_with_a_negative_number_is_refused() -> None:
    juror, _ = juror_chain(a_world())
    number = juror.serial_number.to_bytes(17)
    der = certificate_bytes(juror).replace(number, b"\x81" + number[1:])

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with pytest.raises(IntegrityError) as caught:
            certificate_from(der)

    assert caught.value.code == "certificate.malformed"


@given(st.data())
def test_a_changed_certificate_is_refused(data: st.DataObject) -> None:
    juror, room = map(certificate_bytes, juror_chain(a_world()))
    changed = bytearray(juror)
    changed[data.draw(st.integers(0, len(changed) - 1))] ^= data.draw(st.integers(1, 255))

    for anchor in (a_world().keys.anchor, None):
        with pytest.raises(IntegrityError) as caught:
            accept_chain((bytes(changed), room), ChainRole.JUROR, anchor, at=NOW)
        assert caught.value.code.startswith("certificate.")


def test_certificates_and_keys_come_back_from_their_bytes() -> None:
    pair = a_world().keys.documents
    pem = pair.certificate.public_bytes(serialization.Encoding.PEM)

    assert certificate_from(certificate_bytes(pair.certificate)) == pair.certificate
    assert certificate_from(pem) == pair.certificate
    assert certificates.same_key(private_key_from(private_key_bytes(pair.key)), pair.certificate)


@pytest.mark.parametrize("data", [b"", b"key", b"-----BEGIN CERTIFICATE-----\n"])
def test_other_bytes_are_neither_key_nor_certificate(data: bytes) -> None:
    for read in (certificate_from, private_key_from):
        with pytest.raises(IntegrityError) as caught:
            read(data)
        assert caught.value.code == "certificate.malformed"


def test_a_key_of_another_curve_is_refused() -> None:
    key = ec.generate_private_key(ec.SECP384R1())

    with pytest.raises(IntegrityError) as caught:
        private_key_from(private_key_bytes(key))
    assert caught.value.code == "certificate.malformed"
    with pytest.raises(IntegrityError):
        public_key_of(raw_certificate(key))


def test_a_long_name_is_cut_and_an_identifier_never() -> None:
    room = a_world().issued.keys
    long = Issuer(pair=room.certified, name="j" * 80).issue()

    chain = accepted(long.certificate, room.certificate)

    assert chain.holders[0].id == "j" * 80
    assert chain.holders[0].name == "j" * 64
