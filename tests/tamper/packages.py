"""What whoever holds the right key can make of a package: open it, change its zip, close it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from app.trust.encryption import (
    decrypt_with_centre_key,
    decrypt_with_room_key,
    encrypt_to_centre,
    encrypt_to_room,
    peek,
)
from app.trust.results_packages import read_results_package, write_results_package
from app.trust.room_packages import OpenedRoomPackage, read_room_package
from tests.tamper.outcomes import outcome
from tests.tamper.zips import Entry, entries_of, zip_of
from tests.trust.reporting import an_incident_report, some_minutes
from tests.trust.vouching import a_void, an_addition
from tests.trust.world import NOW, a_world


@dataclass(frozen=True, kw_only=True)
class Package:
    """One kind of package: its entries, how it is closed again, and who reads it.

    `free` is a name that its reader knows and that is not taken, if there is one.
    """

    plain: bytes
    close: Callable[[bytes], bytes]
    read: Callable[[bytes], object]
    free: str | None

    @property
    def entries(self) -> list[Entry]:
        return entries_of(self.plain)

    @property
    def names(self) -> list[str]:
        return [name for name, _ in self.entries]

    def opening(self, entries: Sequence[Entry]) -> str:
        """How the reader takes these entries, encrypted with the right key."""
        return self.opening_zip(zip_of(entries))

    def zipped(self, entries: Mapping[str, bytes]) -> bytes:
        """The package with these entries, sorted and encrypted with the right key."""
        return self.close(zip_of(sorted(entries.items())))

    def opening_zip(self, data: bytes) -> str:
        return outcome(self.read, self.close(data))


@cache
def room_package() -> Package:
    """A room package; the insider is whoever has the room's code."""
    world = a_world()
    keys = world.issued.keys
    wrapped = peek(world.package.data).wrapped_secret
    return Package(
        plain=decrypt_with_room_key(world.package.data, keys.package_key),
        close=lambda data: encrypt_to_room(
            data, keys.package_key, store_id=keys.store_id, wrapped_secret=wrapped
        ),
        read=lambda data: _said(read_room_package(data, world.issued.code)),
        free=None,
    )


def _said(opened: OpenedRoomPackage) -> object:
    """What a package says, without its keys, which never equal one another."""
    return opened.dossier, opened.verifiers, opened.reference, opened.created_at


@cache
def results_package() -> Package:
    """A results package with one of everything; anybody may encrypt to the centre."""
    world = a_world()
    full = write_results_package(
        replace(
            world.results_content,
            voids=(a_void(world),),
            additions=(an_addition(world),),
            incidents=(an_incident_report(world),),
            minutes=(some_minutes(world),),
        ),
        room=world.opened.keys,
        recipient=world.opened.decryption,
    )
    return Package(
        plain=decrypt_with_centre_key(full.data, world.keys.decryption.key),
        close=lambda data: encrypt_to_centre(data, world.keys.decryption.certificate),
        read=lambda data: read_results_package(data, world.keys, at=NOW),
        free="score-sheets/00007.jws",
    )
