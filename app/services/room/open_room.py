"""Opening a room on this laptop, from its package or again from its store.

Owns what an open room is made of. The room code opens the package; the secret inside it
opens the store: neither is kept in the clear.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from pathlib import Path

from app.domain.errors import IntegrityError, UserError
from app.domain.journal import Action, first_break
from app.domain.planning_change import PlanningChange, with_change
from app.domain.score_sheet import PackageReference
from app.domain.session import RoomDossier
from app.domain.timer_record import Instant
from app.domain.wording import sentence
from app.services.journal import entry_after
from app.services.ports.known_room import KnownRoom
from app.services.ports.machine import Clock, DeviceSecrets, RandomSource
from app.services.ports.room_store import (
    KeyCases,
    RoomStore,
    RoomStores,
    RoomTransaction,
    StoredDossier,
)
from app.services.room.continuity.renewal import renewed
from app.services.room.on_the_spot.additions import read_changes
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
    key_cases: KeyCases
    clock: Clock
    random: RandomSource
    device: DeviceSecrets
    cost: KdfCost
    outbox: Path
    zone: tzinfo | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenRoom:
    """A room whose code was given: what every service of the room works on.

    `changes` is what the room did to its planning on the spot; `dossier` holds what came of it.
    """

    laptop: Laptop
    store: RoomStore
    dossier: RoomDossier
    package: PackageReference
    keys: RoomKeys
    verifiers: tuple[JurorVerifier, ...]
    decryption: Certificate
    changes: tuple[PlanningChange, ...]

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


def known_room(laptop: Laptop, id_: str) -> KnownRoom:
    """Return a room that was opened on this laptop.

    Raises:
        UserError: `room.unknown`.
    """
    for room in laptop.stores.known():
        if room.id == id_:
            return room
    raise UserError(
        "room.unknown",
        sentence("Cette salle n’a pas été ouverte sur cet ordinateur."),
        sentence("Ouvrez son dossier de salle, sur la clé remise par le centre."),
    )


def open_package(laptop: Laptop, data: bytes, code: str) -> OpenRoom:
    """Open a room package; slow, because a code is made costly to guess.

    The same package opens the same store again, an older one is refused, and a newer one is
    taken as `app.services.room.continuity.renewal` says.

    Raises:
        UserError: wrong code, not a room package, older than the one in use, rules or
            référentiel changed after the first rating, or in use.
        IntegrityError: the package is altered or truncated, or another centre's.
    """
    return open_read_package(laptop, read_room_package(data, code))


def open_read_package(laptop: Laptop, opened: OpenedRoomPackage) -> OpenRoom:
    """Open a room from its package once that is read, as `open_package` says.

    Raises:
        UserError: older than the one in use, rules or référentiel changed after the first
            rating, or in use.
        IntegrityError: the package is another centre's.
    """
    key = opened.keys.store_key
    known = {room.id for room in laptop.stores.known()}
    if opened.keys.store_id in known:
        store = laptop.stores.open(opened.keys.store_id, key)
    else:
        store = laptop.stores.create(_known_room(laptop, opened), key)
    try:
        with store.transaction() as records:
            stored = _take_package(laptop, records, opened)
        return opened_room(laptop, store, stored)
    except (UserError, IntegrityError):
        store.close()
        raise


def reopen_room(laptop: Laptop, id_: str, code: str) -> OpenRoom:
    """Open a known room without its package; slow, as `open_package` is.

    Raises:
        UserError: wrong code, unknown room, or open elsewhere.
        IntegrityError: the store is damaged, or its journal does not hold together.
    """
    return reopen_under(laptop, id_, unwrap_secret(known_room(laptop, id_).wrapped_secret, code))


def reopen_under(laptop: Laptop, id_: str, secret: bytes) -> OpenRoom:
    """Open a known room whose secret is at hand: no code is derived again.

    Raises:
        UserError: `room.unfinished`, or open elsewhere.
        IntegrityError: the store is damaged, or its journal does not hold together.
    """
    store = laptop.stores.open(id_, room_store_key(secret))
    try:
        with store.transaction() as records:
            stored = _kept_dossier(records)
            _check_journal(records)
        return opened_room(laptop, store, stored)
    except (UserError, IntegrityError):
        store.close()
        raise


def opened_room(laptop: Laptop, store: RoomStore, stored: StoredDossier) -> OpenRoom:
    """Return the room that a store holds, with what was added to its planning on the spot.

    Raises:
        IntegrityError: the credentials or an addition do not verify.
    """
    credentials = decode(stored.credentials, _Credentials)
    keys = unpack_room_keys(credentials.keys, credentials.secret)
    with store.transaction() as records:
        statements = [addition.statement for addition in records.additions()]
        changes = read_changes(statements, keys.authority)
        dossier = _with_changes(records, stored, changes)
    return OpenRoom(
        laptop=laptop,
        store=store,
        dossier=dossier,
        package=stored.package,
        keys=keys,
        verifiers=credentials.verifiers,
        decryption=certificate_from(credentials.decryption),
        changes=changes,
    )


def room_keys(stored: StoredDossier) -> RoomKeys:
    """Return the keys that a store carries; raises `IntegrityError` where they do not hold."""
    credentials = decode(stored.credentials, _Credentials)
    return unpack_room_keys(credentials.keys, credentials.secret)


def reopened(room: OpenRoom) -> OpenRoom:
    """Return the room as its store holds it now: after a new package, or an addition."""
    with room.store.transaction() as records:
        stored = records.dossier()
    return opened_room(room.laptop, room.store, stored)


def _with_changes(
    records: RoomTransaction, stored: StoredDossier, changes: Iterable[PlanningChange]
) -> RoomDossier:
    """Return the dossier with what the room changed, which the store's planning then holds too.

    What is recorded refers to the store's sittings and jurors, so they must be there first.
    """
    planning = stored.dossier.planning
    for change in changes:
        planning = with_change(planning, change)
    dossier = replace(stored.dossier, planning=planning)
    if dossier != stored.dossier:
        records.put_dossier(replace(stored, dossier=dossier))
    return dossier


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
        return _take_first(laptop, records, opened)
    _check_journal(records)
    if stored.package == opened.reference:
        return stored
    return take_newer(laptop, records, stored, opened)


def _take_first(
    laptop: Laptop, records: RoomTransaction, opened: OpenedRoomPackage
) -> StoredDossier:
    fresh = StoredDossier(
        dossier=opened.dossier,
        package=opened.reference,
        credentials=_credentials(opened, opened.verifiers),
    )
    records.put_dossier(fresh)
    _journal(laptop, records, Action.PACKAGE_OPENED, opened)
    return fresh


def take_newer(
    laptop: Laptop, records: RoomTransaction, stored: StoredDossier, opened: OpenedRoomPackage
) -> StoredDossier:
    """Keep what a newer package changes, inside the caller's transaction.

    A card that the package no longer knows stays usable where its juror keeps a sitting.

    Raises:
        UserError: as `app.services.room.continuity.renewal.renewed`.
        IntegrityError: `package.other_centre`.
    """
    credentials = decode(stored.credentials, _Credentials)
    keys = unpack_room_keys(credentials.keys, credentials.secret)
    check_centre(opened, keys.authority)
    renewal = renewed(records, stored, opened)
    offered = {verifier.juror for verifier in opened.verifiers}
    seated = {juror.id for juror in renewal.dossier.planning.jurors}
    kept = (
        verifier
        for verifier in credentials.verifiers
        if verifier.juror in seated and verifier.juror not in offered
    )
    fresh = StoredDossier(
        dossier=renewal.dossier,
        package=opened.reference,
        credentials=_credentials(opened, (*opened.verifiers, *kept)),
    )
    records.put_dossier(fresh)
    _journal(laptop, records, Action.PACKAGE_RENEWED, opened)
    return fresh


def check_centre(opened: OpenedRoomPackage, authority: Certificate) -> None:
    """Refuse a package of another centre than the room's: `package.other_centre`."""
    if opened.authority != authority:
        raise IntegrityError(
            "package.other_centre",
            sentence("Ce dossier vient d’un autre centre que celui que cette salle connaît."),
        )


def _credentials(opened: OpenedRoomPackage, verifiers: tuple[JurorVerifier, ...]) -> bytes:
    return encode(
        _Credentials(
            secret=opened.keys.secret,
            keys=pack_room_keys(opened.keys),
            verifiers=verifiers,
            decryption=certificate_bytes(opened.decryption),
        )
    )


def _journal(
    laptop: Laptop, records: RoomTransaction, action: Action, opened: OpenedRoomPackage
) -> None:
    records.append_journal(
        entry_after(
            records.journal_head(),
            laptop.clock.now(),
            actor="room",
            action=action,
            subject=opened.dossier.room,
            package=opened.reference.digest,
            sequence=str(opened.reference.sequence),
            created_at=opened.created_at.isoformat(),
            device=laptop.device.device_id(),
        )
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
