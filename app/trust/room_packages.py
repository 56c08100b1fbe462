"""The package that goes out to a room: all that it needs offline, opened by the room's code."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime

from app.domain.errors import IntegrityError, UserError
from app.domain.score_sheet import PackageReference
from app.domain.session import RoomDossier
from app.domain.wording import sentence
from app.trust import wire
from app.trust.archive import ArchiveLimits
from app.trust.bundles import (
    Bundle,
    WrittenPackage,
    listed,
    unpack,
    verify_bundle,
    write_bundle,
)
from app.trust.certificates import (
    Certificate,
    certificate_bytes,
    certificate_from,
    holder_of,
    session_of,
)
from app.trust.chains import accept_chain
from app.trust.derivation import KdfCost, RandomSource
from app.trust.digests import fingerprint
from app.trust.encryption import decrypt_with_room_key, encrypt_to_room, peek
from app.trust.enrolment import JurorVerifier
from app.trust.formats import ROOM_MANIFEST, ChainRole
from app.trust.jws import signing_key
from app.trust.keystore import CentreKeys
from app.trust.payloads import Manifest, PackageKind
from app.trust.rooms import (
    IssuedRoom,
    RoomKeys,
    pack_room_keys,
    room_package_key,
    unpack_room_keys,
    unwrap_secret,
    wrap_secret,
)
from app.trust.wire import FORMAT_VERSION

_DOSSIER = "dossier.json"
_ROOM_KEYS = "room-keys.json"
_JURORS = "jurors.json"
_CENTRE = "centre.json"
_NAMES = re.compile(r"manifest\.jws|dossier\.json|room-keys\.json|jurors\.json|centre\.json")
_MEBIBYTE = 1024 * 1024
_LIMITS = ArchiveLimits(entries=5, entry_size=16 * _MEBIBYTE, total_size=32 * _MEBIBYTE)


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomPackageContent:
    """What the centre puts into a package. `sequence` grows with each re-issue to that room.

    `verifiers` are those of the jurors, of the spare cards, and of the witnesses' codes
    (`app.trust.witnesses`): each by its identifier, once.
    """

    dossier: RoomDossier
    verifiers: tuple[JurorVerifier, ...]
    sequence: int
    created_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedRoomPackage:
    """A room package whose signature and content hold.

    `decryption` is the certificate to which results are encrypted. `wrapped_secret` is kept
    beside the room's store, in the clear: the room's code opens it again (`unwrap_secret`).
    """

    dossier: RoomDossier
    keys: RoomKeys
    verifiers: tuple[JurorVerifier, ...]
    reference: PackageReference
    created_at: datetime
    documents: Certificate
    decryption: Certificate
    wrapped_secret: bytes = field(repr=False)

    @property
    def authority(self) -> Certificate:
        """The centre's authority, which the package itself names: compare its fingerprint."""
        return self.keys.authority

    @property
    def fingerprint(self) -> str:
        """The authority's fingerprint, to be compared with the instruction sheet."""
        return fingerprint(self.authority)

    def verifier(self, juror: str) -> JurorVerifier:
        """Return a juror's verifier; raises `KeyError` when there is none."""
        return {verifier.juror: verifier for verifier in self.verifiers}[juror]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Jurors:
    format: int
    verifiers: tuple[JurorVerifier, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Centre:
    format: int
    documents: bytes
    decryption: bytes


def write_room_package(
    content: RoomPackageContent,
    *,
    keys: CentreKeys,
    room: IssuedRoom,
    cost: KdfCost,
    random: RandomSource,
) -> WrittenPackage:
    """Write a room's package. Slow.

    Raises:
        ValueError: the dossier is that of another room or session, or has no rules: a bug.
        UserError: `package.too_large`.
    """
    dossier = content.dossier
    if (dossier.session.id, dossier.room) != (room.keys.session, room.keys.room):
        raise ValueError("the dossier and the keys are those of two rooms")
    if dossier.session.rules is None:
        raise ValueError("no room package before the rules are decided")
    entries = {
        _DOSSIER: wire.encode(dossier),
        _ROOM_KEYS: pack_room_keys(room.keys),
        _JURORS: wire.encode(_Jurors(format=FORMAT_VERSION, verifiers=content.verifiers)),
        _CENTRE: wire.encode(
            _Centre(
                format=FORMAT_VERSION,
                documents=certificate_bytes(keys.documents.certificate),
                decryption=certificate_bytes(keys.decryption.certificate),
            )
        ),
    }
    manifest = Manifest(
        format=FORMAT_VERSION,
        kind=PackageKind.ROOM,
        session=dossier.session.id,
        session_kind=dossier.session.kind,
        room=dossier.room,
        sequence=content.sequence,
        package=None,
        created_at=content.created_at,
        entries=listed(entries),
    )
    signer = signing_key(keys.documents.key, keys.documents.certificate)
    bundle, reference = write_bundle(
        manifest, ROOM_MANIFEST, entries, signer, allowed=_NAMES, limits=_LIMITS
    )
    data = encrypt_to_room(
        bundle,
        room.keys.package_key,
        store_id=room.keys.store_id,
        wrapped_secret=wrap_secret(room.keys.secret, room.code, cost, random),
    )
    return WrittenPackage(data=data, reference=reference)


def read_room_package(
    data: bytes, code: str, *, anchor: Certificate | None = None
) -> OpenedRoomPackage:
    """Open a room package with the room's code. Slow.

    Dates of certificates are not compared: a room's clock may be wrong.

    Args:
        data: the file.
        code: as it was typed.
        anchor: the authority that this laptop already knows for the room, when it does.

    Raises:
        UserError: `package.not_a_package`, `package.other_kind`, `package.too_large`,
            `package.wrong_code`, `code.malformed`.
        IntegrityError: `package.truncated`, `package.altered`, `package.inconsistent`,
            `package.other_centre`, `jws.*`, `certificate.*`, `wire.*`, and as
            `app.trust.bundles` for entries that are not what the manifest says.
    """
    glimpse = peek(data)
    if glimpse.kind is not PackageKind.ROOM:
        raise UserError(
            "package.other_kind",
            sentence("Ce fichier est une remontée de salle, pas un dossier de salle."),
            sentence("Choisissez le dossier que le centre a écrit pour cette salle."),
        )
    secret = _unwrapped(glimpse.wrapped_secret, code)
    signed, entries = unpack(decrypt_with_room_key(data, room_package_key(secret)), _NAMES, _LIMITS)
    # Who signed is known only from the entries, so first they must be those that were signed.
    bundle = verify_bundle(signed, entries, PackageKind.ROOM, ROOM_MANIFEST, None, at=None)
    if set(entries) != {_DOSSIER, _ROOM_KEYS, _JURORS, _CENTRE}:
        raise _inconsistent()
    keys = unpack_room_keys(entries[_ROOM_KEYS], secret)
    if anchor is not None and anchor != keys.authority:
        raise IntegrityError(
            "package.other_centre",
            sentence("Ce dossier vient d’un autre centre que celui que cette salle connaît."),
        )
    documents = tuple(certificate_bytes(each) for each in bundle.chain.certificates)
    accept_chain(documents, ChainRole.CENTRE, keys.authority, at=None)
    return _opened(bundle, keys, glimpse.wrapped_secret)


def _opened(bundle: Bundle, keys: RoomKeys, wrapped_secret: bytes) -> OpenedRoomPackage:
    entries = bundle.entries
    dossier = wire.decode(entries[_DOSSIER], RoomDossier, limit=_LIMITS.entry_size)
    jurors = wire.decode(entries[_JURORS], _Jurors, limit=_LIMITS.entry_size)
    centre = wire.decode(entries[_CENTRE], _Centre)
    documents = certificate_from(centre.documents)
    decryption = certificate_from(centre.decryption)
    accept_chain((certificate_bytes(keys.certificate),), ChainRole.ROOM, keys.authority, at=None)
    accept_chain((centre.decryption,), ChainRole.RECIPIENT, keys.authority, at=None)
    _check_agreement(bundle, dossier, keys)
    _check_codes(dossier, jurors.verifiers)
    if documents != bundle.chain.leaf:
        raise _inconsistent()
    return OpenedRoomPackage(
        dossier=dossier,
        keys=keys,
        verifiers=jurors.verifiers,
        reference=bundle.reference,
        created_at=bundle.manifest.created_at,
        documents=documents,
        decryption=decryption,
        wrapped_secret=wrapped_secret,
    )


def _check_agreement(bundle: Bundle, dossier: RoomDossier, keys: RoomKeys) -> None:
    """Refuse a package whose parts name two rooms, sessions or kinds of session."""
    manifest = bundle.manifest
    certificate = keys.certificate
    places = {
        (manifest.session, manifest.room),
        (dossier.session.id, dossier.room),
        (keys.session, keys.room),
        (session_of(certificate), holder_of(certificate)),
    }
    if (
        len(places) != 1
        or manifest.session_kind is not dossier.session.kind
        or manifest.package is not None
        or dossier.session.rules is None
    ):
        raise _inconsistent()


def _check_codes(dossier: RoomDossier, verifiers: tuple[JurorVerifier, ...]) -> None:
    """Refuse a package where somebody has no verifier, or two."""
    coded = [verifier.juror for verifier in verifiers]
    needed = {*(juror.id for juror in dossier.planning.jurors), *dossier.spare_cards}
    if len(set(coded)) != len(coded) or not needed <= set(coded):
        raise _inconsistent()


def _unwrapped(wrapped: bytes, code: str) -> bytes:
    try:
        return unwrap_secret(wrapped, code)
    except UserError as error:
        if error.code != "room.wrong_code":
            raise
        raise UserError(
            "package.wrong_code",
            sentence("Ce code n’ouvre pas ce dossier de salle."),
            sentence("Recopiez le code de la fiche de consignes, et vérifiez le nom de la salle."),
        ) from error
    except IntegrityError as error:
        raise IntegrityError(
            "package.altered",
            sentence("Ce fichier a été modifié ou abîmé depuis son écriture. Rien n’a été lu."),
        ) from error


def _inconsistent() -> IntegrityError:
    return IntegrityError(
        "package.inconsistent",
        sentence("Les parties de ce dossier ne désignent pas la même salle ou la même session."),
    )
