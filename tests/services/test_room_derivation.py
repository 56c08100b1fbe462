"""Opening a room derives its code once: that is what makes opening slow."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.services.room.continuity.live_copy import write_live_copy
from app.services.room.continuity.reissue import open_or_offer, take_offer
from app.services.room.continuity.snapshots import restore_snapshot, take_snapshot
from app.services.room.continuity.takeover import take_over
from app.services.room.open_room import close_room, known_rooms, reopen_room
from app.trust import wrapping
from app.trust.derivation import derive
from tests.services.rooms import Site, actions, other_centre, refused


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(tmp_path)


@pytest.fixture
def derived(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """The salts of the codes that were derived."""
    salts: list[bytes] = []

    def counting(secret: bytes, salt: bytes, cost: object) -> bytes:
        salts.append(salt)
        return derive(secret, salt, cost)  # type: ignore[arg-type]

    monkeypatch.setattr(wrapping, "derive", counting)
    return salts


def opened_before(site: Site) -> None:
    close_room(site.open())


def test_a_new_room_is_opened(site: Site, derived: list[bytes]) -> None:
    package = site.package()
    derived.clear()

    room, offer = open_or_offer(site.laptop(), package, site.issued.code)

    assert (room.package.sequence, offer, len(derived)) == (1, None, 1)
    close_room(room)


def test_the_same_package_opens_the_room_again(site: Site, derived: list[bytes]) -> None:
    package = site.package()
    close_room(site.open(package=package))
    derived.clear()

    room, offer = open_or_offer(site.laptop(), package, site.issued.code)

    assert (offer, len(derived)) == (None, 1)
    assert actions(room) == ["package_opened"]
    close_room(room)


def test_a_newer_package_is_offered_and_taken(site: Site, derived: list[bytes]) -> None:
    opened_before(site)
    package = site.package(2)
    derived.clear()

    room, offer = open_or_offer(site.laptop(), package, site.issued.code)

    assert offer is not None
    assert offer.change.sequence == 2
    assert (room.package.sequence, actions(room)) == (1, ["package_opened"])
    again = take_offer(room, offer)
    assert (again.package.sequence, len(derived)) == (2, 1)
    close_room(again)


def test_an_older_package_and_a_wrong_code_leave_the_room_closed(site: Site) -> None:
    older = site.package()
    close_room(site.open(package=site.package(2)))
    laptop = site.laptop()

    refused("package.older", lambda: open_or_offer(laptop, older, site.issued.code))
    refused("package.wrong_code", lambda: open_or_offer(laptop, older, "0" * 12))
    close_room(site.open(package=site.package(3)))


def test_a_package_of_another_centre_leaves_the_room_closed(site: Site) -> None:
    opened_before(site)
    stranger = other_centre()
    issued = site.issue(stranger)
    keys = replace(issued.keys, secret=site.issued.keys.secret)
    forged = replace(issued, keys=keys, code=site.issued.code)
    package = site.package(2, keys=stranger, issued=forged)

    refused(
        "package.other_centre",
        lambda: open_or_offer(site.laptop(), package, site.issued.code),
    )
    opened_before(site)


def test_a_room_whose_first_opening_was_cut_short_is_opened(site: Site) -> None:
    package = site.package()
    room = site.open(package=package)
    close_room(room)
    laptop = site.laptop()
    (known,) = known_rooms(laptop)
    laptop.stores.erase(known.id)
    laptop.stores.create(known, room.keys.store_key).close()

    room, offer = open_or_offer(site.laptop(), package, site.issued.code)

    assert (room.package.sequence, offer) == (1, None)
    close_room(room)


def test_a_known_room_is_opened_without_its_package(site: Site, derived: list[bytes]) -> None:
    opened_before(site)
    derived.clear()
    laptop = site.laptop()

    close_room(reopen_room(laptop, known_rooms(laptop)[0].id, site.issued.code))

    assert len(derived) == 1


def test_a_snapshot_is_restored(site: Site, derived: list[bytes]) -> None:
    room = site.open()
    snapshot = take_snapshot(room)
    assert snapshot is not None
    close_room(room)
    derived.clear()
    laptop = site.laptop()

    back = restore_snapshot(laptop, known_rooms(laptop)[0].id, snapshot.name, site.issued.code)

    assert len(derived) == 1
    close_room(back)


def test_a_room_is_taken_over(site: Site, derived: list[bytes]) -> None:
    room = site.open()
    copy = write_live_copy(room, site.stick, site.files).path.read_bytes()
    close_room(room)
    derived.clear()

    taken = take_over(site.laptop("spare"), copy, site.issued.code)

    assert len(derived) == 1
    close_room(taken)
