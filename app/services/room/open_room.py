"""Opening a room on this laptop, from its package or again from its store.

Owns what an open room is made of. The room code opens the package; the secret inside it
opens the store: neither is kept in the clear.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo
from pathlib import Path

from app.domain.errors import IntegrityError, UserError
from app.domain.journal import Action, first_break
from app.domain.score_sheet import PackageReference
from app.domain.session import RoomDossier
from app.domain.timer_record import Instant
from app.domain.wording import sentence
from app.services.journal import entry_after
from app.services.ports.known_room import KnownRoom
from app.services.ports.machine import Clock, DeviceSecrets, RandomSource
from app.services.ports.room_store import (
    RoomStore,
    RoomStores,
    RoomTransaction,
    StoredDossier,
)
from app.trust.certificates import Certificate, certificate_bytes, certificate_from
from app.trust.derivation import KdfCost
from app.trust.enrolment import JurorVerifier
from app.trust.room_packages import OpenedRoomPackage, read_room_package
from app.trust.rooms import (
    RoomKeys,
    pack_room_keys,
    room_store_key,
    unpack_room_keys,
    unwrap_secret,
)
from app.trust.wire import decode, encode


@dataclass(frozen=True, slots=True, kw_only=True)
class Laptop:
    """What a room needs from the machine it is opened on.

    `outbox` is the folder of local copies of exports; `zone` is the wall clock's time zone,
    `None` for the system's.
    """

    stores: RoomStores
    clock: Clock
    random: RandomSource
    device: DeviceSecrets
    cost: KdfCost
    outbox: Path
    zone: tzinfo | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenRoom:
    """A room whose code was given: what every service of the room works on."""

    laptop: Laptop
    store: RoomStore
    dossier: RoomDossier
    package: PackageReference
    keys: RoomKeys
    verifiers: tuple[JurorVerifier, ...]
    decryption: Certificate

    @property
    def clock(self) -> Clock:
        """The laptop's clocks."""
        return self.laptop.clock

    @property
    def anchor(self) -> Certificate:
        """The centre's certificate, under which every signature of the room must lie."""
        return self.keys.authority

    def local(self, instant: Instant) -> datetime:
        """Return an instant as the wall clock shows it, with its offset from UTC."""
        return instant.utc.astimezone(self.laptop.zone)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Credentials:
    """What is kept, inside the encrypted store, to open the room again."""

    secret: bytes
    keys: bytes
    verifiers: tuple[JurorVerifier, ...]
    decryption: bytes


def known_rooms(laptop: Laptop) -> tuple[KnownRoom, ...]:
    """List the rooms that were opened on this laptop, latest first."""
    return laptop.stores.known()


def open_package(laptop: Laptop, data: bytes, code: str) -> OpenRoom:
    """Open a room package; slow, because a code is made costly to guess.

    The same package opens the same store again. An older one is refused, and a newer one is
    taken only while no oral of the room has begun.

    Raises:
        UserError: wrong code, not a room package, older than the one in use, or in use.
        IntegrityError: the package is altered or truncated.
    """
    opened = read_room_package(data, code)
    key = opened.keys.store_key
    known = {room.id for room in laptop.stores.known()}
    if opened.keys.store_id in known:
        store = laptop.stores.open(opened.keys.store_id, key)
    else:
        store = laptop.stores.create(_known_room(laptop, opened), key)
    try:
        with store.transaction() as records:
            stored = _take_package(laptop, records, opened)
        return _opened(laptop, store, stored)
    except (UserError, IntegrityError):
        store.close()
        raise


def reopen_room(laptop: Laptop, id_: str, code: str) -> OpenRoom:
    """Open a known room without its package; slow, as `open_package` is.

    Raises:
        UserError: wrong code, unknown room, or open elsewhere.
        IntegrityError: the store is damaged, or its journal does not hold together.
    """
    rooms = {room.id: room for room in laptop.stores.known()}
    if id_ not in rooms:
        raise UserError(
            "room.unknown",
            sentence("Cette salle n’a pas été ouverte sur cet ordinateur."),
            sentence("Ouvrez son dossier de salle, sur la clé remise par le centre."),
        )
    secret = unwrap_secret(rooms[id_].wrapped_secret, code)
    store = laptop.stores.open(id_, room_store_key(secret))
    try:
        with store.transaction() as records:
            stored = _kept_dossier(records)
            _check_journal(records)
        return _opened(laptop, store, stored)
    except (UserError, IntegrityError):
        store.close()
        raise


def close_room(room: OpenRoom) -> None:
    """Let go of the store; everything is on disk already."""
    room.store.close()


def _known_room(laptop: Laptop, opened: OpenedRoomPackage) -> KnownRoom:
    return KnownRoom(
        id=opened.keys.store_id,
        label=opened.dossier.room,
        month=f"{laptop.clock.now().utc:%Y-%m}",
        wrapped_secret=opened.wrapped_secret,
    )


def _take_package(
    laptop: Laptop, records: RoomTransaction, opened: OpenedRoomPackage
) -> StoredDossier:
    try:
        stored = records.dossier()
    except KeyError:
        stored = None
    if stored is not None:
        _check_journal(records)
        if stored.package == opened.reference:
            return stored
        _check_newer(records, stored, opened)
    fresh = StoredDossier(
        dossier=opened.dossier,
        package=opened.reference,
        credentials=encode(
            _Credentials(
                secret=opened.keys.secret,
                keys=pack_room_keys(opened.keys),
                verifiers=opened.verifiers,
                decryption=certificate_bytes(opened.decryption),
            )
        ),
    )
    records.put_dossier(fresh)
    records.append_journal(
        entry_after(
            records.journal_head(),
            laptop.clock.now(),
            actor="room",
            action=Action.PACKAGE_OPENED,
            subject=opened.dossier.room,
            package=opened.reference.digest,
            sequence=str(opened.reference.sequence),
            device=laptop.device.device_id(),
        )
    )
    return fresh


def _check_newer(
    records: RoomTransaction, stored: StoredDossier, opened: OpenedRoomPackage
) -> None:
    if opened.reference.sequence <= stored.package.sequence:
        raise UserError(
            "package.older",
            sentence(
                "Ce dossier (n° {offered}) n’est pas plus récent que celui en place (n° {used}).",
                offered=opened.reference.sequence,
                used=stored.package.sequence,
            ),
            sentence("Continuez avec le dossier en place, ou demandez le dernier au centre."),
        )
    if any(records.timer_events(sitting.id) for sitting in stored.dossier.planning.sittings):
        raise UserError(
            "package.room_started",
            sentence(
                "Un oral a déjà commencé avec le dossier n° {used}.", used=stored.package.sequence
            ),
            sentence("Terminez la journée avec ce dossier ; rien n’a été remplacé."),
        )


def _kept_dossier(records: RoomTransaction) -> StoredDossier:
    try:
        return records.dossier()
    except KeyError as error:
        raise UserError(
            "room.unfinished",
            sentence("L’ouverture de cette salle n’est pas allée à son terme."),
            sentence("Ouvrez son dossier de salle, sur la clé remise par le centre."),
        ) from error


def _check_journal(records: RoomTransaction) -> None:
    broken = first_break(records.journal())
    if broken is not None:
        raise IntegrityError(
            "journal.broken",
            sentence("Le journal de cette salle ne se suit plus à l’entrée {entry}.", entry=broken),
        )


def _opened(laptop: Laptop, store: RoomStore, stored: StoredDossier) -> OpenRoom:
    credentials = decode(stored.credentials, _Credentials)
    return OpenRoom(
        laptop=laptop,
        store=store,
        dossier=stored.dossier,
        package=stored.package,
        keys=unpack_room_keys(credentials.keys, credentials.secret),
        verifiers=credentials.verifiers,
        decryption=certificate_from(credentials.decryption),
    )
